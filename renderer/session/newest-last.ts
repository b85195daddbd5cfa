/** How a run ended. */
export type RunEnd<Out> = { readonly outcome: Out } | { readonly error: unknown };

/** Work of which one run goes on at a time. */
export interface NewestLast<Given> {
  /** Begins a run, or has it wait for the one under way; of what waits, only the newest is ever begun. */
  readonly ask: (given: Given) => void;
  /** Calls off the run under way and what waits for it. */
  readonly stop: () => void;
}

/**
 * Lets a run finish before the next begins: called off by whatever is newer, it would never finish for somebody who
 * is faster than it.
 *
 * @param begin begins a run and says how to call it off; `onEnd` is called once, later, unless it was called off
 */
export const newestLast = <Given, Out>(
  begin: (given: Given, onEnd: (end: RunEnd<Out>) => void) => () => void,
  onEnd: (given: Given, end: RunEnd<Out>) => void,
): NewestLast<Given> => {
  let running: { readonly given: Given; readonly callOff: () => void } | null = null;
  let waiting: { readonly given: Given } | null = null;
  const start = (given: Given): void => {
    const callOff = begin(given, (end) => {
      running = null;
      const next = waiting;
      waiting = null;
      onEnd(given, end);
      if (next && !running) start(next.given);
    });
    running = { given, callOff };
  };
  return {
    ask: (given) => {
      if (!running) start(given);
      else waiting = running.given === given ? null : { given };
    },
    stop: () => {
      running?.callOff();
      running = null;
      waiting = null;
    },
  };
};
