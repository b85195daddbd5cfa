import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfAttachment } from '../../electron/documents/pdf-attachment.ts';
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
import { inCell, typeDown } from '../support/journey-keys.ts';
import { attachmentOf, exportPaper } from '../support/journey-paper.ts';

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

describe('a lead without a mouse', () => {
  it('creates an appraisal with two options and three criteria', async () => {
    const { page } = app;
    await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('Community services in Brampton');
    await tabTo(page, page.getByRole('textbox', { name: 'Locality' }));
    await page.keyboard.type('Brampton');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();

    await goToStage(page, 'Options');
    await tabTo(page, page.getByRole('textbox', { name: 'Add an option' }));
    await typeDown(page, ['Stay as we are', 'Practices employ']);
    await goToStage(page, 'Criteria');
    await tabTo(page, page.getByRole('textbox', { name: /^Add a criterion/ }));
    await typeDown(page, ['Quality', 'Access', 'Workforce']);
    await saved(page);
    const criteria = page
      .getByRole('navigation', { name: 'Stages' })
      .getByRole('link', { name: /^Criteria/ });
    await expect.poll(() => criteria.textContent()).toContain('3');
  });

  it('weighs, scores for one person and as agreed, and sees who leads', async () => {
    const { page } = app;
    const firstRow = page.getByRole('row', { name: /^Quality/ });
    await goToStage(page, 'Weights');
    await goToCell(page, firstRow.getByRole('gridcell').first());
    await typeDown(page, ['50', '30', '20']);

    await goToStage(page, 'Scores');
    await tabTo(page, page.getByRole('button', { name: /^Scorers/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Add a scorer' }));
    await page.keyboard.press('Enter');
    await inCell(page.getByRole('region', { name: 'Scorers' }));
    await typeDown(page, ['The lead nurse']);
    await tabTo(page, page.getByRole('button', { name: 'Close', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'By scorer' }));
    await page.keyboard.press('Enter');
    // The first column is the weight; option A is the next.
    await goToCell(page, firstRow.getByRole('gridcell').nth(1));
    await typeDown(page, ['77']);
    await tabTo(page, page.getByRole('button', { name: 'Agreed', exact: true }));
    await page.keyboard.press('Enter');
    await goToCell(page, firstRow.getByRole('gridcell').nth(1));
    await typeDown(page, ['60', '50', '40']);
    await goToCell(page, firstRow.getByRole('gridcell').nth(2));
    await typeDown(page, ['70', '60', '30']);
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
    const path = await exportPaper(page, dialogs, 'full.pdf', 'Everything');
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
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await goToStage(page, 'Paper');
    const after = await attachmentOf(await exportPaper(page, dialogs, 'again.pdf', 'Everything'));
    expect(after.records).toEqual(before.records);
  });

  it('exports by default without a single person’s score, name or history inside', async () => {
    const { page } = app;
    const path = await exportPaper(page, dialogs, 'default.pdf', 'No more than the paper shows');
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
