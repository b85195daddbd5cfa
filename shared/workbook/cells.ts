import type { CellLook, WorkbookCell, WorkbookFormat, WorkbookSheet } from './workbook-model.ts';

/** A row of cells. */
export type Row = readonly WorkbookCell[];

/** Looks that show without words: a ground, or a rule. */
const seenEmpty: readonly (CellLook | undefined)[] = ['input', 'head', 'figureHead'];

/** Words in a cell; nothing for an empty text that does not show. */
export const text = (words: string, look?: CellLook): WorkbookCell =>
  words === '' && !seenEmpty.includes(look) ? null : { kind: 'text', text: words, ...(look ? { look } : {}) };

/** A number in a cell, never rounded. */
export const number = (value: number, format: WorkbookFormat, look?: CellLook): WorkbookCell => ({
  kind: 'number',
  value,
  format,
  ...(look ? { look } : {}),
});

/** A number that may be typed over. */
export const input = (value: number, format: WorkbookFormat): WorkbookCell => number(value, format, 'input');

/** Words that may be typed over: "yes", "counted". */
export const inputWord = (word: string): WorkbookCell => text(word, 'input');

/** A formula with the value that the analysis has for it. */
export const formula = (
  written: string,
  value: number | string,
  format: WorkbookFormat,
  look?: CellLook,
): WorkbookCell => ({ kind: 'formula', formula: written, value, format, ...(look ? { look } : {}) });

/** A printed figure in the place of a formula that would say more than the paper does; words where there is none. */
export const printedOr = (value: number | null, words: string, format: WorkbookFormat): WorkbookCell =>
  value === null ? text(words, 'total') : number(value, format, 'total');

/** Heads of columns of words. */
export const heads = (...names: readonly string[]): Row => names.map((name) => text(name, 'head'));

/** Heads of columns of figures. */
export const figureHeads = (...names: readonly string[]): Row =>
  names.map((name) => text(name, 'figureHead'));

/** "A", "B" … "Z", "AA": the letters of a column, counted from 0. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A place in a sheet: the column counted from 0, the row from 1, as on the screen. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** "C5". */
export const at = ({ column, row }: Place): string => `${columnLetters(column)}${row}`;

/** "$C$5": the same cell wherever the formula is copied to. */
export const fixed = ({ column, row }: Place): string => `$${columnLetters(column)}$${row}`;

/** "$C$5:$C$14". */
export const fixedRange = (from: Place, to: Place): string => `${fixed(from)}:${fixed(to)}`;

/** "C5:G5". */
export const range = (from: Place, to: Place): string => `${at(from)}:${at(to)}`;

/** A place in another sheet: "'Cost lines'!$C$5". Names of sheets are ours and hold no quotation mark. */
export const onSheet = (sheet: string, place: string): string => `'${sheet}'!${place}`;

/** Pence as pounds. */
export const pounds = (pence: number): number => pence / 100;

/** "yes" or "no", as formulas compare it. */
export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** The one-line head of every sheet, with the small print under it. */
export const sheetHead = (title: string, note: string): readonly Row[] => [
  [text(title, 'title')],
  [text(note, 'note')],
  [],
];

/** Rows that `sheetHead` takes. */
export const headRows = 3;

/** A sheet that says in one sentence why it is empty. */
export const emptySheet = (name: string, why: string): WorkbookSheet => ({
  name,
  widths: [90],
  frozen: { rows: 0, columns: 0 },
  rows: [[text(name, 'title')], [text(why, 'note')]],
});
