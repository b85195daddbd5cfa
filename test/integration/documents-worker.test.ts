import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentsWorkerScript, workerDocuments } from '../../electron/documents/worker-documents.ts';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { type Documents, type DraftRequest, PortFailure, WorkCancelled } from '../../electron/ports.ts';
import { root } from '../support/browser.ts';
import { blankPdf } from '../support/run-command.ts';
import { sampleRecords } from '../support/sample.ts';
import { tempFolder } from '../support/temp-folder.ts';

const documents = workerDocuments(join(root, documentsWorkerScript), nodeDocuments);
afterAll(() => documents.close());

const request: DraftRequest = {
  records: sampleRecords(),
  history: [],
  snapshots: [],
  attachment: 'paper',
  attachmentName: 'carlisle.icoa.json',
  drawnAt: '2009-02-12T10:00:00.000Z',
  issued: null,
};
const about = { title: 'Paper', author: '', subject: '', drawnAt: request.drawnAt };

test('a thread of its own drafts, finishes and reads the same papers as this one', async () => {
  expect(await documents.draft(request)).toEqual(await nodeDocuments.draft(request));
  const attachment = { name: 'a.icoa.json', text: '{}', sha256: '0'.repeat(64) };
  const blank = await blankPdf(2);
  const finished = await documents.finish(blank, { ...about, attachment });
  expect(finished.pages).toBe(2);
  const here = await nodeDocuments.finish(blank, { ...about, attachment });
  expect(Buffer.from(finished.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  expect((await documents.readAttachment(finished.bytes))?.text).toBe('{}');
  const workbook = await documents.workbook(request);
  expect(Buffer.from(workbook.subarray(0, 2)).toString()).toBe('PK');
});

test('while a paper is drafted, this thread goes on with its own work', async () => {
  let turns = 0;
  const drafting = documents.draft(request);
  const counting = setInterval(() => {
    turns += 1;
  }, 1);
  await drafting;
  clearInterval(counting);
  expect(turns).toBeGreaterThan(2);
});

test('what cannot be done there is said as it is said here', async () => {
  const tooLong = { name: 'a.icoa.json', text: 'x'.repeat(65 * 1024 * 1024), sha256: '0'.repeat(64) };
  const failing = documents.finish(await blankPdf(), { ...about, attachment: tooLong });
  await expect(failing).rejects.toThrow(PortFailure);
  await expect(failing).rejects.toMatchObject({ failure: { code: 'too-large' } });
  await expect(documents.finish(Buffer.from('no PDF'), { ...about, attachment: null })).rejects.toThrow();
});

/** Documents whose thread runs a script of this test's own; `does` is what it does with a request. */
const withThread = (does: string, here: Documents = nodeDocuments) => {
  const script = join(tempFolder(), 'thread.mjs');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, name }) => { ${does} });
parentPort.postMessage('up');`,
  );
  return workerDocuments(script, here);
};
const answers = "parentPort.postMessage({ id, value: 'made' });";
/** What is done in this thread, where nothing should be. */
const notHere: Documents = {
  ...nodeDocuments,
  places: async () => ({ here: 1 }),
  word: async () => Buffer.from('here'),
};

test('a thread that dies fails the paper in hand, and the next paper gets another', async () => {
  const mortal = withThread(`if (name === 'places') process.exit(3); ${answers}`);
  expect(await mortal.word('{}', [])).toBe('made');
  const failing = mortal.places(Buffer.from(''));
  await expect(failing).rejects.toThrow(PortFailure);
  await expect(failing).rejects.toMatchObject({
    failure: { code: 'print-failed', message: expect.stringContaining('has ended') },
  });
  expect(await mortal.word('{}', [])).toBe('made');
  await mortal.close();
});

test('a first paper that ends its thread is not made again in this one, and the next gets a thread', async () => {
  const mortal = withThread(`if (name === 'places') process.exit(3); ${answers}`, notHere);
  await expect(mortal.places(Buffer.from(''))).rejects.toThrow('has ended');
  expect(await mortal.word('{}', [])).toBe('made');
  await mortal.close();
});

test('a paper that uses up the memory of its thread is said to be too large', async () => {
  const error = "Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })";
  const mortal = withThread(`throw ${error};`, notHere);
  await expect(mortal.word('{}', [])).rejects.toMatchObject({ failure: { code: 'too-large' } });
  await mortal.close();
});

test.each([
  ['scoresheet', 'The scoresheet could not be made'],
  ['readScoresheet', 'The scoresheet could not be read'],
  ['readAttachment', 'The paper could not be read'],
  ['workbook', 'The workbook could not be made'],
  ['draft', 'The paper could not be made'],
] as const)('what is said of a thread that ends names the work in hand: %s', async (name, words) => {
  const large = withThread(
    "throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });",
    notHere,
  );
  const work = large[name] as (given: unknown) => Promise<unknown>;
  await expect(work(null)).rejects.toMatchObject({
    failure: { code: 'too-large', message: expect.stringContaining(words) },
  });
  await large.close();
});

test('closing stops the papers that wait, and none is begun after it', async () => {
  const silent = withThread('', notHere);
  const waiting = [silent.word('{}', []), silent.places(Buffer.from(''))];
  const stopped = Promise.allSettled(waiting);
  await silent.close();
  for (const paper of await stopped) {
    expect(paper).toMatchObject({ status: 'rejected', reason: expect.any(WorkCancelled) });
  }
  await expect(silent.word('{}', [])).rejects.toThrow(WorkCancelled);
});

test('what cannot be sent to the thread fails at once, and leaves the next paper alone', async () => {
  const sound = withThread(answers);
  const unsendable = { ...request, issued: (() => null) as unknown as null };
  await expect(sound.draft(unsendable)).rejects.toThrow('could not be cloned');
  expect(await sound.word('{}', [])).toBe('made');
  await sound.close();
});

test('where no thread can be started, papers are made in this one', async () => {
  const missing = workerDocuments(join(tempFolder(), 'missing.js'), nodeDocuments);
  const attachment = { name: 'a.icoa.json', text: '{}', sha256: '0'.repeat(64) };
  for (let papers = 0; papers < 2; papers += 1) {
    expect((await missing.finish(await blankPdf(2), { ...about, attachment })).pages).toBe(2);
  }
  await missing.close();
});
