import type { OptionTotal, Ranking, Standing } from './analysis.ts';
import { cellOf, type Grid } from './grid.ts';

/** One ranking with all that it was made from, cost in or cost out: what the tests of one change start from. */
export interface RankedOptions {
  /** Ids, by row of the values. */
  readonly options: readonly string[];
  readonly values: Grid;
  /** By column, summing to 1; 0 on a criterion that does not count. */
  readonly weights: readonly number[];
  /** Criteria that count: all of them, or all but those that are cost. */
  readonly criteria: readonly { readonly id: string; readonly column: number }[];
  readonly standing: Standing;
}

/** An option with a total. */
export interface RankedOption {
  readonly id: string;
  readonly row: number;
  readonly total: number;
}

/** The options that have a total, in the user's order: only these are tried, and only these can lead. */
export const withTotals = (totals: readonly OptionTotal[]): readonly RankedOption[] =>
  totals.flatMap(({ option, total }, row) => (total === null ? [] : [{ id: option, row, total }]));

/** The one option in front with its total, and the others; null while nobody leads alone or has nobody to lead. */
export const leaderAndOthers = (
  totals: readonly OptionTotal[],
  { leader }: Pick<Ranking, 'leader'>,
): { readonly leader: RankedOption; readonly others: readonly RankedOption[] } | null => {
  const ranked = withTotals(totals);
  const first = ranked.find(({ id }) => id === leader);
  return first && ranked.length > 1
    ? { leader: first, others: ranked.filter((option) => option !== first) }
    : null;
};

/** The columns that count and on which every option with a total has a score: weight can be put on these alone. */
export const columnsOfAll = ({ values, criteria, standing }: RankedOptions): readonly number[] => {
  const ranked = withTotals(standing.totals);
  return criteria
    .map(({ column }) => column)
    .filter((column) => ranked.every(({ row }) => !Number.isNaN(cellOf(values, row, column))));
};
