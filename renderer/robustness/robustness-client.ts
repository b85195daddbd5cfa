import type { Robustness } from '../../shared/analysis/analysis-robustness.ts';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker as the client knows it. */
export interface RobustnessPort {
  readonly send: (message: ToWorker) => void;
  readonly hear: (heard: (message: FromWorker) => void, broken: () => void) => void;
  readonly end: () => void;
}

/** What becomes of a test. After `onDone` or `onFailure` nothing more comes, and after a cancel nothing at all. */
export interface TestHeard {
  /** A picture of the runs made so far; the next one takes its place. */
  readonly onPicture?: (picture: Robustness) => void;
  readonly onDone: (whole: Robustness) => void;
  /** The test cannot be made, with the sentence that says so. It may come before `start` returns. */
  readonly onFailure: (sentence: string) => void;
}

export interface RobustnessClient {
  /** Starts the worker ahead of the first test, so that its first picture need not wait for it. */
  readonly warm: () => void;
  /** Starts a test and cancels the one under way, of which nothing more is heard. Returns what cancels it. */
  readonly start: (problem: RobustnessProblem, heard: TestHeard) => () => void;
  /** Ends the worker; a later start opens another. */
  readonly end: () => void;
}

const failure = 'The runs stopped because of a fault in the app. Nothing in the appraisal has changed.';

/** One worker, kept for the tests to come; one test at a time. */
export const createRobustnessClient = (open: () => RobustnessPort): RobustnessClient => {
  let port: RobustnessPort | null = null;
  let last = 0;
  let listener: { readonly test: number; readonly heard: TestHeard } | null = null;

  const end = (): void => {
    port?.end();
    port = null;
    listener = null;
  };

  /** What is left of a worker that broke is of no use: the next start opens another. */
  const fail = (): void => {
    const { heard } = listener ?? {};
    end();
    heard?.onFailure(failure);
  };

  const hear = (message: FromWorker): void => {
    if (!listener || message.test !== listener.test) return;
    const { heard } = listener;
    if (message.kind === 'failed') {
      fail();
    } else if (message.done) {
      listener = null;
      heard.onDone(message.picture);
    } else {
      heard.onPicture?.(message.picture);
    }
  };

  const opened = (): RobustnessPort | null => {
    if (port) return port;
    try {
      const fresh = open();
      // A worker that has been ended may still be heard of.
      fresh.hear(
        (message) => {
          if (port === fresh) hear(message);
        },
        () => {
          if (port === fresh) fail();
        },
      );
      port = fresh;
    } catch {
      port = null;
    }
    return port;
  };

  return {
    warm: () => {
      opened();
    },
    start: (problem, heard) => {
      last += 1;
      const test = last;
      listener = { test, heard };
      const worker = opened();
      if (worker) worker.send({ kind: 'start', test, problem });
      else fail();
      return () => {
        if (listener?.test !== test) return;
        listener = null;
        port?.send({ kind: 'cancel', test });
      };
    },
    end,
  };
};
