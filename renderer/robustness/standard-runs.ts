import type { Robustness, RobustnessTests } from '../../shared/analysis/analysis-robustness.ts';
import type { AppraisalIndex } from '../../shared/analysis/index-appraisal.ts';
import type { Ranked } from '../../shared/analysis/rank.ts';
import { standardSettings, statedSettings } from '../../shared/analysis/robustness/robustness.ts';
import {
  type NoRobustness,
  type RobustnessProblem,
  robustnessProblem,
} from '../../shared/analysis/robustness/robustness-problem.ts';
import type { RobustnessClient } from './robustness-client.ts';

/**
 * Makes in the worker what `standardTests` makes at once: the same tests, one after the other. A new call cancels the
 * former.
 *
 * @param done told once, when all are whole; also when there is nothing to test, then with the sentence that says why
 * @returns what cancels them
 */
export const runStandardTests = (
  client: RobustnessClient,
  index: AppraisalIndex,
  ranked: Ranked,
  done: (tests: RobustnessTests) => void,
): (() => void) => {
  let cancel = (): void => {};
  const test = (
    problem: RobustnessProblem | NoRobustness,
    then: (whole: Robustness | null, why: string | null) => void,
  ): void => {
    if ('problem' in problem) then(null, problem.problem);
    else
      cancel = client.start(problem, {
        onDone: (whole) => then(whole, null),
        onFailure: (sentence) => done({ standard: null, stated: null, asked: null, problem: sentence }),
      });
  };
  test(robustnessProblem(index, ranked, standardSettings), (standard, problem) =>
    test(robustnessProblem(index, ranked, statedSettings), (stated) =>
      done({ standard, stated, asked: null, problem }),
    ),
  );
  return () => cancel();
};
