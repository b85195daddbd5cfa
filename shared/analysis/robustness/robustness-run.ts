import type { Robustness } from '../analysis-robustness.ts';
import { type ConfidenceCount, confidenceCount, countConfidence } from './confidence.ts';
import { scoreDraw } from './draw-scores.ts';
import { weightDraw } from './draw-weights.ts';
import { fillWithDraws, seededGenerator } from './generator.ts';
import type { RobustnessProblem } from './robustness-problem.ts';
import { standingFrom } from './standing.ts';
import { count, newTally, type Tally } from './tally.ts';

/** A random test under way. */
export interface RobustnessRun {
  /**
   * Makes so many more runs, at most what is left: first those of the test, then those behind the confidence factors.
   * However the runs are cut up into advances, the answer is the same.
   */
  readonly advance: (iterations: number) => void;
  /** Whether every run has been made. */
  readonly done: boolean;
  /** Runs made and runs in all, those behind the confidence factors included. */
  readonly made: number;
  readonly of: number;
  /** The picture so far: standard errors are those of the runs made, and confidence is null until its runs begin. */
  readonly result: () => Robustness;
}

/**
 * Confidence factors are for reading, not for ranking, and each of their runs costs several of the others: so many give
 * a standard error of 1.1 percentage points at most, which is printed beside them.
 */
const mostConfidenceRuns = 2000;

/**
 * Stochastic multicriteria acceptability analysis with ranks (SMAA-2: Lahdelma and Salminen, Operations Research 49,
 * 2001). Each run draws weights and scores, adds them up with the cost criteria and without, and counts ranks, pairs
 * and the weights under which each option comes first. All numbers of a run are drawn in one block.
 */
export const startRobustness = (problem: RobustnessProblem): RobustnessRun => {
  const { settings, options, criteria, benefits } = problem;
  const generator = seededGenerator(settings.seed);
  const weightsOf = weightDraw(problem);
  const scoresOf = scoreDraw(problem);
  const draws = new Int32Array(weightsOf.draws + scoresOf.draws);
  const scoreDraws = new Int32Array(scoresOf.draws);
  const weights = new Float64Array(criteria);
  const scores = new Float64Array(options * criteria);
  const totals = { withCost: new Float64Array(options), benefitOnly: new Float64Array(options) };
  const hasCost = benefits < criteria;
  const withCost = newTally(options, criteria);
  const benefitOnly = hasCost ? newTally(options, criteria) : withCost;

  const run = (): void => {
    fillWithDraws(generator, draws);
    weightsOf.next(draws, weights);
    scoresOf.totals(draws, weightsOf.draws, weights, totals);
    count(withCost, totals.withCost, weights, criteria, 1);
    if (!hasCost) return;
    let whole = 0;
    for (let place = 0; place < benefits; place += 1) whole += weights[place] ?? 0;
    count(benefitOnly, totals.benefitOnly, weights, benefits, whole);
  };

  let runs = 0;
  const confidenceOf = Math.min(settings.iterations, mostConfidenceRuns);
  let confidenceRuns = 0;
  let confidence: readonly ConfidenceCount[] = [];
  const confidenceRun = (): void => {
    if (confidence.length === 0) {
      confidence = (hasCost ? [withCost, benefitOnly] : [withCost]).map((tally) =>
        confidenceCount(problem, tally, tally === withCost ? criteria : benefits),
      );
    }
    fillWithDraws(generator, scoreDraws);
    scoresOf.scores(scoreDraws, 0, scores);
    for (const counted of confidence) countConfidence(counted, scores, criteria);
  };

  return {
    advance: (iterations) => {
      const now = Math.min(iterations, settings.iterations - runs);
      for (let made = 0; made < now; made += 1) run();
      runs += now;
      if (runs < settings.iterations) return;
      const then = Math.min(iterations - now, confidenceOf - confidenceRuns);
      for (let made = 0; made < then; made += 1) confidenceRun();
      confidenceRuns += then;
    },
    get done() {
      return runs === settings.iterations && confidenceRuns === confidenceOf;
    },
    get made() {
      return runs + confidenceRuns;
    },
    of: settings.iterations + confidenceOf,
    result: () => {
      const standing = (tally: Tally, counted: number) =>
        standingFrom(
          tally,
          runs,
          {
            firsts: confidence[tally === withCost ? 0 : 1]?.firsts ?? new Uint32Array(options),
            runs: confidenceRuns,
          },
          problem.columns,
          counted,
        );
      return {
        settings,
        runs,
        confidenceRuns,
        missing: problem.missing,
        withCost: standing(withCost, criteria),
        benefitOnly: standing(benefitOnly, benefits),
      };
    },
  };
};
