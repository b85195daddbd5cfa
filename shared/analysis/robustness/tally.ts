import { tolerance } from '../tolerance.ts';

/** What is counted over the runs, for one way of adding up. */
export interface Tally {
  readonly options: number;
  readonly criteria: number;
  /** By option, then by rank: runs. */
  readonly ranks: Uint32Array;
  /** By option, then by option: runs in which the other has more points than the one. */
  readonly losses: Uint32Array;
  /** By option: runs in which it came first and there was weight to share out. */
  readonly firsts: Uint32Array;
  /** The weights of the first run: sums of what differs from them lose no digits. */
  readonly origin: Float64Array;
  /** By option, then by criterion, over the runs in which it came first: sums of the difference, and of its square. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** A tally of no runs. */
export const newTally = (options: number, criteria: number): Tally => ({
  options,
  criteria,
  ranks: new Uint32Array(options * options),
  losses: new Uint32Array(options * options),
  firsts: new Uint32Array(options),
  origin: new Float64Array(criteria).fill(Number.NaN),
  sums: new Float64Array(options * criteria),
  squares: new Float64Array(options * criteria),
});

/**
 * Counts one run. Every option is compared with every other, which gives pairwise winning and, as the number of options
 * with more points, the rank: tied options share the better one. Nothing is sorted or allocated, and adding a
 * comparison up as 0 or 1 leaves the processor no branch to guess.
 *
 * @param totals by option, under `weights`
 * @param weights by criterion; those from `counted` on do not count
 * @param whole what the weights that count sum to; 0 when there is nothing to add up, and then every option ties
 */
export const count = (
  tally: Tally,
  totals: Float64Array,
  weights: Float64Array,
  counted: number,
  whole: number,
): void => {
  const { options, ranks, losses } = tally;
  const tie = tolerance * whole;
  for (let option = 0; option < options; option += 1) {
    const row = option * options;
    const level = (totals[option] ?? 0) + tie;
    let rank = 0;
    for (let other = 0; other < options; other += 1) {
      const isAhead = Number((totals[other] ?? 0) > level);
      rank += isAhead;
      losses[row + other] = (losses[row + other] ?? 0) + isAhead;
    }
    ranks[row + rank] = (ranks[row + rank] ?? 0) + 1;
    if (rank === 0 && whole > 0) countFirst(tally, option, weights, counted, whole);
  }
};

/** Adds the weights of a run to those under which the option came first. */
const countFirst = (
  { criteria, firsts, origin, sums, squares }: Tally,
  option: number,
  weights: Float64Array,
  counted: number,
  whole: number,
): void => {
  if (Number.isNaN(origin[0])) {
    for (let place = 0; place < counted; place += 1) origin[place] = (weights[place] ?? 0) / whole;
  }
  const from = option * criteria;
  firsts[option] = (firsts[option] ?? 0) + 1;
  for (let place = 0; place < counted; place += 1) {
    const difference = (weights[place] ?? 0) / whole - (origin[place] ?? 0);
    sums[from + place] = (sums[from + place] ?? 0) + difference;
    squares[from + place] = (squares[from + place] ?? 0) + difference * difference;
  }
};

/**
 * The mean of the weights under which an option came first, by criterion in the order of the tally; null where it never
 * did. What is not counted has 0.
 */
export const centralWeights = (
  { criteria, firsts, origin, sums }: Tally,
  option: number,
  counted: number,
): Float64Array | null => {
  const runs = firsts[option] ?? 0;
  if (runs === 0) return null;
  const central = new Float64Array(criteria);
  for (let place = 0; place < counted; place += 1) {
    central[place] = (origin[place] ?? 0) + (sums[option * criteria + place] ?? 0) / runs;
  }
  return central;
};
