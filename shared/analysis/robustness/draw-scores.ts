import { halfStep, stepsToTheEnd, unitOf } from './generator.ts';
import type { RobustnessProblem } from './robustness-problem.ts';

/** How the scores of a run are made. */
export interface ScoreDraw {
  /** How many random numbers a run takes: none where every score is exact. */
  readonly draws: number;
  /** Writes the scores of a run, by option, then by criterion, from the numbers that begin at `from`. */
  readonly next: (draws: Int32Array, from: number, scores: Float64Array) => void;
}

/** The way of drawing scores that the settings name: uniform or triangular between the bounds of each cell. */
export const scoreDraw = (problem: RobustnessProblem): ScoreDraw => {
  const { low, span, mode } = problem;
  if (span.every((width) => width === 0)) {
    return { draws: 0, next: (_, __, scores) => scores.set(low) };
  }
  return problem.settings.shape === 'triangular'
    ? triangularScores(low, span, mode)
    : uniformScores(low, span);
};

/** Any score between the bounds equally likely. */
const uniformScores = (low: Float64Array, span: Float64Array): ScoreDraw => {
  const step = span.map((width) => width / (2 * stepsToTheEnd));
  const base = low.map((lowest, cell) => lowest + (step[cell] ?? 0) * (stepsToTheEnd + halfStep));
  return {
    draws: low.length,
    next: (draws, from, scores) => {
      for (let cell = 0; cell < scores.length; cell += 1) {
        scores[cell] = (base[cell] ?? 0) + (step[cell] ?? 0) * (draws[from + cell] ?? 0);
      }
    },
  };
};

/**
 * The score itself the likeliest, the bounds the least: the inverse of the triangular distribution. A missing score is
 * the likeliest nowhere, so it stays uniform.
 */
const triangularScores = (low: Float64Array, span: Float64Array, mode: Float64Array): ScoreDraw => {
  // The share of the span that lies below the likeliest score, and NaN where there is none.
  const below = mode.map((likeliest, cell) => {
    const width = span[cell] ?? 0;
    return width === 0 ? 1 : (likeliest - (low[cell] ?? 0)) / width;
  });
  return {
    draws: low.length,
    next: (draws, from, scores) => {
      for (let cell = 0; cell < scores.length; cell += 1) {
        const unit = unitOf(draws[from + cell] ?? 0);
        const share = below[cell] ?? 0;
        const at =
          unit < share
            ? Math.sqrt(unit * share)
            : share >= 0
              ? 1 - Math.sqrt((1 - unit) * (1 - share))
              : unit;
        scores[cell] = (low[cell] ?? 0) + (span[cell] ?? 0) * at;
      }
    },
  };
};
