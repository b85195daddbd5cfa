/** Flat facts about a cell that only its drawing needs: compared one by one, so that an unchanged cell is not drawn again. */
export type CellMark = Readonly<Record<string, string | number | boolean | null>>;

/** One cell as plain data. The grid moves, edits and copies text; what the text means is its owner's business. */
export interface GridCell {
  /** What is copied, and what editing starts from. */
  readonly text: string;
  /** What is seen, where that differs from `text`. */
  readonly shown?: string;
  /** Why it cannot be edited, as the end of a sentence: "weights are locked". Null when it can. */
  readonly fixed: string | null;
  /** The values it may take, in words; absent when anything may be typed. */
  readonly choices?: readonly string[];
  /** Keys that take a value at once, besides the first letters of the choices; `Delete` is what clearing leaves. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Step of the ground tint, 0 to 4. */
  readonly heat?: 0 | 1 | 2 | 3 | 4;
  readonly mark?: CellMark;
  /** Said after the value by a screen reader: "no reason yet". */
  readonly says?: string;
}

/** A column that takes the keyboard. */
export interface GridColumn {
  readonly key: string;
  /** What a screen reader calls a field in it. */
  readonly name: string;
  readonly width?: number;
  readonly align: 'left' | 'right' | 'figure';
  /** Texts to choose from while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  /** Stays in view while the others scroll; only the first columns may. */
  readonly sticky?: boolean;
}

/** A column before those, for row heads: read, never entered. */
export interface LeadColumn {
  readonly key: string;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** One row head: a name, with a code or a note set apart from it. */
export interface LeadCell {
  readonly text: string;
  readonly note?: string;
  readonly indent?: number;
}

export interface GridRow {
  readonly key: string;
  readonly lead: readonly LeadCell[];
  readonly cells: readonly GridCell[];
  readonly tone?: 'total' | 'quiet';
}

/** Rows that belong together, with an optional heading over the whole width. */
export interface GridSection<Drawn = unknown> {
  readonly key: string;
  readonly heading?: Drawn;
  readonly rows: readonly GridRow[];
  /** A line over the whole width after the last row. */
  readonly after?: Drawn;
}

/** A text that someone wants in a cell. */
export interface CellEntry {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** A cell that kept what it had, and why. */
export interface Refusal {
  readonly row: string;
  readonly column: string;
  /** For the line under the cell: "Scores run from 0 to 100. 140 was not kept." */
  readonly sentence: string;
  /** For the summary after a paste: "140 is not a score". */
  readonly brief: string;
}

/** How a set of entries came about. */
export type CommitKind = 'type' | 'paste' | 'clear' | 'fill';

const verbs: Readonly<Record<Exclude<CommitKind, 'type'>, string>> = {
  paste: 'Paste',
  clear: 'Clear',
  fill: 'Fill',
};

/** How the label of an edit of several cells begins: "Paste 12 scores". Typing is called by what it does on the sheet. */
export const commitVerb = (kind: CommitKind, typed = 'Change'): string =>
  kind === 'type' ? typed : verbs[kind];

const sameFlat = (a: CellMark | undefined, b: CellMark | undefined): boolean => {
  if (a === b) return true;
  if (!a || !b) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
};

const sameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((item, index) => item === b[index]));

/** Whether two cells look, read and behave the same. */
export const sameCell = (a: GridCell, b: GridCell): boolean =>
  a === b ||
  (a.text === b.text &&
    a.shown === b.shown &&
    a.fixed === b.fixed &&
    a.says === b.says &&
    a.heat === b.heat &&
    a.keys === b.keys &&
    sameList(a.choices, b.choices) &&
    sameFlat(a.mark, b.mark));

/** What the reader sees of a cell's value. */
export const shownText = (cell: GridCell): string => cell.shown ?? cell.text;
