/**
 * Scores of options (rows) on criteria (columns) in one flat typed array, row by row. A missing score is NaN inside
 * the grid and nowhere else: what leaves the analysis says null.
 */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

/** A grid from rows of equal length; null is a missing score. */
export const gridFrom = (rows: readonly (readonly (number | null)[])[]): Grid => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  cells: Float64Array.from(rows.flatMap((row) => row.map((value) => value ?? Number.NaN))),
});

/** The score of an option on a criterion, NaN where it is missing. */
export const cellOf = (grid: Grid, row: number, column: number): number =>
  grid.cells[row * grid.columns + column] ?? Number.NaN;

/** The grid as rows of numbers, null where a score is missing. */
export const rowsOf = (grid: Grid): (number | null)[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => {
      const value = cellOf(grid, row, column);
      return Number.isNaN(value) ? null : value;
    }),
  );

/** Some columns of a grid, in the order given. */
export const columnsOf = (grid: Grid, columns: readonly number[]): Grid => ({
  rows: grid.rows,
  columns: columns.length,
  cells: Float64Array.from(
    { length: grid.rows * columns.length },
    (_, cell) =>
      grid.cells[Math.floor(cell / columns.length) * grid.columns + (columns[cell % columns.length] ?? 0)] ??
      Number.NaN,
  ),
});
