import type { FromWorker, ToWorker } from './messages.ts';
import { createRuns } from './worker-runs.ts';

/** What a worker's global scope has; the types of a page leave it out. */
interface WorkerScope {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

// A timer would wait 4 ms each time; a message to itself stands behind those that the page has sent.
const { port1: own, port2: toItself } = new MessageChannel();
let next: (() => void) | null = null;
own.onmessage = () => next?.();

const hear = createRuns({
  post: (message) => scope.postMessage(message),
  later: (slice) => {
    next = slice;
    toItself.postMessage(null);
  },
  now: () => performance.now(),
});

scope.onmessage = ({ data }) => hear(data);
