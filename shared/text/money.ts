import { formatNumber, roundHalfUp } from './numbers.ts';

/** Money as the records hold it: a whole number of pence. Results of discounting may have a fraction of a penny. */
export type Pence = number;

/** "£000" for a table column: pence → thousands of pounds without the sign. 27034500 → "270". */
export const formatThousands = (pence: Pence, decimals = 0): string =>
  formatNumber(pence / 100_000, decimals);

/** Printed without its sign and then given it: what rounds to nothing is neither more nor less than nothing. */
const withSign = (pence: Pence, printed: string): string =>
  pence < 0 && /[1-9]/.test(printed) ? `−${printed}` : printed;

/**
 * An amount inside a sentence: pounds under £10,000, then £k to the nearest thousand, then £m to two decimals.
 *
 * @param pence amount; a negative amount carries a true minus sign before the pound sign, unless it rounds to nothing
 */
export const formatMoney = (pence: Pence): string => {
  const pounds = Math.abs(pence) / 100;
  if (pounds < 10_000) return withSign(pence, `£${formatNumber(pounds)}`);
  if (roundHalfUp(pounds / 1000) < 1000) return withSign(pence, `£${formatNumber(pounds / 1000)}k`);
  return withSign(pence, `£${formatNumber(pounds / 1_000_000, 2)}m`);
};

/** An amount that stays in thousands however large, for text beside a table in £000: "£1,279k". */
export const formatMoneyThousands = (pence: Pence): string =>
  withSign(pence, `£${formatNumber(Math.abs(pence) / 100_000)}k`);
