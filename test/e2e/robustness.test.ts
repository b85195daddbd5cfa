import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RobustnessSettings } from '../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { rank } from '../../shared/analysis/rank.ts';
import {
  robustnessOf,
  standardSettings,
  standardTests,
} from '../../shared/analysis/robustness/robustness.ts';
import { robustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { shareWithError } from '../../shared/paper/acceptability-chart.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { openPageWorker, pageWorkerTest } from '../support/page-worker.ts';
import { sampleAppraisal } from '../support/sample.ts';

interface PageWindow {
  readonly bridge: Bridge;
}

let app: RunningApp;
let main: Locator;
let logBefore: unknown;

/** Where the change log of the appraisal stands. */
const logNow = async (): Promise<unknown> =>
  app.page.evaluate(async () => {
    const { bridge } = globalThis as unknown as PageWindow;
    const listed = await bridge.call('library.list', {});
    const id = listed.ok ? listed.value.appraisals[0]?.id : undefined;
    if (id === undefined) throw new Error('No appraisal is open');
    const opened = await bridge.call('appraisal.open', { id });
    if (!opened.ok) throw new Error(opened.error.message);
    return 'log' in opened.value ? opened.value.log : null;
  });

beforeAll(async () => {
  app = await launchApp();
  await app.page.setViewportSize({ width: 1440, height: 900 });
  main = app.page.getByRole('main');
  await app.page.getByRole('button', { name: 'Open the worked sample' }).click();
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: /^Results/ })
    .click();
  await main.getByRole('heading', { level: 1 }).waitFor();
  logBefore = await logNow();
});

afterAll(async () => {
  await app?.close();
});

const index = indexAppraisal(sampleAppraisal());
const ranked = rank(index);

/** Shares and their errors of a test made here, as its table prints them: by the option's letter, from the first rank. */
const sharesOf = (settings: RobustnessSettings): Readonly<Record<string, readonly string[]>> => {
  const test = robustnessOf(index, ranked, settings);
  if ('problem' in test) throw new Error(test.problem);
  return Object.fromEntries(
    index.options.map(({ letter }, row) => [
      letter,
      (test.withCost.rankAcceptability[row] ?? []).map((share, place) =>
        shareWithError(share, test.withCost.rankAcceptabilityError[row]?.[place] ?? 0),
      ),
    ]),
  );
};

/** The same read out of the table of a chart. */
const sharesShown = async (chart: Locator): Promise<Readonly<Record<string, readonly string[]>>> => {
  const rows = await chart.locator('tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      head: row.querySelector('th')?.textContent ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  );
  return Object.fromEntries(rows.map(({ head, cells }) => [head.charAt(0), cells]));
};

const form = (): Locator => main.getByRole('region', { name: 'Other assumptions' });
const charts = (): Locator => main.getByRole('region', { name: /comes? first in/ });

describe('the random tests of the sample', () => {
  it('show the figures that the same seed gives outside the browser', async () => {
    const { standard, stated } = standardTests(index, ranked);
    await expect.poll(() => charts().count()).toBe(2);
    const titles = await charts().getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles).toEqual([
      'D comes first in 86% of runs',
      'Under the stated weights, D comes first in 69% of runs',
    ]);
    if (!standard || !stated) throw new Error('The sample has both tests');
    await expect.poll(() => sharesShown(charts().nth(0))).toEqual(sharesOf(standard.settings));
    await expect.poll(() => sharesShown(charts().nth(1))).toEqual(sharesOf(stated.settings));
  });

  it('say what was drawn, and who comes first without the cost criteria', async () => {
    const chart = charts().nth(0);
    await expect
      .poll(() => chart.getByText('Weights within ±50% of the agreed, scores within ±10.').count())
      .toBe(1);
    await expect
      .poll(() => chart.getByText(/^Without Affordability, D comes first in 98% of runs\./).count())
      .toBe(1);
  });
});

