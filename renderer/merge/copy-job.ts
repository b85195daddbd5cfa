import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { LogState } from '../../shared/contract/channels.ts';
import { type Failure, failed, type Result } from '../../shared/contract/result.ts';
import type { MergeReport, MergeSide } from '../../shared/merge/merge-report.ts';
import type { OpenSession, TakenIn } from '../session/session.ts';
import { sendable } from './file-bytes.ts';

/** Which side was chosen, by conflict; what has no answer yet is not in it. */
export type Answers = Readonly<Record<string, MergeSide>>;

/** Another copy of the appraisal, from its file to the merge. */
export type CopyState =
  | { readonly stage: 'choosing'; readonly failure: Failure | null }
  | { readonly stage: 'reading'; readonly file: string }
  | {
      readonly stage: 'read' | 'merging';
      readonly report: MergeReport;
      readonly answers: Answers;
      readonly failure: Failure | null;
    }
  | { readonly stage: 'merged'; readonly report: MergeReport; readonly log: LogState };

export interface CopyJob {
  readonly store: StoreApi<CopyState>;
  /** Reads a copy and compares it; what came of it is in the store too. Null where the job has ended meanwhile. */
  readonly read: (file: File) => Promise<Result<MergeReport> | null>;
  readonly answer: (conflict: string, side: MergeSide) => void;
  readonly answerAll: (side: MergeSide) => void;
  /** Merges once every conflict has an answer. */
  readonly merge: () => Promise<void>;
  /** For good: the Node side forgets what it has read. */
  readonly end: () => void;
}

interface Given {
  readonly bridge: Bridge;
  readonly session: OpenSession;
  readonly newId: () => string;
  /** Turns what is half-typed into edits. */
  readonly commitDrafts: () => void;
  /** A file's bytes in base64. */
  readonly bytes?: (file: File) => Promise<string>;
}

const behindUnsaved = failed(
  'cannot-write',
  'Your last changes are not saved yet, and the copy would be compared without them.',
  'Put right what keeps them from being saved, choose “Try again”, then merge.',
);

/** How many conflicts have no answer yet. */
export const unanswered = ({ conflicts }: MergeReport, answers: Answers): number =>
  conflicts.filter(({ id }) => answers[id] === undefined).length;

/** No copy yet. */
export const createCopyJob = ({ bridge, session, newId, commitDrafts, bytes }: Given): CopyJob => {
  const { id } = session.store.getState();
  const job = newId();
  const store = createStore<CopyState>(() => ({ stage: 'choosing', failure: null }));
  let ended = false;
  const set = (state: CopyState): void => {
    // Whole states: what belongs to the stage before goes with it.
    if (!ended) store.setState(state, true);
  };
  const setAnswers = (next: (report: MergeReport, before: Answers) => Answers): void => {
    const state = store.getState();
    if (state.stage === 'read') set({ ...state, answers: next(state.report, state.answers) });
  };
  return {
    store,
    read: async (file) => {
      if (ended) return null;
      set({ stage: 'reading', file: file.name });
      commitDrafts();
      // It is compared with what is durable.
      const isSaved = await session.settled();
      if (ended) return null;
      const given = isSaved ? await sendable(file, bytes) : ({ ok: false, error: behindUnsaved } as const);
      // What is read after the end would be kept, and nobody would end it.
      if (ended) return null;
      const reply = given.ok ? await bridge.call('merge.read', { id, job, ...given.value }) : given;
      if (ended) return null;
      set(
        reply.ok
          ? { stage: 'read', report: reply.value, answers: {}, failure: null }
          : { stage: 'choosing', failure: reply.error },
      );
      return reply;
    },
    answer: (conflict, side) => setAnswers((_, before) => ({ ...before, [conflict]: side })),
    answerAll: (side) =>
      setAnswers(({ conflicts }) =>
        Object.fromEntries(conflicts.map((conflict) => [conflict.id, side] as const)),
      ),
    merge: async () => {
      const state = store.getState();
      if (state.stage !== 'read' || unanswered(state.report, state.answers) > 0) return;
      const { report, answers } = state;
      set({ stage: 'merging', report, answers, failure: null });
      const result = await session.inTurn(
        (): Promise<Result<TakenIn>> =>
          bridge.call('merge.take', {
            id,
            job,
            answers: report.conflicts.flatMap(({ id: conflict }) => {
              const side = answers[conflict];
              return side === undefined ? [] : [{ conflict, side }];
            }),
          }),
      );
      set(
        result.ok
          ? { stage: 'merged', report, log: result.value.log }
          : { stage: 'read', report, answers, failure: result.error },
      );
    },
    end: () => {
      ended = true;
      void bridge.call('merge.end', { job });
    },
  };
};

/** Whether the report has anything to merge. */
export const bringsAnything = ({ taken, conflicts }: MergeReport): boolean =>
  taken.length > 0 || conflicts.length > 0;
