import { formatFigureGiven, withUnit } from '../../shared/text/units.ts';
import { niceTicks } from './ticks.ts';

/** A point of a value function: a figure in the criterion's unit and its value, 0-100. */
export interface LinePoint {
  readonly at: number;
  readonly value: number;
}

/** An option's figure, marked on the axis of figures. */
export interface MeasuredFigure {
  readonly letter: string;
  readonly name: string;
  /** Place in the palette. */
  readonly colour: number;
  readonly figure: number;
  readonly low: number | null;
  readonly high: number | null;
  /** What the figure is worth. */
  readonly value: number;
  /** It lies beyond the ends of the line, and counts as the nearest end. */
  readonly clipped: boolean;
}

/** Where figures and values lie in the drawing, in px, and back again. */
export interface LineFrame {
  readonly width: number;
  readonly height: number;
  /** The plot's edges. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  /** The figures at the plot's left and right edge. */
  readonly low: number;
  readonly high: number;
  readonly x: (figure: number) => number;
  readonly y: (value: number) => number;
  readonly figureAt: (x: number) => number;
  readonly valueAt: (y: number) => number;
}

const margin = { left: 44, right: 20, top: 26, bottom: 62 };

/**
 * The frame of a value line: every point and every figure within round axis values, with room for the letters below.
 *
 * @param figures all figures that must be in view
 * @param span keeps the axis as it is while a point is being moved
 */
export const lineFrame = (
  figures: readonly number[],
  width: number,
  height: number,
  span: readonly [low: number, high: number] | null = null,
): LineFrame => {
  const [from, to] = span ?? [Math.min(...figures), Math.max(...figures)];
  const { low, high, values } = niceTicks(from, to, 6);
  const { left, top } = margin;
  const right = Math.max(left + 40, width - margin.right);
  const bottom = height - margin.bottom;
  const perFigure = (right - left) / (high - low || 1);
  const perValue = (bottom - top) / 100;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    ticks: values,
    low,
    high,
    x: (figure) => left + (figure - low) * perFigure,
    y: (value) => bottom - value * perValue,
    figureAt: (x) => low + (x - left) / perFigure,
    valueAt: (y) => (bottom - y) / perValue,
  };
};

/** Letters under the axis: those that would touch stand in rows below one another, three at most. */
export const letterRows = (places: readonly number[], apart = 18): readonly number[] => {
  const ends: number[] = [];
  const rows = new Array<number>(places.length).fill(0);
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  for (const index of order) {
    const x = places[index] ?? 0;
    const free = ends.findIndex((end) => x - end >= apart);
    const row = free >= 0 ? free : Math.min(ends.length, 2);
    ends[row] = x;
    rows[index] = row;
  }
  return rows;
};

/**
 * The value line in words: "20 minutes is worth 100, 60 is worth 0; lower is better. Straight lines run between, and a
 * figure beyond the ends counts as the nearest end."
 */
export const lineInWords = (
  points: readonly LinePoint[],
  unit: string,
  better: 'higher' | 'lower',
  figure: (value: number) => string,
): string => {
  const said = points.map(
    ({ at, value }, index) =>
      `${index === 0 ? withUnit(at, unit) : formatFigureGiven(at)} is worth ${figure(value)}`,
  );
  return `${said.join(', ')}; ${better} is better. Straight lines run between, and a figure beyond the ends counts as the nearest end.`;
};
