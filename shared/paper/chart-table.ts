/** A chart's figures as a table: the first column heads the rows, the others are right-aligned. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** `key` tells rows apart whose heads may be the same. */
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly string[];
    readonly key?: string;
  }[];
  /** The other columns hold words, which start at the left. */
  readonly words?: boolean;
}
