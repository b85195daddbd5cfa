import {
  type ColumnMark,
  columnMarks,
  labelRow,
  type MarkedPage,
  mark,
  pageMark,
  type RowKey,
  rowMark,
} from './sheet-marks.ts';
import type { ScoresheetPage, SheetCell } from './sheet-model.ts';

/** A row of cells, from the left. */
export type Row = readonly SheetCell[];

type Label = Extract<SheetCell, { readonly kind: 'label' }>;

/** Words that are locked; nothing for an empty text, but for a head, whose ground shows. */
export const label = (
  text: string,
  look: Exclude<Label['look'], 'mark'>,
  span: Pick<Label, 'across' | 'down'> = {},
): SheetCell => (text === '' && look !== 'head' ? null : { kind: 'label', text, look, ...span });

/** A place for a number from 0 to 100. */
export const numberEntry = (value: number | null, hint: string): SheetCell => ({
  kind: 'entry',
  takes: { what: 'number', least: 0, most: 100 },
  hint,
  value,
});

/** A place for words. */
export const textEntry = (value: string, longest: number, hint: string): SheetCell => ({
  kind: 'entry',
  takes: { what: 'text', longest },
  hint,
  value: value === '' ? null : value,
});

/** A place for one of a list. */
export const listEntry = (value: string | null, choices: readonly string[], hint: string): SheetCell => ({
  kind: 'entry',
  takes: { what: 'list', choices },
  hint,
  value,
});

/** A row of a marked page that holds labels alone. */
export const labels = (...cells: readonly SheetCell[]): Row => [mark(labelRow), ...cells];

/** A row of a marked page with something to fill in. */
export const keyed = (key: RowKey, ...cells: readonly SheetCell[]): Row => [mark(rowMark(key)), ...cells];

/** A page whose first row says what its columns hold, and whose first column says what its rows are about. */
export const markedPage = (
  page: MarkedPage,
  given: Pick<ScoresheetPage, 'name' | 'widths' | 'rows'> & {
    readonly columns: readonly ColumnMark[];
    /** Rows under the marks that stay in view, and columns. */
    readonly frozen: ScoresheetPage['frozen'];
  },
): ScoresheetPage => ({
  name: given.name,
  hidden: false,
  marked: true,
  widths: [markWidth, ...given.widths],
  rows: [[mark(pageMark(page)), ...given.columns.map((column) => mark(column))], ...given.rows],
  frozen:
    given.frozen.rows + given.frozen.columns === 0
      ? given.frozen
      : { rows: given.frozen.rows + 1, columns: given.frozen.columns === 0 ? 0 : given.frozen.columns + 1 },
});

/** Width of the column of marks, for whoever shows it. */
const markWidth = 12;

/** Whether a text is the mark of a column. */
export const isColumnMark = (text: string): text is ColumnMark =>
  columnMarks.some((column) => column === text);
