import type { Robustness, RobustnessSettings, RobustnessTests } from '../analysis-robustness.ts';
import type { AppraisalIndex } from '../index-appraisal.ts';
import type { Ranked } from '../rank.ts';
import { type NoRobustness, robustnessProblem } from './robustness-problem.ts';
import { startRobustness } from './robustness-run.ts';

/** What the strength of a recommendation rests on: agreed weights within ±50%, scores within ±10 points. */
export const standardSettings: RobustnessSettings = {
  weights: { kind: 'around', percent: 50 },
  scores: { kind: 'around', points: 10 },
  shape: 'uniform',
  iterations: 10_000,
  seed: 1,
};

/** Beside it, as the agreed weights ±50% need not contain what groups and people stated: a mixture of their sets. */
export const statedSettings: RobustnessSettings = { ...standardSettings, weights: { kind: 'sets' } };

/**
 * The whole of a random test at once: see `startRobustness` for what it computes, and for how to make it bit by bit.
 *
 * @returns the test, or why there is none, in a sentence
 */
export const robustnessOf = (
  index: AppraisalIndex,
  ranked: Ranked,
  settings: RobustnessSettings,
): Robustness | NoRobustness => {
  const problem = robustnessProblem(index, ranked, settings);
  if ('problem' in problem) return problem;
  const run = startRobustness(problem);
  run.advance(run.of);
  return run.result();
};

/** The tests that the screen, the paper and the command line all show; `problem` is that of the standard one. */
export const standardTests = (index: AppraisalIndex, ranked: Ranked): RobustnessTests => {
  const standard = robustnessOf(index, ranked, standardSettings);
  const stated = robustnessOf(index, ranked, statedSettings);
  return {
    standard: 'problem' in standard ? null : standard,
    stated: 'problem' in stated ? null : stated,
    asked: null,
    problem: 'problem' in standard ? standard.problem : null,
  };
};
