import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishPdf } from '../../electron/documents/finish-pdf.ts';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { root } from '../support/browser.ts';
import { printFile } from '../support/fake-printer.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { brokenRules } from '../support/pdf-ua.ts';
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

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const attached = (name: string, text: string) => ({
  ...description,
  attachment: { name, text, sha256: sha256Of(text) },
});

test('a finished paper breaks no rule, with an appraisal inside and without', async () => {
  const { bytes, pages } = await finishPdf(printed, { ...description, attachment: null });
  expect(pages).toBe(2);
  expect(await brokenRules(bytes)).toEqual([]);
  expect(await brokenRules((await finishPdf(printed, attached('a.icoa.json', '{}'))).bytes)).toEqual([]);
});

test('the appraisal inside comes out as it went in, and matches its stamp', async () => {
  const text = JSON.stringify({ title: 'Options “A” to “D”, £1,069.8k', records: [] });
  const { bytes } = await finishPdf(printed, attached('Carlisle (draft) – ICO.icoa.json', text));
  expect(await readPdfAttachment(bytes)).toEqual({ text, stamp: 'matches' });
});

test('an appraisal that somebody has put in the place of the one inside differs from the stamp', async () => {
  const { bytes } = await finishPdf(printed, attached('a.icoa.json', '{"a":1}'));
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [ref, object] of doc.context.enumerateIndirectObjects()) {
    const isFile = object instanceof PDFRawStream && String(object.dict).includes('/EmbeddedFile');
    if (isFile) doc.context.assign(ref, doc.context.stream('{"a":2}', { Type: 'EmbeddedFile' }));
  }
  expect(await readPdfAttachment(await doc.save())).toEqual({ text: '{"a":2}', stamp: 'differs' });
});

test('finishing the same print twice gives the same bytes', async () => {
  const finish = () => finishPdf(printed, attached('a.icoa.json', '{}'));
  const [first, second] = [await finish(), await finish()];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test('what is seen on the pages is what was printed', async () => {
  const { bytes } = await finishPdf(printed, attached('a.icoa.json', '{}'));
  expect(await pdfPages(bytes)).toEqual(await pdfPages(printed));
});
