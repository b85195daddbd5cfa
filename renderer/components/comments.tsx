import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CommentRecord } from '../../shared/records/comment.ts';
import { startOf } from '../../shared/records/describe.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { newId } from '../session/new-id.ts';
import { onCommitDrafts } from '../session/pending-drafts.ts';
import { shownAppraisal } from '../session/session.ts';
import { useAppraisal, useOpenSession } from '../session/use-session.ts';
import { Button } from './button.tsx';
import {
  addComment,
  type Commented,
  commentsOn,
  namesSoFar,
  removeComment,
  settleComment,
} from './comments-on.ts';
import { Field } from './field.tsx';
import { typedText } from './typed-text.ts';
import { momentOf } from './when.ts';
import './comments.css';

interface CommentsProps {
  /** What is commented on. */
  readonly on: Commented;
  /** What it is called in the log: "D on Access", "risk 3". */
  readonly name: string;
  /** Where the record may not be there yet: what is put in its place to bear the comment. */
  readonly bearer?: AnyRecord;
}

/** Who the person at this window is, as they last said: remembered while the window is open. */
let lastName = '';

const summaryOf = (comments: readonly CommentRecord[]): string => {
  const open = comments.filter(({ settled }) => !settled).length;
  const settled = comments.length - open;
  const parts = [open === 0 ? '' : `${open} open`, settled === 0 ? '' : `${settled} settled`].filter(Boolean);
  return parts.length === 0 ? 'Comments: none' : `Comments: ${parts.join(', ')}`;
};

/** One remark: who, when, what, and what can be done about it. */
const Comment = ({ comment, name }: { readonly comment: CommentRecord; readonly name: string }) => {
  const session = useOpenSession();
  const { by, at, text, settled } = comment;
  const start = startOf(text, 40);
  return (
    <li className={settled ? 'comment comment-settled' : 'comment'}>
      <p className="small muted">
        {by === '' ? 'No name' : by}, {momentOf(at)}
        {settled ? ' · settled' : ''}
      </p>
      <p className="comment-text">{text}</p>
      <div className="comment-acts">
        <Button
          look="quiet"
          dense
          aria-label={`${settled ? 'Reopen' : 'Settle'} comment “${start}”`}
          onClick={() => session.edit(settleComment(comment, !settled, name))}
        >
          {settled ? 'Reopen' : 'Settle'}
        </Button>
        <Button
          look="quiet"
          dense
          aria-label={`Remove comment “${start}”`}
          onClick={() => session.edit(removeComment(shownAppraisal(session.store.getState()), comment, name))}
        >
          Remove
        </Button>
      </div>
    </li>
  );
};

/** The box for one more comment. What is typed in it becomes one also when the box goes away: nothing is lost. */
const NewComment = ({ on, name, bearer }: CommentsProps) => {
  const session = useOpenSession();
  const appraisal = useAppraisal();
  const id = useId();
  const [text, setText] = useState('');
  const [by, setBy] = useState(lastName);
  const add = (): void => {
    if (text.trim() === '') return;
    const given = { id: newId(), on, at: new Date().toISOString(), by, text };
    session.edit(addComment(shownAppraisal(session.store.getState()), given, bearer ?? null, name));
    setText('');
  };
  const latest = useRef(add);
  useLayoutEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const commit = (): void => latest.current();
    const off = onCommitDrafts(commit);
    return () => {
      off();
      commit();
    };
  }, []);
  return (
    <form
      className="comment-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field id={`${id}-text`} label="New comment" hint="For those who work on the appraisal: never printed.">
        <textarea
          id={`${id}-text`}
          className="field-box"
          rows={2}
          maxLength={2000}
          value={text}
          aria-describedby={`${id}-text-hint`}
          onChange={(event) => setText(typedText(event.target))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <Field id={`${id}-by`} label="Who you are, if you like">
        <input
          id={`${id}-by`}
          className="field-box"
          type="text"
          maxLength={200}
          autoComplete="off"
          list={`${id}-names`}
          value={by}
          onChange={(event) => {
            lastName = typedText(event.target);
            setBy(lastName);
          }}
        />
        <datalist id={`${id}-names`}>
          {namesSoFar(appraisal).map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      </Field>
      <Button type="submit" dense disabled={text.trim() === ''} title="Ctrl+Enter">
        Add comment
      </Button>
    </form>
  );
};

/** The comments on one record, open while something in them is, with a box for one more. */
export const Comments = (props: CommentsProps): ReactNode => {
  const comments = commentsOn(useAppraisal(), props.on);
  const [open, setOpen] = useState(comments.some(({ settled }) => !settled));
  const inOrder = [
    ...comments.filter(({ settled }) => !settled),
    ...comments.filter(({ settled }) => settled),
  ];
  return (
    <details
      className="comments"
      open={open}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{summaryOf(comments)}</summary>
      {open ? (
        <>
          {inOrder.length === 0 ? null : (
            <ul className="comment-list" aria-label={`Comments on ${props.name}`}>
              {inOrder.map((comment) => (
                <Comment key={comment.id} comment={comment} name={props.name} />
              ))}
            </ul>
          )}
          <NewComment key={`${props.on.type} ${props.on.id}`} {...props} />
        </>
      ) : null}
    </details>
  );
};
