/** A word on screen or in print where a figure was meant to be. */
export const noFigure = /\bNaN\b|\bInfinity\b|∞|\bundefined\b|\bnull\b|\[object |[-−]0(?:\.0+)?(?![\d.,:])/;

/**
 * Numbers that no JSON can hold, or that JSON changes: NaN, Infinity and −0, each with the way to it.
 *
 * @param value anything; looked at as it is, before it becomes JSON
 */
export const unfitNumbers = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? []
      : [`${path}: ${Object.is(value, -0) ? '-0' : value}`];
  }
  if (value === undefined) return [`${path}: undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    unfitNumbers(held, path === '' ? key : `${path}.${key}`),
  );
};
