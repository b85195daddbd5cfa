import type { ReactNode } from 'react';
import { findRecord } from '../../shared/records/aggregate.ts';
import { describeRecord } from '../../shared/records/describe.ts';
import { stageForRecord, stageOrder } from '../../shared/records/stages.ts';
import { Button } from '../components/button.tsx';
import { openComments } from '../components/comments-on.ts';
import { Dialog } from '../components/dialog.tsx';
import { momentOf } from '../components/when.ts';
import { recordHref, stages } from '../session/route.ts';
import { useAppraisal, useSession } from '../session/use-session.ts';
import './open-comments.css';

/** Every open comment, by the stage and the record that it is on, with a link to that record. */
export const OpenCommentsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const appraisal = useAppraisal();
  const id = useSession((session) => session.id);
  const held = openComments(appraisal).flatMap((comments) => {
    const on = comments[0]?.on;
    const record = on && findRecord(appraisal, on);
    if (!on || !record) return [];
    return [{ on, comments, stage: stageForRecord(on.type), name: describeRecord(record, appraisal) }];
  });
  return (
    <Dialog title="Open comments" wide onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {held.length === 0 ? <p>No comment is open any more.</p> : null}
      {stageOrder.flatMap((stage) => {
        const here = held.filter((one) => one.stage === stage);
        if (here.length === 0) return [];
        return [
          <section key={stage} aria-label={stages.find(([key]) => key === stage)?.[1]}>
            <h3>{stages.find(([key]) => key === stage)?.[1]}</h3>
            <ul className="open-comments">
              {here.map(({ on, comments, name }) => (
                <li key={`${on.type} ${on.id}`}>
                  <a href={recordHref(id, stage, on)} onClick={onClose}>
                    {name}
                  </a>
                  {comments.map((comment) => (
                    <p key={comment.id}>
                      {comment.text}{' '}
                      <span className="small muted">
                        {comment.by === '' ? 'No name' : comment.by}, {momentOf(comment.at)}
                      </span>
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>,
        ];
      })}
    </Dialog>
  );
};
