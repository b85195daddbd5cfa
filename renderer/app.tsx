import { lazy, Suspense, useEffect, useState } from 'react';
import type { Bridge } from '../shared/contract/bridge.ts';
import type { Failure } from '../shared/contract/result.ts';
import { LibraryScreen } from './features/library/library-screen.tsx';
import { DropFile } from './frame/drop-file.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { Loading } from './frame/loading.tsx';
import { OpenFailed } from './frame/open-failed.tsx';
import { BridgeContext } from './session/bridge-context.ts';
import { createMessages, type Message, type Messages, MessagesContext } from './session/messages.ts';
import { newId } from './session/new-id.ts';
import { createSessions, type OpenSessions } from './session/open-sessions.ts';
import { watchPageEnd } from './session/page-end.ts';
import { commitDrafts } from './session/pending-drafts.ts';
import { useRoute } from './session/route.ts';
import type { OpenSession } from './session/session.ts';

const Workspace = lazy(async () => ({ default: (await import('./workspace.tsx')).Workspace }));

type Opening =
  | { readonly id: string; readonly state: 'open'; readonly session: OpenSession }
  | { readonly id: string; readonly state: 'failed'; readonly failure: Failure };

/** Said where the user goes from an appraisal of which something could not be saved. */
const leftUnsaved: Message = {
  text: 'The appraisal you left has changes that are not saved yet. They are kept while the app is open: open it again and choose “Try again”.',
  failed: true,
};

/** The session on the appraisal that the address names; left when the address names another. */
const useOpening = (sessions: OpenSessions, messages: Messages, id: string | null): Opening | null => {
  const [opening, setOpening] = useState<Opening | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let wanted = true;
    let session: OpenSession | null = null;
    const open = async (): Promise<void> => {
      const result = await sessions.open(id);
      if (!wanted) {
        if (result.ok) sessions.leave(result.value);
      } else if (result.ok) {
        session = result.value;
        setOpening({ id, state: 'open', session });
      } else {
        setOpening({ id, state: 'failed', failure: result.error });
      }
    };
    void open();
    return () => {
      wanted = false;
      setOpening(null);
      commitDrafts();
      if (!session) return;
      if (session.store.getState().saving === 'failed') messages.say(leftUnsaved);
      sessions.leave(session);
    };
  }, [sessions, messages, id]);
  return opening?.id === id ? opening : null;
};

/** The whole window: the list of appraisals, or one of them at work. */
export const App = ({ bridge }: { readonly bridge: Bridge }) => {
  const route = useRoute();
  const [messages] = useState(createMessages);
  const [sessions] = useState(() => createSessions(bridge, newId));
  useEffect(() => watchPageEnd(window, sessions), [sessions]);
  const opening = useOpening(sessions, messages, route.screen === 'appraisal' ? route.id : null);
  return (
    <BridgeContext value={bridge}>
      <MessagesContext value={messages}>
        <DropFile />
        <ErrorBoundary what="The window" key={route.screen}>
          <Suspense fallback={<Loading />}>
            {route.screen === 'library' ? (
              <LibraryScreen />
            ) : opening === null ? (
              <Loading />
            ) : opening.state === 'failed' ? (
              <OpenFailed failure={opening.failure} />
            ) : (
              <Workspace key={opening.id} session={opening.session} stage={route.stage} room={route.room} />
            )}
          </Suspense>
        </ErrorBoundary>
      </MessagesContext>
    </BridgeContext>
  );
};
