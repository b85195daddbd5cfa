/** A dot of a dot plot: which value it is, and how far from the middle of its row, in px. */
export interface StackedDot {
  readonly value: number;
  readonly offset: number;
}

/**
 * Equal values stack upwards, then downwards, so that every one is a dot; a stack too high for its row closes up.
 *
 * @param height of the row, in px
 * @param size of a dot with the gap to the next, in px
 * @returns in rising order of the values
 */
export const stacked = (values: readonly number[], height: number, size = 10): readonly StackedDot[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const times = new Map<number, number>();
  for (const value of sorted) times.set(value, (times.get(value) ?? 0) + 1);
  const step = Math.min(size, (height - size) / Math.max(1, Math.max(1, ...times.values()) - 1));
  const placed = new Map<number, number>();
  return sorted.map((value) => {
    const nth = placed.get(value) ?? 0;
    placed.set(value, nth + 1);
    const side = nth % 2 === 1 ? -1 : 1;
    return { value, offset: side * Math.ceil(nth / 2) * step };
  });
};
