/** Axis values and the part of the axis that is drawn. */
export interface Ticks {
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

const steps = [1, 2, 2.5, 5, 10];

/**
 * Round axis values around the data: at most `most` of them, the first at or under `low`, the last at or over `high`.
 *
 * @param low lowest value to show
 * @param high highest value to show; where it is above `low` by no more than rounding, an axis of width 1 is made
 * @param most at least 2
 */
export const niceTicks = (low: number, high: number, most = 6): Ticks => {
  const rounding = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  const span = high - low > rounding ? high - low : 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / most));
  for (const factor of [...steps, ...steps.map((step) => step * 10), ...steps.map((step) => step * 100)]) {
    const step = factor * magnitude;
    const first = Math.floor(low / step + 1e-9);
    const last = Math.ceil((low + span) / step - 1e-9);
    if (last - first + 1 <= most) {
      const values = Array.from({ length: last - first + 1 }, (_, index) =>
        Number(((first + index) * step).toPrecision(12)),
      );
      return { low: values[0] ?? low, high: values[values.length - 1] ?? high, values };
    }
  }
  return { low, high: low + span, values: [low, low + span] };
};
