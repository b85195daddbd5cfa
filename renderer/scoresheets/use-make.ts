import { useState } from 'react';
import type { ReplyOf } from '../../shared/contract/channels.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import { useBridge } from '../session/bridge-context.ts';
import { notAllSaved } from '../session/unsaved.ts';
import { type JobEnd, useNodeJob } from '../session/use-node-job.ts';
import { useOpenSession } from '../session/use-session.ts';

/** Where the making of scoresheets stands. */
export type MakeState =
  | { readonly stage: 'choosing' }
  /** `of` is 0 until it has begun: the user is asked for a folder. */
  | { readonly stage: 'running'; readonly done: number; readonly of: number; readonly stopping: boolean }
  | { readonly stage: 'written'; readonly folder: string; readonly files: number }
  | { readonly stage: 'stopped'; readonly by: 'stop' | 'no folder'; readonly files: number }
  | { readonly stage: 'failed'; readonly failure: Failure };

export interface Make {
  readonly state: MakeState;
  readonly make: (wanted: {
    readonly assessors: readonly string[];
    readonly filled: boolean;
  }) => Promise<void>;
  readonly stop: () => void;
  readonly again: () => void;
}

const stateAfter = (end: JobEnd<Result<ReplyOf<'scoresheets.make'>>>): MakeState => {
  if (!end.began) {
    return end.why === 'stopped'
      ? { stage: 'stopped', by: 'stop', files: 0 }
      : { stage: 'failed', failure: notAllSaved };
  }
  const { reply, stopping } = end;
  if (!reply.ok) return { stage: 'failed', failure: reply.error };
  const { value } = reply;
  return value.outcome === 'written'
    ? { stage: 'written', folder: value.folder, files: value.files }
    : { stage: 'stopped', by: stopping ? 'stop' : 'no folder', files: value.files };
};

/** Writes scoresheets into a folder that the user chooses, with a way to follow the work and to stop it. */
export const useMake = (): Make => {
  const bridge = useBridge();
  const session = useOpenSession();
  const [state, setState] = useState<MakeState>({ stage: 'choosing' });
  const job = useNodeJob({
    cancel: (name) => void bridge.call('scoresheets.cancel', { job: name }),
    follow: async (name) => {
      const reply = await bridge.call('scoresheets.progress', { job: name });
      return reply.ok ? (stopping) => setState({ stage: 'running', ...reply.value, stopping }) : null;
    },
  });

  return {
    state,
    make: async ({ assessors, filled }) => {
      setState({ stage: 'running', done: 0, of: 0, stopping: false });
      const { id } = session.store.getState();
      const end = await job.run((name) =>
        bridge.call('scoresheets.make', { id, job: name, assessors: [...assessors], filled }),
      );
      if (end) setState(stateAfter(end));
    },
    stop: () => {
      setState((before) => (before.stage === 'running' ? { ...before, stopping: true } : before));
      job.stop();
    },
    again: () => setState({ stage: 'choosing' }),
  };
};
