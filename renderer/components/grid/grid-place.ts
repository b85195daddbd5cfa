import type { GridColumn, GridRow } from './grid-model.ts';
import { type CellAt, clampCell, type GridMode, type GridState } from './grid-navigation.ts';

/** A cell by the names of its row and column, with its last place in case they are gone. */
export interface HeldCell {
  readonly row: string | null;
  readonly column: string | null;
  readonly last: CellAt;
}

/** The grid's own state. Cells are held by name, so that rows may come and go around them. */
export interface HeldState {
  readonly active: HeldCell;
  readonly anchor: HeldCell;
  readonly mode: GridMode;
  /** What was typed to start editing; null when the cell's own text is edited. */
  readonly typed: string | null;
}

const corner: HeldCell = { row: null, column: null, last: { row: 0, column: 0 } };

/** The state before anything was entered: the first cell. */
export const restingState: HeldState = { active: corner, anchor: corner, mode: 'move', typed: null };

/** Names the cell at a place. */
export const holdCell = (at: CellAt, rows: readonly GridRow[], columns: readonly GridColumn[]): HeldCell => ({
  row: rows[at.row]?.key ?? null,
  column: columns[at.column]?.key ?? null,
  last: at,
});

const findCell = (held: HeldCell, rows: readonly GridRow[], columns: readonly GridColumn[]): CellAt => {
  const row =
    rows[held.last.row]?.key === held.row ? held.last.row : rows.findIndex(({ key }) => key === held.row);
  const column =
    columns[held.last.column]?.key === held.column
      ? held.last.column
      : columns.findIndex(({ key }) => key === held.column);
  return clampCell(
    { row: row < 0 ? held.last.row : row, column: column < 0 ? held.last.column : column },
    { rows: rows.length, columns: columns.length },
  );
};

/** Where the held cells are now. Editing ends when the cell that was edited is gone. */
export const placeState = (
  held: HeldState,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): GridState => {
  const active = findCell(held.active, rows, columns);
  const stillThere =
    held.active.row === null ||
    (rows[active.row]?.key === held.active.row && columns[active.column]?.key === held.active.column);
  return {
    active,
    anchor: findCell(held.anchor, rows, columns),
    mode: stillThere ? held.mode : 'move',
  };
};
