/**
 * A spreadsheet of the appraisal as data: what a finance colleague follows and recomputes. Pure: the file is a drawing
 * of this. Totals are formulas, each with the value that the analysis has for it, so that a program that does not
 * recompute shows the same figure.
 */
export interface WorkbookModel {
  readonly title: string;
  readonly author: string;
  /** ISO instant at which it was made; from the caller. */
  readonly madeAt: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  /** At most 31 characters, none of []:*?/\ . */
  readonly name: string;
  /** Widths in characters, by column from the first. */
  readonly widths: readonly number[];
  /** Rows and columns from the top and left that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** How a number is shown; its value is never rounded. */
export type WorkbookFormat =
  | 'score'
  | 'percent'
  | 'count'
  | 'wte'
  /** Pounds; the model's pence are divided before they come here. */
  | 'pounds'
  | 'factor'
  | 'plain';

export type WorkbookCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly look?: CellLook }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly format: WorkbookFormat;
      readonly look?: CellLook;
    }
  | {
      readonly kind: 'formula';
      /** Without the equals sign: "SUM(B2:B5)". */
      readonly formula: string;
      /** What the analysis has for it; null where it has none, and the formula says so too. */
      readonly value: number | string | null;
      readonly format: WorkbookFormat;
      readonly look?: CellLook;
    };

export type CellLook = 'title' | 'head' | 'total' | 'note' | 'input';
