import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { readBytes, type ScriptedDialogs, saved, scriptedDialogs } from '../support/journey.ts';
import { pdfPages } from '../support/pdf-text.ts';

let app: RunningApp;
let page: Page;
let dialogs: ScriptedDialogs;
let dialog: Locator;

const goTo = async (stage: string): Promise<void> => {
  const rail = page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('link', { name: new RegExp(`^${stage}`) }).click();
  await rail.locator('[aria-current="page"]', { hasText: stage }).waitFor();
};

const open = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Export the paper' }).click();
  await dialog.waitFor();
};
const write = (): Promise<void> => dialog.getByRole('button', { name: 'Choose where and export' }).click();
const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element.ownerDocument.activeElement === element);

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  page = app.page;
  dialog = page.getByRole('dialog', { name: 'Export the paper' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
  await goTo('Paper');
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

describe('the export of the paper', () => {
  it('that is stopped leaves the old file as it was, and says that no file was changed', async () => {
    const path = join(dialogs.folder, 'paper.pdf');
    writeFileSync(path, 'What was there before');
    dialogs.nextSave = path;
    await open();
    await write();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText('Stopped. No file was changed.').waitFor({ timeout: 60_000 });
    expect(readFileSync(path, 'utf8')).toBe('What was there before');
    // Whoever goes on has the next button under the finger.
    await expect.poll(() => hasFocus(dialog.getByRole('button', { name: 'Choose again' }))).toBe(true);
  });

  it('shows how far it has got, says where the file is, and gives the focus back', async () => {
    const path = join(dialogs.folder, 'paper.pdf');
    await page.keyboard.press('Enter');
    await write();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByText(`Written: ${path}`).waitFor({ timeout: 60_000 });
    const pages = await pdfPages(readBytes(path));
    await dialog.getByText(`${pages.length} pages`).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Export the paper' }))).toBe(true);
  });

  it('without a place changes nothing and says so', async () => {
    dialogs.nextSave = null;
    await open();
    await write();
    await dialog.getByText('No place was chosen. No file was changed.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('to a place that cannot be written says what to do, and can be sent elsewhere', async () => {
    const file = join(dialogs.folder, 'a-file');
    writeFileSync(file, '');
    dialogs.nextSave = join(file, 'paper.pdf');
    await open();
    await write();
    await dialog.getByText(/Your appraisal is safe in the app/).waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Choose again' }).click();
    await dialog.getByRole('button', { name: 'Choose where and export' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('asks what travels inside of a PDF alone', async () => {
    await open();
    const inside = dialog.getByRole('group', { name: /^The appraisal travels inside/ });
    await inside.waitFor();
    for (const name of [/^Word/, /^Web page/, /^Excel/]) {
      await dialog.getByRole('radio', { name }).check();
      await expect.poll(() => inside.count()).toBe(0);
    }
    await dialog.getByRole('radio', { name: /^PDF/ }).check();
    await inside.waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('sets the marking and the part of the meeting as edits of the appraisal, printed on every page', async () => {
    const path = join(dialogs.folder, 'marked.pdf');
    dialogs.nextSave = path;
    await open();
    await dialog.getByLabel('Protective marking').fill('Restricted: staff');
    await dialog.getByRole('checkbox', { name: 'For the private part of the meeting' }).check();
    await dialog.getByLabel('Why in private').fill('Staff can be told apart');
    await write();
    await dialog.getByText(/^Written: /).waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Done' }).click();
    const pages = await pdfPages(readBytes(path));
    for (const text of pages) expect(text).toContain('Restricted: staff');
    expect(pages[0]).toContain('Staff can be told apart');
    await saved(page);
    const undo = page.getByRole('button', { name: /^Undo/ }).first();
    await expect.poll(() => undo.getAttribute('title')).toMatch(/private/);
  });

  it('has the same buttons from the bar at the top, and gives the focus back there', async () => {
    const colours = async (): Promise<readonly (readonly string[])[]> => {
      // A button under the pointer has other colours.
      await page.mouse.move(0, 0);
      return dialog.getByRole('button').evaluateAll((buttons) =>
        buttons.map((button) => {
          const { color, backgroundColor, borderTopColor } = getComputedStyle(button);
          return [color, backgroundColor, borderTopColor];
        }),
      );
    };
    await open();
    const fromStage = await colours();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const menu = page.getByRole('banner').getByRole('button', { name: 'Export' });
    await menu.click();
    await page.getByRole('menuitem', { name: /^Paper/ }).click();
    await dialog.waitFor();
    expect(fromStage).toHaveLength(2);
    await expect.poll(colours).toEqual(fromStage);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => hasFocus(menu)).toBe(true);
  });

  it('writes a web page too', async () => {
    const path = join(dialogs.folder, 'paper.html');
    dialogs.nextSave = path;
    await open();
    await dialog.getByRole('radio', { name: /^Web page/ }).check();
    await write();
    await dialog.getByText(`Written: ${path}`).waitFor({ timeout: 60_000 });
    expect(existsSync(path)).toBe(true);
    await dialog.getByRole('button', { name: 'Done' }).click();
  });
});
