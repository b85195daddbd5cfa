import { same } from '../tolerance.ts';
import { fillWithExponentials } from './exponential.ts';
import { unitOf } from './generator.ts';
import type { RobustnessProblem } from './robustness-problem.ts';

/** How the weights of a run are made. */
export interface WeightDraw {
  /** How many random numbers a run takes. */
  readonly draws: number;
  /** Writes the weights of the next run, summing to 1, from the first `draws` numbers. */
  readonly next: (draws: Int32Array, weights: Float64Array) => void;
}

/** The way of drawing weights that the settings name. */
export const weightDraw = (problem: RobustnessProblem): WeightDraw => {
  const { weights } = problem.settings;
  switch (weights.kind) {
    case 'free':
      return freeWeights(problem.criteria);
    case 'ranked':
      return rankedWeights(problem.agreed);
    case 'around':
      return weightsAround(problem.agreed, weights.percent / 100);
    case 'sets':
      return statedWeights(problem.sets, problem.criteria);
  }
};

const shareOut = (weights: Float64Array): void => {
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) sum += weights[place] ?? 0;
  for (let place = 0; place < weights.length; place += 1) weights[place] = (weights[place] ?? 0) / sum;
};

/**
 * Any weights at all, uniform on the simplex: exponentials over their sum. (Uniform numbers over their sum crowd in the
 * middle.)
 */
const freeWeights = (criteria: number): WeightDraw => ({
  draws: criteria,
  next: (draws, weights) => {
    fillWithExponentials(draws, weights);
    shareOut(weights);
  },
});

/**
 * Uniform on that part of the simplex that keeps the order of the agreed weights; equal ones come in any order. Sorted
 * exponentials are made without sorting: from the smallest up, the next lies an exponential over the number that are
 * left above it (Rényi, 1953). Equal agreed weights then swap places at random.
 */
const rankedWeights = (agreed: Float64Array): WeightDraw => {
  const criteria = agreed.length;
  const weightAt = (place: number | undefined): number => agreed[place ?? 0] ?? 0;
  const order = Uint32Array.from([...agreed.keys()].sort((a, b) => weightAt(b) - weightAt(a) || a - b));
  // For each place in the order, the first place of those that are equal to it.
  const firstEqual = new Uint32Array(criteria);
  for (let at = 1; at < criteria; at += 1) {
    firstEqual[at] = same(weightAt(order[at - 1]), weightAt(order[at])) ? (firstEqual[at - 1] ?? 0) : at;
  }
  const steps = new Float64Array(criteria);
  return {
    draws: 2 * criteria,
    next: (draws, weights) => {
      fillWithExponentials(draws, steps);
      let weight = 0;
      for (let at = criteria - 1; at >= 0; at -= 1) {
        weight += (steps[at] ?? 0) / (at + 1);
        weights[order[at] ?? 0] = weight;
      }
      for (let at = criteria - 1; at > 0; at -= 1) {
        const first = firstEqual[at] ?? at;
        if (first === at) continue;
        const other = first + Math.floor(unitOf(draws[criteria + at] ?? 0) * (at - first + 1));
        const [one, two] = [order[at] ?? 0, order[other] ?? 0];
        const held = weights[one] ?? 0;
        weights[one] = weights[two] ?? 0;
        weights[two] = held;
      }
      shareOut(weights);
    },
  };
};

/** Each agreed weight uniform within ± a share of itself, then shared out again. */
const weightsAround = (agreed: Float64Array, share: number): WeightDraw => {
  return {
    draws: share === 0 ? 0 : agreed.length,
    next: (draws, weights) => {
      for (let place = 0; place < agreed.length; place += 1) {
        weights[place] = (agreed[place] ?? 0) * (1 + share * (2 * unitOf(draws[place] ?? 0) - 1));
      }
      shareOut(weights);
    },
  };
};

/** The stated sets in turn, so that each is taken equally often. */
const statedWeights = (sets: Float64Array, criteria: number): WeightDraw => {
  let at = 0;
  return {
    draws: 0,
    next: (_, weights) => {
      for (let place = 0; place < criteria; place += 1) weights[place] = sets[at + place] ?? 0;
      at = (at + criteria) % sets.length;
    },
  };
};
