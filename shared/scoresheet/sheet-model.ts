/** A cell of a scoresheet: a label that is locked, or a place to fill in. */
export type SheetCell =
  | null
  | {
      readonly kind: 'label';
      readonly text: string;
      /** A mark is for the program that reads the sheet back, and nobody sees it. */
      readonly look: 'title' | 'heading' | 'head' | 'words' | 'note' | 'mark';
      /** Columns that it runs over, and rows; left out for one. What it covers is empty. */
      readonly across?: number;
      readonly down?: number;
    }
  | {
      readonly kind: 'entry';
      /** What it takes: a number between two, or a text, or one of a list. */
      readonly takes:
        | { readonly what: 'number'; readonly least: number; readonly most: number }
        | { readonly what: 'text'; readonly longest: number }
        | { readonly what: 'list'; readonly choices: readonly string[] };
      /** Said when the cell is entered, and when what was typed is refused. */
      readonly hint: string;
      /** What stands in it from the start; null for blank. */
      readonly value: string | number | null;
    };

/** One sheet of the file; rows and cells from the top left. */
export interface ScoresheetPage {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether its first row and its first column hold marks, and are hidden. */
  readonly marked: boolean;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** A scoresheet as data, before it is an `.xlsx`. */
export interface ScoresheetModel {
  /** Of the file: "Scoresheet of GP 3". */
  readonly title: string;
  readonly author: string;
  /** ISO instant. */
  readonly madeAt: string;
  /** The file's name without its ending. */
  readonly fileStem: string;
  readonly pages: readonly ScoresheetPage[];
}
