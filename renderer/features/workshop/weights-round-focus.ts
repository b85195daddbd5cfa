import { useEffect } from 'react';

/**
 * Gives the focus to what is worked with first, whenever something else is in front of the room: a question that
 * follows another moves no place on the agenda, and so the room itself does not.
 *
 * @param shown tells one thing in front of the room from the next
 */
export const useFirstFocus = (shown: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing in front of the room is what moves the focus
  useEffect(() => {
    const first = document.querySelector<HTMLElement>('.ws [data-first]');
    first?.focus();
    if (first instanceof HTMLInputElement && first.type === 'text') first.select();
  }, [shown]);
};
