import type { PaperStep } from '../../shared/contract/channels.ts';

/** One paper in the making, as the one who makes it sees it. */
export interface PaperJob {
  readonly signal: AbortSignal;
  readonly onStep: (step: PaperStep) => void;
}

/** Papers in the making, by the name that the caller gave each. */
export interface PaperJobs {
  /** Does a piece of work under a name; an earlier one of that name is stopped. */
  readonly run: <T>(job: string, work: (job: PaperJob) => Promise<T>) => Promise<T>;
  readonly stepOf: (job: string) => PaperStep | null;
  readonly cancel: (job: string) => void;
  /** Stops every one of them; what has begun to be written is written whole. */
  readonly cancelAll: () => void;
}

export const createPaperJobs = (): PaperJobs => {
  const running = new Map<string, { readonly controller: AbortController; step: PaperStep | null }>();
  const cancel = (job: string): void => running.get(job)?.controller.abort();
  return {
    run: async (job, work) => {
      cancel(job);
      const held: { readonly controller: AbortController; step: PaperStep | null } = {
        controller: new AbortController(),
        step: null,
      };
      running.set(job, held);
      try {
        return await work({
          signal: held.controller.signal,
          onStep: (step) => {
            held.step = step;
          },
        });
      } finally {
        if (running.get(job) === held) running.delete(job);
      }
    },
    stepOf: (job) => running.get(job)?.step ?? null,
    cancel,
    cancelAll: () => {
      for (const { controller } of running.values()) controller.abort();
    },
  };
};
