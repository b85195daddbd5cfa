import { describe, expect, it } from 'vitest';
import { clearing } from '../../../../renderer/components/grid/grid-entries.ts';
import { putBack, takeOff } from '../../../../renderer/components/short-list.ts';
import {
  addGate,
  addUsualGates,
  chooseRoute,
  freeGateCode,
  gateBeside,
  gateChange,
  patchResult,
  readResult,
} from '../../../../renderer/features/gates/gate-edits.ts';
import { gateRows } from '../../../../renderer/features/gates/gate-rows.ts';
import { type Appraisal, appraisalFrom, appraisalOf, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import { gateResultId, newGate, newGateResult } from '../../../../shared/records/gate.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';

const option = (letter: string) =>
  newOption({ id: `opt${letter}`, order: letter.charCodeAt(0), letter, name: `Option ${letter}` });
const small = (...records: readonly AnyRecord[]): Appraisal =>
  appraisalFrom([
    newAppraisalRecord({ lineage: 'l', title: 'T', locality: '', financialYear: 2008 }),
    option('A'),
    option('B'),
    newGate({ id: 'g1', order: 1, code: 'G1', name: 'Registered lists', kind: 'pilot' }),
    newGate({ id: 'g11', order: 2, code: 'G11', name: 'An employer for everyone', kind: 'viability' }),
    newGate({ id: 'g15', order: 3, code: 'G15', name: 'Pensions', kind: 'viability' }),
    ...records,
  ]);
const applied = (appraisal: Appraisal, change: Change | null): Appraisal =>
  change ? applyEdit(appraisal, { put: change.put ?? [], remove: change.remove ?? [] }) : appraisal;
const entry = (gate: string, opt: string, text: string) => ({ row: gate, column: opt, text });

describe('what is typed at a gate', () => {
  it.each([
    ['p', 'pass'],
    ['Passed', 'pass'],
    ['✓', 'pass'],
    ['F', 'fail'],
    ['no', 'fail'],
    ['?', 'unknown'],
    ['U', 'unknown'],
    ['pending', 'unknown'],
    ['n/a', 'not-applicable'],
    ['Not  applicable', 'not-applicable'],
  ])('reads %s as %s', (text, result) => {
    expect(readResult(text)).toBe(result);
  });

  it('reads nothing as a cleared place and another word as none', () => {
    expect(readResult('  ')).toBeNull();
    expect(readResult('maybe')).toBeUndefined();
  });

  it('becomes one edit under a label that says gate, option and result', () => {
    const { change, refusals } = gateChange(small(), [entry('g11', 'optB', 'f')], 'type');
    expect(change).toEqual({
      label: 'Gate G11 of option B: fail',
      put: [newGateResult('optB', 'g11', 'fail')],
      remove: [],
    });
    expect(refusals).toEqual([]);
  });

  it('keeps reason and evidence when the result changes', () => {
    const held = {
      ...newGateResult('optB', 'g11', 'fail'),
      reason: 'No deal yet',
      evidence: ['e1'],
    };
    const { change } = gateChange(small(held), [entry('g11', 'optB', 'P')], 'type');
    expect(change?.put).toEqual([{ ...held, result: 'pass' }]);
  });

  it('takes what can be read of a paste and says what could not', () => {
    const { change, refusals } = gateChange(
      small(),
      [entry('g1', 'optA', 'pass'), entry('g1', 'optB', 'perhaps'), entry('g11', 'optA', 'n/a')],
      'paste',
    );
    expect(change?.label).toBe('Paste 2 gate results');
    expect(refusals).toEqual([
      {
        row: 'g1',
        column: 'optB',
        sentence: 'A gate takes P, F, ? or N. perhaps was not kept.',
        brief: 'perhaps is no result of a gate',
      },
    ]);
  });

  it('makes no edit where nothing changes', () => {
    const appraisal = small(newGateResult('optA', 'g1', 'pass'));
    expect(gateChange(appraisal, [entry('g1', 'optA', 'p')], 'type').change).toBeNull();
    expect(gateChange(appraisal, [entry('g1', 'optB', '')], 'clear').change).toBeNull();
  });

  it('is as if never looked at once cleared, and unknown where a reason is held', () => {
    const bare = small(newGateResult('optA', 'g1', 'pass'));
    expect(gateChange(bare, [entry('g1', 'optA', '')], 'clear').change).toEqual({
      label: 'Gate G1 of option A: cleared',
      put: [],
      remove: [{ type: 'gateResult', id: gateResultId('optA', 'g1') }],
    });
    const reasoned = { ...newGateResult('optA', 'g1', 'fail'), reason: 'Rests on geography' };
    expect(gateChange(small(reasoned), [entry('g1', 'optA', '')], 'clear').change?.put).toEqual([
      { ...reasoned, result: 'unknown' },
    ]);
  });

  it('can be cleared by Delete though a place takes one of a few words', () => {
    const appraisal = small(newGateResult('optA', 'g11', 'pass'));
    const rows = gateRows(appraisal, 'viability', inOrder(appraisal, 'option'));
    const all = { active: { row: 0, column: 0 }, anchor: { row: 1, column: 1 } };
    expect(clearing(all, rows)).toEqual([{ row: 0, column: 0, text: '' }]);
  });
});

describe('one place at the gates', () => {
  it('becomes unknown when a reason is written before a result', () => {
    const change = patchResult(small(), 'optA', 'g15', 'Reason at', { reason: 'Asked the agency' });
    expect(change).toEqual({
      label: 'Reason at gate G15 of option A',
      put: [{ ...newGateResult('optA', 'g15', 'unknown'), reason: 'Asked the agency' }],
    });
  });
});

describe('the gates themselves', () => {
  it('are added under the first code after the highest, one’s own and the usual ones', () => {
    const change = addGate(small(), 'viability', 'new');
    expect(change.label).toBe('Add gate G19');
    expect(inOrder(applied(small(), change), 'gate').at(-1)).toMatchObject({
      id: 'new',
      code: 'G19',
      order: 4,
    });
    const further = newGate({ id: 'g30', order: 9, code: 'G30', name: 'Own', kind: 'pilot' });
    expect(freeGateCode(small(further))).toBe('G31');
  });

  it('that are usual come from the library, but for those that are there', () => {
    let made = 0;
    const change = addUsualGates(small(), () => {
      made += 1;
      return `made${made}`;
    });
    expect(change?.label).toBe('Add 15 usual gates');
    const all = applied(small(), change);
    expect(inOrder(all, 'gate').map(({ code }) => code)).toContain('G17');
    expect(addUsualGates(all, () => 'none')).toBeNull();
  });

  it('move among those of their own kind', () => {
    const appraisal = small();
    const [first, second, third] = inOrder(appraisal, 'gate');
    if (!first || !second || !third) throw new Error('Three gates were made');
    expect(gateBeside(appraisal, second, 1)).toBe(third);
    expect(gateBeside(appraisal, second, -1)).toBeUndefined();
    expect(gateBeside(appraisal, first, 1)).toBeUndefined();
  });

  it('follow the route, which is one edit', () => {
    const changed = applied(small(), chooseRoute(small(), 'bid'));
    expect(appraisalOf(changed).route).toBe('bid');
    expect(chooseRoute(small(), 'join').label).toBe('Route: join an existing pilot');
  });
});

describe('an option that fails', () => {
  it('leaves the short list with its reason and what would bring it back', () => {
    const taken = takeOff(option('B'), ' Fails G11. ', 'A lead practice signs');
    expect(taken).toEqual({
      label: 'Take B off the short list',
      put: [
        {
          ...option('B'),
          shortListed: false,
          discardReason: 'Fails G11.',
          revisitIf: 'A lead practice signs',
        },
      ],
    });
  });

  it('comes back with the reason kept, should it go again', () => {
    const off = { ...option('B'), shortListed: false, discardReason: 'Fails G11.' };
    expect(putBack(off).put).toEqual([{ ...off, shortListed: true }]);
  });
});
