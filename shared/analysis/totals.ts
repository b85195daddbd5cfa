import type { OptionTotal } from './analysis.ts';
import { cellOf, type Grid } from './grid.ts';

/**
 * Weighted totals, Σ weight × score (0-100), with each criterion's contribution. A missing score under a weight above
 * 0 leaves no total, only the range that it could fall in: from every missing score at 0 to every one at 100. Without
 * weights nothing is known and the range is the whole scale.
 *
 * @param options ids, by row of the grid
 * @param weights by column, summing to 1; null when the weight set has a problem
 */
export const totalsOf = (
  options: readonly string[],
  values: Grid,
  weights: readonly number[] | null,
): OptionTotal[] => options.map((option, row) => totalOf(option, row, values, weights));

const totalOf = (
  option: string,
  row: number,
  values: Grid,
  weights: readonly number[] | null,
): OptionTotal => {
  if (!weights) {
    const contributions = Array.from({ length: values.columns }, () => null);
    return { option, total: null, low: 0, high: 100, contributions };
  }
  const contributions: (number | null)[] = [];
  let sum = 0;
  let unknown = 0;
  for (let column = 0; column < values.columns; column += 1) {
    const weight = weights[column] ?? 0;
    const value = cellOf(values, row, column);
    const missing = Number.isNaN(value);
    if (missing) unknown += weight;
    else sum += weight * value;
    contributions.push(missing ? null : weight * value);
  }
  return {
    option,
    total: unknown > 0 ? null : sum,
    low: sum,
    high: unknown > 0 ? Math.min(100, sum + 100 * unknown) : sum,
    contributions,
  };
};
