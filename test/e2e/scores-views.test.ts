import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { goToStage, type ScriptedDialogs, scriptedDialogs } from '../support/journey.ts';
import { backTo, cellOf, choose, focusOn, press } from '../support/journey-keys.ts';
import { sampleRecords } from '../support/sample.ts';

let app: RunningApp;
let page: Page;
let main: Locator;
let dialogs: ScriptedDialogs;

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  page = app.page;
  main = page.getByRole('main');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
  await goToStage(page, 'Scores');
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

const view = (name: string): Locator => main.getByRole('button', { name, exact: true });
const divided = (): Locator => main.getByRole('table', { name: 'Cells that divide people' });
const workforceOfB = (): Locator =>
  divided().getByRole('row').filter({ hasText: 'Practices employ, weight 12' });
const notes = (): Locator => page.locator('.outlier-note');

/** The words of each row's cell whose class is given, or of its button. */
const columnOf = (part: string): Promise<readonly string[]> =>
  divided()
    .locator(`.divided-row ${part}`)
    .evaluateAll((cells) =>
      cells.map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
    );

/** What axe finds in the light or in the dark. */
const faults = async (colorScheme: 'light' | 'dark'): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

describe('whose scores are shown', () => {
  it('is switched by keyboard: all groups side by side, one group, one scorer, and what was agreed', async () => {
    await press(page, view('By group'));
    const groups = main.getByRole('grid', { name: 'Scores by group' });
    await expect
      .poll(async () =>
        (await groups.getByRole('columnheader').allInnerTexts()).map((head) =>
          head.replaceAll(/\s+/g, ' ').trim(),
        ),
      )
      .toEqual(['Option', 'GPs 7', 'Managers 5', 'Staff 4', 'LINk 2', 'Lowest to highest', 'Agreed']);
    const workforce = groups
      .getByRole('row')
      .filter({ hasText: 'B Practices employ' })
      .filter({ hasText: '10 to 50' });
    await expect
      .poll(() => workforce.locator('[data-column]').allInnerTexts())
      .toEqual(['50', '28', '10', '35', '10 to 50', '30']);
    expect(await faults('light')).toEqual([]);

    const scores = main.getByRole('grid', { name: 'Scores', exact: true });
    const ofB = (): Promise<string> => cellOf(scores, 'Workforce', 1).locator('.sheet-value').innerText();
    await choose(page, main.getByRole('combobox', { name: 'Group' }), 'Staff');
    await expect.poll(ofB).toBe('10');
    await backTo(page, view('By scorer'));
    await page.keyboard.press('Enter');
    await choose(page, main.getByRole('combobox', { name: 'Scorer' }), 'Manager 2');
    await expect.poll(ofB).toBe('25');
    await backTo(page, view('Mean'));
    await page.keyboard.press('Enter');
    await expect.poll(ofB).toBe('31');
    await backTo(page, view('Agreed'));
    await page.keyboard.press('Enter');
    await expect.poll(ofB).toBe('30');
  });
});

describe('what divides people', () => {
  it('stands widest first: by the spread of people, or by the gap between groups', async () => {
    await press(page, view('What divides people'));
    await expect
      .poll(async () => (await columnOf('.divided-open')).slice(0, 4))
      .toEqual(['B Workforce', 'A Integration', 'B Quality and safety', 'D Governance']);
    const figures = async (word: RegExp): Promise<readonly number[]> =>
      (await columnOf('td:nth-of-type(2)')).map((text) => Number(word.exec(text)?.[1] ?? Number.NaN));
    const deviations = await figures(/deviation ([\d.]+)/);
    expect(deviations).toHaveLength(10);
    expect(deviations).toEqual([...deviations].sort((a, b) => b - a));
    await choose(page, main.getByRole('combobox', { name: 'Order' }), 'Widest gap');
    await expect
      .poll(async () => (await figures(/groups ([\d.]+) apart/)).slice(0, 4))
      .toEqual([40, 35, 30, 22]);
    const gaps = await figures(/groups ([\d.]+) apart/);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    await choose(page, main.getByRole('combobox', { name: 'Order' }), 'Widest spread');
  });

  it('asks why of a score far from the others by its group alone, where scorers may not be named', async () => {
    await expect
      .poll(() => workforceOfB().locator('.outlier-note').innerText())
      .toBe('Worth asking why: One of the Staff group gave 0, 35 below the mean of the other 17.');
    const names = sampleRecords().flatMap((record) => (record.type === 'assessor' ? [record.name] : []));
    const read = await main.evaluate((element) => `${element.textContent} ${element.innerHTML}`);
    expect(names.filter((name) => read.includes(name))).toEqual([]);
  });
});

