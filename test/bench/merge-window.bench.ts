import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { scoresheetFile } from '../../electron/documents/scoresheet-file.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { agreedAssessor } from '../../shared/records/score.ts';
import { buildScoresheet } from '../../shared/scoresheet/build-scoresheet.ts';
import { launchApp } from '../support/browser.ts';
import { fixedDialogs } from '../support/fake-dialogs.ts';
import { largeAppraisalRecords } from '../support/large-appraisal.ts';
import { type BenchRow, milliseconds } from './measure.ts';
import { pageThread, traced } from './script-time.ts';

const instant = '2009-02-12T09:00:00.000Z';
const longest = 600_000;
/** A frame that takes longer is felt, in milliseconds. */
const felt = 100;

const isOwnScore = (record: AnyRecord): boolean =>
  record.type === 'score' && record.assessor !== agreedAssessor;

/** The largest appraisal before anybody has scored, and everybody's filled sheet. */
const writeSheets = async (
  folder: string,
): Promise<{ readonly file: string; readonly sheets: readonly string[] }> => {
  const records = largeAppraisalRecords();
  const scored = appraisalFrom(records);
  const sheets: string[] = [];
  for (const { id } of scored.assessor.values()) {
    const path = join(folder, `${id}.xlsx`);
    const model = buildScoresheet(scored, id, { madeAt: instant, filled: true });
    writeFileSync(path, await scoresheetFile(model));
    sheets.push(path);
  }
  const file = join(folder, 'large.icoa.json');
  const unscored = records.filter((record) => !isOwnScore(record));
  writeFileSync(file, formatExchangeFile({ exportedAt: instant, records: unscored }));
  return { file, sheets };
};

interface WatchedWindow {
  frames: number[];
}

/** Runs in the page: notes how long each frame has taken, from one to the next. */
const watchFrames = (): void => {
  const frames: number[] = [];
  Object.assign(globalThis, { frames });
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};

/** How the window fared during some work, in words. */
const watched = async (page: Page, work: () => Promise<void>): Promise<string> => {
  await page.evaluate(() => {
    (globalThis as unknown as WatchedWindow).frames.length = 0;
  });
  const start = performance.now();
  let seconds = 0;
  const events = await traced(page, async () => {
    await work();
    seconds = (performance.now() - start) / 1000;
  }, ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']);
  const frames = await page.evaluate(() => (globalThis as unknown as WatchedWindow).frames);
  const tasks = pageThread(events).filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const most = (of: 'dur' | 'tdur'): number =>
    tasks.reduce((found, event) => Math.max(found, (event[of] ?? 0) / 1000), 0);
  const slow = frames.filter((frame) => frame > felt).length;
  return [
    `${seconds.toFixed(1)} s`,
    `longest task of the page ${milliseconds(most('tdur'))} on the processor, ${milliseconds(most('dur'))} on the clock`,
    `${slow} of ${frames.length} frames over ${felt} ms, the longest ${milliseconds(Math.max(0, ...frames))}`,
  ].join('; ');
};

/** Waits until no work is under way; asks for little, so as not to be measured itself. */
const untilDone = async (page: Page): Promise<void> => {
  await page.locator('dialog progress').waitFor({ timeout: longest });
  await page.waitForFunction(() => document.querySelector('dialog progress') === null, undefined, {
    timeout: longest,
    polling: 200,
  });
};

/**
 * The window while 100 sheets of 800 scores are read, taken and taken back, in a real Chromium. What a task has of the
 * processor says what the page itself asks for; on the clock, it also waits for whatever else the machine does.
 */
export const benchMergeWindow = async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ico-bench-'));
  const { file, sheets } = await writeSheets(folder);
  const app = await launchApp({ dialogs: fixedDialogs({ save: null, open: file }) });
  try {
    const { page } = app;
    await page.getByRole('button', { name: 'Import' }).click();
    const rail = page.getByRole('navigation').first();
    await rail.getByRole('link', { name: /^Scores/ }).click({ timeout: 120_000 });
    await page.getByRole('main').getByRole('button', { name: 'Scoresheets' }).click();
    await page.getByRole('menuitem', { name: 'Merge scoresheets' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.evaluate(watchFrames);
    // What opening starts (a random test in its worker) is over before anything is measured.
    await page.waitForTimeout(5000);
    const alone = await watched(page, async () => {
      await page.mouse.move(300, 300);
      await page.waitForTimeout(5000);
    });
    const size = `100 scoresheets × 20 options × 40 criteria (80,000 scores)`;
    const reference = `the same window with nothing to do: ${alone}`;
    const read = await watched(page, async () => {
      await dialog
        .locator('input[type=file]')
        .first()
        .setInputFiles([...sheets]);
      await untilDone(page);
    });
    await dialog.getByText(/^100 sheets read: 80,000 new/).waitFor();
    const taken = await watched(page, async () => {
      await dialog.getByRole('button', { name: /^Take all 100/ }).click();
      await untilDone(page);
      // The analysis of what has come in belongs to it.
      await page.waitForTimeout(3000);
    });
    await dialog.getByText(/^100 sheets: 80,000 scores taken/).waitFor();
    const undone = await watched(page, async () => {
      await dialog.getByRole('button', { name: /^Undo all 100/ }).click();
      await untilDone(page);
      await page.waitForTimeout(3000);
    });
    await dialog.getByText(/^100 sheets read/).waitFor();
    return [
      {
        what: `${size} read and checked in the window`,
        ours: `${read}; aim: none over ${felt} ms`,
        reference,
      },
      { what: `${size} taken, an edit each, 3 s after it included`, ours: taken, reference },
      { what: `${size} taken back, 3 s after it included`, ours: undone, reference },
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
