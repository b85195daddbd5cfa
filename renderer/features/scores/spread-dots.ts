import { stacked } from '../../charts/dots.ts';

/** A dot for one person's score: no name goes with it. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Where a score of 0-100 stands on the drawer's axis, in px. */
export const axis = { left: 84, right: 316, width: 368, height: 164 } as const;

const between =
  (left: number, right: number) =>
  (score: number): number =>
    left + ((right - left) * score) / 100;

/** Place of a score on the drawer's axis. */
export const axisPlace = between(axis.left, axis.right);

/** The axis of the small drawing in a row of a table, and the place of a score on it. */
export const stripAxis = { width: 300, place: between(92, 252) } as const;

/** Height of one group's row: four rows fill the drawing, more share it. */
export const rowHeight = (groups: number): number => axis.height / Math.max(4, groups);

/** Dots of one group on a row centred on `middle`: see `stacked`. */
export const stackDots = (
  scores: readonly number[],
  middle: number,
  height: number,
  place: (score: number) => number = axisPlace,
): readonly Dot[] =>
  stacked(scores, height).map(({ value, offset }) => ({ x: place(value), y: middle + offset }));
