import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { undoLabel } from '../session/log-ahead.ts';
import { useMessages } from '../session/messages.ts';
import { useOpenSession, useSession } from '../session/use-session.ts';

/** What was just done, with its Undo while that is still the last change; or what went wrong outside an edit. */
export const MessageStrip = ({
  lastChange,
  undo,
}: {
  readonly lastChange: string | null;
  readonly undo?: () => void;
}) => {
  const messages = useMessages();
  const message = useStore(messages.store, (state) => state.message);
  if (!message) return null;
  if (message.undoes !== undefined && message.undoes !== lastChange) return null;
  return (
    <Notice
      look={message.failed ? 'warning' : 'plain'}
      actions={
        <>
          {message.undoes !== undefined && undo ? (
            <Button
              dense
              icon="undo"
              onClick={() => {
                messages.clear();
                undo();
              }}
            >
              Undo
            </Button>
          ) : null}
          <Button dense look="quiet" onClick={messages.clear}>
            Dismiss
          </Button>
        </>
      }
    >
      {message.text}
    </Notice>
  );
};

/** The strips under the bar: not saved, refused, and what was just done. */
export const Notices = () => {
  const session = useOpenSession();
  const saving = useSession((state) => state.saving);
  const notice = useSession((state) => state.notice);
  const lastChange = useSession(undoLabel);
  return (
    <div className="notices">
      {saving === 'failed' ? (
        <Notice
          look="warning"
          actions={
            <Button dense onClick={session.retry}>
              Try again
            </Button>
          }
        >
          <b>Not saved.</b>{' '}
          {notice ? `${notice.message} ${notice.next}` : 'What you typed is still on screen.'}
        </Notice>
      ) : notice ? (
        <Notice
          look="refused"
          actions={
            <Button dense look="quiet" onClick={session.dismiss}>
              Dismiss
            </Button>
          }
        >
          {notice.message} {notice.next}
        </Notice>
      ) : null}
      <MessageStrip lastChange={lastChange} undo={() => void session.undo()} />
    </div>
  );
};
