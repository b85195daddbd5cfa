import { useEffect, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { Problem } from '../../../shared/records/problem.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { localDate } from './local-date.ts';
import { type Issued, useIssued } from './use-issue.ts';

/** "Issued 19 February 2009. 3 changes since issued." */
const standing = (issued: Issued): string => {
  if (issued === null) return 'A draft: not issued to the exec yet.';
  const { at, changesSince } = issued;
  const since =
    changesSince === 0 ? 'Nothing has changed since.' : `${count(changesSince, 'change')} since issued.`;
  return `Issued ${localDate(at)}. ${since}`;
};

/** Whether the paper has gone to the exec, what has changed since, and the way to send it. */
export const IssueCard = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { issued, failure, tryAgain } = useIssued();
  const { status: held } = appraisalOf(useAppraisal());
  const [asking, setAsking] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState(false);
  // The button that opened the dialog goes once the paper is issued: what it has come to takes the focus.
  useEffect(() => {
    if (!done) return;
    status.current?.focus();
    setDone(false);
  }, [done]);
  const again = issued !== null && issued !== undefined;
  const isCurrent = again && issued.changesSince === 0 && held !== 'draft';
  return (
    <section className="card paper-issue" aria-labelledby="paper-issue">
      <h2 id="paper-issue">Issue</h2>
      <p ref={status} role="status" tabIndex={-1}>
        {issued === undefined ? '' : standing(issued)}
      </p>
      {failure && (
        <Notice
          look="warning"
          actions={
            <Button
              onClick={() => {
                // This button goes if it succeeds.
                status.current?.focus();
                tryAgain();
              }}
            >
              Try again
            </Button>
          }
        >
          {failure.message} {failure.next}
        </Notice>
      )}
      {!isCurrent && issued !== undefined && (
        <Button onClick={() => setAsking(true)}>{again ? 'Issue again' : 'Issue to the exec'}</Button>
      )}
      {asking && (
        <IssueDialog
          again={again}
          blocking={problems.filter(({ severity }) => severity === 'blocking')}
          onClose={() => setAsking(false)}
          onIssued={() => {
            setAsking(false);
            setDone(true);
          }}
        />
      )}
    </section>
  );
};
