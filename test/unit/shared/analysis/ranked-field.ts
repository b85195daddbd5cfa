import { gridFrom } from '../../../../shared/analysis/grid.ts';
import type { RankedOptions } from '../../../../shared/analysis/ranked-options.ts';
import { rankOptions } from '../../../../shared/analysis/ranking.ts';
import { totalsOf } from '../../../../shared/analysis/totals.ts';
import { sharesOf } from '../../../../shared/analysis/weights.ts';
import { given } from './build.ts';

/** Options A, B, … with their scores, ranked under weights in proportion to the raw ones. */
export const rankedField = (
  rows: readonly (readonly (number | null)[])[],
  raw: readonly number[],
): RankedOptions => {
  const options = rows.map((_, row) => String.fromCharCode(65 + row));
  const values = gridFrom(rows);
  const weights = given(sharesOf(raw));
  const totals = totalsOf(options, values, weights);
  return {
    options,
    values,
    weights,
    criteria: raw.map((_, column) => ({ id: `C${column + 1}`, column })),
    standing: { totals, ranking: rankOptions(totals, 0) },
  };
};

/** Totals of all options under other weights, computed afresh. */
export const totalsAt = ({ options, values }: RankedOptions, weights: readonly number[]): readonly number[] =>
  totalsOf(options, values, weights).map(({ total }) => given(total));

/** How far an option is ahead of the best other. */
export const aheadBy = (totals: readonly number[], row: number): number =>
  (totals[row] ?? 0) - Math.max(...totals.filter((_, place) => place !== row));
