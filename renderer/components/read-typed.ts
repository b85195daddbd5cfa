import { parseIsoDate } from '../../shared/text/dates.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Parsed } from './parsed-field.tsx';

const read = <T>(value: T): Parsed<T> => ({ ok: true, value });
const unread = (sentence: string): { readonly ok: false; readonly sentence: string } => ({
  ok: false,
  sentence,
});

/** Digits as typed, with thousands commas, spaces or a true minus sign; NaN when it is no number. */
const numberIn = (text: string): number => {
  const plain = text.replaceAll(/[,\s]/g, '').replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
};

/**
 * Reads a number between two bounds.
 *
 * @param what the subject of the sentence that refuses: "A list size"
 */
export const readNumber =
  (what: string, least: number, most: number, whole = false) =>
  (text: string): Parsed<number> => {
    const value = numberIn(text);
    if (Number.isNaN(value) || (whole && !Number.isInteger(value))) {
      return unread(`${what} is a ${whole ? 'whole ' : ''}number.`);
    }
    if (value < least || value > most) {
      return unread(`${what} runs from ${formatNumber(least)} to ${formatNumber(most)}.`);
    }
    return read(value);
  };

/** Reads pounds as people write them ("£270,000", "270k", "1.2m") into whole pence; nothing typed is null. */
export const readPounds = (text: string): Parsed<number | null> => {
  const trimmed = text.trim();
  if (trimmed === '') return read(null);
  const match = /^(-|−)?\s*£?\s*([\d,.\s]+?)\s*(k|m)?$/i.exec(trimmed);
  const value = match ? numberIn(match[2] ?? '') : Number.NaN;
  if (Number.isNaN(value)) return unread('Write an amount in pounds, such as 270,000 or 270k.');
  const unit = match?.[3]?.toLowerCase();
  const factor = unit === 'k' ? 1000 : unit === 'm' ? 1_000_000 : 1;
  const pence = Math.round(value * factor * 100) * (match?.[1] ? -1 : 1);
  return Math.abs(pence) > 1e13 ? unread('Amounts go up to £100 billion.') : read(pence);
};

/** Whole pounds with a sign and commas, or nothing for null: 27000000 → "£270,000". */
export const poundsAsTyped = (pence: number | null): string =>
  pence === null
    ? ''
    : `${pence < 0 ? '−' : ''}£${formatNumber(Math.abs(pence) / 100, pence % 100 === 0 ? 0 : 2)}`;

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** Reads a date as people in the UK write it ("26 February 2009", "26/2/09", "2009-02-26"); nothing typed is null. */
export const readDate = (text: string): Parsed<string | null> => {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return read(null);
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,})\.?,?\s+(\d{4})$/.exec(trimmed);
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(trimmed);
  const iso = (year: string, month: number, day: string): string =>
    `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  let date = trimmed;
  if (words) {
    const [, day = '', month = '', year = ''] = words;
    date = iso(year, monthNames.findIndex((name) => name.startsWith(month)) + 1, day);
  } else if (figures) {
    const [, day = '', month = '', year = ''] = figures;
    date = iso(year, Number(month), day);
  }
  return parseIsoDate(date) ? read(date) : unread('Write a date such as 26 February 2009 or 26/2/2009.');
};

/** Reads a financial year ("2009/10" or "2009") into the year that it starts in. */
export const readFinancialYear = (text: string): Parsed<number> => {
  const match = /^(\d{4})(?:\s*[/-]\s*(\d{2}|\d{4}))?$/.exec(text.trim());
  const start = Number(match?.[1]);
  const end = match?.[2];
  const fits = end === undefined || Number(end) % 100 === (start + 1) % 100;
  if (!match || !fits || start < 1990 || start > 2100)
    return unread('Write a financial year such as 2009/10.');
  return read(start);
};
