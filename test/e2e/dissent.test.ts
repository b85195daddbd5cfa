import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { goToStage, type ScriptedDialogs, saved, scriptedDialogs } from '../support/journey.ts';
import { cellOf, choose, fillIn, goToPlace, press } from '../support/journey-keys.ts';

let app: RunningApp;
let page: Page;
let main: Locator;
let dialogs: ScriptedDialogs;

const reason = 'Patients were not asked before this went to a host.';

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  page = app.page;
  main = page.getByRole('main');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

describe('what a scorer would choose', () => {
  it('is named in the table of scorers, and its reason written under it, by keyboard', async () => {
    await goToStage(page, 'Scores');
    await press(page, page.getByRole('button', { name: /^Scorers/ }));
    const panel = page.getByRole('region', { name: 'Scorers' });
    const grid = panel.getByRole('grid', { name: 'Scorers' });
    const cell = cellOf(grid, 'LINk member 2', 4);
    // Whole beside the ranking in the smallest window.
    await page.setViewportSize({ width: 1280, height: 720 });
    const rightOf = (at: Locator): Promise<number> =>
      at.evaluate((element) => element.getBoundingClientRect().right);
    expect(await rightOf(grid.getByRole('columnheader', { name: 'Would choose' }))).toBeLessThanOrEqual(
      await rightOf(panel.locator('.sheet-scroll')),
    );
    await page.setViewportSize({ width: 1440, height: 900 });
    await goToPlace(page, grid, cell);
    await expect.poll(() => cell.innerText()).toBe('not said');
    await page.keyboard.press('a');
    await expect.poll(() => cell.innerText()).toBe('A');
    const chosen = panel.getByRole('group', { name: 'Choice of LINk member 2' });
    await choose(page, chosen.getByRole('combobox', { name: 'Would choose' }), 'B');
    await expect.poll(() => cell.innerText()).toBe('B');
    await fillIn(page, chosen.getByRole('textbox', { name: 'Why' }), reason);
    await saved(page);
    await press(page, panel.getByRole('button', { name: 'Close', exact: true }));
    await expect.poll(() => panel.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Scorers: 18');
  });

  it('is told in Results by group with its reason and without a name, beside the ranking without interests', async () => {
    await goToStage(page, 'Results');
    const card = main.getByRole('region', { name: 'Nine of 18 people would choose otherwise than D' });
    await card.waitFor();
    await expect
      .poll(() => card.locator('tbody', { hasText: 'Practices employ' }).locator('tr').allInnerTexts())
      .toEqual([expect.stringMatching(/GPs\s+3\s/), expect.stringMatching(`LINk\\s+1\\s+“${reason}”`)]);
    expect(await card.innerText()).not.toContain('LINk member');
    await press(page, main.getByRole('button', { name: 'Interests', exact: true }));
    const ranking = main.getByRole('region', { name: 'Scores of' });
    await expect
      .poll(() => ranking.getByRole('rowheader').allInnerTexts())
      .toEqual([
        'The ranking',
        'Everyone who scored 18 people',
        'Without declared interests in D 16 people',
        'Without any declared interest 11 people',
      ]);
  });

  it('is in the paper, by group and without a name', async () => {
    await goToStage(page, 'Paper');
    const path = join(dialogs.folder, 'dissent.html');
    dialogs.nextSave = path;
    await press(page, page.getByRole('button', { name: 'Export the paper' }));
    const dialog = page.getByRole('dialog', { name: 'Export the paper' });
    await dialog.getByRole('radio', { name: /^Web page/ }).check();
    await press(page, dialog.getByRole('button', { name: 'Choose where and export' }));
    await dialog.getByText(`Written: ${path}`).waitFor({ timeout: 60_000 });
    const words = readFileSync(path, 'utf8').replaceAll(/<[^>]*>/g, '');
    const found = ['nine of 18 people chose D', 'four B (GPs 3 and LINk 1)', reason, 'LINk member 2'].map(
      (wanted) => words.includes(wanted),
    );
    expect(found).toEqual([true, true, true, false]);
  });
});
