import type { Page } from 'playwright-core';
import { indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { rank } from '../../shared/analysis/rank.ts';
import { standardSettings } from '../../shared/analysis/robustness/robustness.ts';
import {
  type RobustnessProblem,
  robustnessProblem,
} from '../../shared/analysis/robustness/robustness-problem.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import { launchApp } from '../support/browser.ts';
import { largeAppraisalRecords } from '../support/large-appraisal.ts';
import { openPageWorker, pageWorkerTest } from '../support/page-worker.ts';
import { sampleAppraisal } from '../support/sample.ts';
import { type BenchRow, milliseconds, percentile, spread } from './measure.ts';

const iterations = 100_000;

const problemOf = (appraisal: Appraisal): RobustnessProblem => {
  const index = indexAppraisal(appraisal);
  const problem = robustnessProblem(index, rank(index), { ...standardSettings, iterations });
  if ('problem' in problem) throw new Error(problem.problem);
  return problem;
};

const sized = (options: number, criteria: number): Appraisal =>
  appraisalFrom(largeAppraisalRecords({ options, criteria, assessors: 1, costLines: 0 }));

const times = 10;

/** Times from pressing the button: until the first picture is in the page, and until the frame that shows it. */
interface Shown {
  readonly inPage: number;
  readonly inFrame: number;
}

const onScreen = async (page: Page): Promise<readonly Shown[]> => {
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('link', { name: /^Results/ }).click();
  await page.getByRole('button', { name: 'Try other assumptions' }).click();
  const form = page.getByRole('region', { name: 'Other assumptions' });
  await form.getByRole('textbox', { name: 'Runs' }).fill(`${iterations}`);
  const taken: Shown[] = [];
  for (let time = 0; time < times; time += 1) {
    const button = form.getByRole('button', { name: 'Run the test' });
    await button.waitFor({ timeout: 60_000 });
    taken.push(
      await button.evaluate(
        (pressed: HTMLElement) =>
          new Promise<Shown>((resolve) => {
            const card = pressed.closest('section');
            const asked = performance.now();
            pressed.click();
            const observer = new MutationObserver(() => {
              if (!card?.nextElementSibling?.querySelector('svg')) return;
              observer.disconnect();
              const inPage = performance.now() - asked;
              requestAnimationFrame(() => resolve({ inPage, inFrame: performance.now() - asked }));
            });
            observer.observe(card?.parentElement ?? document.body, { subtree: true, childList: true });
          }),
      ),
    );
  }
  return taken;
};

/** Time from a request to the first picture, in the app's own worker in a real Chromium, warm as it is on Results. */
export const benchFirstPicture = async (): Promise<readonly BenchRow[]> => {
  const sizes = [
    ['4 × 10, the sample', problemOf(sampleAppraisal())],
    ['12 × 20', problemOf(sized(12, 20))],
    ['30 × 40', problemOf(sized(30, 40))],
  ] as const;
  const app = await launchApp();
  try {
    const opened = performance.now();
    await openPageWorker(app.page, { ...sizes[0][1], settings: { ...standardSettings, iterations: 100 } });
    const opening = performance.now() - opened;
    const rows: BenchRow[] = [
      {
        what: 'robustness worker: opening it, and a first test of 100 runs',
        ours: milliseconds(opening),
        reference: 'done when Results opens, before anything is asked',
      },
    ];
    for (const [size, problem] of sizes) {
      const tests = [];
      for (let time = 0; time < times; time += 1) tests.push(await pageWorkerTest(app.page, problem));
      const runs = percentile(
        tests.map(({ firstRuns }) => firstRuns),
        0.5,
      );
      rows.push({
        what: `robustness in the worker, ${size}: from the request to the first picture`,
        ours: `${spread(tests.map(({ firstPicture }) => firstPicture))}, of ${runs} runs`,
        reference: `aim: under 50 ms; all ${iterations} runs and pictures: ${spread(tests.map(({ done }) => done))}`,
      });
    }
    await app.page.reload();
    const shown = await onScreen(app.page);
    rows.push({
      what: 'robustness on Results, the sample: from pressing the button to the first picture in the page',
      ours: spread(shown.map(({ inPage }) => inPage)),
      reference: `aim: under 50 ms; until the next frame shows it: ${spread(shown.map(({ inFrame }) => inFrame))}`,
    });
    return rows;
  } finally {
    await app.close();
  }
};
