import { getCellAddress } from 'write-excel-file/utility';
import type { FilledCell, FilledScore, FilledSheet } from '../../shared/scoresheet/filled-sheet.ts';
import {
  type ColumnMark,
  columnMarks,
  labelRow,
  type MarkedPage,
  markedPages,
  pageMark,
  type RowKey,
  rowKeyIn,
  rowMark,
  stampIn,
} from '../../shared/scoresheet/sheet-marks.ts';
import type { CellPage } from './scoresheet-cells.ts';
import { alteredStamp, newerLayout, noPages, noScoresheet } from './scoresheet-refusal.ts';
import { type ReadingRoom, takeRoom } from './scoresheet-room.ts';

/** Cells out of place that are told of; the rest are more of the same. */
const mostStray = 50;

interface Found {
  readonly page: CellPage;
  /** Row and column of the mark, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Where a page's mark stands: in its first cell, unless rows or columns were put before it. */
const findMark = (page: CellPage, wanted: MarkedPage): Found | null => {
  for (const [row, cells] of page.rows) {
    for (const [column, value] of cells) {
      if (value === pageMark(wanted)) return { page, row, column };
    }
  }
  return null;
};

const stampOf = ({ page, row, column }: Found) => {
  const rows = [...page.rows]
    .filter(([at]) => at > row)
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => {
      const last = Math.max(...cells.keys());
      return Array.from({ length: Math.min(3, Math.max(0, last - column + 1)) }, (_, offset) =>
        String(cells.get(column + offset) ?? ''),
      );
    });
  return stampIn(rows);
};

/** A row that is filled in, with its cells by what their columns hold. */
interface FilledRow {
  readonly key: RowKey;
  readonly cell: (column: ColumnMark) => FilledCell;
}

interface Filled {
  readonly rows: readonly FilledRow[];
  readonly stray: readonly FilledCell[];
}

const filledRows = ({ page, row: markRow, column: keyColumn }: Found, room: ReadingRoom): Filled => {
  const columns = new Map<number, ColumnMark>();
  const places = new Map<ColumnMark, number>();
  for (const [column, value] of page.rows.get(markRow) ?? []) {
    const found = columnMarks.find((mark) => mark === value);
    if (!found || column === keyColumn) continue;
    columns.set(column, found);
    if (!places.has(found)) places.set(found, column);
  }
  const cellAt = (row: number, column: number): FilledCell => ({
    place: `${page.name}, ${getCellAddress(row, column)}`,
    value: page.rows.get(row)?.get(column) ?? null,
  });
  const rows: FilledRow[] = [];
  const stray: FilledCell[] = [];
  const seen = new Set<string>();
  for (const [row, cells] of [...page.rows].sort(([a], [b]) => a - b)) {
    const text = cells.get(keyColumn);
    if (row === markRow) continue;
    const key = typeof text === 'string' ? rowKeyIn(text) : null;
    const isFirst = key !== null && !seen.has(rowMark(key));
    if (key && isFirst) {
      takeRoom(room, 'rows');
      seen.add(rowMark(key));
      rows.push({
        key,
        cell: (wanted) => {
          const column = places.get(wanted);
          return column === undefined ? { ...cellAt(row, keyColumn), value: null } : cellAt(row, column);
        },
      });
    }
    const isOurs = key !== null || text === labelRow;
    for (const column of [...cells.keys()].sort((a, b) => a - b)) {
      // Of a row that stands there a second time, only what was filled in is out of place.
      const mark = isOurs && column !== keyColumn ? columns.get(column) : undefined;
      const isHome = column === keyColumn ? isOurs : mark === 'label' || (mark && (!key || isFirst));
      if (!isHome) stray.push(cellAt(row, column));
    }
  }
  return { rows, stray };
};

const nothing = (place: string): FilledCell => ({ place, value: null });

const scoresIn = (rows: readonly FilledRow[]): readonly FilledScore[] =>
  rows.flatMap(({ key, cell }) =>
    key.about === 'score'
      ? [
          {
            option: key.option,
            criterion: key.criterion,
            value: cell('value'),
            low: cell('low'),
            high: cell('high'),
            reason: cell('reason'),
          },
        ]
      : [],
  );

/** What stands on pages that the sheet never had. */
const onOtherPages = (pages: readonly CellPage[]): readonly FilledCell[] =>
  pages.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, value]) => ({ place: `${name}, ${getCellAddress(row, column)}`, value })),
    ),
  );

/**
 * A filled sheet out of the pages of its workbook, by its hidden marks.
 *
 * @throws {SheetRefused} when it is no scoresheet, cannot be told whose it is, or has far too many rows
 */
export const sheetInPages = (pages: readonly CellPage[], room: ReadingRoom): FilledSheet => {
  const found = new Map<MarkedPage, Found>();
  for (const wanted of markedPages) {
    const [first] = pages.flatMap((page) => findMark(page, wanted) ?? []);
    if (first) found.set(wanted, first);
  }
  const stampPage = found.get('stamp');
  if (!stampPage) throw found.size > 0 ? alteredStamp() : noScoresheet();
  const stamp = stampOf(stampPage);
  if (stamp === null) throw alteredStamp();
  if ('newer' in stamp) throw newerLayout();
  const filled = [...found].flatMap(([page, place]) => (page === 'stamp' ? [] : [filledRows(place, room)]));
  const rows = filled.flatMap((page) => page.rows);
  if (rows.length === 0) throw noPages();
  const known = new Set([...found.values()].map(({ page }) => page));
  const one = (about: RowKey['about']): FilledCell =>
    rows.find(({ key }) => key.about === about)?.cell('value') ??
    nothing(found.get('choice')?.page.name ?? '');
  return {
    stamp,
    scores: scoresIn(rows),
    interests: rows.flatMap(({ key, cell }) =>
      key.about === 'interest' ? [{ option: key.option, declaration: cell('value') }] : [],
    ),
    noInterest: one('no-interest'),
    choice: { option: one('choice'), reason: one('choice-reason') },
    weights: rows.flatMap(({ key, cell }) =>
      key.about === 'weight' ? [{ criterion: key.criterion, value: cell('value') }] : [],
    ),
    stray: [
      ...filled.flatMap((page) => page.stray),
      ...onOtherPages(pages.filter((page) => !known.has(page))),
    ].slice(0, mostStray),
  };
};
