import type { Robustness, RobustnessSettings } from '../../../../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import {
  type RobustnessProblem,
  robustnessProblem,
} from '../../../../../shared/analysis/robustness/robustness-problem.ts';
import { startRobustness } from '../../../../../shared/analysis/robustness/robustness-run.ts';
import type { Appraisal } from '../../../../../shared/records/aggregate.ts';
import { appraisalOfScores, given } from '../build.ts';

/** Any weights at all, scores as they stand. */
export const freeAndExact: RobustnessSettings = {
  weights: { kind: 'free' },
  scores: { kind: 'exact' },
  shape: 'uniform',
  iterations: 10_000,
  seed: 1,
};

/** The problem of an appraisal, which has to have one. */
export const problemOf = (
  appraisal: Appraisal,
  settings: Partial<RobustnessSettings> = {},
): RobustnessProblem => {
  const index = indexAppraisal(appraisal);
  const problem = robustnessProblem(index, rank(index), { ...freeAndExact, ...settings });
  if ('problem' in problem) throw new Error(problem.problem);
  return problem;
};

/** The test of a problem, made in one go. */
export const wholeTest = (problem: RobustnessProblem): Robustness => {
  const run = startRobustness(problem);
  run.advance(run.of);
  return run.result();
};

/** The test of agreed scores, one row an option from A on; weights are equal where none are given. */
export const testOf = (
  rows: readonly (readonly (number | null)[])[],
  settings: Partial<RobustnessSettings> = {},
  more: { readonly weights?: readonly number[]; readonly costLast?: boolean } = {},
): Robustness =>
  wholeTest(
    problemOf(
      appraisalOfScores({
        scores: Object.fromEntries(rows.map((row, at) => [String.fromCharCode(65 + at), row])),
        weights: more.weights ?? (rows[0] ?? []).map(() => 1),
        costLast: more.costLast ?? false,
      }),
      settings,
    ),
  );

/** How far a figure is from what it should be, in its own standard errors. */
export const errorsAway = (
  found: number | null | undefined,
  expected: number,
  error: number | null | undefined,
): number => Math.abs(given(found) - expected) / given(error);
