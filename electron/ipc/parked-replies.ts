import { randomUUID } from 'node:crypto';
import { parkedPrefix } from '../../shared/contract/bridge.ts';

/** Replies too large for a call, waiting to be fetched once from the app's own origin. */
export interface ParkedReplies {
  /** Keeps a reply and gives the path it can be fetched under. */
  readonly park: (text: string) => string;
  /** The reply under a path, once; null for any other path. */
  readonly take: (path: string) => string | null;
}

/** @param most replies kept; a page that never fetches its replies must not fill the memory, so the oldest goes */
export const createParkedReplies = (most = 8): ParkedReplies => {
  const parked = new Map<string, string>();
  return {
    park: (text) => {
      const path = `${parkedPrefix}${randomUUID()}`;
      parked.set(path, text);
      const [oldest] = parked.keys();
      if (parked.size > most && oldest !== undefined) parked.delete(oldest);
      return path;
    },
    take: (path) => {
      const text = parked.get(path) ?? null;
      parked.delete(path);
      return text;
    },
  };
};
