/** A value as it stands in a cell of a spreadsheet; null for an empty one. A formula is what its program last made of it. */
export type CellValue = string | number | boolean | null;

/** What somebody typed, and where: "Scores, D12". */
export interface FilledCell {
  readonly place: string;
  readonly value: CellValue;
}

/** What a sheet was made from: hidden in the file, so that it is checked against the appraisal that it comes back to. */
export interface SheetStamp {
  /** Version of the sheet's own layout. */
  readonly layout: number;
  /** The appraisal's lineage, which copies share. */
  readonly lineage: string;
  readonly assessor: string;
  /** ISO instant. */
  readonly madeAt: string;
  /** The options and criteria that it asks about, in its order; each criterion with a mark of its wording. */
  readonly options: readonly string[];
  /** The letters of those options, as the sheet has them. */
  readonly letters: readonly string[];
  readonly criteria: readonly { readonly id: string; readonly wording: string }[];
}

/** One score with what stands beside it; a cell that was left empty has the value null. */
export interface FilledScore {
  readonly option: string;
  readonly criterion: string;
  readonly value: FilledCell;
  readonly low: FilledCell;
  readonly high: FilledCell;
  readonly reason: FilledCell;
}

/** A scoresheet as it came back, taken out of its file and not yet judged. */
export interface FilledSheet {
  readonly stamp: SheetStamp;
  /** Every cell that the sheet has room for, in its order. */
  readonly scores: readonly FilledScore[];
  /** One a line: what was declared for the option. */
  readonly interests: readonly { readonly option: string; readonly declaration: FilledCell }[];
  /** "I have no interest to declare", as ticked. */
  readonly noInterest: FilledCell;
  /** The option that they would choose, by its letter as typed, and why. */
  readonly choice: { readonly option: FilledCell; readonly reason: FilledCell };
  readonly weights: readonly { readonly criterion: string; readonly value: FilledCell }[];
  /** Places where something stands that the sheet has no room for. */
  readonly stray: readonly FilledCell[];
}

/** What reading a file came to: a sheet, or why it is none, as a sentence that starts without the file's name. */
export type SheetReading =
  | { readonly ok: true; readonly sheet: FilledSheet }
  | { readonly ok: false; readonly refusal: string };
