import { useCallback, useEffect, useRef } from 'react';
import { newId } from './new-id.ts';
import { commitDrafts } from './pending-drafts.ts';
import { useOpenSession } from './use-session.ts';

/** How often to ask how far the work has got, in milliseconds. */
const asking = 250;

/** What has come of a piece of work: its reply, or that it never began, stopped by the user or with words not saved. */
export type JobEnd<T> =
  | { readonly began: true; readonly reply: T; readonly stopping: boolean }
  | { readonly began: false; readonly why: 'stopped' | 'not saved' };

export interface NodeJob {
  /** Saves what is half-typed and does the work under a name of its own; null while another is under way. */
  readonly run: <T>(work: (job: string) => Promise<T>) => Promise<JobEnd<T> | null>;
  readonly stop: () => void;
}

/**
 * Long work of the Node side that can be followed and stopped. Whoever leaves the page has no more use for it than
 * whoever stops it, before it has begun as well.
 *
 * @param calls `cancel` ends the work; `follow` asks how far it is and answers with what to do once that is known: it
 * is left out where the work is over by then
 */
export const useNodeJob = (calls: {
  readonly cancel: (job: string) => void;
  readonly follow: (job: string) => Promise<((stopping: boolean) => void) | null>;
}): NodeJob => {
  const session = useOpenSession();
  const job = useRef<string | null>(null);
  const stopping = useRef(false);
  const latest = useRef(calls);
  latest.current = calls;

  const cancel = useCallback(() => {
    if (job.current !== null) latest.current.cancel(job.current);
  }, []);
  useEffect(
    () => () => {
      stopping.current = true;
      cancel();
    },
    [cancel],
  );

  const watch = (name: string): (() => void) => {
    const timer = window.setInterval(() => {
      // What was stopped before it had begun is stopped once it has.
      if (stopping.current) cancel();
      void latest.current.follow(name).then((tell) => {
        if (job.current === name) tell?.(stopping.current);
      });
    }, asking);
    return () => window.clearInterval(timer);
  };

  return {
    run: async (work) => {
      if (job.current !== null) return null;
      const name = newId();
      job.current = name;
      stopping.current = false;
      commitDrafts();
      const allSaved = await session.settled();
      // What was stopped meanwhile does not ask where a file goes.
      if (stopping.current || !allSaved) {
        job.current = null;
        return { began: false, why: stopping.current ? 'stopped' : 'not saved' };
      }
      const unwatch = watch(name);
      const reply = await work(name);
      unwatch();
      job.current = null;
      return { began: true, reply, stopping: stopping.current };
    },
    stop: () => {
      stopping.current = true;
      cancel();
    },
  };
};
