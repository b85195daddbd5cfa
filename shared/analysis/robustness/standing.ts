import type { RobustnessStanding } from '../analysis-robustness.ts';
import { centralWeights, type Tally } from './tally.ts';

/** Confidence factors, which come from runs of their own: by option, runs in which it came first. */
export interface ConfidenceFirsts {
  readonly firsts: Uint32Array;
  readonly runs: number;
}

/**
 * Standard error of a share seen in so many runs: that of a binomial proportion. Where stated weight sets are taken in
 * turn, the true error is at most that.
 */
const shareError = (share: number, runs: number): number =>
  runs === 0 ? 0 : Math.sqrt((share * (1 - share)) / runs);

/**
 * Standard error of a mean: the sample's standard deviation over the root of its size; 0 for a single value.
 *
 * @param sum of the values
 * @param squares sum of their squares
 */
const meanError = (sum: number, squares: number, size: number): number =>
  size < 2 ? 0 : Math.sqrt(Math.max(0, squares - (sum * sum) / size) / (size - 1) / size);

const once = (rank: number): number => rank;
const squared = (rank: number): number => rank * rank;

/**
 * What was counted, as shares with their standard errors; before the first run every share is 0. Criteria go back to
 * their places in the analysis. Of weights that came up once there is no error to tell: null, as where there are none.
 *
 * @param runs how many runs were counted
 * @param columns by criterion of the tally: its place in the analysis
 * @param counted how many criteria count: the others, which come last, have 0
 */
export const standingFrom = (
  tally: Tally,
  runs: number,
  confidence: ConfidenceFirsts,
  columns: Uint32Array,
  counted: number,
): RobustnessStanding => {
  const { options, criteria, ranks, losses, firsts, sums, squares } = tally;
  const all = Array.from({ length: options }, (_, option) => option);
  const shareOf = (found: number | undefined): number => (found ?? 0) / Math.max(1, runs);
  const errorsOf = (shares: readonly number[][]): number[][] =>
    shares.map((row) => row.map((share) => shareError(share, runs)));
  const rankAcceptability = all.map((option) => all.map((rank) => shareOf(ranks[option * options + rank])));
  const pairwiseWinning = all.map((one) => all.map((two) => shareOf(losses[two * options + one])));
  const rankSum = (option: number, worth: (rank: number) => number): number =>
    all.reduce((sum, rank) => sum + (ranks[option * options + rank] ?? 0) * worth(rank), 0);
  const inPlace = (valueAt: (place: number) => number): number[] => {
    const row = Array.from({ length: criteria }, () => 0);
    for (let place = 0; place < counted; place += 1) row[columns[place] ?? 0] = valueAt(place);
    return row;
  };
  const central = all.map((option) => centralWeights(tally, option, counted));
  const confidenceFactors = central.map((weights, option) =>
    weights && confidence.runs > 0 ? (confidence.firsts[option] ?? 0) / confidence.runs : null,
  );
  return {
    rankAcceptability,
    rankAcceptabilityError: errorsOf(rankAcceptability),
    pairwiseWinning,
    pairwiseWinningError: errorsOf(pairwiseWinning),
    expectedRank: all.map((option) => 1 + shareOf(rankSum(option, once))),
    expectedRankError: all.map((option) => meanError(rankSum(option, once), rankSum(option, squared), runs)),
    centralWeights: central.map((weights) => weights && inPlace((place) => weights[place] ?? 0)),
    centralWeightsError: all.map((option) => {
      const size = firsts[option] ?? 0;
      const from = option * criteria;
      return size < 2
        ? null
        : inPlace((place) => meanError(sums[from + place] ?? 0, squares[from + place] ?? 0, size));
    }),
    confidence: confidenceFactors,
    confidenceError: confidenceFactors.map((share) =>
      share === null ? null : shareError(share, confidence.runs),
    ),
  };
};
