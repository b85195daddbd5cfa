import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await app.page.getByRole('button', { name: /Open the worked sample/ }).click();
}, 120_000);
afterAll(() => app?.close());

const stage = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
};

test('cost lines from a CSV file are mapped, previewed with what is wrong, taken as one edit, and undone', async () => {
  const { page } = app;
  await stage(page, 'Costs');
  await page.getByRole('button', { name: 'Import a table' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import cost lines from a table' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'from finance.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Option;Cost line;Kind;2009/10;10/11;Remarks\nB;Payroll bureau;recurring;12,5;x;\nD;Launch events;one-off;40;;"two; in spring"\nZ;Rent;recurring;5;5;\n',
    ),
  });
  await expect.poll(() => dialog.getByText('Read from from finance.csv.').count()).toBe(1);
  await expect.poll(() => dialog.getByText('1 new, 0 changed, 0 as they are, 2 not taken.').count()).toBe(1);
  await expect.poll(() => dialog.getByText('There is no option “Z” here.').count()).toBe(1);
  await expect.poll(() => dialog.getByText(/“12,5” is not\. .*“x” is not\./).count()).toBe(1);
  // A column that was left out may be a note after all.
  await dialog.getByRole('combobox', { name: 'Remarks' }).selectOption({ label: 'Note' });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take 1 row' }).click();
  await expect.poll(() => page.getByText('Import 1 cost line from a table.').count()).toBe(1);
  await expect
    .poll(() =>
      page
        .getByRole('gridcell', { name: /Launch events/ })
        .or(page.getByText('Launch events'))
        .count(),
    )
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => page.getByText('Launch events').count()).toBe(0);
  expect(await app.violations()).toEqual([]);
});

test('practices pasted from a spreadsheet are taken by keyboard alone', async () => {
  const { page } = app;
  await stage(page, 'Context');
  await page
    .getByRole('button', { name: /Practices/ })
    .first()
    .click();
  const open = page
    .getByRole('region', { name: /Practices and their/ })
    .getByRole('button', { name: 'Import a table' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import practices from a table' });
  await dialog.getByRole('textbox').focus();
  await page.keyboard.insertText('Name\tList size\nBrook Street\t8412\nTwo Rivers\t140.5');
  await expect.poll(() => dialog.getByText('1 new, 0 changed, 0 as they are, 1 not taken.').count()).toBe(1);
  await dialog.getByRole('button', { name: 'Take 1 row' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('Brook Street').count()).toBeGreaterThan(0);
  await expect.poll(() => page.getByText('Two Rivers').count()).toBe(0);
});

test('scores pasted on the Scores stage wait until it is said whose they are, and come back with Undo', async () => {
  const { page } = app;
  await stage(page, 'Scores');
  await page.getByRole('main').getByRole('button', { name: 'Import a table' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import scores from a table' });
  await dialog
    .getByRole('textbox')
    .fill('Criterion\tOption\tScore\tReason\nFIT\tC\t52\tThe regulator was asked\nFIT\tD\t140\tToo high');
  await expect.poll(() => dialog.getByText('Say whose scores these are').count()).toBe(1);
  await dialog.getByRole('combobox', { name: 'Whose scores these are' }).selectOption('Agreed scores');
  await expect.poll(() => dialog.getByText('0 new, 1 changed, 0 as they are, 1 not taken.').count()).toBe(1);
  await expect.poll(() => dialog.getByText('C on Strategic fit (agreed)').count()).toBe(1);
  await dialog.getByRole('button', { name: 'Take 1 row' }).press('Enter');
  const fit = page.getByRole('grid', { name: 'Scores' }).getByRole('row', { name: /^Strategic fit/ });
  await expect.poll(async () => (await fit.textContent()) ?? '').toMatch(/52/);
  await page.locator('body').press('Control+z');
  await expect.poll(async () => (await fit.textContent()) ?? '').not.toMatch(/52/);
});
