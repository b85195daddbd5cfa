import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
import { type ExchangeFile, parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import {
  goToCell,
  goToStage,
  readBytes,
  type ScriptedDialogs,
  saved,
  scriptedDialogs,
  tabTo,
} from '../support/journey.ts';

let app: RunningApp;
let dialogs: ScriptedDialogs;

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

const attachmentOf = async (path: string): Promise<ExchangeFile> => {
  const text = await readPdfAttachment(readBytes(path));
  const parsed = parseExchangeFile(text ?? '');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** Exports the paper from the Paper stage, by keyboard, with the given content inside. */
const exportPaper = async (name: string, holds: string): Promise<string> => {
  const { page } = app;
  dialogs.nextSave = join(dialogs.folder, name);
  const write = page.getByRole('button', { name: 'Choose where and export' });
  if (!(await write.isVisible())) {
    await tabTo(page, page.getByRole('button', { name: 'Export PDF' }));
    await page.keyboard.press('Enter');
  }
  const choice = page.getByRole('radio', { name: new RegExp(`^${holds}`) });
  await tabTo(page, page.getByRole('radio', { checked: true }));
  for (let presses = 0; presses < 3 && !(await choice.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await choice.isChecked()).toBe(true);
  await tabTo(page, write);
  await page.keyboard.press('Enter');
  await page.getByText(`Written: ${dialogs.nextSave}`).waitFor({ timeout: 60_000 });
  return dialogs.nextSave;
};

const typeDown = async (values: readonly string[]): Promise<void> => {
  for (const value of values) {
    await app.page.keyboard.type(value);
    await app.page.keyboard.press('Enter');
  }
};

describe('a lead without a mouse', () => {
  it('creates an appraisal with two options and three criteria', async () => {
    const { page } = app;
    await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('Community services in Brampton');
    await tabTo(page, page.getByRole('textbox', { name: 'Locality' }));
    await page.keyboard.type('Brampton');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();

    await goToStage(page, 'Options');
    await tabTo(page, page.getByRole('textbox', { name: 'Add an option' }));
    await typeDown(['Stay as we are', 'Practices employ']);
    await goToStage(page, 'Criteria');
    await tabTo(page, page.getByRole('textbox', { name: /^Add a criterion/ }));
    await typeDown(['Quality', 'Access', 'Workforce']);
    await saved(page);
    const criteria = page.getByRole('navigation').getByRole('link', { name: /^Criteria/ });
    await expect.poll(() => criteria.textContent()).toContain('3');
  });

  it('weighs, scores for one person and as agreed, and sees who leads', async () => {
    const { page } = app;
    const firstRow = page.getByRole('row', { name: /^Quality/ });
    await goToStage(page, 'Weights');
    await goToCell(page, firstRow.getByRole('gridcell').first());
    await typeDown(['50', '30', '20']);

    await goToStage(page, 'Scores');
    await tabTo(page, page.getByRole('button', { name: /^Scorers/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Add a scorer' }));
    await page.keyboard.press('Enter');
    await typeDown(['The lead nurse']);
    await tabTo(page, page.getByRole('button', { name: 'Close', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'By scorer' }));
    await page.keyboard.press('Enter');
    // The first column is the weight; option A is the next.
    await goToCell(page, firstRow.getByRole('gridcell').nth(1));
    await typeDown(['77']);
    await tabTo(page, page.getByRole('button', { name: 'Agreed', exact: true }));
    await page.keyboard.press('Enter');
    await goToCell(page, firstRow.getByRole('gridcell').nth(1));
    await typeDown(['60', '50', '40']);
    await goToCell(page, firstRow.getByRole('gridcell').nth(2));
    await typeDown(['70', '60', '30']);
    await saved(page);

    await goToStage(page, 'Results');
    // 0.5 × 10 + 0.3 × 10 − 0.2 × 10 = 6.
    await page
      .getByRole('complementary')
      .getByText(/^B leads by 6\.0/)
      .waitFor();
  });

  it('exports with a full copy inside and opens that PDF again: the same records', async () => {
    const { page } = app;
    await goToStage(page, 'Paper');
    const path = await exportPaper('full.pdf', 'Everything');
    const before = await attachmentOf(path);
    expect(before.records.filter(({ type }) => type === 'option')).toHaveLength(2);
    expect(before.records.filter(({ type }) => type === 'criterion')).toHaveLength(3);
    expect(before.records.filter(({ type }) => type === 'score')).toHaveLength(7);
    expect(before.history?.length).toBeGreaterThan(10);

    await tabTo(page, page.getByRole('link', { name: /appraisals/i }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Import' }));
    dialogs.nextOpen = path;
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    await goToStage(page, 'Paper');
    const after = await attachmentOf(await exportPaper('again.pdf', 'Everything'));
    expect(after.records).toEqual(before.records);
  });

  it('exports by default without a single person’s score, name or history inside', async () => {
    const path = await exportPaper('default.pdf', 'No more than the paper shows');
    const inside = await attachmentOf(path);
    const held = inside.records.map(({ type, id }) => `${type} ${id}`);
    const scores = inside.records.filter((record) => record.type === 'score');
    expect(scores.every(({ assessor }) => assessor === 'agreed')).toBe(true);
    expect(scores).toHaveLength(6);
    const scorers = inside.records.filter((record) => record.type === 'assessor');
    expect(scorers.map(({ name }) => name)).toEqual(['The author']);
    expect(inside.history).toBeUndefined();
    expect(held).toContain('appraisal appraisal');
    const bytes = await readPdfAttachment(readBytes(path));
    expect(bytes).not.toContain('lead nurse');
    expect(bytes).not.toContain('77');
  });
});