describe('a test under other assumptions', () => {
  it('runs with the figures that the same settings give outside the browser', async () => {
    await main.getByRole('button', { name: 'Try other assumptions' }).click();
    await form().getByLabel('Weights', { exact: true }).selectOption({ label: 'Any in the agreed order' });
    await form().getByLabel('Scores', { exact: true }).selectOption({ label: 'As they stand' });
    await form().getByLabel('Seed').fill('7');
    await form().getByRole('button', { name: 'Run the test' }).click();
    await expect.poll(() => form().getByText('Done: 10,000 runs.').count()).toBe(1);
    await expect
      .poll(() => sharesShown(charts().nth(2)))
      .toEqual(
        sharesOf({
          weights: { kind: 'ranked' },
          scores: { kind: 'exact' },
          shape: 'uniform',
          iterations: standardSettings.iterations,
          seed: 7,
        }),
      );
  });

  it('shows how many runs are made, and stops when it is cancelled', async () => {
    await form().getByLabel('Weights', { exact: true }).selectOption({ label: 'Any at all' });
    await form().getByLabel('Scores', { exact: true }).selectOption({ label: 'Within so many points' });
    await form().getByRole('textbox', { name: 'Runs' }).fill('1000000');
    await form().getByRole('button', { name: 'Run the test' }).click();
    await expect
      .poll(() =>
        form()
          .getByText(/^[1-9][\d,]* of 1,000,000 runs$/)
          .count(),
      )
      .toBe(1);
    await form().getByRole('button', { name: 'Cancel the runs' }).click();
    await expect
      .poll(() =>
        form()
          .getByText(/^Cancelled after [\d,]+ of 1,000,000 runs\.$/)
          .count(),
      )
      .toBe(1);
    const title = await charts().nth(2).locator('.card-sub').innerText();
    expect(title).toMatch(/^Any weights at all, scores within ±10\. [\d,]+ of 1,000,000 runs, seed 7\.$/);
    await app.page.waitForTimeout(500);
    expect(await charts().nth(2).locator('.card-sub').innerText()).toBe(title);
  });

  it('refuses a number of runs that is out of bounds in a sentence', async () => {
    await form().getByRole('textbox', { name: 'Runs' }).fill('5');
    await form().getByRole('textbox', { name: 'Runs' }).press('Enter');
    await expect.poll(() => form().getByRole('alert').innerText()).toMatch(/1,000.*1,000,000.*not kept/);
  });

  it('writes nothing to the appraisal, and breaks no rule of the page', async () => {
    expect(logBefore).toMatchObject({ seq: expect.any(Number) });
    expect(await logNow()).toEqual(logBefore);
    expect(await app.violations()).toEqual([]);
    expect(app.refusedRequests).toEqual([]);
  });
});

describe('the worker in the page', () => {
  it('gives the figures of Node to the last bit, for every way of drawing', async () => {
    const fresh = await launchApp();
    try {
      const settings: readonly RobustnessSettings[] = [
        { ...standardSettings, iterations: 5000 },
        { ...standardSettings, iterations: 5000, weights: { kind: 'free' }, scores: { kind: 'exact' } },
        {
          weights: { kind: 'ranked' },
          scores: { kind: 'ranges' },
          shape: 'triangular',
          iterations: 5000,
          seed: 2009,
        },
        { ...standardSettings, iterations: 5000, weights: { kind: 'sets' }, scores: { kind: 'spread' } },
      ];
      for (const [place, asked] of settings.entries()) {
        const problem = robustnessProblem(index, ranked, asked);
        if ('problem' in problem) throw new Error(problem.problem);
        if (place === 0) await openPageWorker(fresh.page, problem);
        const { whole } = await pageWorkerTest(fresh.page, problem);
        expect(whole).toEqual(robustnessOf(index, ranked, asked));
      }
      expect(await fresh.violations()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });
});
