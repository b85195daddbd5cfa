import { appraisalOf } from '../records/aggregate.ts';
import { emptyOwnFields, unstatedCoverLabels } from '../records/cover-fields.ts';
import type { Problem } from '../records/problem.ts';
import { appraisalKey, type Check } from './check.ts';

/** The cover prints "Not yet stated" for each of these. */
const cover: Check = (appraisal) => {
  const { own, words } = unstatedCoverLabels(appraisal);
  const sentence = (labels: readonly string[]): string =>
    `The cover does not yet state: ${labels.map((label) => label.toLowerCase()).join(', ')}.`;
  const problems: Problem[] = [];
  if (own.length > 0) {
    problems.push({
      code: 'cover-details',
      severity: 'soft',
      record: appraisalKey,
      field: emptyOwnFields(appraisalOf(appraisal))[0]?.[0] ?? null,
      sentence: sentence(own),
      stage: 'context',
    });
  }
  if (words.length > 0) {
    problems.push({
      code: 'cover-words',
      severity: 'soft',
      record: null,
      field: null,
      sentence: sentence(words),
      stage: 'paper',
    });
  }
  return problems;
};

/** What the cover does not state yet. */
export const coverChecks: readonly Check[] = [cover];
