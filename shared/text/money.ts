import { formatNumber, roundHalfUp } from './numbers.ts';

/** Money as the records hold it: a whole number of pence. Results of discounting may have a fraction of a penny. */
export type Pence = number;

/** "£000" for a table column: pence → thousands of pounds without the sign. 27034500 → "270". */
export const formatThousands = (pence: Pence, decimals = 0): string =>
  formatNumber(pence / 100_000, decimals);

/**
 * An amount inside a sentence: pounds under £10,000, then £k to the nearest thousand, then £m to two decimals.
 *
 * @param pence amount; a negative amount carries a true minus sign before the pound sign
 */
export const formatMoney = (pence: Pence): string => {
  const pounds = Math.abs(pence) / 100;
  const sign = roundHalfUp(pence) < 0 ? '−' : '';
  if (pounds < 10_000) return `${sign}£${formatNumber(pounds)}`;
  if (roundHalfUp(pounds / 1000) < 1000) return `${sign}£${formatNumber(pounds / 1000)}k`;
  return `${sign}£${formatNumber(pounds / 1_000_000, 2)}m`;
};

/** An amount that stays in thousands however large, for text beside a table in £000: "£1,279k". */
export const formatMoneyThousands = (pence: Pence): string =>
  `${pence < 0 ? '−' : ''}£${formatNumber(Math.abs(pence) / 100_000)}k`;
