import { parentPort, workerData } from 'node:worker_threads';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import { type RobustnessRun, startRobustness } from '../../shared/analysis/robustness/robustness-run.ts';

/** What is to be timed: more runs of a long test, a whole test of so many runs, or a first picture after so many. */
export interface RobustnessRequest {
  readonly what: 'more' | 'whole' | 'first';
  readonly runs: number;
}

const problem = workerData as RobustnessProblem;
const long = startRobustness(problem);

const ways: Readonly<Record<RobustnessRequest['what'], (runs: number) => unknown>> = {
  more: (runs) => long.advance(runs),
  whole: (runs) => {
    const whole: RobustnessRun = startRobustness({
      ...problem,
      settings: { ...problem.settings, iterations: runs },
    });
    whole.advance(whole.of);
    return whole.result();
  },
  first: (runs) => {
    const first = startRobustness(problem);
    first.advance(runs);
    return first.result();
  },
};

parentPort?.on('message', ({ what, runs }: RobustnessRequest) => {
  const start = performance.now();
  ways[what](runs);
  parentPort?.postMessage(performance.now() - start);
});
