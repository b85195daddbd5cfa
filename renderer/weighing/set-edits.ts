import { type Appraisal, appraisalOf, lastOrder } from '../../shared/records/aggregate.ts';
import type { Change } from '../../shared/records/edits.ts';
import { newWeightSet, type WeightSetRecord } from '../../shared/records/weight-set.ts';

/** Adds a weight set. The first one is the agreed set, and the ranking uses it from the start. */
export const addWeightSet = (appraisal: Appraisal, id: string): Change => {
  const first = appraisal.weightSet.size === 0;
  const set = newWeightSet({
    id,
    order: lastOrder(appraisal, 'weightSet'),
    name: first ? 'Agreed' : `Set ${appraisal.weightSet.size + 1}`,
    voice: first ? 'agreed' : 'group',
  });
  const own = appraisalOf(appraisal);
  return {
    label: `Add weight set ${set.name}`,
    put: own.agreedWeightSet === null ? [set, { ...own, agreedWeightSet: id }] : [set],
  };
};

/** Makes the ranking use a set. */
export const rankBy = (appraisal: Appraisal, set: WeightSetRecord): Change => ({
  label: `Use weights of ${set.name} for the ranking`,
  put: [{ ...appraisalOf(appraisal), agreedWeightSet: set.id }],
});

/** Locks all weights, and what they speak of. It is in the history under its own name, as unlocking is. */
export const lockWeights = (appraisal: Appraisal): Change => ({
  label: 'Lock the weights',
  put: [{ ...appraisalOf(appraisal), weightsLocked: true }],
});

/**
 * Unlocks all weights.
 *
 * @param seen the ranking may have been seen: that is recorded with it, and the paper says so
 * @param told why, and the ISO instant at which it was said; null while there are no scores to ask it for
 */
export const unlockWeights = (
  appraisal: Appraisal,
  seen: boolean,
  told: { readonly at: string; readonly reason: string } | null,
): Change => {
  const own = appraisalOf(appraisal);
  return {
    label: 'Unlock the weights',
    put: [
      {
        ...own,
        weightsLocked: false,
        rankingRevealed: own.rankingRevealed || seen,
        unlockings: told === null ? own.unlockings : [...own.unlockings, told],
      },
    ],
  };
};
