import Papa from 'papaparse';
import { formatNumber } from '../../shared/text/numbers.ts';

/** Characters of a table that is taken; a longer one is no table of an appraisal. */
const longestTable = 2_000_000;
/** Rows and columns likewise. */
const mostRows = 20_000;
const mostColumns = 200;

export type ParsedTable =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[]; readonly width: number }
  | { readonly ok: false; readonly sentence: string };

const refused = (sentence: string): ParsedTable => ({ ok: false, sentence });

/** What may stand between cells; a spreadsheet's clipboard has tabs. */
const separators = ['\t', ',', ';', '|'] as const;

/** The separator that the first line with anything in it has most of, outside quotation marks. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((one) => bare.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};

/**
 * The rows of a table that was pasted from a spreadsheet, or read from a CSV file: separated by tabs, commas, semicolons
 * or bars, cells quoted where they need it. Blank rows stay, so that a row's number is the one in the file.
 */
export const parseTable = (text: string): ParsedTable => {
  if (text.trim() === '') return refused('There is nothing in it yet.');
  if (text.length > longestTable) {
    return refused(
      `It is longer than ${formatNumber(longestTable)} characters. Copy only the rows that are needed.`,
    );
  }
  if (text.includes('\u0000')) {
    return refused(
      'This is not a table in text: save it as CSV in the spreadsheet program, or copy the cells.',
    );
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed) {
    return refused(
      `Line ${(unclosed.row ?? 0) + 1} opens a quotation mark that is not closed. Mend it in the spreadsheet, then take it again.`,
    );
  }
  const last = data.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  const rows = data.slice(0, last + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > mostRows || width > mostColumns) {
    return refused(
      `It has ${formatNumber(rows.length)} rows and ${formatNumber(width)} columns; at most ${formatNumber(mostRows)} and ${mostColumns} are taken.`,
    );
  }
  return { ok: true, rows, width };
};
