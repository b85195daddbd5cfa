import type { Robustness } from '../../shared/analysis/analysis-robustness.ts';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';

/** What the page asks of the worker. A start takes the place of a test under way. */
export type ToWorker =
  | { readonly kind: 'start'; readonly test: number; readonly problem: RobustnessProblem }
  | { readonly kind: 'cancel'; readonly test: number };

/** What the worker tells the page, under the number that the test was started by. */
export type FromWorker =
  | { readonly kind: 'picture'; readonly test: number; readonly picture: Robustness; readonly done: boolean }
  | { readonly kind: 'failed'; readonly test: number };
