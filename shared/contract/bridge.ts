import type { Channel, ReplyOf, RequestOf } from './channels.ts';
import { failed, type Result } from './result.ts';

/** How calls cross to the Node side: one JSON string each way, and large replies by GET from the app's own origin. */
export interface Transport {
  readonly invoke: (channel: string, payload: string) => Promise<string>;
  /** Fetches a reply that was too large to send back in `invoke`; `path` starts with "/". */
  readonly fetchText: (path: string) => Promise<string>;
}

/** All that the page knows of the world outside. */
export interface Bridge {
  readonly call: <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<Result<ReplyOf<C>>>;
}

/** What `invoke` answers: the result itself, or where to GET it. */
export type Envelope = { readonly result: unknown } | { readonly parked: string };

/** The path under which the app's own origin hands out parked replies. */
export const parkedPrefix = '/reply/';

/**
 * The one bridge, over either transport. Replies are trusted: they were validated on the Node side.
 * A transport that fails altogether becomes a failure with code `unexpected`, never a thrown error.
 */
export const createBridge = (transport: Transport): Bridge => ({
  call: async <C extends Channel>(channel: C, request: RequestOf<C>): Promise<Result<ReplyOf<C>>> => {
    try {
      const envelope = JSON.parse(await transport.invoke(channel, JSON.stringify(request))) as Envelope;
      const result =
        'parked' in envelope ? JSON.parse(await transport.fetchText(envelope.parked)) : envelope.result;
      return result as Result<ReplyOf<C>>;
    } catch {
      return {
        ok: false,
        error: failed('unexpected', 'The app lost the connection to its own storage.'),
      };
    }
  },
});
