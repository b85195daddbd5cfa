import { useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { Problem } from '../../../shared/records/problem.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { type Issued, useIssued } from './use-issue.ts';

/** "Issued 19 Feb 2009. 3 changes since issued." */
const standing = (issued: Issued): string => {
  if (issued === null) return 'A draft: not issued to the exec yet.';
  const { at, changesSince } = issued;
  const since =
    changesSince === 0 ? 'Nothing has changed since.' : `${count(changesSince, 'change')} since issued.`;
  return `Issued ${formatDate(at.slice(0, 10))}. ${since}`;
};

/** Whether the paper has gone to the exec, what has changed since, and the way to send it. */
export const IssueCard = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const issued = useIssued();
  const { status } = appraisalOf(useAppraisal());
  const [asking, setAsking] = useState(false);
  const again = issued !== null && issued !== undefined;
  const isCurrent = again && issued.changesSince === 0 && status !== 'draft';
  return (
    <section className="card paper-issue" aria-labelledby="paper-issue">
      <h2 id="paper-issue">Issue</h2>
      <p role="status">{issued === undefined ? '' : standing(issued)}</p>
      {!isCurrent && issued !== undefined && (
        <Button onClick={() => setAsking(true)}>{again ? 'Issue again' : 'Issue to the exec'}</Button>
      )}
      {asking && (
        <IssueDialog
          again={again}
          blocking={problems.filter(({ severity }) => severity === 'blocking')}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
};
