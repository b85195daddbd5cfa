/**
 * Points, and shares of weight, nearer than this are the same. Totals are sums of products in binary floating point,
 * where equal sums can differ in the last bits; no judgement is made to a thousand-millionth of a point.
 */
export const tolerance = 1e-9;

/** Equal but for the noise of floating point. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

/** Greater by more than the noise of floating point. */
export const above = (a: number, b: number): boolean => a - b > tolerance;
