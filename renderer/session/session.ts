import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { EditOutcome, LogState, OpenedAppraisal, ReplyOf } from '../../shared/contract/channels.ts';
import { type ErrorCode, type Failure, failed, type Result } from '../../shared/contract/result.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import { appraisalRecordId } from '../../shared/records/appraisal.ts';
import type { Change, Edit } from '../../shared/records/edits.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import {
  acknowledge,
  type EditQueue,
  enqueue,
  enqueueRevert,
  refuse,
  reverted,
  settledQueue,
  takenIn,
  takenWhole,
  withoutReverts,
} from './edit-queue.ts';
import type { Waiting, WaitingEdit, WaitingRevert } from './waiting.ts';

/** One open appraisal. Nothing of it is kept elsewhere once it has been left and all of it is durable. */
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
  /** Takes back the last change made before it; resolves once that is done, or cannot be. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Sends the first waiting edit again after a failure. */
  readonly retry: () => void;
  readonly dismiss: () => void;
  /**
   * Makes a call by which the Node side itself puts records (a snapshot), in its turn: once all that was done before it
   * is durable. Edits made meanwhile wait behind it. What it put is then on screen.
   *
   * @param call gets the appraisal as it is durable, which stays so until the call is done
   */
  readonly inTurn: <T extends TakenIn | TakenWhole>(
    call: (durable: Appraisal) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  /** Resolves once nothing is being sent: true when all that was done is durable, false when sending has failed. */
  readonly settled: () => Promise<boolean>;
  /** Hands everything that waits to the Node side at once, for a page that is about to go. */
  readonly handOver: () => void;
}

/** Records that the Node side has put on its own, and where the log stands with them. */
export interface TakenIn {
  readonly put: readonly AnyRecord[];
  readonly remove?: readonly RecordKey[];
  readonly log: LogState;
}

/**
 * The durable appraisal after many changes of the Node side, where the caller has put them in one by one: tens of
 * thousands of records in one go would hold up the screen.
 */
export interface TakenWhole {
  readonly after: Appraisal;
  readonly log: LogState;
}

export interface OpenSession extends SessionActions {
  readonly store: StoreApi<Session>;
}

/** Failures that may pass: the edit is kept and can be sent again. Every other failure takes the edit back. */
const passing: readonly ErrorCode[] = ['disk-full', 'database-busy', 'cannot-write', 'unexpected'];

/** After so many tries, an edit that nothing explains is taken out of the way of those behind it. */
const mostTries = 3;

const takenAside = ({ made }: WaitingEdit): Failure =>
  failed(
    'unexpected',
    `“${made.label}” could not be saved in ${mostTries} tries and was taken back; what came after it goes on.`,
    'Make that change again. If it happens again, restart the app.',
  );

const behindUnsaved = failed(
  'unexpected',
  'What you did before it is not saved yet, so this was not done.',
  'Choose “Try again” in the strip above, then do it again.',
);

type Answer = Result<EditOutcome | ReplyOf<'appraisal.undo'>>;

/**
 * Opens a session on what the Node side sent.
 *
 * @param newId makes the ids of edits
 */
