import { useEffect, useLayoutEffect, useRef } from 'react';

/** Answers a key wherever the focus is, while the component is there. */
export const useShortcut = (key: string, answer: (event: KeyboardEvent) => void): void => {
  const latest = useRef(answer);
  useLayoutEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key]);
};
