import type { ReactNode } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';

/** The weight as the agreed set has it, once the weights are locked: open ones can still move. */
const useWeightWords = (criterion: string): string => {
  const own = appraisalOf(useAppraisal());
  const { criteria, weights } = useAnalysis();
  if (!own.weightsLocked) return '';
  const column = criteria.findIndex(({ id }) => id === criterion);
  const weight = weights.sets.find(({ weightSet }) => weightSet === weights.agreed)?.shown?.[column];
  return weight === undefined ? '' : `Weight ${weight} of 100.`;
};

/** What is in front of the room: the criterion, its question and its weight. */
export const CriterionHead = ({
  criterion,
  brief = false,
}: {
  readonly criterion: CriterionRecord;
  /** Without the question, where the room is typed in and needs the height. */
  readonly brief?: boolean;
}): ReactNode => {
  const weight = useWeightWords(criterion.id);
  return (
    <div className="ws-head">
      <h1>{criterion.name || 'A criterion without a name'}</h1>
      <p className="ws-lead">
        {brief ? '' : criterion.question} {weight}
      </p>
    </div>
  );
};
