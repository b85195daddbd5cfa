/** How long typing rests before it becomes an edit, in milliseconds. */
export const draftIdle = 400;
/** How long typing may go on without becoming an edit, in milliseconds. */
export const draftMost = 2000;

/** A text on its way to becoming an edit. */
export interface Draft {
  /** The text as it stands after a key press. */
  readonly change: (text: string) => void;
  /** As `change`, but no timer makes the edit: a half-typed date or number is none yet. */
  readonly hold: (text: string) => void;
  /** Makes the edit now, if there is anything to make one of. */
  readonly flush: () => void;
  /** Forgets what was typed since the last edit. */
  readonly drop: () => void;
}

/**
 * Gathers key presses into edits: one after `draftIdle` without a key, or `draftMost` after the first key, whichever
 * comes first, and at `flush`.
 *
 * @param commit called with the newest text
 * @param underWay told true when a timer is going to make the edit, false once it is made or forgotten
 */
export const createDraft = (
  commit: (text: string) => void,
  underWay: (pending: boolean) => void = () => {},
): Draft => {
  let pending: { readonly text: string; readonly last?: ReturnType<typeof setTimeout> } | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    if (!pending) return;
    const { text, last } = pending;
    clearTimeout(idle);
    clearTimeout(last);
    pending = null;
    try {
      commit(text);
    } finally {
      // Only now: between the two, nothing would tell that the text is not saved.
      underWay(false);
    }
  };

  return {
    change: (text) => {
      clearTimeout(idle);
      idle = setTimeout(flush, draftIdle);
      pending = { text, last: pending?.last ?? setTimeout(flush, draftMost) };
      underWay(true);
    },
    hold: (text) => {
      pending = { text };
    },
    flush,
    drop: () => {
      clearTimeout(idle);
      clearTimeout(pending?.last);
      pending = null;
      underWay(false);
    },
  };
};
