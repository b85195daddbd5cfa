import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper, type Paper } from '../../electron/services/make-paper.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { root } from '../support/browser.ts';
import { checkPdf } from '../support/pdf-check.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { sampleAppraisal } from '../support/sample.ts';

const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });
const papers = new Map<string, Paper>();
const samples = ['carlisle', 'south-lakeland'];

beforeAll(async () => {
  for (const name of samples) {
    const made = await makePaper(
      sampleAppraisal(name),
      { format: 'pdf', attachment: 'paper', drawnAt: '2010-02-12T09:30:00.000Z', history: [] },
      { printer, documents: nodeDocuments },
    );
    if (!made.ok) throw new Error(made.error.message);
    if (made.value.outcome === 'cancelled') throw new Error('Nobody stopped it');
    papers.set(name, made.value);
  }
});

afterAll(async () => {
  await printer.close();
});

const paperOf = (name: string): Paper => {
  const paper = papers.get(name);
  if (!paper) throw new Error(`There is no paper of ${name}`);
  return paper;
};

test.each(samples)(
  'the paper of %s passes every check of tags, links, fonts and page furniture',
  async (name) => {
    expect(await checkPdf(paperOf(name).bytes)).toEqual([]);
  },
);

test.each(samples)('the paper of %s stays small enough to be sent by post', (name) => {
  expect(paperOf(name).bytes.length).toBeLessThan(2_000_000);
});

// The summary is read where nothing else is: it may not run over, whatever is added to it.
test.each(samples)('the cover of %s is one page and its summary another', async (name) => {
  const [cover, summary, third] = await pdfPages(paperOf(name).bytes);
  expect(cover).toContain('Appendices');
  expect(summary).toMatch(/Purpose and what is asked.*The exec is asked to.*lettered on the cover/s);
  expect(third).toContain('Background and why now');
  expect(third).not.toContain('The exec is asked to');
});

test.each(samples)('the appraisal inside the paper of %s can be read back', async (name) => {
  const text = await readPdfAttachment(paperOf(name).bytes);
  expect(parseExchangeFile(text ?? '').ok).toBe(true);
});
