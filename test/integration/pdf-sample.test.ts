import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper, type Paper } from '../../electron/services/make-paper.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { root } from '../support/browser.ts';
import { checkPdf } from '../support/pdf-check.ts';
import { sampleAppraisal } from '../support/sample.ts';

const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });
let paper: Paper;

beforeAll(async () => {
  const made = await makePaper(
    sampleAppraisal(),
    { attachment: 'paper', drawnAt: '2010-02-12T09:30:00.000Z', history: [] },
    printer,
    nodeDocuments,
  );
  if (!made.ok) throw new Error(made.error.message);
  paper = made.value;
});

afterAll(async () => {
  await printer.close();
});

test("the sample's paper passes every check of tags, links, fonts and page furniture", async () => {
  expect(await checkPdf(paper.bytes)).toEqual([]);
});

test("the sample's paper stays small enough to be sent by post", () => {
  expect(paper.bytes.length).toBeLessThan(2_000_000);
});

test('the appraisal inside it can be read back', async () => {
  const text = await readPdfAttachment(paper.bytes);
  expect(parseExchangeFile(text ?? '').ok).toBe(true);
});
