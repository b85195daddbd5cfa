/**
 * A spreadsheet of the appraisal as data: what a finance colleague follows and recomputes. Pure: the file is a drawing
 * of this. Totals are formulas, each with the value that the analysis has for it, so that a program that does not
 * recompute shows the same figure.
 */
export interface WorkbookModel {
  readonly title: string;
  readonly author: string;
  /** "Illustrative sample, draft for exec", as on the paper: at the foot of every printed page. */
  readonly statusLine: string;
  /** At the head of every printed page; empty when there is none. */
  readonly protectiveMarking: string;
  /** ISO instant at which it was made; from the caller. */
  readonly madeAt: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  /** At most 31 characters, none of []:*?/\ . */
  readonly name: string;
  /** Widths in characters, by column from the first. */
  readonly widths: readonly number[];
  /** Rows and columns from the top and left that stay in view; the rows are printed again on every page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** How a number is shown; its value is never rounded. */
export type WorkbookFormat =
  | 'score'
  /** A share of 0 to 1, shown as per cent with one decimal. */
  | 'percent'
  | 'count'
  /** A position of −2 to +2, with its sign. */
  | 'signed'
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
      /** Without the equals sign: "SUM(B2:B5)". Holds no word of a record's. */
      readonly formula: string;
      /** What the analysis has for it: a number, or the words that the formula gives where there is none. */
      readonly value: number | string;
      readonly format: WorkbookFormat;
      readonly look?: CellLook;
    };

/**
 * title: of a sheet · heading: of a part of it · head: of a column of words · figureHead: of a column of figures · total:
 * a sum or a result · note: small print · words: a long text, wrapped · input: what may be typed over, and what the
 * formulas follow
 */
export type CellLook = 'title' | 'heading' | 'head' | 'figureHead' | 'total' | 'note' | 'words' | 'input';
