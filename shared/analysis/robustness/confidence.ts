import { tolerance } from '../tolerance.ts';
import type { RobustnessProblem } from './robustness-problem.ts';
import { centralWeights, type Tally } from './tally.ts';

/** An option under its own central weights, and the options that could have more points there, likeliest first. */
interface Contender {
  readonly option: number;
  readonly weights: Float64Array;
  readonly rivals: Uint32Array;
}

/** What is needed to tell whether each option comes first under its own central weights. */
export interface ConfidenceCount {
  /** Options that came first in some run: the others have no central weights. */
  readonly contenders: readonly Contender[];
  /** How many criteria count, from the first. */
  readonly counted: number;
  /** By option: runs in which it came first. */
  readonly firsts: Uint32Array;
}

/** A count of no runs yet, under the central weights of a finished tally. */
export const confidenceCount = (
  problem: RobustnessProblem,
  tally: Tally,
  counted: number,
): ConfidenceCount => ({
  contenders: Array.from({ length: problem.options }, (_, option) => option).flatMap((option) => {
    const weights = centralWeights(tally, option, counted);
    return weights ? [{ option, weights, rivals: rivalsOf(problem, option, weights, counted) }] : [];
  }),
  counted,
  firsts: new Uint32Array(problem.options),
});

/**
 * Who could have more points than an option under the given weights: those whose best is above its worst. The ones that
 * lead in the middle of their range come first, so that an option that is beaten is mostly beaten by the first of them.
 */
const rivalsOf = (
  { options, criteria, low, span }: RobustnessProblem,
  option: number,
  weights: Float64Array,
  counted: number,
): Uint32Array => {
  const worst = totalUnder(weights, low, option * criteria, counted);
  const rivals = Array.from({ length: options }, (_, row) => {
    const least = totalUnder(weights, low, row * criteria, counted);
    const range = totalUnder(weights, span, row * criteria, counted);
    return { row, middle: least + range / 2, best: least + range };
  }).filter(({ row, best }) => row !== option && best > worst);
  return Uint32Array.from(
    rivals.sort((a, b) => b.middle - a.middle || a.row - b.row),
    ({ row }) => row,
  );
};

/** Counts one set of scores, which serves every option: each is first, or not, under its own central weights. */
export const countConfidence = (
  { contenders, counted, firsts }: ConfidenceCount,
  scores: Float64Array,
  criteria: number,
): void => {
  for (const { option, weights, rivals } of contenders) {
    const level = totalUnder(weights, scores, option * criteria, counted) + tolerance;
    let at = 0;
    while (
      at < rivals.length &&
      totalUnder(weights, scores, (rivals[at] ?? 0) * criteria, counted) <= level
    ) {
      at += 1;
    }
    if (at === rivals.length) firsts[option] = (firsts[option] ?? 0) + 1;
  }
};

/** A weighted total, in two sums that do not wait for each other. */
const totalUnder = (weights: Float64Array, scores: Float64Array, from: number, counted: number): number => {
  let even = 0;
  let odd = 0;
  for (let place = 0; place < counted; place += 2) {
    even += (weights[place] ?? 0) * (scores[from + place] ?? 0);
    if (place + 1 < counted) odd += (weights[place + 1] ?? 0) * (scores[from + place + 1] ?? 0);
  }
  return even + odd;
};
