import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Dialogs } from '../../electron/ports.ts';

/** A user who always saves to and opens from the places that were last set. */
export interface ScriptedDialogs extends Dialogs {
  readonly folder: string;
  /** Where the next save goes; null for a user who cancels. */
  nextSave: string | null;
  nextOpen: string | null;
  /** How often it has been asked what to open. */
  readonly timesAskedToOpen: () => number;
  readonly remove: () => void;
}

export const scriptedDialogs = (): ScriptedDialogs => {
  const folder = mkdtempSync(join(tmpdir(), 'ico-journey-'));
  let asked = 0;
  const dialogs: ScriptedDialogs = {
    folder,
    nextSave: null,
    nextOpen: null,
    chooseSavePath: async () => dialogs.nextSave,
    chooseFolder: async () => dialogs.folder,
    timesAskedToOpen: () => asked,
    chooseOpenPath: async () => {
      asked += 1;
      return dialogs.nextOpen;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return dialogs;
};

const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.first().evaluate((element) => element.ownerDocument.activeElement === element);

/** A user without a mouse: goes from one control to the next with Tab until the wanted one has the focus. */
export const tabTo = async (page: Page, wanted: Locator, most = 150): Promise<void> => {
  await wanted.first().waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to it by keyboard within ${most} presses of Tab: ${wanted}`);
};

/** Goes into a grid by Tab, to its first cell, and from there to the right until the wanted cell has the focus. */
export const goToCell = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.first().waitFor();
  await tabTo(page, page.getByRole('main').locator('[role="gridcell"][tabindex="0"]'));
  await page.keyboard.press('Control+Home');
  for (let presses = 0; presses < 20; presses += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`Not in the first row of the grid: ${wanted}`);
};

/** Goes to a stage by its link in the rail, by keyboard. */
export const goToStage = async (page: Page, name: string): Promise<void> => {
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: new RegExp(`^${name}\\b`) }),
  );
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation', { name: 'Stages' })
    .locator('[aria-current="page"]', { hasText: name })
    .waitFor();
};

/** Waits until the app says that everything is on the disk: nothing on its way to it, nothing half-typed. */
export const saved = (page: Page): Promise<void> =>
  page
    .locator('[data-saving="saved"]', { hasText: /^Saved \d\d:\d\d$/ })
    .first()
    .waitFor();

export const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
