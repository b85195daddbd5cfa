import { z } from 'zod';

/* The shape of a random test of the ranking (SMAA-2), and of what it was asked. */

const number = z.number();

/** How weights are drawn. */
const weightDraw = z.discriminatedUnion('kind', [
  /** Uniform on the simplex: any weights at all. */
  z.strictObject({ kind: z.literal('free') }),
  /** Uniform on that part of the simplex that keeps the order of the agreed weights. */
  z.strictObject({ kind: z.literal('ranked') }),
  /** Each agreed weight uniform within ± so many per cent of itself, then shared out again. */
  z.strictObject({ kind: z.literal('around'), percent: number.min(0).max(100) }),
  /** Each run takes one of the stated weight sets, all equally often. */
  z.strictObject({ kind: z.literal('sets') }),
]);

/** How scores are drawn, each apart. A score that is missing is drawn from the whole scale under every one of them. */
const scoreDraw = z.discriminatedUnion('kind', [
  /** As they stand. */
  z.strictObject({ kind: z.literal('exact') }),
  /** Within ± so many points, in the part that lies in 0-100. */
  z.strictObject({ kind: z.literal('around'), points: number.min(0).max(100) }),
  /** Between the low and the high that the author gave; as it stands where none were given. */
  z.strictObject({ kind: z.literal('ranges') }),
  /** Between the lowest and the highest that scorers gave, and the score itself. */
  z.strictObject({ kind: z.literal('spread') }),
]);

/** What a random test supposes. */
export const robustnessSettings = z.strictObject({
  weights: weightDraw,
  scores: scoreDraw,
  /** Of a score in its range: any value equally likely, or the score itself the likeliest. */
  shape: z.enum(['uniform', 'triangular']),
  iterations: z.number().int().min(1).max(10_000_000),
  /** Same seed, same answer, on every machine: a whole number, 0 to 2³² − 1. */
  seed: z.number().int().min(0).max(4_294_967_295),
});

const byOption = z.array(number);
const optionByOption = z.array(z.array(number));

/**
 * How the options did over all runs. Every share (0-1) has its Monte Carlo standard error beside it. Arrays follow the
 * options of the analysis. Tied options share the better rank, so that with exact ties a column of acceptabilities can
 * come to more than 1; rows always come to 1.
 */
export const robustnessStanding = z.strictObject({
  /** By option, then by rank from the first: share of runs in which the option takes the rank. */
  rankAcceptability: optionByOption,
  rankAcceptabilityError: optionByOption,
  /** By option, then by option: share of runs in which the one has more points than the other; 0 for itself. */
  pairwiseWinning: optionByOption,
  pairwiseWinningError: optionByOption,
  /** Mean rank, 1 for always first. */
  expectedRank: byOption,
  expectedRankError: byOption,
  /**
   * By option, then by criterion: the mean of the weights under which it came first, summing to 1; null where it never
   * did. A criterion that is not counted has 0.
   */
  centralWeights: z.array(z.array(number).nullable()),
  centralWeightsError: z.array(z.array(number).nullable()),
  /** Share of runs in which the option comes first under its own central weights; null where it has none. */
  confidence: z.array(number.nullable()),
  confidenceError: z.array(number.nullable()),
});

/** One random test. */
export const robustness = z.strictObject({
  settings: robustnessSettings,
  /** Runs made: `settings.iterations` when the test is done, fewer in a picture of one under way. */
  runs: number,
  /** Runs behind each confidence factor; 0 while they have not been made. */
  confidenceRuns: number,
  /** Cells without a score, drawn from the whole scale. */
  missing: number,
  withCost: robustnessStanding,
  /** The same runs without the cost criteria; equal to `withCost` where no criterion is cost. */
  benefitOnly: robustnessStanding,
});

/** The tests that the screen, the paper and the command line all show, and one that was asked for. */
export const robustnessTests = z.strictObject({
  /** Agreed weights within ±50%, scores within ±10 points: what the strength of a recommendation rests on. */
  standard: robustness.nullable(),
  /** A mixture of the stated weight sets, scores within ±10 points; null with fewer than two sets that give weights. */
  stated: robustness.nullable(),
  /** What the caller asked for beside them; null when nothing was. */
  asked: robustness.nullable(),
  /** Why there is no test, in a sentence; null where there is one. */
  problem: z.string().nullable(),
});

export type RobustnessSettings = z.infer<typeof robustnessSettings>;
export type RobustnessStanding = z.infer<typeof robustnessStanding>;
export type Robustness = z.infer<typeof robustness>;
export type RobustnessTests = z.infer<typeof robustnessTests>;
