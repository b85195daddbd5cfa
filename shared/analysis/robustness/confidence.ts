import { tolerance } from '../tolerance.ts';
import { centralWeights, type Tally } from './tally.ts';

/** What is needed to tell whether each option comes first under its own central weights. */
export interface ConfidenceCount {
  readonly counted: number;
  readonly central: readonly (Float64Array | null)[];
  readonly firsts: Uint32Array;
}

/** A count of no runs yet. @param counted how many criteria of the tally count, from the first */
export const confidenceCount = (tally: Tally, counted: number): ConfidenceCount => ({
  counted,
  central: Array.from({ length: tally.options }, (_, option) => centralWeights(tally, option, counted)),
  firsts: new Uint32Array(tally.options),
});

/** One set of scores serves every option: each is first, or not, under its own central weights. */
export const countConfidence = (
  { central, counted, firsts }: ConfidenceCount,
  scores: Float64Array,
  criteria: number,
): void => {
  for (let option = 0; option < central.length; option += 1) {
    const weights = central[option];
    if (!weights) continue;
    const own = totalUnder(weights, scores, option * criteria, counted);
    let isFirst = true;
    for (let other = 0; isFirst && other < central.length; other += 1) {
      isFirst = totalUnder(weights, scores, other * criteria, counted) - own <= tolerance;
    }
    if (isFirst) firsts[option] = (firsts[option] ?? 0) + 1;
  }
};

const totalUnder = (weights: Float64Array, scores: Float64Array, from: number, counted: number): number => {
  let total = 0;
  for (let place = 0; place < counted; place += 1) {
    total += (weights[place] ?? 0) * (scores[from + place] ?? 0);
  }
  return total;
};
