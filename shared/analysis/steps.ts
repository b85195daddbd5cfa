/**
 * A computation that can be put down: each `next` does a part of it, the last gives the outcome. Whoever has a window to
 * keep alive does something else in between; the outcome is the same.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it in one go. */
export const inOneGo = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
