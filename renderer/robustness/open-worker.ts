import type { FromWorker } from './messages.ts';
import type { RobustnessPort } from './robustness-client.ts';
import workerUrl from './robustness-worker.ts?worker&url';

/** The part of Trusted Types that starting a worker takes. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => URL };
}

type Policy = ReturnType<TrustedTypes['createPolicy']>;

let made: Policy | null = null;

/**
 * Vouches for the one script that was built as the worker, and for no other. Named in the content security policy; made
 * once a page, when the first worker is opened.
 */
const policy = (trustedTypes: TrustedTypes): Policy => {
  made ??= trustedTypes.createPolicy('robustness-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('No other script may run as a worker');
      return url;
    },
  });
  return made;
};

/** Starts the worker. */
export const openWorker = (): RobustnessPort => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const url = trustedTypes ? policy(trustedTypes).createScriptURL(workerUrl) : workerUrl;
  const worker = new Worker(url, { type: 'module', name: 'robustness' });
  return {
    send: (message) => worker.postMessage(message),
    hear: (heard, broken) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data);
      worker.onerror = broken;
      worker.onmessageerror = broken;
    },
    end: () => worker.terminate(),
  };
};
