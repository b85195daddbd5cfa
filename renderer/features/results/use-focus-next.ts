import { useLayoutEffect, useRef } from 'react';

/**
 * Puts the focus where the work goes on when the control that had it is about to go: into the first of the wanted
 * places that is there once the change is drawn.
 */
export const useFocusNext = () => {
  const root = useRef<HTMLElement>(null);
  const wanted = useRef<readonly string[] | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const places = wanted.current;
    wanted.current = null;
    for (const place of places) {
      const found = root.current?.querySelector<HTMLElement>(place);
      if (!found) continue;
      found.focus();
      return;
    }
  });
  return {
    root,
    focusNext: (...places: readonly string[]): void => {
      wanted.current = places;
    },
  };
};
