import type { ReactNode } from 'react';
import { newMeasure } from '../../../shared/records/measure.ts';
import { agreedAssessor, newScore } from '../../../shared/records/score.ts';
import { Comments } from '../../components/comments.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { commentedIn } from './commented-in.ts';

interface CellProps {
  readonly option: string;
  readonly criterion: string;
}

/** The comments on one cell of the grid. */
export const CellComments = ({ option, criterion }: CellProps): ReactNode => {
  const appraisal = useAppraisal();
  const held = appraisal.criterion.get(criterion);
  const measured = held?.scoring === 'measured';
  return (
    <div className="score-drawer-comments">
      <Comments
        key={`${option} ${criterion}`}
        on={commentedIn(measured, option, criterion)}
        name={`${appraisal.option.get(option)?.letter ?? ''} on ${held?.name ?? ''}`}
        bearer={
          measured ? newMeasure(option, criterion, null) : newScore(option, criterion, agreedAssessor, null)
        }
      />
    </div>
  );
};
