import type { Bridge } from '../../shared/contract/bridge.ts';
import { done, type Result } from '../../shared/contract/result.ts';
import { type OpenSession, openSession } from './session.ts';

/** The sessions that are in use, or that still have edits to send. */
export interface OpenSessions {
  /** The session on an appraisal: the one that is still sending its edits, if there is one, with all they hold. */
  readonly open: (id: string) => Promise<Result<OpenSession>>;
  /** The user has gone elsewhere. The session goes on sending, and is kept until all of it is durable. */
  readonly leave: (session: OpenSession) => void;
  /** Hands every waiting edit of every session to the Node side at once, for a page that is about to go. */
  readonly handOver: () => void;
  /** Whether edits wait that could not be saved: they would be lost with the page. */
  readonly someFailed: () => boolean;
}

/**
 * No session yet.
 *
 * @param newId makes the ids of edits
 */
export const createSessions = (bridge: Bridge, newId: () => string): OpenSessions => {
  const kept = new Map<string, OpenSession>();
  const users = new Map<OpenSession, number>();
  const opening = new Map<string, Promise<Result<OpenSession>>>();

  const open = async (id: string): Promise<Result<OpenSession>> => {
    const result = await bridge.call('appraisal.open', { id });
    if (!result.ok) return result;
    const session = openSession(bridge, result.value, newId);
    kept.set(id, session);
    return done(session);
  };

  const openOnce = (id: string): Promise<Result<OpenSession>> => {
    const under = opening.get(id) ?? open(id).finally(() => opening.delete(id));
    opening.set(id, under);
    return under;
  };

  return {
    open: async (id) => {
      const before = kept.get(id);
      const result = before ? done(before) : await openOnce(id);
      if (result.ok) users.set(result.value, (users.get(result.value) ?? 0) + 1);
      return result;
    },
    leave: (session) => {
      users.set(session, (users.get(session) ?? 1) - 1);
      const dropIfDone = (): void => {
        const { id, saving, queue } = session.store.getState();
        if ((users.get(session) ?? 0) > 0) return;
        if (saving !== 'saved' || queue.waiting.length > 0) return;
        stopWatching();
        users.delete(session);
        if (kept.get(id) === session) kept.delete(id);
      };
      const stopWatching = session.store.subscribe(dropIfDone);
      // Not at once: what was half-typed becomes an edit as its box goes away.
      setTimeout(dropIfDone);
    },
    handOver: () => {
      for (const session of kept.values()) session.handOver();
    },
    someFailed: () =>
      [...kept.values()].some(({ store }) => {
        const { saving, queue } = store.getState();
        return saving === 'failed' && queue.waiting.length > 0;
      }),
  };
};
