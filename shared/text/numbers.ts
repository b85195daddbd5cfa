/**
 * Rounds half up, away from zero for negative numbers, as a reader with a pencil would.
 *
 * Totals are sums of products in binary floating point, so 55.65 can arrive as 55.649999999999991:
 * a billionth of a unit from a half, or what binary floating point loses on larger numbers, counts as the half.
 *
 * @param value any finite number; others are returned unchanged
 * @param decimals number of decimals to keep, 0 or more
 */
export const roundHalfUp = (value: number, decimals = 0): number => {
  if (!Number.isFinite(value)) return value;
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const slack = Math.min(1e-4, 1e-9 + scaled * 1e-13);
  const rounded = Math.floor(scaled + 0.5 + slack) / scale;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
};

/** Digits of a whole, non-negative number in groups of three: 1234567 → "1,234,567". */
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * A number as printed for a UK reader: half-up, thousands separated by commas, a true minus sign.
 *
 * @param value any finite number
 * @param decimals number of decimals printed, trailing zeros kept
 */
export const formatNumber = (value: number, decimals = 0): string => {
  const rounded = roundHalfUp(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const sign = rounded < 0 ? '−' : '';
  return `${sign}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** A total or a difference of totals on the 0-100 scale: one decimal, half-up. 55.65 → "55.7". */
export const formatScore = (value: number): string => formatNumber(value, 1);

/** A figure in a unit of the user's: as many decimals as it has, four at most. 13.3 → "13.3", 12 → "12". */
export const formatMeasured = (value: number): string =>
  formatNumber(value, String(roundHalfUp(value, 4)).split('.')[1]?.length ?? 0);

/**
 * A share (0 to 1) as a percentage. Under one per cent but not nothing prints as "<1%", and what would round to all
 * but is not all as ">99%".
 *
 * @param share 0 to 1
 * @param decimals number of decimals printed
 */
export const formatPercent = (share: number, decimals = 0): string =>
  decimals === 0 && share > 0 && share < 0.01
    ? '<1%'
    : decimals === 0 && share < 1 && share >= 0.995
      ? '>99%'
      : `${formatNumber(share * 100, decimals)}%`;
