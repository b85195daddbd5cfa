import { useState } from 'react';
import type { Failure } from '../../../shared/contract/result.ts';
import type { Problem } from '../../../shared/records/problem.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from './missing-list.tsx';
import { useIssue } from './use-issue.ts';

interface IssueDialogProps {
  readonly again: boolean;
  /** What a complete paper still waits for: while there is any, nothing is issued. */
  readonly blocking: readonly Problem[];
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Says what issuing does, or what it waits for, before it is done. */
export const IssueDialog = ({ again, blocking, onClose, onIssued }: IssueDialogProps) => {
  const issue = useIssue();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const title = again ? 'Issue again' : 'Issue to the exec';
  const begin = async (): Promise<void> => {
    setWorking(true);
    const failed = await issue();
    setWorking(false);
    setFailure(failed);
    if (!failed) onIssued();
  };
  if (blocking.length > 0) {
    return (
      <Dialog
        title={`The paper waits for ${count(blocking.length, 'thing')}`}
        onClose={onClose}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <p>It can be issued once this is settled. Until then it can be exported as a draft.</p>
        <ProblemList problems={blocking} onGo={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep working on it
          </Button>
          <Button look="primary" disabled={working} onClick={() => void begin()}>
            {title}
          </Button>
        </>
      }
    >
      <ul className="paper-reasons">
        {again ? null : <li>The paper’s status becomes “issued”, and every page says so.</li>}
        <li>
          A copy of the appraisal as it is now is frozen. It stands under History and can be returned to.
        </li>
        <li>
          Work can go on. Changes from now on are counted, and a paper that is exported then says that the
          appraisal has changed since it was issued.
        </li>
      </ul>
      <p className="muted">Nothing is sent: export the paper and pass it on yourself.</p>
      {failure && (
        <Notice look="refused">
          {failure.message} {failure.next}
        </Notice>
      )}
    </Dialog>
  );
};
