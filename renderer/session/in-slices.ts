import type { Steps } from '../../shared/analysis/steps.ts';

/** How long the window may be kept from drawing at a time, in milliseconds; one step of the work may take longer. */
const slice = 8;

/**
 * Does a computation part by part, with room for frames and keys in between.
 *
 * @param onDone gets the outcome, unless it was called off before
 * @returns calls it off
 */
export const inSlices = <T>(steps: Steps<T>, onDone: (outcome: T) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>;
  const goOn = (): void => {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(goOn);
  };
  timer = setTimeout(goOn);
  return () => clearTimeout(timer);
};
