import { startRobustness } from '../../shared/analysis/robustness/robustness-run.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** How long a slice of runs may take, in ms: a cancel or a new start waits no longer than this. */
const slice = 8;

/** The same for the slice before the first picture. */
const firstSlice = 4;

/** Runs between two looks at the clock. */
const atOnce = 32;

/** Time between two pictures, in ms, once the first has been sent. */
const pause = 80;

interface Surroundings {
  readonly post: (message: FromWorker) => void;
  /** Calls back once the messages that wait have been heard. */
  readonly later: (next: () => void) => void;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}

/**
 * Makes the runs of one test at a time, slice by slice, and sends a picture after the first slice, then now and then,
 * and the whole at the end. How the runs fall into slices has no effect on the figures.
 */
export const createRuns = ({ post, later, now }: Surroundings): ((message: ToWorker) => void) => {
  let waiting: Extract<ToWorker, { kind: 'start' }> | null = null;
  let test: number | null = null;
  let runs: ReturnType<typeof startRobustness> | null = null;
  let shown: number | null = null;
  let scheduled = false;

  const makeSlice = (): void => {
    if (waiting) {
      runs = startRobustness(waiting.problem);
      shown = null;
      waiting = null;
    }
    if (test === null || !runs) return;
    const until = now() + (shown === null ? firstSlice : slice);
    do runs.advance(atOnce);
    while (!runs.done && now() < until);
    if (!runs.done && shown !== null && now() - shown < pause) return;
    post({ kind: 'picture', test, picture: runs.result(), done: runs.done });
    shown = now();
    if (runs.done) runs = null;
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    later(() => {
      scheduled = false;
      try {
        makeSlice();
      } catch {
        if (test !== null) post({ kind: 'failed', test });
        [waiting, runs] = [null, null];
      }
      if (runs) schedule();
    });
  };

  return (message) => {
    if (message.kind === 'cancel') {
      if (message.test === test) [test, waiting, runs] = [null, null, null];
      return;
    }
    test = message.test;
    waiting = message;
    runs = null;
    schedule();
  };
};
