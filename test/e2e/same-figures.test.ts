import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import { formatThousands } from '../../shared/text/money.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { launchApp, type RunningApp, root } from '../support/browser.ts';
import { readBytes, type ScriptedDialogs, saved, scriptedDialogs } from '../support/journey.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { samplePath } from '../support/sample.ts';

let app: RunningApp;
let dialogs: ScriptedDialogs;
let json: Analysis;
let paper: string;

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  const printed = spawnSync(
    process.execPath,
    [join(root, 'electron/launch.mjs'), 'ico', 'analyse', samplePath],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(printed.stderr).toBe('');
  json = JSON.parse(printed.stdout) as Analysis;

  const { page } = app;
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: /^Paper/ })
    .click();
  await page.getByRole('button', { name: 'Export the paper' }).click();
  dialogs.nextSave = join(dialogs.folder, 'paper.pdf');
  await page.getByRole('button', { name: 'Choose where and export' }).click();
  await page.getByText(/^Written: /).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Done' }).click();
  paper = (await pdfPages(readBytes(dialogs.nextSave))).join('\n').replaceAll(/\s+/g, ' ');
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

/** What can be read on the screen. */
const seen = async (): Promise<string> =>
  (await app.page.evaluate(() => document.body.innerText)).replaceAll(/\s+/g, ' ');

/** Opens a stage; its own heading stands then. */
const goTo = async (stage: string, heading: RegExp): Promise<void> => {
  await app.page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: new RegExp(`^${stage}`) })
    .click();
  await app.page.getByRole('main').getByRole('heading', { level: 1, name: heading }).waitFor();
};

describe('the sample’s figures', () => {
  it('are those of the specification, to the last digit that it gives', () => {
    const totals = json.withCost.totals.map(({ total }) => total ?? Number.NaN);
    for (const [index, expected] of [55.65, 53.7, 45.55, 60.05].entries()) {
      expect(Math.abs((totals[index] ?? Number.NaN) - expected)).toBeLessThan(1e-9);
    }
    expect(json.benefitOnly.totals.map(({ total }) => formatScore(total ?? Number.NaN))).toEqual([
      '52.4',
      '54.1',
      '49.5',
      '61.7',
    ]);
    const thousands = (view: 'financial' | 'economic') =>
      json.costs.options.map((option) => formatThousands(option[view].netPresentCost, 1));
    expect(thousands('financial')).toEqual(['270.3', '1,014.4', '2,339.8', '1,278.7']);
    expect(thousands('economic')).toEqual(['270.3', '778.4', '2,339.8', '1,069.8']);
    expect(json.valueForMoney.rows.find(({ option }) => option === 'optC')?.dominatedBy).toContain('optA');
  });

  it('include all nine changes of leader', () => {
    const letter = (id: string) => json.options.find((option) => option.id === id)?.letter;
    const code = (id: string) => json.criteria.find((criterion) => criterion.id === id)?.code;
    const changes = json.sensitivity.withCost.flatMap(({ criterion, changes: found }) =>
      found.map(
        ({ at, direction, to }) => `${code(criterion)} ${direction} ${formatScore(at * 100)} ${letter(to)}`,
      ),
    );
    expect(changes.sort()).toEqual(
      [
        'VFM above 18.9 A',
        'DELIV above 20.1 A',
        'WORK above 23.3 A',
        'GOV above 34.7 A',
        'GOV above 37.5 C',
        'INT below 4.5 A',
        'INT above 48.0 B',
        'FIT above 45.0 B',
        'QUAL above 78.2 C',
      ].sort(),
    );
  });

  it('are the same in the app, in the PDF’s text and in the JSON', async () => {
    const totals = json.withCost.totals.map(({ total }) => formatScore(total ?? Number.NaN));
    expect(totals).toEqual(['55.7', '53.7', '45.6', '60.1']);
    const benefit = json.benefitOnly.totals.map(({ total }) => formatScore(total ?? Number.NaN));
    const costs = json.costs.options.map(({ financial }) => formatThousands(financial.netPresentCost));
    const switching = json.sensitivity.withCost.flatMap(({ changes }) =>
      changes.map(({ at }) => formatScore(at * 100)),
    );
    for (const [stage, heading, figures] of [
      ['Scores', /^Scores/, [...totals, ...benefit]],
      ['Costs', /^Costs/, costs],
      ['Results', /leads/, switching],
    ] as const) {
      await goTo(stage, heading);
      for (const figure of figures) {
        await expect.poll(seen).toContain(figure);
        expect(paper).toContain(figure);
      }
    }
  });
});

describe('working on the sample', () => {
  it('moves the ranking when a score changes, and undo brings it back', async () => {
    const { page } = app;
    await goTo('Scores', /^Scores/);
    const ranking = page.getByRole('complementary');
    await ranking.getByText('60.1').waitFor();
    const cell = page
      .getByRole('row', { name: /^Integration/ })
      .getByRole('gridcell')
      .nth(4);
    await cell.click();
    await page.keyboard.type('35');
    await page.keyboard.press('Enter');
    // 15 per cent of 40 points less: 60.05 − 6 = 54.05, behind A by less than the margin.
    await ranking.getByText(/^A is ahead by 1\.6: too close to call/).waitFor();
    await saved(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await ranking.getByText(/^D leads by 4\.4/).waitFor();
  });

  it('says on the screen and on every page of the paper that it is illustrative', async () => {
    await app.page.getByText('Illustrative sample').first().waitFor();
    const pages = await pdfPages(readBytes(join(dialogs.folder, 'paper.pdf')));
    expect(pages.length).toBeGreaterThan(5);
    for (const text of pages) expect(text).toContain('Illustrative sample');
  });

  it('asks for nothing outside the app and breaks no content policy', async () => {
    expect(app.refusedRequests).toEqual([]);
    expect(await app.violations()).toEqual([]);
  });
});
