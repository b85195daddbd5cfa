import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { wordDocument } from '../../electron/documents/word/word-document.ts';
import { workbookFile } from '../../electron/documents/workbook-file.ts';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper, makePreview } from '../../electron/services/make-paper.ts';
import { findBrowsers } from '../../electron/shell/browser/find-browser.ts';
import { launchOptions } from '../../electron/shell/browser/launch-options.ts';
import { browserOrigin, readBundle, serveBundle } from '../../electron/shell/browser/serve-bundle.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import type { PaperFormat } from '../../shared/contract/channels.ts';
import { printPagePath } from '../../shared/contract/print-page.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { buildWorkbook } from '../../shared/workbook/build-workbook.ts';
import { sampleAppraisal } from '../support/sample.ts';
import { type BenchRow, milliseconds, spread, timings } from './measure.ts';

/** Loaded from the start: the bench cannot load more once it runs. */
const documents: typeof nodeDocuments = {
  ...nodeDocuments,
  word: (modelJson, pictures) => wordDocument(JSON.parse(modelJson), pictures),
  workbook: async ({ records, drawnAt: madeAt }) => {
    const held = appraisalFrom(records);
    return workbookFile(buildWorkbook(held, analyse(held), madeAt));
  },
};

const bundleFolder = join(import.meta.dirname, '../../dist/renderer');
const drawnAt = '2009-02-12T09:00:00.000Z';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;

/** The whole export of the sample's paper, beside Chromium printing the same page when it is already drawn. */
export const benchPaper = async (): Promise<readonly BenchRow[]> => {
  const appraisal = sampleAppraisal();
  const printer = createHeadlessPrinter({ bundleFolder });
  const sizes = new Map<PaperFormat, number>();
  const exportAs = (format: PaperFormat) => async (): Promise<void> => {
    const made = await makePaper(
      appraisal,
      { format, attachment: 'paper', drawnAt, history: [] },
      { printer, documents },
    );
    if (!made.ok) throw new Error(made.error.message);
    if (made.value.outcome === 'made') sizes.set(format, made.value.bytes.length);
  };
  const preview = async (): Promise<void> => {
    const tools = { printer, documents };
    const made = await makePreview(appraisal, { drawnAt, history: [] }, tools, {});
    if (!made.ok) throw new Error(made.error.message);
  };
  const cold = await timings(1, exportAs('pdf'));
  const warm = await timings(5, exportAs('pdf'));
  const previews = await timings(5, preview);
  const others = new Map<PaperFormat, readonly number[]>();
  for (const format of ['docx', 'html', 'xlsx'] as const)
    others.set(format, await timings(3, exportAs(format)));
  await printer.close();

  const found = await findBrowsers();
  const [candidate] = found.ok ? found.value : [];
  if (!candidate) throw new Error('There is no browser to print with');
  const browser = await chromium.launch(launchOptions(candidate, { headless: true, sandbox: false }));
  const context = await browser.newContext();
  const model = JSON.stringify(buildPaper(appraisal, analyse(appraisal), { drawnAt }));
  await serveBundle(context, await readBundle(bundleFolder), {
    takeParked: () => null,
    printModel: () => model,
  });
  const page = await context.newPage();
  await page.goto(`${browserOrigin}${printPagePath('bench', 'pdf')}`);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  let bareSize = 0;
  const print = async (): Promise<void> => {
    bareSize = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).length;
  };
  const bare = await timings(5, print, 1);
  await browser.close();
  return [
    {
      what: 'PDF export of the sample, first (starts Chromium)',
      ours: milliseconds(cold[0] ?? Number.NaN),
      reference: '-',
    },
    {
      what: 'PDF export of the sample, next: analysed, drawn, printed twice, mended, with the appraisal inside',
      ours: spread(warm),
      reference: `bare print of the same drawn page: untagged ${spread(bare)}`,
    },
    {
      what: 'Size of that PDF',
      ours: kilobytes(sizes.get('pdf') ?? Number.NaN),
      reference: `bare, untagged: ${kilobytes(bareSize)}`,
    },
    { what: 'Preview of the sample after an edit', ours: spread(previews), reference: '-' },
    ...[...others].map(([format, times]) => ({
      what: `Export of the sample as .${format}`,
      ours: `${spread(times)}, ${kilobytes(sizes.get(format) ?? Number.NaN)}`,
      reference: '-',
    })),
  ];
};
