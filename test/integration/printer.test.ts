import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PortFailure, WorkCancelled } from '../../electron/ports.ts';
import { findBrowsers } from '../../electron/shell/browser/find-browser.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { root } from '../support/browser.ts';
import { printFile } from '../support/fake-printer.ts';
import { writePrintFixture } from '../support/print-fixture.ts';

const font = readFileSync(
  join(root, 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
);
let folder: string;
let printer: ReturnType<typeof createHeadlessPrinter>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ico-print-'));
  await writePrintFixture(folder, font);
  printer = createHeadlessPrinter({ bundleFolder: folder, timeout: 30_000 });
});

afterAll(async () => {
  await printer?.close();
  await rm(folder, { recursive: true, force: true });
});

const failureOf = async (printing: Promise<Uint8Array>): Promise<PortFailure['failure']> => {
  const error = await printing.then(
    () => null,
    (problem: unknown) => problem,
  );
  if (error instanceof PortFailure) return error.failure;
  throw new Error('It did not fail as a port does.', { cause: error });
};

test('a model becomes a PDF with the title that the page drew', async () => {
  const bytes = await printFile(printer, JSON.stringify({ title: 'Options for integrated care' }));
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.from(bytes).toString('latin1')).toContain('(Options for integrated care)');
});

test('papers printed at the same time each get their own model', async () => {
  const titles = ['Paper one', 'Paper two', 'Paper three'];
  const printed = await Promise.all(titles.map((title) => printFile(printer, JSON.stringify({ title }))));
  printed.forEach((bytes, index) => {
    expect(Buffer.from(bytes).toString('latin1')).toContain(`(${titles[index]})`);
  });
});

test('a page that says what is wrong is quoted', async () => {
  const failure = await failureOf(
    printFile(printer, JSON.stringify({ problem: 'The model has no sections.' })),
  );
  expect(failure.code).toBe('print-failed');
  expect(failure.message).toBe('The paper could not be printed. The model has no sections.');
});

test('a page that fails is given up at once, not after the time limit', async () => {
  const started = Date.now();
  const failure = await failureOf(printFile(printer, JSON.stringify({ crash: 'No figure under that name' })));
  expect(failure.message).toContain('No figure under that name');
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('a file missing from the bundle is named', async () => {
  const failure = await failureOf(printFile(printer, JSON.stringify({ fetch: 'assets/gone.js' })));
  expect(failure.message).toContain('assets/gone.js');
});

test('a request to another host is refused', async () => {
  const failure = await failureOf(printFile(printer, JSON.stringify({ fetch: 'https://example.org/' })));
  expect(failure.code).toBe('print-failed');
});

test('a page that never gets ready fails when its time is up, and the next paper still prints', async () => {
  const impatient = createHeadlessPrinter({ bundleFolder: folder, timeout: 4000 });
  try {
    const failure = await failureOf(printFile(impatient, JSON.stringify({ silent: true })));
    expect(failure.message).toBe('The paper could not be printed. It was not ready after 4 seconds.');
    expect((await printFile(impatient, JSON.stringify({ title: 'Next' }))).length).toBeGreaterThan(1000);
  } finally {
    await impatient.close();
  }
});

test('a paper that is stopped while it is drawn ends at once, and the next still prints', async () => {
  const stopping = new AbortController();
  const printing = printer.pdf(JSON.stringify({ silent: true }), {
    kind: 'preview',
    places: async () => ({}),
    signal: stopping.signal,
  });
  stopping.abort();
  await expect(printing).rejects.toThrow(WorkCancelled);
  expect((await printFile(printer, JSON.stringify({ title: 'Next' }))).length).toBeGreaterThan(1000);
});

test('after close, a new browser is started for the next paper', async () => {
  await printer.close();
  expect((await printFile(printer, JSON.stringify({ title: 'Again' }))).length).toBeGreaterThan(1000);
});

/** Processes whose temp folder is the given one: that of the browser a child of ours started. */
const processesUsing = async (scratch: string): Promise<readonly string[]> => {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found: string[] = [];
  for (const id of ids) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (command.includes(`--user-data-dir=${scratch}`)) found.push(await readlink(`/proc/${id}/exe`));
    } catch {
      // Gone since the listing, or not ours to look at.
    }
  }
  return found;
};

test.runIf(process.platform === 'linux').each(['SIGTERM', 'SIGKILL'] as const)(
  'no browser is left behind when the process gets %s',
  async (signal) => {
    const scratch = await mkdtemp(join(tmpdir(), 'ico-orphan-'));
    const script = join(scratch, 'print.ts');
    const module = join(root, 'electron/shell/headless/headless-printer.ts');
    await writeFile(
      script,
      `import { createHeadlessPrinter } from ${JSON.stringify(module)};
const printer = createHeadlessPrinter({
  bundleFolder: ${JSON.stringify(folder)},
  findBrowsers: async () => (${JSON.stringify(await findBrowsers())}),
});
const print = (model) => printer.pdf(model, { kind: 'file', places: async () => ({}) });
await print('{"title":"Once"}');
process.stdout.write('printed');
await print('{"silent":true}');`,
    );
    // The browser's profile goes into the child's own temp folder: that is how its processes are known.
    const child = spawn(process.execPath, [script], { env: { ...process.env, TMPDIR: scratch } });
    try {
      await new Promise<void>((resolve, reject) => {
        child.stdout.once('data', () => resolve());
        child.once('close', (code) => reject(new Error(`It ended with ${code} before it printed.`)));
      });
      expect((await processesUsing(scratch)).length).toBeGreaterThan(0);
      child.kill(signal);
      await expect.poll(() => processesUsing(scratch), { timeout: 15_000, interval: 200 }).toEqual([]);
    } finally {
      child.kill('SIGKILL');
      await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  },
);
