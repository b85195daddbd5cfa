import { tolerance } from '../tolerance.ts';

/** What is counted over the runs, for one way of adding up. */
export interface Tally {
  readonly options: number;
  readonly criteria: number;
  /** By option, then by rank: runs. */
  readonly ranks: Uint32Array;
  /** By option, then by option: runs in which the one has more points than the other. */
  readonly wins: Uint32Array;
  /** By option: runs in which it came first and there was weight to share out. */
  readonly firsts: Uint32Array;
  /** The weights of the first run: sums of what differs from them lose no digits. */
  readonly origin: Float64Array;
  /** By option, then by criterion, over the runs in which it came first: sums of the difference, and of its square. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** The ranks of the run that is being counted: how many options have more points. */
  readonly above: Uint32Array;
}

/** A tally of no runs. */
export const newTally = (options: number, criteria: number): Tally => ({
  options,
  criteria,
  ranks: new Uint32Array(options * options),
  wins: new Uint32Array(options * options),
  firsts: new Uint32Array(options),
  origin: new Float64Array(criteria).fill(Number.NaN),
  sums: new Float64Array(options * criteria),
  squares: new Float64Array(options * criteria),
  above: new Uint32Array(options),
});

/**
 * Counts one run. Options are compared in pairs, which gives pairwise winning and, as the number of options with more
 * points, the ranks: tied options share the better one. Nothing is sorted, and nothing allocated.
 *
 * @param totals by option, under `weights`
 * @param weights by criterion; those from `counted` on do not count
 * @param whole what the weights that count sum to; 0 when there is nothing to add up, and then every option ties
 */
export const count = (
  { options, criteria, ranks, wins, firsts, origin, sums, squares, above }: Tally,
  totals: Float64Array,
  weights: Float64Array,
  counted: number,
  whole: number,
): void => {
  const tie = tolerance * whole;
  above.fill(0);
  for (let one = 0; one < options; one += 1) {
    const total = totals[one] ?? 0;
    for (let two = one + 1; two < options; two += 1) {
      const lead = total - (totals[two] ?? 0);
      if (lead > tie) {
        wins[one * options + two] = (wins[one * options + two] ?? 0) + 1;
        above[two] = (above[two] ?? 0) + 1;
      } else if (lead < -tie) {
        wins[two * options + one] = (wins[two * options + one] ?? 0) + 1;
        above[one] = (above[one] ?? 0) + 1;
      }
    }
  }
  const part = whole > 0 ? 1 / whole : 0;
  if (part > 0 && Number.isNaN(origin[0])) {
    for (let place = 0; place < counted; place += 1) origin[place] = (weights[place] ?? 0) * part;
  }
  for (let option = 0; option < options; option += 1) {
    const rank = above[option] ?? 0;
    ranks[option * options + rank] = (ranks[option * options + rank] ?? 0) + 1;
    if (rank > 0 || part === 0) continue;
    firsts[option] = (firsts[option] ?? 0) + 1;
    for (let place = 0; place < counted; place += 1) {
      const difference = (weights[place] ?? 0) * part - (origin[place] ?? 0);
      const at = option * criteria + place;
      sums[at] = (sums[at] ?? 0) + difference;
      squares[at] = (squares[at] ?? 0) + difference * difference;
    }
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
