import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  patchScore,
  readScore,
  scoreChange,
  shownScore,
} from '../../../../renderer/features/scores/score-edits.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

// The first scorer has left one cell open.
const sample = applyEdit(sampleAppraisal(), {
  put: [],
  remove: [{ type: 'score', id: 'score~optA~critFIT~asrGPs1' }],
});
const entry = (option: string, criterion: string, text: string) => ({ row: criterion, column: option, text });
const withRecord = (...put: Parameters<typeof applyEdit>[1]['put']) => applyEdit(sample, { put, remove: [] });

describe('reading a score', () => {
  it.each([
    ['75', 75],
    [' 75 ', 75],
    ['12%', 12],
    ['62.5', 62.5],
    ['0', 0],
    ['100', 100],
    ['', null],
    ['-', null],
  ])('takes %j', (text, value) => {
    expect(readScore(text)).toEqual({ ok: true, value });
  });

  it.each(['140', '-5', '(5)', 'x', '5k', '100.01'])('refuses %j with the range and the text', (text) => {
    expect(readScore(text)).toEqual({
      ok: false,
      sentence: `Scores run from 0 to 100. ${text} was not kept.`,
      brief: `${text} is not a score`,
    });
  });

  it('prints no decimals that were not given', () => {
    expect([0, 30, 62.5, 33.33, 33.333333].map(shownScore)).toEqual(['0', '30', '62.5', '33.33', '33.33']);
  });
});

describe('a score typed into the grid', () => {
  it('keeps everything else that the score held, under a label that says what was done', () => {
    const before = sample.score.get('score~optD~critACC~agreed');
    const { change, refusals } = scoreChange(sample, 'agreed', [entry('optD', 'critACC', '80')], 'type');
    expect(refusals).toEqual([]);
    expect(change).toEqual({
      label: 'Score D on Access and inequalities: 80',
      put: [{ ...before, value: 80 }],
      remove: [],
    });
  });

  it('makes a new record for a scorer and names the scorer in the label', () => {
    const { change } = scoreChange(sample, 'asrGPs1', [entry('optA', 'critFIT', '44')], 'type');
    expect(change?.put).toEqual([newScore('optA', 'critFIT', 'asrGPs1', 44)]);
    expect(change?.label).toBe('Score A on Strategic fit by GP 1: 44');
  });

  it('makes no edit when nothing changes', () => {
    expect(scoreChange(sample, 'agreed', [entry('optD', 'critACC', '75.0')], 'type').change).toBeNull();
    expect(scoreChange(sample, 'asrGPs1', [entry('optA', 'critFIT', '')], 'clear').change).toBeNull();
  });

  it('takes the record away when clearing leaves nothing in it, and keeps its reason otherwise', () => {
    const bare = withRecord(newScore('optA', 'critFIT', 'asrGPs1', 44));
    expect(scoreChange(bare, 'asrGPs1', [entry('optA', 'critFIT', '')], 'clear').change).toEqual({
      label: 'Clear score A on Strategic fit by GP 1',
      put: [],
      remove: [{ type: 'score', id: 'score~optA~critFIT~asrGPs1' }],
    });
    const { change } = scoreChange(sample, 'agreed', [entry('optD', 'critACC', '')], 'clear');
    expect(change?.remove).toEqual([]);
    expect(change?.put).toEqual([{ ...sample.score.get('score~optD~critACC~agreed'), value: null }]);
  });

  it('refuses a value outside the range of its cell, which the rules would take back', () => {
    const ranged = withRecord({ ...newScore('optA', 'critFIT', 'agreed', 30), low: 20, high: 40 });
    const { change, refusals } = scoreChange(ranged, 'agreed', [entry('optA', 'critFIT', '41')], 'type');
    expect(change).toBeNull();
    expect(refusals[0]?.sentence).toBe(
      'The range of this cell runs from 20 to 40. 41 was not kept: change the range first.',
    );
    expect(scoreChange(ranged, 'agreed', [entry('optA', 'critFIT', '40')], 'type').refusals).toEqual([]);
  });

  it('makes one edit of a paste and refuses cell by cell', () => {
    const { change, refusals } = scoreChange(
      sample,
      'agreed',
      [entry('optA', 'critFIT', '31'), entry('optB', 'critFIT', '140'), entry('optC', 'critFIT', '46')],
      'paste',
    );
    expect(change?.label).toBe('Paste 2 scores');
    expect(change?.put).toHaveLength(2);
    expect(refusals.map(({ row, column, brief }) => [row, column, brief])).toEqual([
      ['critFIT', 'optB', '140 is not a score'],
    ]);
  });

  it('never causes a hard problem, whatever is typed', () => {
    const text = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true }).map(String),
      fc.integer({ min: -20, max: 130 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('optA', 'optB'), text), { maxLength: 4 }), (cells) => {
        const { change } = scoreChange(
          sample,
          'agreed',
          cells.map(([option, typed]) => entry(option, 'critWORK', typed)),
          'paste',
        );
        if (!change) return;
        const effect = { put: change.put ?? [], remove: change.remove ?? [] };
        expect(editProblems(applyEdit(sample, effect), effect)).toEqual([]);
        expect(change.label.length).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('other fields of a score', () => {
  const cell = { option: 'optA', criterion: 'critFIT', assessor: 'asrGPs1' };

  it('make the record when there is none, and take it away with their last word', () => {
    const made = patchScore(sample, cell, 'Reason', { reason: 'Little changes.' });
    expect(made.put).toEqual([
      { ...newScore('optA', 'critFIT', 'asrGPs1', null), reason: 'Little changes.' },
    ]);
    const there = withRecord(...(made.put ?? []));
    expect(patchScore(there, cell, 'Reason', { reason: ' ' })).toEqual({
      label: 'Reason',
      remove: [{ type: 'score', id: 'score~optA~critFIT~asrGPs1' }],
    });
  });
});
