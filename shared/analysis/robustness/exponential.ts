/* Exponentially distributed numbers without Math.log, whose last digits differ from machine to machine. */

const intervals = 256;

/** ln x for x from ½ to 1, by the series of the inverse hyperbolic tangent: + − × ÷ alone. */
const logarithm = (x: number): number => {
  const z = (x - 1) / (x + 1);
  let sum = 0;
  for (let power = 61; power > 0; power -= 2) sum = sum * z * z + 1 / power;
  return 2 * z * sum;
};

const ln2 = -logarithm(0.5);
/** Middles of equal parts of ½ to 1: one over each, and minus its logarithm. */
const middles = Array.from({ length: intervals }, (_, part) => 0.5 + (part + 0.5) / (2 * intervals));
const inverses = Float64Array.from(middles, (middle) => 1 / middle);
const heights = Float64Array.from(middles, (middle) => -logarithm(middle));
/** 2⁻³² to 2⁰: what brings a number of so many leading zeros to between ½ and 1. */
const scales = new Float64Array(33).fill(1);
for (let zeros = 31; zeros >= 0; zeros -= 1) scales[zeros] = (scales[zeros + 1] ?? 1) / 2;

/**
 * The exponentially distributed number (mean 1) of a draw: −ln u, where u is the draw as a number between 0 and 1. From
 * the leading zeros of the draw, a table, and three terms of a series: right to 10⁻¹¹.
 *
 * @param draw a whole number from −2³¹ to 2³¹ − 1
 */
export const exponentialOf = (draw: number): number => {
  const zeros = Math.clz32(draw);
  const mantissa = ((draw >>> 0) + 0.5) * (scales[zeros] ?? 1);
  const part = ((mantissa - 0.5) * (2 * intervals)) | 0;
  const off = mantissa * (inverses[part] ?? 1) - 1;
  const log = off * (1 - off * (1 / 2 - off / 3));
  return zeros * ln2 + (heights[part] ?? 0) - log;
};

/** Writes the exponentially distributed numbers of the first draws, as many as there is room for. */
export const fillWithExponentials = (draws: Int32Array, numbers: Float64Array): void => {
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = exponentialOf(draws[at] ?? 0);
};
