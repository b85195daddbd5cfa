import { startOf } from '../records/describe.ts';
import { formatDate, parseIsoDate } from '../text/dates.ts';
import { formatMeasured, formatNumber } from '../text/numbers.ts';
import { parseNumber } from '../text/parse-number.ts';
import { printable } from '../text/printable.ts';
import type { CellValue, FilledCell } from './filled-sheet.ts';

/** What a cell says: nothing, something that can be taken, or why it cannot. */
export type Typed<T> =
  | { readonly is: 'blank' }
  | { readonly is: 'given'; readonly value: T }
  | { readonly is: 'refused'; readonly why: string };

const blank = { is: 'blank' } as const;
const given = <T>(value: T): Typed<T> => ({ is: 'given', value });
const refused = (why: string) => ({ is: 'refused', why }) as const;

/** The value that was given, or what stands in for it. */
export const givenOr = <T, U>(typed: Typed<T>, other: U): T | U =>
  typed.is === 'given' ? typed.value : other;

const longestShown = 60;

/** A cell's value as people see it, cut where it is long. */
export const shownValue = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return formatMeasured(value);
  return startOf(printable(value), longestShown);
};

/** Names of a spreadsheet's errors. */
const errorName = /^#(?:REF|VALUE|DIV\/0|NAME|NUM|NULL|N\/A|SPILL|CALC|GETTING_DATA)[!?]?$/i;

const wide = /[\uff01-\uff5e\u3000]/;

/** No number, letter or answer is longer as people type it; what is, is not worth reading. */
const longestPlain = 100;

/** The text of a short answer, with wide letters and digits as plain ones. */
const plain = (text: string): string => {
  const bare = text.trim();
  return bare.length <= longestPlain && wide.test(bare) ? bare.normalize('NFKC').trim() : bare;
};

const whyNoNumber = (text: string): string => {
  if (errorName.test(text)) {
    return `The cell holds an error of the spreadsheet, “${text}”. Type a number from 0 to 100.`;
  }
  if (text.startsWith('=')) return 'The cell holds a formula without a result. Type a number from 0 to 100.';
  if (parseIsoDate(text)) {
    return `The cell holds a date, ${formatDate(text)}: the program has taken what was typed for one. Type a number from 0 to 100.`;
  }
  return `“${shownValue(text)}” is not a number from 0 to 100. Leave a cell blank for not scored.`;
};

/** A decimal comma, as other countries have it: "75,5". Three digits after a comma are thousands. */
const commaDecimal = /^([+-]?\d+),(\d{1,2})$/;

/** Digits that a spreadsheet keeps; what lies beyond comes of adding and dividing. */
const digits = 12;

/**
 * A number from 0 to 100. Text that can only mean a number is taken for it: "75 ", "75,5", "75%".
 *
 * @param noun what is typed, for the refusal: "a score"
 */
export const typedNumber = ({ value }: FilledCell, noun: string): Typed<number> => {
  let number: number;
  if (typeof value === 'number') number = value;
  else if (value === null) return blank;
  else if (typeof value === 'boolean') return refused(whyNoNumber(shownValue(value)));
  else {
    const text = plain(value);
    if (text.length > longestPlain) return refused(whyNoNumber(text));
    const read = parseNumber(text.replace(commaDecimal, '$1.$2'));
    if (read.kind === 'empty') return blank;
    if (read.kind === 'text' || read.suffix !== null || /£/.test(text)) return refused(whyNoNumber(text));
    number = read.value;
  }
  if (!Number.isFinite(number)) return refused(whyNoNumber(String(number)));
  if (number < 0 || number > 100) {
    return refused(`${formatMeasured(number)} is not ${noun}: ${nounRuns[noun] ?? 'it runs'} from 0 to 100.`);
  }
  return given(Number(number.toPrecision(digits)) + 0);
};

const nounRuns: Readonly<Record<string, string>> = {
  'a score': 'scores run',
  'a low score': 'scores run',
  'a high score': 'scores run',
  'a number of points': 'points run',
};

/** Words of at most so many characters. What cannot be seen is left out; what does not fit is refused whole. */
export const typedText = ({ value }: FilledCell, longest: number, noun: string): Typed<string> => {
  if (value === null) return blank;
  const text = (typeof value === 'string' ? printable(value) : shownValue(value)).trim();
  if (text === '') return blank;
  if (errorName.test(text) || text.startsWith('=#')) {
    return refused(
      `The cell holds an error of the spreadsheet, “${shownValue(text)}”, where ${noun} belongs.`,
    );
  }
  return text.length > longest
    ? refused(
        `${noun.charAt(0).toUpperCase()}${noun.slice(1)} has ${formatNumber(text.length)} characters, and there is room for ${formatNumber(longest)}. Shorten it.`,
      )
    : given(text);
};

const yes = /^(?:yes|y|x|true|1|✓|✔|☑)$/i;
const no = /^(?:no|n|false|0|☐)$/i;

/** Whether something was ticked: "yes" or a mark; "no" is the same as blank. */
export const typedTick = ({ value }: FilledCell): Typed<true> => {
  const text = plain(typeof value === 'number' ? String(value) : shownValue(value));
  if (text === '' || no.test(text)) return blank;
  return yes.test(text)
    ? given(true)
    : refused(`“${shownValue(text)}” is not an answer here: type “yes”, or leave the cell blank.`);
};

const letterIn = /^(?:option\s+)?([a-z])(?:\s*[:.)–-].*)?$/is;

/** A letter, alone or before what it stands for: "D", "option d", "D: Out-of-hours". */
export const typedLetter = ({ value }: FilledCell): Typed<string> => {
  if (value === null) return blank;
  const text = plain(typeof value === 'string' ? value : shownValue(value));
  if (text === '') return blank;
  const [, letter] = letterIn.exec(text) ?? [];
  return letter === undefined
    ? refused(`“${shownValue(text)}” is not the letter of an option.`)
    : given(letter.toUpperCase());
};
