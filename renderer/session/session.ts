import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { LogState, OpenedAppraisal } from '../../shared/contract/channels.ts';
import type { ErrorCode, Failure } from '../../shared/contract/result.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import type { Change, Edit } from '../../shared/records/edits.ts';
import { acknowledge, changeUnder, type EditQueue, enqueue, refuse, settledQueue } from './edit-queue.ts';

/** The one open appraisal. Dropped when another is opened: nothing of it is cached elsewhere. */
export interface Session {
  readonly id: string;
  readonly queue: EditQueue;
  readonly log: LogState;
  /** `failed`: the first waiting edit could not be made durable for now; it stays on screen and in the queue. */
  readonly saving: 'saved' | 'saving' | 'failed';
  /** The last refusal or failure, until dismissed. */
  readonly notice: Failure | null;
}

export interface SessionActions {
  /** Shows the change at once and sees that it becomes durable. */
  readonly edit: (change: Change) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Sends the first waiting edit again after a failure. */
  readonly retry: () => void;
  readonly dismiss: () => void;
  /** Resolves once nothing is waiting, or sending has failed. */
  readonly settled: () => Promise<void>;
}

export interface OpenSession extends SessionActions {
  readonly store: StoreApi<Session>;
}

/** Failures that may pass: the edit is kept and can be sent again. Every other failure takes the edit back. */
const passing: readonly ErrorCode[] = ['disk-full', 'database-busy', 'cannot-write', 'unexpected'];

/**
 * Opens a session on what the Node side sent.
 *
 * @param newId makes the ids of edits
 */
export const openSession = (bridge: Bridge, opened: OpenedAppraisal, newId: () => string): OpenSession => {
  const store = createStore<Session>(() => ({
    id: opened.id,
    queue: settledQueue(appraisalFrom(opened.records)),
    log: opened.log,
    saving: 'saved',
    notice: null,
  }));
  // Calls go to the Node side one after the other: an undo never overtakes an edit.
  let busy: Promise<void> = Promise.resolve();
  const afterwards = (work: () => Promise<void>): Promise<void> => {
    busy = busy.then(work);
    return busy;
  };

  const sendWaiting = async (): Promise<void> => {
    for (;;) {
      const [first] = store.getState().queue.waiting;
      if (!first) {
        store.setState({ saving: 'saved' });
        return;
      }
      store.setState({ saving: 'saving' });
      const result = await bridge.call('appraisal.edit', { id: opened.id, edit: first });
      if (result.ok) {
        store.setState(({ queue }) => ({ queue: acknowledge(queue), log: result.value }));
      } else if (passing.includes(result.error.code)) {
        store.setState({ saving: 'failed', notice: result.error });
        return;
      } else {
        store.setState(({ queue }) => ({ queue: refuse(queue), notice: result.error }));
      }
    }
  };

  const revert = (channel: 'appraisal.undo' | 'appraisal.redo'): Promise<void> =>
    afterwards(async () => {
      await sendWaiting();
      if (store.getState().saving === 'failed') return;
      const result = await bridge.call(channel, { id: opened.id });
      if (result.ok) {
        const { put, remove, log } = result.value;
        store.setState(({ queue }) => ({ queue: changeUnder(queue, { put, remove }), log, notice: null }));
      } else {
        store.setState({ notice: result.error });
      }
    });

  return {
    store,
    edit: (change) => {
      const edit: Edit = {
        id: newId(),
        label: change.label,
        put: [...(change.put ?? [])],
        remove: [...(change.remove ?? [])],
      };
      const { saving } = store.getState();
      store.setState(({ queue }) => ({
        queue: enqueue(queue, edit),
        saving: saving === 'failed' ? 'failed' : 'saving',
      }));
      // After a failure everything waits in line until the user has mended its cause and tries again.
      void afterwards(async () => {
        if (store.getState().saving !== 'failed') await sendWaiting();
      });
    },
    undo: () => revert('appraisal.undo'),
    redo: () => revert('appraisal.redo'),
    retry: () => {
      store.setState({ notice: null });
      void afterwards(sendWaiting);
    },
    dismiss: () => store.setState({ notice: null }),
    settled: () => busy,
  };
};

/** What the screen shows of the session's appraisal. */
export const shownAppraisal = (session: Session): Appraisal => session.queue.shown;
