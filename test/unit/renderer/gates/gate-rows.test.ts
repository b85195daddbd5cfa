import { describe, expect, it } from 'vitest';
import { failedSentence, gateCode, shortCodes } from '../../../../renderer/components/gate-words.ts';
import {
  gateRows,
  optionColumns,
  standingWords,
  suggestedReason,
} from '../../../../renderer/features/gates/gate-rows.ts';
import { type GateStanding, gateStandings } from '../../../../shared/analysis/gates.ts';
import { type Appraisal, appraisalFrom, appraisalOf, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newGate, newGateResult } from '../../../../shared/records/gate.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';

const option = (letter: string) =>
  newOption({ id: `opt${letter}`, order: letter.charCodeAt(0), letter, name: `Option ${letter}` });
const small = (...records: readonly AnyRecord[]): Appraisal =>
  appraisalFrom([
    newAppraisalRecord({ lineage: 'l', title: 'T', locality: '', financialYear: 2008 }),
    option('A'),
    { ...option('B'), shortListed: false },
    newGate({ id: 'g3', order: 1, code: 'G3', name: 'Start date', kind: 'pilot' }),
    newGate({ id: 'g11', order: 2, code: 'G11', name: 'An employer for everyone', kind: 'viability' }),
    newGate({ id: 'g15', order: 3, code: 'G15', name: 'Pensions', kind: 'viability' }),
    ...records,
  ]);
const standingOf = (appraisal: Appraisal, id: string): GateStanding => {
  const found = gateStandings(appraisal).find((one) => one.option === id);
  if (!found) throw new Error(`No standing of ${id}`);
  return found;
};
const bidding = (appraisal: Appraisal): Appraisal =>
  applyEdit(appraisal, { put: [{ ...appraisalOf(appraisal), route: 'bid' }], remove: [] });

describe('the gate grid', () => {
  it('has a column for every option and says which are not on the short list', () => {
    const appraisal = small();
    expect(optionColumns(inOrder(appraisal, 'option')).map(({ name }) => name)).toEqual([
      'A Option A',
      'B Option B, not on the short list',
    ]);
  });

  it('has the gates of one kind as rows, in their order, with their codes', () => {
    const appraisal = small();
    const rows = gateRows(appraisal, 'viability', inOrder(appraisal, 'option'));
    expect(rows.map(({ key, lead }) => [key, lead[0]?.note])).toEqual([
      ['g11', 'G11'],
      ['g15', 'G15'],
    ]);
  });

  it('tells a place that nobody has looked at from one that is known to be unknown', () => {
    const appraisal = small(newGateResult('optA', 'g11', 'unknown'));
    const [row] = gateRows(appraisal, 'viability', inOrder(appraisal, 'option'));
    expect(row?.cells[0]).toMatchObject({ text: 'Unknown', mark: { result: 'unknown' } });
    expect(row?.cells[1]).toMatchObject({
      text: '',
      shown: 'not looked at',
      mark: { result: null },
      says: 'counts as unknown',
    });
  });

  it('asks for the reason of a fail, and of nothing else', () => {
    const appraisal = small(
      newGateResult('optA', 'g11', 'fail'),
      { ...newGateResult('optB', 'g11', 'fail'), reason: 'No deal' },
      newGateResult('optA', 'g15', 'pass'),
    );
    const [g11, g15] = gateRows(appraisal, 'viability', inOrder(appraisal, 'option'));
    expect(g11?.cells.map(({ says, mark }) => [says, mark?.['noReason']])).toEqual([
      ['no reason yet', true],
      ['reason given', false],
    ]);
    expect(g15?.cells[0]?.says).toBeUndefined();
  });
});

describe('the line of an option', () => {
  it('names what it fails, what is unknown, and what only advises', () => {
    const appraisal = small(newGateResult('optA', 'g11', 'fail'), newGateResult('optA', 'g3', 'fail'));
    expect(standingWords(appraisal, standingOf(appraisal, 'optA'))).toBe(
      'fails G11; 1 unknown: G15; advisory only: fails G3',
    );
  });

  it('counts the pilot gates in where the route is a bid, in the order of the grid', () => {
    const appraisal = bidding(
      small(newGateResult('optA', 'g11', 'fail'), newGateResult('optA', 'g3', 'fail')),
    );
    expect(standingWords(appraisal, standingOf(appraisal, 'optA'))).toBe('fails G11 and G3; 1 unknown: G15');
  });

  it('says that all is passed, a gate that does not apply included', () => {
    const appraisal = small(
      newGateResult('optA', 'g11', 'pass'),
      newGateResult('optA', 'g15', 'not-applicable'),
    );
    expect(standingWords(appraisal, standingOf(appraisal, 'optA'))).toBe('passes every gate that binds');
  });

  it('says that nothing is recorded before the first result', () => {
    expect(standingWords(small(), standingOf(small(), 'optA'))).toBe(
      'nothing recorded yet at the gates that bind',
    );
  });

  it('offers the failed gates with their reasons as the reason to take it off', () => {
    const appraisal = small(
      { ...newGateResult('optA', 'g11', 'fail'), reason: 'No deal with a lead practice.' },
      newGateResult('optA', 'g15', 'fail'),
    );
    expect(suggestedReason(appraisal, standingOf(appraisal, 'optA'))).toBe(
      'Fails G11 An employer for everyone: No deal with a lead practice. Fails G15 Pensions.',
    );
  });
});

describe('the mark of a failed gate', () => {
  it('says in a sentence which gates an option fails, and nothing when it fails none', () => {
    const one = small(newGateResult('optA', 'g11', 'fail'));
    expect(failedSentence(one, standingOf(one, 'optA'))).toBe(
      'A fails a gate that binds: G11 An employer for everyone',
    );
    expect(failedSentence(one, standingOf(one, 'optB'))).toBe('');
    const two = small(newGateResult('optA', 'g11', 'fail'), newGateResult('optA', 'g15', 'fail'));
    expect(failedSentence(two, standingOf(two, 'optA'))).toBe(
      'A fails gates that bind: G11 An employer for everyone and G15 Pensions',
    );
  });

  it('names three codes at most, and a gate without a code by its name', () => {
    expect(shortCodes(['G11', 'G15', 'G17'])).toBe('G11, G15, G17');
    expect(shortCodes(['G11', 'G15', 'G16', 'G17'])).toBe('G11, G15 and 2 more');
    const appraisal = small(newGate({ id: 'own', order: 9, code: '', name: 'Our own', kind: 'viability' }));
    expect(gateCode(appraisal, 'own')).toBe('Our own');
  });
});
