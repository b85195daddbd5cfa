import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishPdf } from '../../electron/documents/finish-pdf.ts';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { root } from '../support/browser.ts';
import { printFile } from '../support/fake-printer.ts';
import { checkPdf } from '../support/pdf-check.ts';
import { writePrintFixture } from '../support/print-fixture.ts';

const font = readFileSync(
  join(root, 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
);
const description = {
  title: 'Options for integrated care',
  author: 'Locality lead',
  subject: 'Options appraisal',
  drawnAt: '2010-02-12T09:30:00.000Z',
};
let folder: string;
let printer: ReturnType<typeof createHeadlessPrinter>;
let printed: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ico-print-'));
  await writePrintFixture(folder, font);
  printer = createHeadlessPrinter({ bundleFolder: folder });
  printed = await printFile(printer, JSON.stringify({ title: description.title }));
});

afterAll(async () => {
  await printer?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the checker finds Chromium's known faults in what was printed", async () => {
  const problems = (await checkPdf(printed)).join('\n');
  for (const expected of [
    'no XMP',
    'Strong is no standard type',
    'a Figure has no Alt',
    'an LI has no LBody',
    'has no Contents',
    'outside marked content',
  ]) {
    expect(problems).toContain(expected);
  }
});

test('the finished paper has none of them', async () => {
  const { bytes, pages } = await finishPdf(printed, { ...description, attachment: null });
  expect(pages).toBe(2);
  expect(await checkPdf(bytes)).toEqual([]);
});

test('the appraisal inside comes out as it went in', async () => {
  const text = JSON.stringify({ title: 'Options “A” to “D”, £1,069.8k', records: [] });
  const { bytes } = await finishPdf(printed, {
    ...description,
    attachment: { name: 'Carlisle (draft) – ICO.icoa.json', text },
  });
  expect(await readPdfAttachment(bytes)).toBe(text);
  expect(await checkPdf(bytes)).toEqual([]);
});

test('finishing the same print twice gives the same bytes', async () => {
  const finish = () =>
    finishPdf(printed, { ...description, attachment: { name: 'a.icoa.json', text: '{}' } });
  const [first, second] = [await finish(), await finish()];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});
