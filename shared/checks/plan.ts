import type { Check } from './check.ts';

/** What is missing about the plan and the evaluation. */
export const planChecks: readonly Check[] = [];
