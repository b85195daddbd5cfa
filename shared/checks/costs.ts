import { unknownYears } from '../analysis/unknown-years.ts';
import { appraisalOf, inOrder } from '../records/aggregate.ts';
import type { Problem } from '../records/problem.ts';
import { count } from '../text/lists.ts';
import { type Check, shortList } from './check.ts';

const costs: Check = (appraisal) =>
  shortList(appraisal).flatMap((option): readonly Problem[] => {
    const lines = inOrder(appraisal, 'costLine').filter((line) => line.option === option.id && !line.memo);
    const unknown = lines.filter(
      (line) => unknownYears(line, appraisalOf(appraisal).horizonYears).length > 0,
    ).length;
    if (lines.length > 0 && unknown === 0) return [];
    return [
      {
        code: lines.length === 0 ? 'no-cost-lines' : 'costs-unknown',
        severity: 'soft',
        record: { type: 'option', id: option.id },
        field: null,
        sentence:
          lines.length === 0
            ? `Option ${option.letter} has no cost lines; its cost is unknown, not nothing.`
            : `Option ${option.letter} has ${count(unknown, 'cost line')} still to be costed.`,
        stage: 'costs',
      },
    ];
  });

/** What is missing about the costs. */
export const costChecks: readonly Check[] = [costs];
