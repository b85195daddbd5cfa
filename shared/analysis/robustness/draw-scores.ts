import type { RobustnessProblem } from './robustness-problem.ts';

/** The upper half of a draw, a number of its own: −2¹⁵ to 2¹⁵ − 1. */
export const upperHalf = (draw: number): number => draw >> 16;

/** The lower half of a draw. */
export const lowerHalf = (draw: number): number => (draw << 16) >> 16;

/** Half of a draw as a number between 0 and 1, never either. */
export const unitOfHalf = (half: number): number => (half + 2 ** 15 + 0.5) / 2 ** 16;

/** Weighted totals by option, with the cost criteria and without. */
export interface Totals {
  readonly withCost: Float64Array;
  readonly benefitOnly: Float64Array;
}

/** How the scores of a run are made. Both ways of asking take the numbers that begin at `from` in `draws`. */
export interface ScoreDraw {
  /** How many random numbers a run takes: none where every score is exact. */
  readonly draws: number;
  /** Writes the scores of a run, by option, then by criterion. */
  readonly scores: (draws: Int32Array, from: number, scores: Float64Array) => void;
  /** Writes what the same scores add up to under the weights. */
  readonly totals: (draws: Int32Array, from: number, weights: Float64Array, totals: Totals) => void;
}

/**
 * The way of drawing scores that the settings name: uniform or triangular between the bounds of each cell.
 *
 * One random number makes two scores: its upper half that of one option, its lower half that of the next. A score is
 * then one of 65,536 equal steps between its bounds, which is finer than any figure that is printed.
 */
export const scoreDraw = (problem: RobustnessProblem): ScoreDraw => {
  if (problem.span.every((width) => width === 0)) return exactScores(problem);
  return problem.settings.shape === 'triangular' ? triangularScores(problem) : uniformScores(problem);
};

/** Random numbers for all scores of a run, where one makes two. */
const drawsFor = ({ options, criteria }: RobustnessProblem): number => Math.ceil(options / 2) * criteria;

/** Scores as they stand. */
const exactScores = (problem: RobustnessProblem): ScoreDraw => ({
  draws: 0,
  scores: (_draws, _from, scores) => scores.set(problem.low),
  totals: (_draws, _from, weights, totals) => addUp(problem, problem.low, weights, totals),
});

const addUp = (
  { options, criteria, benefits }: RobustnessProblem,
  scores: Float64Array,
  weights: Float64Array,
  { withCost, benefitOnly }: Totals,
): void => {
  let cell = 0;
  for (let option = 0; option < options; option += 1) {
    let total = 0;
    for (let place = 0; place < criteria; place += 1, cell += 1) {
      if (place === benefits) benefitOnly[option] = total;
      total += (weights[place] ?? 0) * (scores[cell] ?? 0);
    }
    withCost[option] = total;
  }
};

/** Writes half of a random number for every cell, by option, then by criterion. */
const writeHalves = (
  { options, criteria }: RobustnessProblem,
  draws: Int32Array,
  from: number,
  halves: Float64Array,
): void => {
  let at = from;
  for (let option = 0; option < options; option += 2) {
    const upper = option * criteria;
    const lower = upper + criteria;
    for (let place = 0; place < criteria; place += 1, at += 1) {
      const draw = draws[at] ?? 0;
      halves[upper + place] = upperHalf(draw);
      if (lower < halves.length) halves[lower + place] = lowerHalf(draw);
    }
  }
};

/** Any score between the bounds equally likely: a middle step, and how much half of a random number adds. */
const uniformScores = (problem: RobustnessProblem): ScoreDraw => {
  const { benefits, criteria, low, span } = problem;
  const step = span.map((width) => width / 2 ** 16);
  const middle = low.map((lowest, cell) => lowest + (span[cell] ?? 0) * unitOfHalf(0));
  return {
    draws: drawsFor(problem),
    scores: (draws, from, scores) => {
      writeHalves(problem, draws, from, scores);
      for (let cell = 0; cell < scores.length; cell += 1) {
        scores[cell] = (middle[cell] ?? 0) + (step[cell] ?? 0) * (scores[cell] ?? 0);
      }
    },
    totals: (draws, from, weights, { withCost, benefitOnly }) => {
      withCost.fill(0);
      addUniform(middle, step, draws, from, weights, withCost, 0, benefits);
      if (benefits === criteria) return;
      benefitOnly.set(withCost);
      addUniform(middle, step, draws, from, weights, withCost, benefits, criteria);
    },
  };
};

/**
 * Adds the criteria from `start` to before `end` to the totals. Here a test spends most of its time, so scores are added
 * up as they are made, those of two options side by side.
 */
const addUniform = (
  middle: Float64Array,
  step: Float64Array,
  draws: Int32Array,
  from: number,
  weights: Float64Array,
  totals: Float64Array,
  start: number,
  end: number,
): void => {
  const last = totals.length - 1;
  let at = from;
  for (let option = 0; option <= last; option += 2, at += weights.length) {
    // A last option without a partner is its own.
    const partner = Math.min(option + 1, last);
    const upper = option * weights.length;
    const lower = partner * weights.length;
    let upperTotal = totals[option] ?? 0;
    let lowerTotal = totals[partner] ?? 0;
    for (let place = start; place < end; place += 1) {
      const weight = weights[place] ?? 0;
      const draw = draws[at + place] ?? 0;
      upperTotal += weight * ((middle[upper + place] ?? 0) + (step[upper + place] ?? 0) * upperHalf(draw));
      lowerTotal += weight * ((middle[lower + place] ?? 0) + (step[lower + place] ?? 0) * lowerHalf(draw));
    }
    totals[partner] = lowerTotal;
    totals[option] = upperTotal;
  }
};

/**
 * The score itself the likeliest, the bounds the least: the inverse of the triangular distribution. A missing score is
 * the likeliest nowhere, so it stays uniform.
 */
const triangularScores = (problem: RobustnessProblem): ScoreDraw => {
  const { low, span, mode } = problem;
  // The share of the span that lies below the likeliest score, and NaN where there is none.
  const below = mode.map((likeliest, cell) => {
    const width = span[cell] ?? 0;
    return width === 0 ? 1 : (likeliest - (low[cell] ?? 0)) / width;
  });
  const write: ScoreDraw['scores'] = (draws, from, scores) => {
    writeHalves(problem, draws, from, scores);
    for (let cell = 0; cell < scores.length; cell += 1) {
      const unit = unitOfHalf(scores[cell] ?? 0);
      const share = below[cell] ?? 0;
      const placed = unit < share ? Math.sqrt(unit * share) : 1 - Math.sqrt((1 - unit) * (1 - share));
      scores[cell] = (low[cell] ?? 0) + (span[cell] ?? 0) * (Number.isNaN(share) ? unit : placed);
    }
  };
  const held = new Float64Array(low.length);
  return {
    draws: drawsFor(problem),
    scores: write,
    totals: (draws, from, weights, totals) => {
      write(draws, from, held);
      addUp(problem, held, weights, totals);
    },
  };
};
