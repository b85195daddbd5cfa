import type { CellEntry, GridColumn, GridRow, Refusal } from './grid-model.ts';
import { blockOf, type CellAt, cellsOf, fillDownPlan, type GridState } from './grid-navigation.ts';
import { formatBlock, type PlacedText } from './paste-block.ts';

/** A text for a cell, with the cell's names. */
export const entryAt = (
  { row, column, text }: PlacedText,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): CellEntry => ({ row: rows[row]?.key ?? '', column: columns[column]?.key ?? '', text });

/** Parts the texts that may go into their cells from those whose cell cannot be edited. */
export const sortEntries = (
  wanted: readonly PlacedText[],
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): { readonly free: readonly CellEntry[]; readonly fixed: readonly Refusal[] } => {
  const fixed: Refusal[] = [];
  const free: CellEntry[] = [];
  for (const at of wanted) {
    const reason = rows[at.row]?.cells[at.column]?.fixed ?? null;
    const entry = entryAt(at, rows, columns);
    if (reason === null) free.push(entry);
    else {
      fixed.push({
        row: entry.row,
        column: entry.column,
        sentence: `Nothing was changed: ${reason}.`,
        brief: reason,
      });
    }
  }
  return { free, fixed };
};

type Selection = Pick<GridState, 'active' | 'anchor'>;

/** The selected cells as text for the clipboard. */
export const copiedText = (selection: Selection, rows: readonly GridRow[]): string => {
  const { top, bottom, left, right } = blockOf(selection);
  return formatBlock(
    rows.slice(top, bottom + 1).map((row) => row.cells.slice(left, right + 1).map(({ text }) => text)),
  );
};

const textAt = ({ row, column }: CellAt, rows: readonly GridRow[]): string =>
  rows[row]?.cells[column]?.text ?? '';

/**
 * Empties the selected cells. Those that are empty stay as they are, and so do those that take one of a few words,
 * unless they say what clearing leaves.
 */
export const clearing = (selection: Selection, rows: readonly GridRow[]): readonly PlacedText[] =>
  cellsOf(blockOf(selection)).flatMap((at) => {
    const cell = rows[at.row]?.cells[at.column];
    if (cell === undefined || cell.text === '') return [];
    const left = cell.choices === undefined ? '' : cell.keys?.['Delete'];
    return left === undefined ? [] : [{ ...at, text: left }];
  });

/** Fills the selection from its first row, or a single row from the one above. */
export const filling = (selection: Selection, rows: readonly GridRow[]): readonly PlacedText[] =>
  fillDownPlan(blockOf(selection)).map(({ from, to }) => ({ ...to, text: textAt(from, rows) }));
