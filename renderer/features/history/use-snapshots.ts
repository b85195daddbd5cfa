import { useMemo } from 'react';
import { done, type Result } from '../../../shared/contract/result.ts';
import { type Appraisal, appraisalFrom } from '../../../shared/records/aggregate.ts';
import { refusalOf, returnTo } from '../../../shared/records/restore.ts';
import type { SnapshotRecord } from '../../../shared/records/snapshot.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { oneAtATime } from '../../session/one-at-a-time.ts';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { keepsReveal } from '../../session/ranking-visibility.ts';
import { shownAppraisal, type TakenIn } from '../../session/session.ts';
import { useOpenSession } from '../../session/use-session.ts';

type Given = Pick<SnapshotRecord, 'name' | 'note' | 'reason'>;

/** What can be done with snapshots. Each says on screen what came of it. */
export interface Snapshots {
  /** True once it is durable. */
  readonly take: (given: Given) => Promise<boolean>;
  /** What a snapshot holds; null when it could not be had, which has then been said. */
  readonly read: (snapshot: SnapshotRecord) => Promise<Appraisal | null>;
  /** Puts everything back as it was, after freezing how it is now. */
  readonly returnTo: (snapshot: SnapshotRecord) => Promise<void>;
}

/** The snapshots of the open appraisal, as actions. */
export const useSnapshots = (): Snapshots => {
  const bridge = useBridge();
  const session = useOpenSession();
  const messages = useMessages();
  return useMemo(() => {
    const once = oneAtATime();
    const { id } = session.store.getState();
    const shown = (): Appraisal => shownAppraisal(session.store.getState());

    const freeze = async (given: Given): Promise<boolean> => {
      commitDrafts();
      const editId = newId();
      const taken = await session.inTurn(async (): Promise<Result<TakenIn>> => {
        const reply = await bridge.call('appraisal.takeSnapshot', { id, editId, ...given });
        return reply.ok ? done({ put: [reply.value.snapshot], log: reply.value.log }) : reply;
      });
      if (!taken.ok) messages.fail(taken.error);
      return taken.ok;
    };

    const read = async (snapshot: SnapshotRecord): Promise<Appraisal | null> => {
      const reply = await bridge.call('appraisal.snapshotRecords', { id, snapshot: snapshot.id });
      if (reply.ok) return appraisalFrom(reply.value.records);
      messages.fail(reply.error);
      return null;
    };

    const changeTo = (snapshot: SnapshotRecord, records: Appraisal) => {
      const now = shown();
      const held = Object.values(records).flatMap((table) => [...table.values()]);
      return keepsReveal(now, returnTo(now, held, { name: snapshot.name, at: new Date().toISOString() }));
    };

    const goBack = async (snapshot: SnapshotRecord): Promise<void> => {
      commitDrafts();
      const held = await read(snapshot);
      if (!held) return;
      const wanted = changeTo(snapshot, held);
      if (wanted.put?.length === 0 && wanted.remove?.length === 0) {
        messages.say({ text: `Nothing to return to: all is as in “${snapshot.name}”.` });
        return;
      }
      const refusal = refusalOf(shown(), wanted);
      if (refusal !== null) {
        messages.say({ text: `Nothing was changed. ${refusal}`, failed: true });
        return;
      }
      const name = `Before the return to ${snapshot.name}`.slice(0, 200);
      if (!(await freeze({ name, note: '', reason: 'before-restore' }))) return;
      // What was typed meanwhile is in the snapshot or goes with this edit: it is made on what is on screen now.
      const change = changeTo(snapshot, held);
      session.edit(change);
      messages.say({
        text: `All is as in “${snapshot.name}”. How it was before is kept as a snapshot.`,
        undoes: change.label,
      });
    };

    return {
      take: async (given) => {
        let taken = false;
        await once('take', async () => {
          taken = await freeze(given);
          if (taken) messages.say({ text: `Snapshot “${given.name}” is taken.` });
        });
        return taken;
      },
      read,
      returnTo: (snapshot) => once('return', () => goBack(snapshot)),
    };
  }, [bridge, session, messages]);
};
