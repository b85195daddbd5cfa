import { Worker } from 'node:worker_threads';
import { failed } from '../../shared/contract/result.ts';
import { type Documents, PortFailure, WorkCancelled } from '../ports.ts';
import { type ThreadIsUp, threadIsUp, type WorkReply, type WorkRequest } from './worker-messages.ts';

/** The built thread, below the app's folder. */
export const documentsWorkerScript = 'dist/node/documents-worker.js';

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';

const shorten =
  'Your appraisal is safe and no file was changed. Shorten the longest texts, or choose another file.';
const unchanged = 'Your appraisal is safe and nothing was changed.';

const again = 'Your appraisal is safe and no file was changed. Try again.';

/** What could not be done, and what helps where it was too large. */
const paperWords = ['The paper could not be made', shorten] as const;
const wordsOf: Readonly<Record<keyof Documents, readonly [undone: string, next: string]>> = {
  draft: paperWords,
  places: paperWords,
  word: paperWords,
  finish: paperWords,
  workbook: ['The workbook could not be made', shorten],
  scoresheet: [
    'The scoresheet could not be made',
    `${unchanged} Shorten the longest texts about options and criteria, then make the scoresheets again.`,
  ],
  readScoresheet: [
    'The scoresheet could not be read',
    `${unchanged} Ask for the sheet as it was sent out, filled in and with nothing else in it.`,
  ],
  readAttachment: ['The paper could not be read', `${unchanged} Choose another file.`],
};

/**
 * What is said of work that ended its thread. It is not tried again in the thread of the window: what used up the one
 * would take the other with it.
 */
const threadEnded = (name: keyof Documents, cause: unknown): PortFailure => {
  const [undone, next] = wordsOf[name];
  const failure = isOutOfMemory(cause)
    ? failed('too-large', `${undone}: it is too large for the memory of this machine.`, next)
    : failed('print-failed', `${undone}: the thread that makes and reads files has ended.`, again);
  return new PortFailure(failure, cause);
};

interface Waiting {
  readonly request: WorkRequest;
  readonly done: (value: unknown) => void;
  readonly broken: (error: Error) => void;
}

/**
 * The documents side in a thread of its own, so that nothing else waits while a paper is analysed, finished or turned
 * into a Word file: in Electron the window shares its process with ours. The thread starts with the first paper and
 * stays; one that dies fails what it had in hand, and the next paper gets a new one. Where no thread ever comes up,
 * papers are made in this one: slower for the window, but made. Once closed, it stops what waits and takes no more.
 *
 * @param script the built thread, which answers `WorkRequest`s
 * @param here the same in this thread
 */
export const workerDocuments = (
  script: string,
  here: Documents,
): Documents & { readonly close: () => Promise<void> } => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 0;
  /** Whether any thread has ever said that it is up, and whether one ended before that. */
  let hasComeUp = false;
  let isHopeless = false;
  let isClosed = false;

  const forget = (id: number): Waiting | undefined => {
    const held = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    return held;
  };

  const settle = (reply: WorkReply): void => {
    const held = forget(reply.id);
    if (!held) return;
    if ('value' in reply) held.done(reply.value);
    else held.broken(reply.failure ? new PortFailure(reply.failure) : new Error(reply.message));
  };

  const doHere = ({ name, given }: WorkRequest): Promise<unknown> =>
    (here[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given);

  const takeAll = (): readonly Waiting[] => {
    const held = [...waiting.values()];
    waiting.clear();
    return held;
  };

  const giveUp = (from: Worker, cause: unknown): void => {
    if (worker !== from) return;
    worker = null;
    isHopeless ||= !hasComeUp;
    for (const { request, done, broken } of takeAll()) {
      if (isHopeless) doHere(request).then(done, broken);
      else broken(threadEnded(request.name, cause));
    }
  };

  const started = (): Worker => {
    if (worker) return worker;
    const made = new Worker(script, { name: 'papers' });
    // Node calls a thread online before its script is found: only the script can say that it runs.
    made.on('message', (said: WorkReply | ThreadIsUp) => {
      hasComeUp = true;
      if (said !== threadIsUp) settle(said);
    });
    made.on('error', (error) => giveUp(made, error));
    made.on('exit', () => giveUp(made, null));
    worker = made;
    return made;
  };

  const ask = <T>(name: keyof Documents, ...given: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (isClosed) throw new WorkCancelled();
      next += 1;
      const request: WorkRequest = { id: next, name, given };
      const done = (value: unknown): void => resolve(value as T);
      if (isHopeless) {
        doHere(request).then(done, reject);
        return;
      }
      waiting.set(request.id, { request, done, broken: reject });
      try {
        const thread = started();
        // A paper in the making keeps the program running; a thread that waits does not.
        thread.ref();
        thread.postMessage(request);
      } catch (error) {
        // What cannot be sent would be waited for without end.
        forget(request.id);
        throw error;
      }
    });

  return {
    draft: (request) => ask('draft', request),
    places: (proof) => ask('places', proof),
    word: (modelJson, pictures) => ask('word', modelJson, pictures),
    workbook: (request) => ask('workbook', request),
    scoresheet: (model) => ask('scoresheet', model),
    readScoresheet: (bytes) => ask('readScoresheet', bytes),
    finish: (bytes, given) => ask('finish', bytes, given),
    readAttachment: (bytes) => ask('readAttachment', bytes),
    close: async () => {
      isClosed = true;
      const thread = worker;
      worker = null;
      for (const { broken } of takeAll()) broken(new WorkCancelled());
      await thread?.terminate();
    },
  };
};
