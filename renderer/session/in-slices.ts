import type { Steps } from '../../shared/analysis/steps.ts';
import type { RunEnd } from './newest-last.ts';

/** How long the window may be kept from drawing at a time, in milliseconds; one step of the work may take longer. */
const slice = 8;

/**
 * Does a computation part by part, with room for frames and keys in between.
 *
 * @param onEnd gets the outcome, or the error that ended it, unless it was called off before
 * @returns calls it off
 */
export const inSlices = <T>(steps: Steps<T>, onEnd: (end: RunEnd<T>) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>;
  /** How it has ended, or null where there is more to do. */
  const oneSlice = (): RunEnd<T> | null => {
    const end = performance.now() + slice;
    try {
      do {
        const step = steps.next();
        if (step.done) return { outcome: step.value };
      } while (performance.now() < end);
    } catch (error) {
      return { error };
    }
    return null;
  };
  const goOn = (): void => {
    const end = oneSlice();
    if (end) onEnd(end);
    else timer = setTimeout(goOn);
  };
  timer = setTimeout(goOn);
  return () => clearTimeout(timer);
};
