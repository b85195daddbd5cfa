import { Worker } from 'node:worker_threads';
import { type PaperDocuments, PortFailure } from '../ports.ts';
import type { WorkReply, WorkRequest } from './worker-messages.ts';

/** The built thread, below the app's folder. */
export const paperWorkerScript = 'dist/node/paper-worker.js';

interface Waiting {
  readonly request: WorkRequest;
  readonly done: (value: unknown) => void;
  readonly broken: (error: Error) => void;
}

/**
 * The documents side in a thread of its own, so that nothing else waits while a paper is analysed, finished or turned
 * into a Word file: in Electron the window shares its process with ours. The thread starts with the first paper and
 * stays; one that dies fails what it had in hand, and the next paper gets a new one. Where no thread can be started at
 * all, papers are made in this one: slower for the window, but made.
 *
 * @param script the built thread, which answers `WorkRequest`s
 * @param here the same in this thread
 */
export const workerDocuments = (
  script: string,
  here: PaperDocuments,
): PaperDocuments & { readonly close: () => Promise<void> } => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 0;
  /** Whether any thread has ever answered, and whether one died without a word. */
  let hasAnswered = false;
  let isHopeless = false;

  const settle = (reply: WorkReply): void => {
    hasAnswered = true;
    const held = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker?.unref();
    if (!held) return;
    if ('value' in reply) held.done(reply.value);
    else held.broken(reply.failure ? new PortFailure(reply.failure) : new Error(reply.message));
  };

  const doHere = ({ name, given }: WorkRequest): Promise<unknown> =>
    (here[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given);

  const giveUp = (from: Worker, reason: string): void => {
    if (worker !== from) return;
    worker = null;
    isHopeless ||= !hasAnswered;
    const held = [...waiting.values()];
    waiting.clear();
    for (const { request, done, broken } of held) {
      if (isHopeless) doHere(request).then(done, broken);
      else broken(new Error(reason));
    }
  };

  const started = (): Worker => {
    if (worker) return worker;
    const made = new Worker(script, { name: 'papers' });
    made.on('message', settle);
    made.on('error', (error) => giveUp(made, error.message));
    made.on('exit', () => giveUp(made, 'The thread that makes papers has ended.'));
    worker = made;
    return made;
  };

  const ask = <T>(name: keyof PaperDocuments, ...given: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      next += 1;
      const request: WorkRequest = { id: next, name, given };
      const done = (value: unknown): void => resolve(value as T);
      if (isHopeless) {
        doHere(request).then(done, reject);
        return;
      }
      waiting.set(request.id, { request, done, broken: reject });
      const thread = started();
      // A paper in the making keeps the program running; a thread that waits does not.
      thread.ref();
      thread.postMessage(request);
    });

  return {
    draft: (request) => ask('draft', request),
    places: (proof) => ask('places', proof),
    word: (modelJson, pictures) => ask('word', modelJson, pictures),
    workbook: (request) => ask('workbook', request),
    finish: (bytes, given) => ask('finish', bytes, given),
    readAttachment: (bytes) => ask('readAttachment', bytes),
    close: async () => {
      const thread = worker;
      worker = null;
      await thread?.terminate();
    },
  };
};
