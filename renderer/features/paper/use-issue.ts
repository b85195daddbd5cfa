import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../../shared/contract/channels.ts';
import { done, type Failure, failed, type Result } from '../../../shared/contract/result.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { newId } from '../../session/new-id.ts';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { shownAppraisal, type TakenIn } from '../../session/session.ts';
import { useOpenSession, useSession } from '../../session/use-session.ts';
import { localDate } from './local-date.ts';

/** The last issue and what has happened since; null while the paper never was issued. */
export type Issued = ReplyOf<'paper.edition'>['issued'];

/** How long the appraisal has to rest before changes are counted again, in milliseconds. */
const resting = 300;

/** What is known of the last issue. */
export interface IssuedState {
  /** As the Node side counts it: undefined until it has answered. */
  readonly issued: Issued | undefined;
  /** Why it could not be counted the last time. */
  readonly failure: Failure | null;
  readonly tryAgain: () => void;
}

/** Nothing is frozen while edits wait that could not be saved. */
const notSaved: Failure = failed(
  'cannot-write',
  'The paper is not issued yet: your last changes are not saved.',
  'Put right what keeps them from being saved, then choose “Try again” in the strip above.',
);

/** The last issue, counted again whenever a change has become durable. */
export const useIssued = (): IssuedState => {
  const bridge = useBridge();
  const id = useSession((session) => session.id);
  const durable = useSession(({ queue }) => queue.durable);
  const [issued, setIssued] = useState<Issued | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const hasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has become durable, or another attempt, is a reason to count again
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const reply = await bridge.call('paper.edition', { id });
      if (!wanted) return;
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setIssued(reply.value.issued);
    };
    const timer = window.setTimeout(() => void ask(), hasAsked.current ? resting : 0);
    hasAsked.current = true;
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [bridge, id, durable, attempt]);
  return { issued, failure, tryAgain: () => setAttempt(attempt + 1) };
};

/**
 * Issues the paper: its status says so, and a copy of the appraisal is frozen with it. What has been issued before keeps
 * its status, and another copy is frozen.
 *
 * @returns what went wrong, or null once it is durable
 */
export const useIssue = (): (() => Promise<Failure | null>) => {
  const bridge = useBridge();
  const session = useOpenSession();
  return useCallback(async () => {
    commitDrafts();
    const own = appraisalOf(shownAppraisal(session.store.getState()));
    const { id } = session.store.getState();
    if (own.status === 'draft') {
      session.edit({ label: 'Issue the paper to the exec', put: [{ ...own, status: 'issued' }] });
      if (await session.settled()) return null;
      return session.store.getState().notice ?? notSaved;
    }
    const editId = newId();
    const name = `Issued again, ${localDate(new Date().toISOString())}`;
    const taken = await session.inTurn(async (): Promise<Result<TakenIn>> => {
      const reply = await bridge.call('appraisal.takeSnapshot', {
        id,
        editId,
        name,
        note: '',
        reason: 'issued',
      });
      return reply.ok ? done({ put: [reply.value.snapshot], log: reply.value.log }) : reply;
    });
    return taken.ok ? null : taken.error;
  }, [bridge, session]);
};
