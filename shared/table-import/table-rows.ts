import type { Mapping } from './mapping.ts';

/** One row of a table: its cells by what its columns are. */
export interface TableRow {
  /** From 1, heads counted. */
  readonly line: number;
  /** The cell's text; empty for a column that is not there. */
  readonly cell: (key: string) => string;
}

/**
 * The rows that say something.
 *
 * @param heads whether the first row holds heads
 */
export const tableRows = (
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  heads: boolean,
): readonly TableRow[] =>
  rows.flatMap((cells, at) =>
    (heads && at === 0) || cells.every((cell) => cell.trim() === '')
      ? []
      : [{ line: at + 1, cell: (key: string) => cells[mapping.indexOf(key)] ?? '' }],
  );
