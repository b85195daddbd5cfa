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
