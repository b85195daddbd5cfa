import { judgementsOf } from '../../shared/analysis/judgements.ts';
import { isShares, familyShares as sharesByMethod } from '../../shared/analysis/weights.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import type { WeightSetRecord } from '../../shared/records/weight-set.ts';
import type { FamilyShares } from './method-change.ts';

/** The weights that a set's judgements give within a family, by the analysis's own arithmetic. */
export const familyShares = (appraisal: Appraisal, set: WeightSetRecord): FamilyShares => {
  const judgements = judgementsOf(appraisal.weight.values(), set.id);
  return ({ members }) => {
    const shares = sharesByMethod(set.method, members, judgements);
    return isShares(shares) ? new Map(members.map(({ id }, place) => [id, shares[place] ?? 0])) : null;
  };
};
