import { parentPort } from 'node:worker_threads';
import { threadIsUp, type WorkReply, type WorkRequest } from './documents/worker-messages.ts';
import { nodeDocuments } from './node-adapters.ts';
import { PortFailure } from './ports.ts';

/** The thread that makes papers: answers one request after the other, with what `nodeDocuments` makes of it. */

const answer = async ({ id, name, given }: WorkRequest): Promise<WorkReply> => {
  try {
    const work = nodeDocuments[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, value: await work(...given) };
  } catch (error) {
    return {
      id,
      failure: error instanceof PortFailure ? error.failure : null,
      message: error instanceof Error ? error.message : String(error),
    };
  }
};

parentPort?.on('message', async (request: WorkRequest) => {
  parentPort?.postMessage(await answer(request));
});
parentPort?.postMessage(threadIsUp);
