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

/**
 * Dots of one group on a row centred on `middle`. Equal scores stack upwards, then downwards, so that every person is
 * one dot; a stack too high for its row closes up.
 */
export const stackDots = (scores: readonly number[], middle: number, height: number): readonly Dot[] => {
  const sorted = [...scores].sort((a, b) => a - b);
  const tallest = Math.max(1, ...sorted.map((score) => sorted.filter((other) => other === score).length));
  const step = Math.min(10, (height - 10) / Math.max(1, tallest - 1));
  const placed = new Map<number, number>();
  return sorted.map((score) => {
    const nth = placed.get(score) ?? 0;
    placed.set(score, nth + 1);
    const side = nth % 2 === 1 ? -1 : 1;
    return { x: axisPlace(score), y: middle + side * Math.ceil(nth / 2) * step };
  });
};
