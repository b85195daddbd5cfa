import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper } from '../../electron/services/make-paper.ts';
import { findBrowsers } from '../../electron/shell/browser/find-browser.ts';
import { launchOptions } from '../../electron/shell/browser/launch-options.ts';
import { browserOrigin, readBundle, serveBundle } from '../../electron/shell/browser/serve-bundle.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { sampleAppraisal } from '../support/sample.ts';
import { type BenchRow, milliseconds, spread, timings } from './measure.ts';

const bundleFolder = join(import.meta.dirname, '../../dist/renderer');
const drawnAt = '2009-02-12T09:00:00.000Z';

/** The whole export of the sample's paper, beside Chromium printing the same page when it is already drawn. */
export const benchPaper = async (): Promise<readonly BenchRow[]> => {
  const appraisal = sampleAppraisal();
  const printer = createHeadlessPrinter({ bundleFolder });
  const exportPaper = async (): Promise<void> => {
    const made = await makePaper(
      appraisal,
      { format: 'pdf', attachment: 'paper', drawnAt, history: [] },
      { printer, documents: nodeDocuments },
    );
    if (!made.ok) throw new Error(made.error.message);
  };
  const cold = await timings(1, exportPaper);
  const warm = await timings(5, exportPaper);
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
  await page.goto(`${browserOrigin}/print.html?job=bench`);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  const bare = await timings(5, () => page.pdf({ preferCSSPageSize: true, printBackground: true }), 1);
  await browser.close();
  return [
    {
      what: 'PDF export of the sample, first (starts Chromium)',
      ours: milliseconds(cold[0] ?? Number.NaN),
      reference: '-',
    },
    {
      what: 'PDF export of the sample, next',
      ours: spread(warm),
      reference: `bare print of the same drawn page, untagged: ${spread(bare)}`,
    },
  ];
};
