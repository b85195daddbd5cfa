import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../../shared/contract/channels.ts';
import { done, type Failure, type Result } from '../../../shared/contract/result.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { newId } from '../../session/new-id.ts';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { shownAppraisal, type TakenIn } from '../../session/session.ts';
import { useOpenSession, useSession } from '../../session/use-session.ts';

/** The last issue and what has happened since; null while the paper never was issued. */
export type Issued = ReplyOf<'paper.edition'>['issued'];

/** How long the appraisal has to rest before changes are counted again, in milliseconds. */
const resting = 300;

/** The last issue, as the Node side counts it: undefined until it has answered. */
export const useIssued = (): Issued | undefined => {
  const bridge = useBridge();
  const id = useSession((session) => session.id);
  const durable = useSession(({ queue }) => queue.durable);
  const [issued, setIssued] = useState<Issued | undefined>(undefined);
  const hasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever has become durable is a reason to count again
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const reply = await bridge.call('paper.edition', { id });
      if (wanted && reply.ok) setIssued(reply.value.issued);
    };
    const timer = window.setTimeout(() => void ask(), hasAsked.current ? resting : 0);
    hasAsked.current = true;
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [bridge, id, durable]);
  return issued;
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
      return session.store.getState().notice;
    }
    const editId = newId();
    const name = `Issued again, ${formatDate(new Date().toISOString().slice(0, 10))}`;
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
