import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { type ExchangeFile, parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { readBytes, type ScriptedDialogs, tabTo } from './journey.ts';
import { press } from './journey-keys.ts';

/** The appraisal inside a PDF. */
export const attachmentOf = async (path: string): Promise<ExchangeFile> => {
  const read = await readPdfAttachment(readBytes(path));
  const parsed = parseExchangeFile(read?.text ?? '');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/**
 * Exports the paper from the Paper stage, by keyboard.
 *
 * @param holds the beginning of what is chosen to travel inside
 * @returns where it was written
 */
export const exportPaper = async (
  page: Page,
  dialogs: ScriptedDialogs,
  name: string,
  holds: string,
): Promise<string> => {
  dialogs.nextSave = join(dialogs.folder, name);
  await tabTo(page, page.getByRole('button', { name: 'Export the paper' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the paper' });
  const choice = dialog.getByRole('radio', { name: new RegExp(`^${holds}`) });
  const group = dialog.getByRole('group', { name: /^The appraisal travels inside/ });
  await tabTo(page, group.getByRole('radio', { checked: true }));
  for (let presses = 0; presses < 3 && !(await choice.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  if (!(await choice.isChecked())) throw new Error(`The arrow keys do not reach “${holds}”`);
  await tabTo(page, dialog.getByRole('button', { name: 'Choose where and export' }));
  await page.keyboard.press('Enter');
  await dialog.getByText(`Written: ${dialogs.nextSave}`).waitFor({ timeout: 60_000 });
  // The button that ends it has the focus by now.
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return dialogs.nextSave;
};

/** Writes the appraisal to a file from the menu at the top, by keyboard, and reads it. */
export const exportAppraisal = async (
  page: Page,
  dialogs: ScriptedDialogs,
  name: string,
): Promise<ExchangeFile> => {
  const path = join(dialogs.folder, name);
  dialogs.nextSave = path;
  await press(page, page.getByRole('button', { name: 'Export', exact: true }));
  const item = page.getByRole('menuitem', { name: /^Appraisal file/ });
  await item.waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await item.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`Written: ${path}`).waitFor();
  // Whoever works by keyboard goes on from where they were.
  await page.getByRole('button', { name: 'Export', exact: true }).and(page.locator(':focus')).waitFor();
  const parsed = parseExchangeFile(new TextDecoder().decode(readBytes(path)));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** How many records of a type a file holds. */
export const held = ({ records }: ExchangeFile, type: string): number =>
  records.filter((record) => record.type === type).length;
