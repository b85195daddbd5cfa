import type { CriterionRecord } from '../../../shared/records/criterion.ts';

export type Measured = NonNullable<CriterionRecord['measured']>;
export type ValuePoint = Measured['points'][number];
type Better = Measured['better'];

/** No value function has more points, as in the record. */
export const mostPoints = 20;
/** The largest figure that a measurement can be, as in the record. */
const farthest = 1e12;

const tidy = (figure: number): number => Number(figure.toPrecision(12)) + 0;

/**
 * The step that figures snap to while a point is moved: a hundredth of what is drawn, rounded to 1, 2 or 5 of its power
 * of ten.
 */
export const figureStep = (low: number, high: number): number => {
  const span = Math.abs(high - low) || 1;
  const raw = span / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((step) => step * power >= raw * 0.999) ?? 10;
  return tidy(factor * power);
};

/** What a point may be between its neighbours: open ends for the figure, closed ones for the value. */
export const roomOf = (
  points: readonly ValuePoint[],
  better: Better,
  place: number,
): {
  readonly over: number | null;
  readonly under: number | null;
  readonly least: number;
  readonly most: number;
} => {
  const before = points[place - 1];
  const after = points[place + 1];
  const [lower, upper] = better === 'higher' ? [before, after] : [after, before];
  return {
    over: before?.at ?? null,
    under: after?.at ?? null,
    least: lower?.value ?? 0,
    most: upper?.value ?? 100,
  };
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * The points with one of them moved as far as it may go: figures keep their order, a step apart, and values rise or
 * fall throughout as the direction asks, so that no hard rule is broken on the way.
 *
 * @param step what figures snap to; values snap to whole points of the scale
 */
export const movePoint = (
  points: readonly ValuePoint[],
  better: Better,
  place: number,
  to: ValuePoint,
  step: number,
): readonly ValuePoint[] => {
  const point = points[place];
  if (!point) return points;
  const { over, under, least, most } = roomOf(points, better, place);
  const first = over === null ? -farthest : over + step;
  const last = under === null ? farthest : under - step;
  const snapped = tidy(Math.round(to.at / step) * step);
  const wanted = tidy(clamp(snapped, first, last));
  const fits = first <= last && (over === null || wanted > over) && (under === null || wanted < under);
  const value = clamp(Math.round(to.value), least, most);
  return points.map((other, index) => (index === place ? { at: fits ? wanted : point.at, value } : other));
};

/** The value that the straight line between two points gives a figure; beyond the ends, the value of the end. */
const onLine = (points: readonly ValuePoint[], at: number): number => {
  const after = points.findIndex((point) => point.at >= at);
  const [right, left] = [points[after], points[after - 1]];
  if (after < 0) return points.at(-1)?.value ?? 0;
  if (!left || !right) return right?.value ?? 0;
  return left.value + ((at - left.at) / (right.at - left.at)) * (right.value - left.value);
};

/** A point more, on the line as it is: at a figure, or in the middle of the widest stretch. Null when there is no room. */
export const addPoint = (
  points: readonly ValuePoint[],
  at?: number,
): { readonly points: readonly ValuePoint[]; readonly place: number } | null => {
  if (points.length >= mostPoints || points.length < 2) return null;
  const gaps = points.slice(1).map((point, index) => point.at - (points[index]?.at ?? point.at));
  const widest = gaps.indexOf(Math.max(...gaps));
  const middle = ((points[widest]?.at ?? 0) + (points[widest + 1]?.at ?? 0)) / 2;
  const figure = tidy(at ?? middle);
  if (points.some((point) => point.at === figure) || Math.abs(figure) > farthest) return null;
  const found = points.findIndex((point) => point.at > figure);
  const place = found < 0 ? points.length : found;
  const value = onLine(points, figure);
  const ends = [points[place - 1]?.value ?? value, points[place]?.value ?? value];
  const added = { at: figure, value: clamp(Math.round(value), Math.min(...ends), Math.max(...ends)) };
  return { points: [...points.slice(0, place), added, ...points.slice(place)], place };
};

/** The points without one; two stay, which a line needs. */
export const removePoint = (points: readonly ValuePoint[], place: number): readonly ValuePoint[] =>
  points.length <= 2 ? points : points.filter((_, index) => index !== place);

/** The line for the other direction: every value mirrored on the scale, which turns rising into falling. */
export const turned = (measured: Measured, better: Better): Measured =>
  measured.better === better
    ? measured
    : {
        ...measured,
        better,
        points: measured.points.map(({ at, value }) => ({ at, value: tidy(100 - value) })),
      };

/**
 * What a criterion starts with when it becomes measured: a straight line from the lowest to the highest of the figures
 * there are, or from 0 to 100 while there are not two.
 *
 * @param figures the options' measures on the criterion
 */
export const startingMeasured = (figures: readonly number[]): Measured => {
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  const [from, to] = figures.length > 0 && high > low ? [low, high] : [0, 100];
  return {
    unit: '',
    better: 'higher',
    points: [
      { at: from, value: 0 },
      { at: to, value: 100 },
    ],
  };
};
