import { isPage } from './navigation.ts';

/** What is known of the frame that sent a call. */
export interface Sender {
  /** Address of the document in the sending frame. */
  readonly url: string;
  /** Sent from the window that the app opened, and that window still stands. */
  readonly fromAppWindow: boolean;
  /** The frame is the window's main frame, not one inside it. */
  readonly isMainFrame: boolean;
  /** The frame still belongs to the window: not left behind by a navigation. */
  readonly isAttached: boolean;
}

/**
 * Whether a call may be answered: only the main frame of the app's own window, showing the app's own page. A frame
 * that is gone is `null` and is refused, as are `about:blank` and an empty address.
 */
export const isTrustedSender = (sender: Sender | null, page: string): boolean => {
  if (sender === null) return false;
  return sender.fromAppWindow && sender.isMainFrame && sender.isAttached && isPage(sender.url, page);
};
