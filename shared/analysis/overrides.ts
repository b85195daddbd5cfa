import type { CostLineRecord } from '../records/cost-line.ts';
import type { Overrides } from '../records/scenario.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import type { GatheredValues } from './values.ts';

/** The place of a value that came from the assessors' agreement: see `originsOf`. */
const agreedOrigin = 2;

/**
 * The same appraisal under a what-if: its ranking, costs and everything that `explain` says follow from the given
 * weights, scores and amounts where there are any, and from the records elsewhere. The records are not touched, and an
 * override of something that is not analysed (a criterion since removed, an option off the short list) has no effect.
 * Amounts take the place of the whole line: a year of the horizon that they do not reach costs nothing, as the paper
 * says, and is not one that nobody knows.
 *
 * @param overrides share of weight 0-1 by leaf criterion; score 0-100 by option and leaf criterion; pence by year by line
 */
export const withOverrides = (index: AppraisalIndex, overrides: Overrides): AppraisalIndex => {
  const { horizonYears } = index.own;
  const amountsOf = new Map(
    overrides.costs.map(({ costLine, amounts }) => [
      costLine,
      Array.from({ length: horizonYears }, (_, year) => amounts[year] ?? 0),
    ]),
  );
  const costLines =
    amountsOf.size === 0
      ? index.costLines
      : new Map(
          [...index.costLines].map(([option, lines]) => [
            option,
            lines.map((line): CostLineRecord => {
              const amounts = amountsOf.get(line.id);
              return amounts ? { ...line, state: 'costed', staffing: null, amounts: [...amounts] } : line;
            }),
          ]),
        );
  return { ...index, costLines, overrides };
};

/** The values with the what-if's scores in their cells; the given object where there are none. */
export const withScores = (
  gathered: GatheredValues,
  { rowOf, columnOf, overrides }: AppraisalIndex,
): GatheredValues => {
  if (overrides.scores.length === 0) return gathered;
  const { columns } = gathered.values;
  const cells = gathered.values.cells.slice();
  const origins = gathered.origins.slice();
  const set = new Set<number>();
  for (const { option, criterion, value } of overrides.scores) {
    const row = rowOf.get(option);
    const column = columnOf.get(criterion);
    if (row === undefined || column === undefined) continue;
    const cell = row * columns + column;
    cells[cell] = value;
    origins[cell] = agreedOrigin;
    set.add(cell);
  }
  return {
    ...gathered,
    values: { ...gathered.values, cells },
    origins,
    clipped: gathered.clipped.filter((cell) => !set.has(cell)),
  };
};

/**
 * Weights with some of them set, the others pro rata: they keep their proportions and share what is left; where all of
 * them are 0, they share it equally. Where every weight is set, or the set ones come to more than 1, the set ones are
 * shared out in proportion.
 *
 * @param weights by column, summing to 1
 * @param set share 0-1 by column
 * @returns weights by column, summing to 1; the given ones where every weight would be 0
 */
export const movedWeights = (
  weights: readonly number[],
  set: ReadonlyMap<number, number>,
): readonly number[] => {
  const given = [...set.values()].reduce((sum, share) => sum + share, 0);
  const others = weights.flatMap((weight, column) => (set.has(column) ? [] : [weight]));
  if (others.length === 0 || given > 1) {
    return given > 0 ? weights.map((_, column) => (set.get(column) ?? 0) / given) : weights;
  }
  const left = others.reduce((sum, weight) => sum + weight, 0);
  return weights.map(
    (weight, column) => set.get(column) ?? (1 - given) * (left > 0 ? weight / left : 1 / others.length),
  );
};

/** The agreed weights as the what-if has them; the given array where it sets none. */
export const withWeights = (
  weights: readonly number[],
  { columnOf, overrides }: AppraisalIndex,
): readonly number[] => {
  const set = new Map(
    overrides.weights.flatMap(({ criterion, share }) => {
      const column = columnOf.get(criterion);
      return column === undefined ? [] : [[column, share] as const];
    }),
  );
  return set.size === 0 ? weights : movedWeights(weights, set);
};
