import { leafCriteria } from '../records/aggregate.ts';
import type { Check } from './check.ts';

const someCriteria: Check = (appraisal) =>
  leafCriteria(appraisal).length > 0
    ? []
    : [
        {
          code: 'no-criteria',
          severity: 'blocking',
          record: null,
          field: null,
          sentence: 'There are no criteria to score against.',
          stage: 'criteria',
        },
      ];

/** What is missing about the criteria. */
export const criteriaChecks: readonly Check[] = [someCriteria];
