import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { type ScoreRecord, scoreId } from '../../../../shared/records/score.ts';
import {
  addScorer,
  entryChange,
  readEntry,
  refusedSentence,
  scorerGroups,
  scorerWords,
} from '../../../../shared/workshop/entry.ts';
import { turnoutOn, turnoutWords } from '../../../../shared/workshop/turnout.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const cell = { option: 'optB', criterion: 'critWORK', assessor: 'asrStaff1' };
const id = scoreId(cell.option, cell.criterion, cell.assessor);
const own = sample.score.get(id);
if (!own) throw new Error('The sample has no such score');
const entered = (appraisal: Appraisal, value: number | null): Appraisal => {
  const change = entryChange(appraisal, cell, value);
  if (!change) throw new Error('It changed nothing');
  const effect = { put: [...(change.put ?? [])], remove: [...(change.remove ?? [])] };
  const after = applyEdit(appraisal, effect);
  expect(editProblems(after, effect, appraisal)).toEqual([]);
  return after;
};
const bare: ScoreRecord = {
  ...own,
  reason: '',
  dissent: '',
  evidence: [],
  confidence: null,
  low: null,
  high: null,
};

describe('a score that is typed unseen', () => {
  it('is a number from 0 to 100, or nothing', () => {
    expect(['0', '100', ' 62.5 ', ''].map(readEntry)).toEqual([
      { value: 0 },
      { value: 100 },
      { value: 62.5 },
      { value: null },
    ]);
    for (const typed of ['140', '-1', 'ten', '5k', 'NaN']) expect(readEntry(typed)).toBeNull();
  });

  it('is one edit whose label says who and where, and never how much', () => {
    const change = entryChange(sample, cell, 93);
    expect(change?.label).toBe('Workshop: score by Staff member 1 for B on Workforce');
    expect(entered(sample, 93).score.get(id)?.value).toBe(93);
    expect(entryChange(sample, cell, own.value)).toBeNull();
  });

  it('has a label that is never cut through a character', () => {
    const [scorer, criterion] = [sample.assessor.get(cell.assessor), sample.criterion.get(cell.criterion)];
    if (!scorer || !criterion) throw new Error('The sample has no such cell');
    const name = `${'c'.repeat(70)}\u{1f600}${'c'.repeat(40)}`;
    const put = [
      { ...scorer, name: 's'.repeat(200) },
      { ...criterion, name },
    ];
    const label = entryChange(applyEdit(sample, { put, remove: [] }), cell, 93)?.label;
    expect(label).toBe(`Workshop: score by ${'s'.repeat(200)} for B on ${'c'.repeat(70)}`);
    expect(label).toHaveLength(299);
  });

  it('is taken away when it is cleared, unless something else is written on it', () => {
    const plain = applyEdit(sample, { put: [bare], remove: [] });
    expect(entered(plain, null).score.get(id)).toBeUndefined();
    const reasoned = applyEdit(sample, { put: [{ ...bare, reason: 'No pension guarantee.' }], remove: [] });
    expect(entered(reasoned, null).score.get(id)).toMatchObject({
      value: null,
      reason: 'No pension guarantee.',
    });
  });

  it('takes along only a range that it lies in', () => {
    const ranged = applyEdit(sample, { put: [{ ...bare, value: 20, low: 10, high: 30 }], remove: [] });
    expect(entered(ranged, 25).score.get(id)).toMatchObject({ low: 10, value: 25, high: 30 });
    expect(entered(ranged, 40).score.get(id)).toMatchObject({ low: 10, value: 40, high: null });
    expect(entered(ranged, 5).score.get(id)).toMatchObject({ low: null, value: 5, high: 30 });
  });

  it('is refused without being repeated to the room', () => {
    const sentence = refusedSentence(sample, cell);
    expect(sentence).toBe('Scores run from 0 to 100. What was typed for Staff member 1 on B was not kept.');
  });
});

describe('who scores', () => {
  it('stands by group in the order of each group’s first scorer', () => {
    expect(scorerGroups(sample).map(({ group, scorers }) => [group, scorers.length])).toEqual([
      ['GPs', 7],
      ['Managers', 5],
      ['Staff', 4],
      ['LINk', 2],
    ]);
  });

  it('can be added on the spot, a person or a group that scores as one', () => {
    const change = addScorer(sample, { id: 'asrNew', name: 'District nurses', group: 'Staff', people: 12 });
    const put = [...(change.put ?? [])];
    const after = applyEdit(sample, { put, remove: [] });
    expect(editProblems(after, { put, remove: [] }, sample)).toEqual([]);
    const added = after.assessor.get('asrNew');
    expect(added && scorerWords(added)).toBe('District nurses (12 people)');
    expect(scorerGroups(after)[2]?.scorers.at(-1)?.id).toBe('asrNew');
    expect(turnoutWords(turnoutOn(after, 'critWORK'))).toBe('18 of 30 scored');
  });

  it('is counted as scored only with a score for every option', () => {
    expect(turnoutWords(turnoutOn(sample, 'critWORK'))).toBe('18 of 18 scored');
    const partly = applyEdit(sample, { put: [], remove: [{ type: 'score', id }] });
    expect(turnoutWords(turnoutOn(partly, 'critWORK'))).toBe('17 of 18 scored, 1 in part');
  });
});