describe('a comment', () => {
  const drawer = (): Locator => main.getByRole('region', { name: 'Cell B, Workforce' });
  const listed = (): Locator =>
    drawer().getByRole('list', { name: 'Comments on B on Workforce' }).locator('.comment-text');
  const rail = (): Locator => page.locator('.rail-comments');
  const say = async (text: string): Promise<void> => {
    await focusOn(page, drawer().getByRole('textbox', { name: 'New comment' }));
    await page.keyboard.type(text);
    await page.keyboard.press('Control+Enter');
  };

  it('is made in the drawer of its cell, and answered below', async () => {
    await press(page, divided().getByRole('button', { name: /^B\s*Workforce/ }));
    await press(page, drawer().locator('summary', { hasText: 'Comments: none' }));
    await say('Is supervision written down anywhere?');
    await expect.poll(() => listed().allInnerTexts()).toEqual(['Is supervision written down anywhere?']);
    await say('In the HR note of January.');
    await expect
      .poll(() => listed().allInnerTexts())
      .toEqual(['Is supervision written down anywhere?', 'In the HR note of January.']);
    await expect.poll(() => rail().getAttribute('aria-label')).toBe('2 open comments');
    expect(await faults('dark')).toEqual([]);
  });

  it('is settled, and an undo opens it again', async () => {
    await press(page, drawer().getByRole('button', { name: 'Settle comment “In the HR note of January.”' }));
    await expect.poll(() => rail().getAttribute('aria-label')).toBe('1 open comment');
    await expect
      .poll(() => drawer().locator('.comment-settled .comment-text').allInnerTexts())
      .toEqual(['In the HR note of January.']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rail().getAttribute('aria-label')).toBe('2 open comments');
    await page.keyboard.press('Control+z');
    await expect.poll(() => listed().allInnerTexts()).toEqual(['Is supervision written down anywhere?']);
  });

  it('stands in the list of open ones, which leads to its cell, and is counted in the cell', async () => {
    await rail().click();
    const dialog = page.getByRole('dialog', { name: 'Open comments' });
    await dialog.getByText('Is supervision written down anywhere?').waitFor();
    await press(page, dialog.getByRole('link', { name: 'Score of B on Workforce (agreed)' }));
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => listed().allInnerTexts()).toEqual(['Is supervision written down anywhere?']);
    const cell = cellOf(main.getByRole('grid', { name: 'Scores', exact: true }), 'Workforce', 1);
    await expect.poll(() => cell.locator('.sheet-said').innerText()).toContain('1 open comment');
  });
});

describe('in a copy in which scorers may be named', () => {
  it('asks why by the name', async () => {
    const records = sampleRecords().map((record) =>
      record.type === 'appraisal' ? { ...record, title: 'Carlisle by name', namingAllowed: true } : record,
    );
    dialogs.nextOpen = join(dialogs.folder, 'by-name.icoa.json');
    writeFileSync(dialogs.nextOpen, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
    await page.getByRole('link', { name: 'All appraisals' }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('.top-bar-title', { hasText: 'Carlisle by name' }).waitFor();
    await goToStage(page, 'Scores');
    await press(page, view('What divides people'));
    await expect
      .poll(() => notes().first().innerText())
      .toBe('Worth asking why: Staff member 1 gave 0, 35 below the mean of the other 17.');
    expect(await app.violations()).toEqual([]);
  });
});
