import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper, type Paper } from '../../electron/services/make-paper.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { root } from '../support/browser.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { type ReadPdf, readPdf } from '../support/pdf-ua/read-pdf.ts';
import { elementsIn, type StructureElement } from '../support/pdf-ua/structure.ts';
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

test.each(samples)('the paper of %s stays small enough to be sent by post', (name) => {
  expect(paperOf(name).bytes.length).toBeLessThan(2_000_000);
});

// The summary is read where nothing else is: it may not run over, whatever is added to it.
test.each(samples)(
  'the cover of %s is one page, its contents another and its summary a third',
  async (name) => {
    const [cover, contents, summary] = await pdfPages(paperOf(name).bytes);
    expect(cover).toContain('Appendices');
    expect(contents).toMatch(/Contents.*Where the exec’s questions are answered/s);
    expect(contents).not.toContain('What is asked:');
    expect(summary).toMatch(/Purpose and what is asked.*The exec is asked to.*lettered on the cover/s);
  },
);

test.each(samples)(
  'the appraisal inside the paper of %s can be read back and matches its stamp',
  async (name) => {
    const read = await readPdfAttachment(paperOf(name).bytes);
    expect(parseExchangeFile(read?.text ?? '').ok).toBe(true);
    expect(read?.stamp).toBe('matches');
  },
);

/** The page that an element starts on, from 1. */
const pageOf = (pdf: ReadPdf, element: StructureElement): number | undefined => {
  const kid = element.kids[0];
  if (kid?.kind === 'element') return pageOf(pdf, kid);
  return kid?.kind === 'content' ? pdf.pages.find(({ ref }) => ref === kid.page)?.number : undefined;
};

const ofRole = ({ tree }: ReadPdf, role: string): readonly StructureElement[] =>
  (tree?.all ?? []).filter((element) => element.role === role);

test.each(samples)(
  'the contents of %s are read in order, each part once, with the page it is on',
  async (name) => {
    const pdf = await readPdf(paperOf(name).bytes);
    const [contents, ...parts] = ofRole(pdf, 'H2');
    expect(contents && pdf.textOf(contents)).toBe('Contents');
    const [list] = ofRole(pdf, 'TOC');
    const entries = (list ? elementsIn(list) : []).map((entry) =>
      pdf.textOf(entry).replace(/\s+/g, ' ').trim(),
    );
    expect(entries.length).toBeGreaterThan(15);
    const squeezed = (text: string): string => text.replace(/[\s.]+/g, '');
    const found = parts.map((part) => `${squeezed(pdf.textOf(part))}${pageOf(pdf, part)}`);
    expect(entries.map(squeezed)).toEqual(found);
  },
);

/** The pages that an element has content on, from 1. */
const pagesOf = (pdf: ReadPdf, element: StructureElement): ReadonlySet<number> => {
  const held = pdf.held.filter(({ element: owner }) => isWithin(owner, element));
  return new Set(held.map(({ kid }) => pdf.pages.findIndex(({ ref }) => ref === kid.page) + 1));
};

const isWithin = (element: StructureElement, around: StructureElement): boolean =>
  element === around || (element.parent !== null && isWithin(element.parent, around));

test.each(samples)(
  'a table of %s that runs on shows its heads again, and they are read once',
  async (name) => {
    const pdf = await readPdf(paperOf(name).bytes);
    const running = ofRole(pdf, 'Table').flatMap((table) => {
      const [first, ...later] = [...pagesOf(pdf, table)].sort((a, b) => a - b);
      const heads = elementsIn(table).find(({ role }) => role === 'TR');
      const isHead = heads && elementsIn(heads).every(({ role }) => role === 'TH');
      return isHead && first !== undefined && later.length > 0 ? [{ heads, later }] : [];
    });
    expect(running.length).toBeGreaterThan(0);
    for (const { heads, later } of running) {
      expect(pagesOf(pdf, heads).size).toBe(1);
      for (const page of later) {
        expect(pdf.pages[page - 1]?.content.artifactText.join('\n')).toContain(pdf.textOf(heads));
      }
    }
  },
);