export const openSession = (bridge: Bridge, opened: OpenedAppraisal, newId: () => string): OpenSession => {
  const { id } = opened;
  const store = createStore<Session>(() => ({
    id,
    queue: settledQueue(appraisalFrom(opened.records)),
    log: opened.log,
    saving: 'saved',
    notice: null,
  }));
  /** Answers on their way, by what they answer: what was handed over is not sent a second time. */
  const answers = new Map<string, Promise<Answer>>();
  const tries = new Map<string, number>();
  const afterRevert = new Map<string, () => void>();
  let sending: Promise<void> | null = null;

  const ask = (item: Waiting): Promise<Answer> => {
    const asked = answers.get(item.id);
    if (asked) return asked;
    const answer: Promise<Answer> =
      item.kind === 'edit'
        ? bridge.call('appraisal.edit', { id, edit: item.edit })
        : bridge.call(item.kind === 'undo' ? 'appraisal.undo' : 'appraisal.redo', { id });
    answers.set(item.id, answer);
    return answer;
  };

  /** Whether the storage answers at all: then what it cannot take is at fault, and not the way to it. */
  const storageAnswers = async (): Promise<boolean> => {
    const record = { type: 'appraisal', id: appraisalRecordId } as const;
    return (await bridge.call('appraisal.history', { id, record })).ok;
  };

  const isHopeless = async ({ id: editId }: WaitingEdit, { code }: Failure): Promise<boolean> => {
    if (code !== 'unexpected') return false;
    const tried = (tries.get(editId) ?? 0) + 1;
    tries.set(editId, tried);
    return tried >= mostTries && (await storageAnswers());
  };

  /** Moves the line on; whoever waits for an undo that is no longer in it need wait no more. */
  const moveOn = (next: (queue: EditQueue) => EditQueue, others: Partial<Session>): void => {
    store.setState((state) => ({ ...others, queue: next(state.queue) }));
    const left = new Set(store.getState().queue.waiting.map((item) => item.id));
    for (const [revertId, end] of [...afterRevert]) {
      if (left.has(revertId)) continue;
      afterRevert.delete(revertId);
      end();
    }
  };

  /** Sends the first in line. False when it cannot be made durable for now. */
  const sendEdit = async (first: WaitingEdit): Promise<boolean> => {
    const result = (await ask(first)) as Result<EditOutcome>;
    answers.delete(first.id);
    if (result.ok) {
      const { taken, ...log } = result.value;
      moveOn(
        (queue) => (taken ? takenIn(acknowledge(queue), { put: [taken], remove: [] }) : acknowledge(queue)),
        { log },
      );
    } else if (!passing.includes(result.error.code)) {
      moveOn(refuse, { notice: result.error });
    } else if (await isHopeless(first, result.error)) {
      moveOn(refuse, { notice: takenAside(first) });
    } else {
      moveOn(withoutReverts, { saving: 'failed', notice: result.error });
      return false;
    }
    tries.delete(first.id);
    return true;
  };

  const sendRevert = async (first: WaitingRevert): Promise<void> => {
    const result = (await ask(first)) as Result<ReplyOf<'appraisal.undo'>>;
    answers.delete(first.id);
    if (result.ok) {
      const { put, remove, log } = result.value;
      moveOn((queue) => reverted(queue, { put, remove }), { log, notice: null });
    } else {
      moveOn(refuse, { notice: result.error });
    }
  };

  /** One at a time and in order: an undo never overtakes an edit, nor an edit an undo. */
  const sendWaiting = async (): Promise<void> => {
    try {
      for (;;) {
        const [first] = store.getState().queue.waiting;
        if (!first) {
          store.setState({ saving: 'saved' });
          return;
        }
        store.setState({ saving: 'saving' });
        if (first.kind !== 'edit') await sendRevert(first);
        else if (!(await sendEdit(first))) return;
      }
    } finally {
      sending = null;
    }
  };

  const send = (): void => {
    if (sending === null && store.getState().queue.waiting.length > 0) sending = sendWaiting();
  };

  const settled = async (): Promise<boolean> => {
    while (sending) await sending;
    return store.getState().queue.waiting.length === 0;
  };

  const revert = (kind: WaitingRevert['kind']): Promise<void> =>
    new Promise((resolve) => {
      const revertId = newId();
      afterRevert.set(revertId, resolve);
      store.setState(({ queue }) => ({ queue: enqueueRevert(queue, kind, revertId) }));
      send();
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
      store.setState(({ queue }) => ({ queue: enqueue(queue, edit) }));
      // After a failure everything waits in line until the user has mended its cause and tries again.
      if (store.getState().saving !== 'failed') send();
    },
    undo: () => revert('undo'),
    redo: () => revert('redo'),
    retry: () => {
      store.setState({ notice: null });
      send();
    },
    dismiss: () => store.setState({ notice: null }),
    inTurn: async (call) => {
      do {
        if (!(await settled())) return { ok: false, error: behindUnsaved };
      } while (sending);
      store.setState({ saving: 'saving' });
      const called = call(store.getState().queue.durable);
      sending = called
        .then((result) => {
          if (!result.ok) return;
          const taken: TakenIn | TakenWhole = result.value;
          moveOn(
            (queue) =>
              'after' in taken
                ? takenWhole(queue, taken.after)
                : takenIn(queue, { put: [...taken.put], remove: [...(taken.remove ?? [])] }),
            { log: taken.log },
          );
        })
        .finally(() => {
          sending = null;
          if (store.getState().queue.waiting.length === 0) store.setState({ saving: 'saved' });
          else send();
        });
      await sending;
      return called;
    },
    settled,
    handOver: () => {
      for (const item of store.getState().queue.waiting) void ask(item);
    },
  };
};

/** What the screen shows of the session's appraisal. */
export const shownAppraisal = (session: Session): Appraisal => session.queue.shown;
