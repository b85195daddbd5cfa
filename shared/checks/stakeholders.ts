import type { Check } from './check.ts';

/** What is missing about the stakeholders. */
export const stakeholderChecks: readonly Check[] = [];
