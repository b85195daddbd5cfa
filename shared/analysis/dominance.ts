import type { Dominance } from './analysis.ts';
import { cellOf, type Grid } from './grid.ts';
import { above } from './tolerance.ts';

/**
 * Every ordered pair where one option dominates another. Weak: at least as good on every criterion and better on one;
 * strict: better on every criterion. No weights come into it. A pair is compared only where both have every score.
 *
 * @param options ids, by row of the grid
 * @param columns criteria compared: all of them, or all but those that are cost
 */
export const dominanceAmong = (
  options: readonly string[],
  values: Grid,
  columns: readonly number[],
): Dominance[] => {
  const complete = options
    .map((option, row) => ({ option, row }))
    .filter(({ row }) => columns.every((column) => !Number.isNaN(cellOf(values, row, column))));
  return complete.flatMap((one) =>
    complete.flatMap((other) => {
      const strength = one === other ? null : dominates(values, one.row, other.row, columns);
      return strength ? [{ option: one.option, over: other.option, strength }] : [];
    }),
  );
};

const dominates = (
  values: Grid,
  one: number,
  other: number,
  columns: readonly number[],
): Dominance['strength'] | null => {
  let better = 0;
  for (const column of columns) {
    const own = cellOf(values, one, column);
    const theirs = cellOf(values, other, column);
    if (above(theirs, own)) return null;
    if (above(own, theirs)) better += 1;
  }
  if (better === 0) return null;
  return better === columns.length ? 'strict' : 'weak';
};
