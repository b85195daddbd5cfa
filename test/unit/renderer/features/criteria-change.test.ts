import { expect, test } from 'vitest';
import { criteriaChange } from '../../../../renderer/features/criteria/criteria-change.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const at = '2009-02-12T17:00:00.000Z';
const sample = sampleAppraisal();
const own = appraisalOf(sample);
const another = newCriterion({ id: 'critNew', order: 99, code: 'NEW', name: 'New' });
const adding = { label: 'Add criterion New', put: [another] };
/** The sample holds scores, so opening its weights leaves a reason. */
const opened = {
  ...own,
  weightsLocked: false,
  unlockings: [...own.unlockings, { at, reason: 'What is weighed was changed: Add criterion New' }],
};

test('a new criterion unlocks the weights, and records that the ranking may have been seen', () => {
  expect(own).toMatchObject({ weightsLocked: true, rankingRevealed: false });
  const { change, unlocks } = criteriaChange(sample, analyse(sample), adding, at);
  expect(unlocks).toBe(true);
  expect(change.put).toEqual([another, { ...opened, rankingRevealed: true }]);
});

test('it records no sight of a ranking that was still folded', () => {
  const incomplete = applyEdit(sample, {
    put: [],
    remove: [...sample.score.values()].filter(
      ({ option, criterion }) => option === 'optD' && criterion === 'critACC',
    ),
  });
  const { change } = criteriaChange(incomplete, analyse(incomplete), adding, at);
  expect(change.put).toContainEqual({ ...opened, rankingRevealed: false });
});

test('a change of words that nothing was judged on goes as it is', () => {
  const criterion = sample.criterion.get('critFIT');
  if (!criterion) throw new Error('The sample has lost its first criterion');
  const renaming = { label: 'Rename', put: [{ ...criterion, name: 'Fit' }] };
  expect(criteriaChange(sample, analyse(sample), renaming, at)).toEqual({ change: renaming, unlocks: false });
});

test('a criterion that becomes measured, and a value line that changes, unlock the weights; its unit alone does not while it is judged', () => {
  const criterion = sample.criterion.get('critFIT');
  if (!criterion) throw new Error('The sample has lost its first criterion');
  const measured = {
    unit: 'minutes',
    better: 'higher' as const,
    points: [
      { at: 0, value: 0 },
      { at: 60, value: 100 },
    ],
  };
  const becomes = { ...criterion, scoring: 'measured' as const, measured };
  const unlocks = (appraisal: typeof sample, record: typeof criterion) =>
    criteriaChange(appraisal, analyse(appraisal), { label: 'Change', put: [record] }, at).unlocks;
  expect(unlocks(sample, becomes)).toBe(true);
  expect(unlocks(sample, { ...criterion, measured })).toBe(false);
  const after = applyEdit(sample, { put: [becomes], remove: [] });
  const steeper = {
    ...measured,
    points: [
      { at: 0, value: 0 },
      { at: 30, value: 100 },
    ],
  };
  expect(unlocks(after, { ...becomes, measured: steeper })).toBe(true);
  expect(unlocks(after, { ...becomes, name: 'Fit' })).toBe(false);
});
