import type { Standing } from './analysis.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import { noJudgements } from './judgements.ts';
import { withScores, withWeights } from './overrides.ts';
import { rankOptions } from './ranking.ts';
import { totalsOf } from './totals.ts';
import { type GatheredValues, gatherValues } from './values.ts';
import { setWeights, type Weights, withoutCost } from './weights.ts';

/** The ranking and what it was made from: the cheap part, for every frame. */
export interface Ranked {
  readonly gathered: GatheredValues;
  /** Outcome of each weight set, in the user's order. */
  readonly sets: readonly { readonly weightSet: string; readonly weights: Weights }[];
  /** The set that the ranking uses, or null when none is chosen. */
  readonly agreed: string | null;
  /** The agreed set's weights, or null when it has a problem or none is chosen. */
  readonly weights: readonly number[] | null;
  readonly benefitWeights: readonly number[] | null;
  readonly hasCostCriteria: boolean;
  readonly withCost: Standing;
  readonly benefitOnly: Standing;
}

/** First step after the index: values, weights, totals and ranks. */
export const rank = (index: AppraisalIndex): Ranked => {
  const gathered = withScores(gatherValues(index), index);
  const isCost = index.criteria.map((criterion) => criterion.isCost);
  const sets = index.weightSets.map((set) => {
    const weights = setWeights(set, index.tree, index.judgements.get(set.id) ?? noJudgements);
    // A what-if moves the weights that the ranking uses, and nobody else's.
    const moved = set.id === index.own.agreedWeightSet && weights.weights !== null;
    return {
      weightSet: set.id,
      weights: moved ? { weights: withWeights(weights.weights, index), problem: null } : weights,
    };
  });
  const agreed = sets.find(({ weightSet }) => weightSet === index.own.agreedWeightSet);
  const weights = agreed?.weights.weights ?? null;
  const benefitWeights = weights && withoutCost(weights, isCost);
  return {
    gathered,
    sets,
    agreed: agreed?.weightSet ?? null,
    weights,
    benefitWeights,
    hasCostCriteria: isCost.includes(true),
    withCost: standingOf(index, gathered, weights),
    benefitOnly: standingOf(index, gathered, benefitWeights),
  };
};

/** Totals and ranks under one set of weights; without weights, ranges and no ranks. */
export const standingOf = (
  { options, own }: AppraisalIndex,
  { values }: GatheredValues,
  weights: readonly number[] | null,
): Standing => {
  const ids = options.map(({ id }) => id);
  const totals = totalsOf(ids, values, weights);
  return { totals, ranking: rankOptions(totals, own.tooCloseMargin) };
};
