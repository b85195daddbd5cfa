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
  problem = '',
}: {
  readonly criterion: CriterionRecord;
  /** What was not kept and why: it takes the place of the question, so that nothing under it moves. */
  readonly problem?: string;
}): ReactNode => {
  const weight = useWeightWords(criterion.id);
  return (
    <div className="ws-head">
      <h1 title={criterion.name}>{criterion.name || 'A criterion without a name'}</h1>
      {problem === '' ? (
        <p className="ws-lead" title={criterion.question}>
          <span className="ws-question">{criterion.question}</span> <span>{weight}</span>
        </p>
      ) : null}
      <p className="ws-problem" role="alert">
        {problem}
      </p>
    </div>
  );
};
