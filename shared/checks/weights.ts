import { criterionTree } from '../analysis/criterion-tree.ts';
import { judgementsOf } from '../analysis/judgements.ts';
import { setWeights } from '../analysis/weights.ts';
import { appraisalOf } from '../records/aggregate.ts';
import { appraisalKey, type Check } from './check.ts';

const weights: Check = (appraisal) => {
  const { agreedWeightSet, weightsLocked } = appraisalOf(appraisal);
  if (agreedWeightSet === null) {
    return [
      {
        code: 'no-agreed-weights',
        severity: 'blocking',
        record: appraisalKey,
        field: 'agreedWeightSet',
        sentence: 'No weight set is chosen for the ranking.',
        stage: 'weights',
      },
    ];
  }
  // The function that the ranking uses: whatever stops it there holds the paper back here, in the same words.
  const set = appraisal.weightSet.get(agreedWeightSet);
  const { problem } = setWeights(
    { method: set?.method ?? 'direct' },
    criterionTree(appraisal.criterion.values()),
    judgementsOf(appraisal.weight.values(), agreedWeightSet),
  );
  // That there are no criteria is said once, by its own check.
  if (problem && problem.code !== 'no-criteria') {
    return [
      {
        code: 'no-weights',
        severity: 'blocking',
        record: { type: 'weightSet', id: agreedWeightSet },
        field: null,
        sentence: problem.sentence,
        stage: 'weights',
      },
    ];
  }
  return weightsLocked
    ? []
    : [
        {
          code: 'weights-open',
          severity: 'soft',
          record: appraisalKey,
          field: 'weightsLocked',
          sentence: 'Weights are not locked; weights that can still change can be tuned to fit.',
          stage: 'weights',
        },
      ];
};

/** What is missing about the weights. */
export const weightChecks: readonly Check[] = [weights];
