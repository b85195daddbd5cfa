import type { OpenSessions } from './open-sessions.ts';
import { commitDrafts } from './pending-drafts.ts';

/**
 * Keeps what is half-typed whenever the page may be about to go or to stand still: another window in front, the
 * window hidden or closed, the machine asleep. The shells count on it: they blur or hide the window before they
 * close it, and wait until no call is under way.
 *
 * @returns stops watching
 */
export const watchPageEnd = (page: Window, sessions: OpenSessions): (() => void) => {
  const hidden = (): void => {
    if (page.document.visibilityState === 'hidden') commitDrafts();
  };
  const leaving = (event: Event): void => {
    commitDrafts();
    // The browser asks before it closes: what could not be saved would be lost.
    if (sessions.someFailed()) event.preventDefault();
  };
  const gone = (): void => {
    commitDrafts();
    sessions.handOver();
  };
  page.addEventListener('blur', commitDrafts);
  page.document.addEventListener('visibilitychange', hidden);
  page.addEventListener('beforeunload', leaving);
  page.addEventListener('pagehide', gone);
  return () => {
    page.removeEventListener('blur', commitDrafts);
    page.document.removeEventListener('visibilitychange', hidden);
    page.removeEventListener('beforeunload', leaving);
    page.removeEventListener('pagehide', gone);
  };
};
