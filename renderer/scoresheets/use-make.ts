import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../shared/contract/channels.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { useBridge } from '../session/bridge-context.ts';
import { newId } from '../session/new-id.ts';
import { commitDrafts } from '../session/pending-drafts.ts';
import { notAllSaved } from '../session/unsaved.ts';
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

/** How often to ask how far the work has got, in milliseconds. */
const asking = 250;

/** Writes scoresheets into a folder that the user chooses, with a way to follow the work and to stop it. */
export const useMake = (): Make => {
  const bridge = useBridge();
  const session = useOpenSession();
  const [state, setState] = useState<MakeState>({ stage: 'choosing' });
  const job = useRef<string | null>(null);
  const stopping = useRef(false);

  const cancel = useCallback(() => {
    if (job.current !== null) void bridge.call('scoresheets.cancel', { job: job.current });
  }, [bridge]);
  // Whoever leaves has no more use for the sheets than whoever stops it.
  useEffect(
    () => () => {
      stopping.current = true;
      cancel();
    },
    [cancel],
  );

  const follow = (name: string): (() => void) => {
    const timer = window.setInterval(() => {
      // What was stopped before it had begun is stopped once it has.
      if (stopping.current) cancel();
      void bridge.call('scoresheets.progress', { job: name }).then((reply) => {
        if (job.current !== name || !reply.ok) return;
        setState({ stage: 'running', ...reply.value, stopping: stopping.current });
      });
    }, asking);
    return () => window.clearInterval(timer);
  };

  const finish = (reply: { readonly ok: true; readonly value: ReplyOf<'scoresheets.make'> }): void => {
    const { value } = reply;
    setState(
      value.outcome === 'written'
        ? { stage: 'written', folder: value.folder, files: value.files }
        : { stage: 'stopped', by: stopping.current ? 'stop' : 'no folder', files: value.files },
    );
  };

  return {
    state,
    make: async ({ assessors, filled }) => {
      if (job.current !== null) return;
      const name = newId();
      job.current = name;
      stopping.current = false;
      setState({ stage: 'running', done: 0, of: 0, stopping: false });
      commitDrafts();
      const allSaved = await session.settled();
      if (stopping.current || !allSaved) {
        job.current = null;
        setState(
          stopping.current
            ? { stage: 'stopped', by: 'stop', files: 0 }
            : { stage: 'failed', failure: notAllSaved },
        );
        return;
      }
      const unfollow = follow(name);
      const { id } = session.store.getState();
      const reply = await bridge.call('scoresheets.make', {
        id,
        job: name,
        assessors: [...assessors],
        filled,
      });
      unfollow();
      job.current = null;
      if (reply.ok) finish(reply);
      else setState({ stage: 'failed', failure: reply.error });
    },
    stop: () => {
      stopping.current = true;
      setState((before) => (before.stage === 'running' ? { ...before, stopping: true } : before));
      cancel();
    },
    again: () => setState({ stage: 'choosing' }),
  };
};
