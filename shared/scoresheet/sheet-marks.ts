import type { SheetStamp } from './filled-sheet.ts';
import type { SheetCell } from './sheet-model.ts';
import { textMark } from './text-mark.ts';

/*
 * The hidden marks of a scoresheet. The first row of a page says which page it is and what its columns hold; the first
 * column, what each row is about. The reader goes by them, so that a sheet whose rows were sorted, or whose columns and
 * pages were moved or renamed, still says what it says.
 */

/** Version of the layout that this app makes and reads. */
export const sheetLayout = 1;

/** The pages that are marked. */
export const markedPages = ['read-me', 'scores', 'choice', 'weights', 'stamp'] as const;
export type MarkedPage = (typeof markedPages)[number];

/** What the first cell of a page holds. */
export const pageMark = (page: MarkedPage): string => `icoa:${page}`;

/** What a column holds: labels, or what is filled in. */
export const columnMarks = ['label', 'value', 'low', 'high', 'reason'] as const;
export type ColumnMark = (typeof columnMarks)[number];

/** A row of labels alone. */
export const labelRow = 'label';

/** What a row to fill in is about. Ids hold no spaces. */
export type RowKey =
  | { readonly about: 'score'; readonly option: string; readonly criterion: string }
  | { readonly about: 'interest'; readonly option: string }
  | { readonly about: 'no-interest' | 'choice' | 'choice-reason' }
  | { readonly about: 'weight'; readonly criterion: string };

/** A row's key as its first cell holds it: "score optA critACC". */
export const rowMark = (key: RowKey): string =>
  [key.about, 'option' in key ? key.option : '', 'criterion' in key ? key.criterion : '']
    .filter(Boolean)
    .join(' ');

/** The key that a cell holds; null for anything else. */
export const rowKeyIn = (text: string): RowKey | null => {
  const [about, first = '', second = '', ...more] = text.trim().split(' ');
  if (more.length > 0) return null;
  switch (about) {
    case 'score':
      return first && second ? { about, option: first, criterion: second } : null;
    case 'interest':
      return first && !second ? { about, option: first } : null;
    case 'weight':
      return first && !second ? { about, criterion: first } : null;
    case 'no-interest':
    case 'choice':
    case 'choice-reason':
      return first ? null : { about };
    default:
      return null;
  }
};

/** A mark in a cell. */
export const mark = (text: string): SheetCell => ({ kind: 'label', text, look: 'mark' });

type StampRow = readonly string[];

/** The stamp as rows of texts; the last is a mark of the others, which shows when one was altered. */
export const stampRows = (stamp: SheetStamp): readonly StampRow[] => {
  const rows: readonly StampRow[] = [
    ['layout', String(stamp.layout)],
    ['lineage', stamp.lineage],
    ['assessor', stamp.assessor],
    ['made', stamp.madeAt],
    ...stamp.options.map((option, place) => ['option', option, stamp.letters[place] ?? '']),
    ...stamp.criteria.map(({ id, wording }) => ['criterion', id, wording]),
  ];
  return [...rows, ['mark', markOfRows(rows)]];
};

const markOfRows = (rows: readonly StampRow[]): string =>
  textMark(rows.map((row) => row.join(' ')).join('\n'));

/**
 * The stamp out of its rows.
 *
 * @returns the stamp; the version of a layout that this app does not know; or null where the rows are no stamp, or were
 * altered
 */
export const stampIn = (rows: readonly StampRow[]): SheetStamp | { readonly newer: number } | null => {
  const given = rows.map((row) => row.map((text) => text.trim()).filter((text) => text !== ''));
  const one = (name: string): string => given.find(([first]) => first === name)?.[1] ?? '';
  const layout = Number(one('layout'));
  if (Number.isInteger(layout) && layout > sheetLayout) return { newer: layout };
  const own = given.filter(([first]) => first !== undefined && first !== 'mark');
  if (layout !== sheetLayout || one('mark') !== markOfRows(own)) return null;
  const all = (name: string): readonly StampRow[] => own.filter(([first]) => first === name);
  return {
    layout,
    lineage: one('lineage'),
    assessor: one('assessor'),
    madeAt: one('made'),
    options: all('option').map(([, id = '']) => id),
    letters: all('option').map(([, , letter = '']) => letter),
    criteria: all('criterion').map(([, id = '', wording = '']) => ({ id, wording })),
  };
};
