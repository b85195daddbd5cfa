import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Envelope } from '../../../shared/contract/bridge.ts';
import { refused } from '../../../shared/contract/result.ts';
import { appPage } from '../../policy/navigation.ts';
import { isTrustedSender, type Sender } from '../../policy/trusted-sender.ts';
import { ipcChannel } from './ipc-channel.ts';

/** The part of the router that calls end in. */
export interface Dispatcher {
  readonly dispatch: (channel: string, payload: string) => Promise<string>;
}

export interface IpcTransport {
  /**
   * Resolves once no call has been waiting for 300 ms on end, counted from when it is asked: also for a call that starts
   * only then, and for the one that follows on its answer. Whatever else still waits, it resolves five seconds after a
   * change was last being written.
   */
  readonly quiet: () => Promise<void>;
}

const quietFor = 300;
const longestWait = 5000;

const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent, app: WebContents | null): Sender | null =>
  senderFrame === null || app === null || app.isDestroyed()
    ? null
    : {
        url: senderFrame.url,
        fromAppWindow: sender === app,
        isMainFrame: senderFrame.parent === null,
        isAttached: !senderFrame.detached,
      };

const failure = (code: 'invalid-request' | 'unexpected', message: string): string =>
  JSON.stringify({ result: refused(code, message) } satisfies Envelope);

/**
 * The one door for calls from the page. A sender that is not ours gets an answer that says so, rather than silence
 * that looks like a hang.
 *
 * @param appContents the contents of the app's window, or null while there is none
 * @param isAtWork whether a change is being written, or waits to be
 */
export const createIpcTransport = (
  dispatcher: Dispatcher,
  appContents: () => WebContents | null,
  isAtWork: () => boolean,
): IpcTransport => {
  let waiting = 0;
  let lastCall = 0;

  const answer = async (event: IpcMainInvokeEvent, channel: unknown, payload: unknown): Promise<string> => {
    if (!isTrustedSender(senderOf(event, appContents()), appPage)) {
      return failure(
        'invalid-request',
        "A call that did not come from the app's own page was not carried out.",
      );
    }
    if (typeof channel !== 'string' || typeof payload !== 'string') {
      return failure('invalid-request', 'A call from the page was not in the form that the app expects.');
    }
    waiting += 1;
    try {
      return await dispatcher.dispatch(channel, payload);
    } catch {
      return failure('unexpected', 'Something went wrong inside the app, and the call was not carried out.');
    } finally {
      waiting -= 1;
      lastCall = performance.now();
    }
  };

  ipcMain.handle(ipcChannel, answer);

  return {
    quiet: async () => {
      const start = performance.now();
      let lastAtWork = start;
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, quietFor / 5));
        const now = performance.now();
        // A very large change takes longer than anybody would wait for a call that hangs.
        if (isAtWork()) lastAtWork = now;
        if (now - lastAtWork >= longestWait) return;
        if (waiting === 0 && now - Math.max(start, lastCall) >= quietFor) return;
      }
    },
  };
};
