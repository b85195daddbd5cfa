import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowsers } from '../../electron/shell/browser/find-browser.ts';
import { launchOptions } from '../../electron/shell/browser/launch-options.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { launchApp } from '../support/browser.ts';
import { fixedDialogs } from '../support/fake-dialogs.ts';
import { largeAppraisalRecords } from '../support/large-appraisal.ts';
import { type BenchRow, spread } from './measure.ts';
import { type FrameScript, scriptTimePerFrame } from './script-time.ts';

const moves = 200;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** To and fro between two places, with the button down. */
const dragAbout = async (page: Page, from: Place, to: number): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    const share = 0.5 - Math.cos((move / moves) * 4 * Math.PI) / 2;
    await page.mouse.move(from.x + (to - from.x) * share, from.y);
  }
  await page.mouse.up();
};

/** The same moves over a page that only hears of them. */
const emptyPage = async (): Promise<readonly FrameScript[]> => {
  const found = await findBrowsers();
  const [candidate] = found.ok ? found.value : [];
  if (!candidate) throw new Error('There is no browser to measure in');
  const browser = await chromium.launch(launchOptions(candidate, { headless: true, sandbox: false }));
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.setContent('<p style="height: 800px">Nothing happens here.</p>');
    await page.evaluate(() => document.addEventListener('pointermove', () => {}));
    return await scriptTimePerFrame(page, () => dragAbout(page, { x: 300, y: 400 }, 700));
  } finally {
    await browser.close();
  }
};

const words = (frames: readonly FrameScript[]): string =>
  `${spread(frames.map(({ clock }) => clock))} (on the processor ${spread(frames.map(({ processor }) => processor))})`;

/** Opens the largest appraisal that the app is designed for on Results, as a user would: by importing its file. */
const openLarge = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Import' }).click();
  const stages = page.getByRole('navigation').first();
  await stages.getByRole('link', { name: /^Results/ }).click({ timeout: 120_000 });
  await page.getByRole('slider').waitFor({ timeout: 120_000 });
};

/** Script time of each frame while a weight is dragged in a real Chromium, beside a page that does nothing. */
export const benchDrag = async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ico-bench-'));
  const path = join(folder, 'large.icoa.json');
  writeFileSync(
    path,
    formatExchangeFile({ exportedAt: '2009-02-12T09:00:00.000Z', records: largeAppraisalRecords() }),
  );
  const app = await launchApp({ dialogs: fixedDialogs({ save: null, open: path }) });
  try {
    const { page } = app;
    await openLarge(page);
    const handle = page.getByRole('slider');
    await handle.scrollIntoViewIfNeeded();
    // What opening starts (a random test in its worker, drafts of the paper) is over before the drag.
    await page.waitForTimeout(5000);
    const box = await handle.boundingBox();
    if (!box) throw new Error('The handle is not on screen');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const frames = await scriptTimePerFrame(page, () => dragAbout(page, from, from.x + 240));
    // The last frame is the letting go: what is supposed is worked out then, once.
    const dragged = frames.slice(0, -1);
    return [
      {
        what: `dragging a weight on 20 options × 40 criteria × 100 scorers, script time per frame (${moves} moves, ${dragged.length} frames)`,
        ours: `${words(dragged)}; aim: p95 under 12 ms`,
        reference: `the same moves over a page with an empty handler: ${words(await emptyPage())}`,
      },
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
