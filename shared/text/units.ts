import { formatNumber } from './numbers.ts';

/**
 * A measured figure as it is typed and printed: thousands separated, a true minus sign, every decimal that was given,
 * six at most. 1234.5 → "1,234.5".
 *
 * @param figure any finite number
 */
export const formatFigureGiven = (figure: number): string => {
  const decimals = [0, 1, 2, 3, 4, 5].find((places) => Number(figure.toFixed(places)) === figure) ?? 6;
  return formatNumber(figure, decimals);
};

/**
 * A figure with its unit, as a reader expects the two: pounds before it ("£1,200 a head" and "£0.50 a head" for the
 * unit "£ a head"), a per cent sign close behind it ("12% of list" for "% of list"), any other unit behind a space
 * ("45 minutes").
 *
 * @param figure in the unit
 * @param unit in words; empty for a bare number
 */
export const withUnit = (figure: number, unit: string): string => {
  const words = unit.trim();
  if (/^£(?:\s|$)/.test(words)) {
    // Pence are two digits: £0.50, not £0.5.
    const given = formatFigureGiven(figure);
    const amount = /\.\d$/.test(given) ? `${given}0` : given;
    return `${amount.startsWith('−') ? `−£${amount.slice(1)}` : `£${amount}`}${words.slice(1)}`;
  }
  const printed = formatFigureGiven(figure);
  if (words === '') return printed;
  return words.startsWith('%') ? `${printed}${words}` : `${printed} ${words}`;
};
