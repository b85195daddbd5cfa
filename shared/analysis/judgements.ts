import type { WeightRecord } from '../records/weight-set.ts';

/** The raw judgements of one weight set, ready to look up. */
export interface Judgements {
  /** Raw judgement of a criterion by itself: a number, points of 100 or a place; undefined where none was made. */
  readonly of: (criterion: string) => number | undefined;
  /** How many times more `first` matters than `second`, whichever way round it was kept; undefined where none was made. */
  readonly ratio: (first: string, second: string) => number | undefined;
}

type Raw = ReadonlyMap<string, number>;

const judgements = (raw: Raw, ratios: ReadonlyMap<string, Raw>): Judgements => ({
  of: (criterion) => raw.get(criterion),
  ratio: (first, second) => {
    // A comparison is kept once, under the criterion whose id comes first.
    if (first < second) return ratios.get(first)?.get(second);
    const kept = ratios.get(second)?.get(first);
    return kept === undefined ? undefined : 1 / kept;
  },
});

/** The judgements of a set in which nothing has been judged yet. */
export const noJudgements: Judgements = judgements(new Map(), new Map());

/**
 * The judgements of every weight set, in one pass over the records.
 *
 * @param weights of any number of sets
 * @returns by weight set; a set without a single judgement is not in it
 */
export const judgementsBySet = (weights: Iterable<WeightRecord>): ReadonlyMap<string, Judgements> => {
  const sets = new Map<string, { raw: Map<string, number>; ratios: Map<string, Map<string, number>> }>();
  for (const { weightSet, criterion, over, raw } of weights) {
    const held = sets.get(weightSet) ?? { raw: new Map(), ratios: new Map() };
    sets.set(weightSet, held);
    if (over === null) held.raw.set(criterion, raw);
    else {
      const ofCriterion = held.ratios.get(criterion) ?? new Map<string, number>();
      held.ratios.set(criterion, ofCriterion.set(over, raw));
    }
  }
  return new Map([...sets].map(([set, { raw, ratios }]) => [set, judgements(raw, ratios)]));
};

/** The judgements of one weight set. */
export const judgementsOf = (weights: Iterable<WeightRecord>, weightSet: string): Judgements =>
  judgementsBySet([...weights].filter((weight) => weight.weightSet === weightSet)).get(weightSet) ??
  noJudgements;
