import { formatNumber } from '../text/numbers.ts';
import { parseNumber } from '../text/parse-number.ts';
import { printable, printableLine } from '../text/printable.ts';

/** What a cell holds once it is read, or why it cannot be taken: a sentence. */
export type ReadCell<T> = { readonly value: T } | { readonly why: string };

/** A cell as a refusal quotes it. */
const quoted = (text: string): string => {
  const line = printableLine(text).replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
};

/** Whether a cell says nothing: blank, a lone dash, or a question mark for what nobody knows. */
export const saysNothing = (text: string): boolean => /^\s*(?:|\?|-|–|—|n\/?[ak]|unknown)\s*$/i.test(text);

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  /** A per cent sign is taken: the figure is in per cent. */
  readonly percent?: boolean;
}

/**
 * A number between two bounds.
 *
 * @param what the subject of the refusal: "A score"
 */
export const readNumber = (text: string, what: string, bounds: Bounds): ReadCell<number> => {
  const { least, most, whole = false, percent = false } = bounds;
  const parsed = parseNumber(text);
  const takes = `${what} is a ${whole ? 'whole ' : ''}number from ${formatNumber(least)} to ${formatNumber(most)}`;
  const fits =
    parsed.kind === 'number' &&
    parsed.suffix === null &&
    (percent || !parsed.percent) &&
    parsed.value >= least &&
    parsed.value <= most &&
    (!whole || Number.isInteger(parsed.value));
  return fits ? { value: parsed.value } : { why: `${takes}; ${quoted(text)} is not.` };
};

/** The unit that a table's money is in. */
export type MoneyUnit = 'pounds' | 'thousands';

/** Longest amount that the records hold, in pence. */
const mostPence = 1e13;

/**
 * An amount of money as whole pence. "k" and "m" behind a figure say their own unit.
 *
 * @param unit what a bare figure is in
 */
export const readMoney = (text: string, unit: MoneyUnit): ReadCell<number> => {
  const parsed = parseNumber(text);
  if (parsed.kind !== 'number' || parsed.percent) {
    return {
      why: `An amount is a number of ${unit === 'pounds' ? 'pounds' : '£000'}; ${quoted(text)} is not.`,
    };
  }
  const factor = { k: 100_000, m: 100_000_000, none: unit === 'pounds' ? 100 : 100_000 }[
    parsed.suffix ?? 'none'
  ];
  const pence = Math.round(parsed.value * factor);
  return Math.abs(pence) > mostPence
    ? { why: `Amounts go up to £100 billion; ${quoted(text)} is more. Check the unit of the table.` }
    : { value: pence === 0 ? 0 : pence };
};

const yes = ['yes', 'y', 'true', '1', 'x', '✓', 'in', 'takes part'];
const no = ['no', 'n', 'false', '0', 'out', 'does not take part'];

/** Yes or no. */
export const readYesNo = (text: string, what: string): ReadCell<boolean> => {
  const typed = text.trim().toLowerCase();
  if (yes.includes(typed)) return { value: true };
  if (no.includes(typed)) return { value: false };
  return { why: `${what} is yes or no; ${quoted(text)} is neither.` };
};

/** One line of words. */
export const readLine = (text: string, what: string, longest: number): ReadCell<string> => {
  const value = printableLine(text).replaceAll(/\s+/g, ' ').trim();
  return value.length > longest
    ? {
        why: `${what} can be at most ${formatNumber(longest)} characters; this is ${formatNumber(value.length)}.`,
      }
    : { value };
};

/** Words that may run over several lines. */
export const readText = (text: string, what: string, longest: number): ReadCell<string> => {
  const value = printable(text).trim();
  return value.length > longest
    ? {
        why: `${what} can be at most ${formatNumber(longest)} characters; this is ${formatNumber(value.length)}.`,
      }
    : { value };
};

/** Names as people compare them: small letters, one space. */
export const plainName = (name: string): string =>
  printableLine(name).replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The value of a read cell; null where it was refused, with the reason added to the list. */
export const valueOr = <T>(read: ReadCell<T>, why: string[]): T | null => {
  if ('value' in read) return read.value;
  why.push(read.why);
  return null;
};
