import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onCommitDrafts, setUnderWay } from '../session/pending-drafts.ts';
import { createDraft, type Draft } from './draft.ts';

/** What a text box shows and what it does with key presses. */
export interface DraftText {
  readonly text: string;
  /** True between a key press and the edit that it becomes. */
  readonly typing: boolean;
  readonly change: (text: string) => void;
  /** As `change`, but it becomes an edit only by `flush`. */
  readonly hold: (text: string) => void;
  readonly flush: () => void;
  readonly drop: () => void;
}

/**
 * The text of a box whose value lives in the appraisal: what is being typed stays on screen and becomes an edit when
 * typing rests, on blur, when the box goes away, and when everything half-typed is asked for.
 *
 * @param value the text in the appraisal
 * @param commit makes the edit; not called when nothing changed
 */
export const useDraft = (value: string, commit: (text: string) => void): DraftText => {
  const [typed, setTyped] = useState<string | null>(null);
  const now = useRef({ value, commit });
  useLayoutEffect(() => {
    now.current = { value, commit };
  });
  const [draft] = useState<Draft>(() => {
    const mark = {};
    return createDraft(
      (text) => {
        if (text !== now.current.value) now.current.commit(text);
        setTyped(null);
      },
      (pending) => setUnderWay(mark, pending),
    );
  });
  useEffect(() => {
    const off = onCommitDrafts(draft.flush);
    return () => {
      off();
      draft.flush();
    };
  }, [draft]);
  return {
    text: typed ?? value,
    typing: typed !== null,
    change: (text) => {
      setTyped(text);
      draft.change(text);
    },
    hold: (text) => {
      setTyped(text);
      draft.hold(text);
    },
    flush: draft.flush,
    drop: () => {
      draft.drop();
      setTyped(null);
    },
  };
};
