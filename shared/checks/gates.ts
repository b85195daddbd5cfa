import type { Check } from './check.ts';

/** What is missing at the gates and in the employer grid. */
export const gateChecks: readonly Check[] = [];
