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

test('a new criterion unlocks the weights, and records that the ranking may have been seen', () => {
  expect(own).toMatchObject({ weightsLocked: true, rankingRevealed: false });
  const { change, unlocks } = criteriaChange(sample, analyse(sample), adding, at);
  expect(unlocks).toBe(true);
  expect(change.put).toEqual([another, { ...own, weightsLocked: false, rankingRevealed: true }]);
});

test('it records no sight of a ranking that was still folded', () => {
  const incomplete = applyEdit(sample, {
    put: [],
    remove: [{ type: 'score', id: 'score~optD~critACC~agreed' }],
  });
  const { change } = criteriaChange(incomplete, analyse(incomplete), adding, at);
  expect(change.put).toContainEqual({ ...own, weightsLocked: false, rankingRevealed: false });
});

test('a change of words that nothing was judged on goes as it is', () => {
  const criterion = sample.criterion.get('critFIT');
  if (!criterion) throw new Error('The sample has lost its first criterion');
  const renaming = { label: 'Rename', put: [{ ...criterion, name: 'Fit' }] };
  expect(criteriaChange(sample, analyse(sample), renaming, at)).toEqual({ change: renaming, unlocks: false });
});
