import { stacked } from '../../charts/dots.ts';

/** A dot for one person's score: no name goes with it. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Where a score of 0-100 stands on the axis, in px. */
export const axis = { left: 84, right: 316, width: 368, height: 164 } as const;

/** Place of a score on the axis. */
export const axisPlace = (score: number): number => axis.left + ((axis.right - axis.left) * score) / 100;

/** Height of one group's row: four rows fill the drawing, more share it. */
export const rowHeight = (groups: number): number => axis.height / Math.max(4, groups);

/** Dots of one group on a row centred on `middle`: see `stacked`. */
export const stackDots = (scores: readonly number[], middle: number, height: number): readonly Dot[] =>
  stacked(scores, height).map(({ value, offset }) => ({ x: axisPlace(value), y: middle + offset }));
