/** A piece of work under way, as the one who does it sees it. */
export interface Job<Step> {
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}

/** Work under way that can be watched and stopped, by the name that the caller gave each piece. */
export interface Jobs<Step> {
  /** Does a piece of work under a name; an earlier one of that name is stopped. */
  readonly run: <T>(job: string, work: (job: Job<Step>) => Promise<T>) => Promise<T>;
  /** Where it has got to; null before its first step and once it is done. */
  readonly stepOf: (job: string) => Step | null;
  readonly cancel: (job: string) => void;
  /** Stops every one of them; what has begun to be written is written whole. */
  readonly cancelAll: () => void;
}

export const createJobs = <Step>(): Jobs<Step> => {
  const running = new Map<string, { readonly controller: AbortController; step: Step | null }>();
  const cancel = (job: string): void => running.get(job)?.controller.abort();
  return {
    run: async (job, work) => {
      cancel(job);
      const held: { readonly controller: AbortController; step: Step | null } = {
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
