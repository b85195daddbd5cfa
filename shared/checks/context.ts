import { appraisalOf } from '../records/aggregate.ts';
import { appraisalKey, type Check } from './check.ts';

const title: Check = (appraisal) =>
  appraisalOf(appraisal).title.trim()
    ? []
    : [
        {
          code: 'no-title',
          severity: 'blocking',
          record: appraisalKey,
          field: 'title',
          sentence: 'The appraisal has no title.',
          stage: 'context',
        },
      ];

const decision: Check = (appraisal) =>
  appraisalOf(appraisal).decisionSought.trim()
    ? []
    : [
        {
          code: 'no-decision',
          severity: 'soft',
          record: appraisalKey,
          field: 'decisionSought',
          sentence: 'The decision that is asked for is not written down.',
          stage: 'context',
        },
      ];

/** What is missing about the decision itself. */
export const contextChecks: readonly Check[] = [title, decision];
