import type { CriterionRecord } from '../records/criterion.ts';
import type { MeasureRecord } from '../records/measure.ts';
import { same } from './tolerance.ts';

/** A point of a value function: a figure in the criterion's unit, and what it is worth on the 0-100 scale. */
export type ValuePoint = NonNullable<CriterionRecord['measured']>['points'][number];

/**
 * The value of a figure on a piecewise linear value function: straight lines between the points, and the value of the
 * nearest end beyond them (DCLG multi-criteria manual, 2009, section 6.2.7).
 *
 * @param points at least one, in rising order of the figure
 * @param figure in the criterion's unit
 * @returns the value, 0-100, and whether the figure lies beyond the ends
 * @throws {RangeError} when there is no point at all
 */
export const valueAt = (
  points: readonly ValuePoint[],
  figure: number,
): { readonly value: number; readonly clipped: boolean } => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new RangeError('A value function needs at least one point');
  if (figure <= first.at) return { value: first.value, clipped: figure < first.at };
  if (figure >= last.at) return { value: last.value, clipped: figure > last.at };
  const after = points.findIndex((point) => point.at >= figure);
  const [left, right] = [points[after - 1] ?? first, points[after] ?? last];
  const rise = (right.value - left.value) * (figure - left.at);
  return { value: left.value + rise / (right.at - left.at), clipped: false };
};

/**
 * The values of a measure's low, likely and high figures, the worst first: where lower figures are better, the high
 * figure is the worst.
 *
 * @returns ends that are equal to the likely value where no figure is given for them; null without a likely figure or
 *   without points
 */
export const valueRange = (
  points: readonly ValuePoint[],
  { low, likely, high }: Pick<MeasureRecord, 'low' | 'likely' | 'high'>,
): { readonly low: number; readonly likely: number; readonly high: number } | null => {
  if (likely === null || points.length === 0) return null;
  const middle = valueAt(points, likely).value;
  const ends = [low ?? likely, high ?? likely].map((figure) => valueAt(points, figure).value);
  return { low: Math.min(middle, ...ends), likely: middle, high: Math.max(middle, ...ends) };
};

/**
 * The one figure that is worth a value: the inverse of `valueAt`.
 *
 * @param points in rising order of the figure
 * @param value 0-100
 * @returns null where no figure is worth it, or more than one: on a level stretch, and at an end that every figure
 *   beyond it shares
 */
export const figureWorth = (points: readonly ValuePoint[], value: number): number | null => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || same(value, first.value) || same(value, last.value)) return null;
  const found = new Set<number>();
  for (const [place, right] of points.entries()) {
    const left = points[place - 1];
    if (!left) continue;
    const between = (left.value - value) * (right.value - value) < 0;
    if (between) {
      found.add(left.at + ((right.at - left.at) * (value - left.value)) / (right.value - left.value));
    } else if (same(right.value, value)) {
      if (same(left.value, value)) return null;
      found.add(right.at);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
};
