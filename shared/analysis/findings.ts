import type { Finding } from './analysis.ts';
import { findingContext, type Unworded } from './finding-context.ts';
import { changeFindings } from './findings-change.ts';
import { choiceFindings } from './findings-choices.ts';
import { criteriaFindings } from './findings-criteria.ts';
import { gateFindings } from './findings-gates.ts';
import { missingFindings } from './findings-missing.ts';
import { moneyFindings } from './findings-money.ts';
import { nearestFindings } from './findings-nearest.ts';
import { peopleFindings } from './findings-people.ts';
import { resultFindings } from './findings-result.ts';
import { robustnessFindings } from './findings-robustness.ts';
import { viewFindings } from './findings-views.ts';
import type { AppraisalIndex } from './index-appraisal.ts';

const places = { key: 0, notable: 1, detail: 2 } as const satisfies Record<Finding['importance'], number>;

/**
 * The analysis in sentences, each with its figures bound and the records it rests on; key ones first, and within a
 * grade in the order a reader asks: who leads, is it firm, what would change it, who disagrees, what it costs, which
 * gates are open, what is missing. To add one: write it in the `findings-…` file of its kind, with an id that stays.
 */
export const findingsOf = (analysis: Unworded, index: AppraisalIndex): Finding[] => {
  const context = findingContext(analysis, index);
  return [
    ...resultFindings(context),
    ...robustnessFindings(context),
    ...criteriaFindings(context),
    ...changeFindings(context),
    ...nearestFindings(context),
    ...peopleFindings(context),
    ...choiceFindings(context),
    ...viewFindings(context),
    ...moneyFindings(context),
    ...gateFindings(context),
    ...missingFindings(context),
  ].sort((a, b) => places[a.importance] - places[b.importance]);
};
