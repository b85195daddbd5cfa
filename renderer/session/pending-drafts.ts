const commits = new Set<() => void>();

/**
 * Names a function that turns a half-typed text into an edit. It is called before whatever must not miss that text:
 * undo, export, leaving the appraisal, closing the window.
 *
 * @returns takes the function off the list
 */
export const onCommitDrafts = (commit: () => void): (() => void) => {
  commits.add(commit);
  return () => {
    commits.delete(commit);
  };
};

/** Turns everything half-typed into edits now. */
export const commitDrafts = (): void => {
  for (const commit of [...commits]) commit();
};

const underWay = new Set<object>();
const listeners = new Set<() => void>();

/** Says that a text is on its way to becoming an edit, or no longer is. */
export const setUnderWay = (draft: object, pending: boolean): void => {
  const before = underWay.size;
  if (pending) underWay.add(draft);
  else underWay.delete(draft);
  if (underWay.size !== before) for (const tell of [...listeners]) tell();
};

/** Whether some text is on its way to becoming an edit by itself: all is not saved until it has. */
export const someUnderWay = (): boolean => underWay.size > 0;

/** @returns stops listening */
export const onUnderWay = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};
