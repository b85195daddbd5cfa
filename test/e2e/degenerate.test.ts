import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stages } from '../../renderer/session/route.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { degenerateAppraisals } from '../support/degenerate.ts';
import { type ScriptedDialogs, scriptedDialogs } from '../support/journey.ts';
import { noFigure } from '../support/unfit.ts';

/** Those of the degenerate appraisals that differ on screen; all of them are analysed and printed in a unit test. */
const onScreen = [
  'Nothing at all',
  'One option',
  'No option',
  'One criterion, of cost',
  'No criteria',
  'All weights zero',
  'All weight on cost',
  'All scores equal',
  'No scores',
  'One option not scored',
  'Nobody, nothing scored',
  'A scorer in no group',
  'No costs',
  'Costs of nothing',
  'A horizon of one year',
  'All options fail',
  'Two options the same',
];

let app: RunningApp;
let dialogs: ScriptedDialogs;
let main: Locator;
const faults: string[] = [];

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  await app.page.setViewportSize({ width: 1440, height: 900 });
  main = app.page.getByRole('main');
  app.page.on('pageerror', (error) => faults.push(error.message));
  app.page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

const open = async (name: string): Promise<void> => {
  const records = degenerateAppraisals.find((one) => one.name === name)?.records;
  if (!records) throw new Error(`There is no such appraisal: ${name}`);
  const path = join(dialogs.folder, 'degenerate.icoa.json');
  writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
  dialogs.nextOpen = path;
  await app.page.goto('https://app.localhost/#/');
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await app.page.getByRole('navigation', { name: 'Stages' }).waitFor();
  await app.page.locator('.top-bar-title', { hasText: name }).waitFor();
};

const goTo = async (stage: string): Promise<void> => {
  const rail = app.page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('link', { name: new RegExp(`^${stage}`) }).click();
  await rail.locator('[aria-current="page"]', { hasText: stage }).waitFor();
  await main.getByRole('heading', { level: 1 }).first().waitFor();
};

/** All that can be read, seen or heard, line by line: words, names for those who cannot see, and what is drawn. */
const everything = (): Promise<readonly string[]> =>
  app.page.evaluate(() => [
    ...document.body.innerText.split('\n'),
    ...[...document.body.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
    ),
    ...[...document.body.querySelectorAll('input, textarea')].map(
      (field) => `field ${(field as HTMLInputElement).value}`,
    ),
  ]);

/** What is on screen once it has stopped changing: the ranking and tests in a worker follow a moment later. */
const settled = async (): Promise<readonly string[]> => {
  let before = '';
  let now: readonly string[] = [];
  await expect
    .poll(
      async () => {
        now = await everything();
        const same = now.join('\n') === before;
        before = now.join('\n');
        return same;
      },
      { interval: 150 },
    )
    .toBe(true);
  return now;
};

/** An attribute may hold −0, a point of a drawing: only words are asked for it. */
const isWrong = (line: string): boolean =>
  line.includes('="') ? /NaN|Infinity|undefined|\bnull\b|\[object /.test(line) : noFigure.test(line);

const wrongNow = async (): Promise<readonly string[]> => (await settled()).filter(isWrong);

/** Every other view of the stage, its totals without cost criteria, and the table behind every chart. */
const otherViews = async (look: () => Promise<void>): Promise<void> => {
  const views = main.locator('.segments button');
  const number = await views.count();
  // The first is open already; a view may bring further choices with it, which are not gone into.
  for (let place = 1; place < number; place += 1) {
    if ((await views.nth(place).getAttribute('aria-pressed')) === 'true') continue;
    await views.nth(place).click();
    await look();
  }
  const more = main.locator('.results-more button[aria-expanded="false"]');
  if (await more.isVisible()) {
    await more.click();
    await look();
  }
  const totals = main.getByRole('combobox', { name: 'Totals' });
  if (await totals.isVisible()) {
    await totals.selectOption('benefitOnly');
    await look();
  }
  const tables = main.getByRole('button', { name: 'Show as table' });
  for (let left = await tables.count(); left > 0; left -= 1) await tables.first().click();
  if ((await main.locator('table').count()) > 0) await look();
};

describe.each(onScreen)('%s', (name) => {
  it('is drawn on every stage without a word that stands for no figure, and without a fault', async () => {
    faults.length = 0;
    await open(name);
    for (const [, stage] of stages) {
      const look = async (): Promise<void> => {
        expect({ stage, wrong: await wrongNow() }).toEqual({ stage, wrong: [] });
        expect(await main.getByText(/could not be shown/).count()).toBe(0);
      };
      await goTo(stage);
      await look();
      await otherViews(look);
    }
    expect(faults).toEqual([]);
  }, 600_000);
});
