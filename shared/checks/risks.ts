import type { Check } from './check.ts';

/** What is missing about the risks. */
export const riskChecks: readonly Check[] = [];
