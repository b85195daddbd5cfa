import { useEffect, useState } from 'react';
import type { Robustness } from '../../shared/analysis/analysis-robustness.ts';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import { openWorker } from './open-worker.ts';
import { createRobustnessClient } from './robustness-client.ts';

/** Where a test that was asked for stands. `picture` is of the runs made so far, null before the first of them. */
export type TestState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' | 'cancelled'; readonly picture: Robustness | null }
  | { readonly kind: 'done'; readonly picture: Robustness }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface RobustnessTest {
  readonly state: TestState;
  /** Starts a test in the place of the one before. */
  readonly start: (problem: RobustnessProblem) => void;
  /** Ends the runs; the picture of those made stays. */
  readonly cancel: () => void;
}

/** One test at a time, in a worker that is warm from the first drawing of the component until it goes. */
export const useRobustnessTest = (): RobustnessTest => {
  const [client] = useState(() => createRobustnessClient(openWorker));
  const [state, setState] = useState<TestState>({ kind: 'none' });
  const [stop, setStop] = useState<(() => void) | null>(null);
  useEffect(() => {
    client.warm();
    return client.end;
  }, [client]);
  return {
    state,
    start: (problem) => {
      setState({ kind: 'running', picture: null });
      const cancel = client.start(problem, {
        onPicture: (picture) => setState({ kind: 'running', picture }),
        onDone: (picture) => setState({ kind: 'done', picture }),
        onFailure: (sentence) => setState({ kind: 'failed', sentence }),
      });
      setStop(() => cancel);
    },
    cancel: () => {
      stop?.();
      setState((now) => (now.kind === 'running' ? { ...now, kind: 'cancelled' } : now));
    },
  };
};
