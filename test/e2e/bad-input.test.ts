import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { type ScriptedDialogs, scriptedDialogs } from '../support/journey.ts';

interface PageWindow {
  readonly bridge: Bridge;
}

let app: RunningApp;
let dialogs: ScriptedDialogs;

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  await app.page.getByRole('button', { name: 'Open the worked sample' }).click();
  await app.page.getByRole('navigation', { name: 'Stages' }).waitFor();
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

const goTo = (stage: string): Promise<void> =>
  app.page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: new RegExp(`^${stage}`) })
    .click();

describe('the score grid', () => {
  it('takes back a score of 140 with a sentence and keeps the old one', async () => {
    const { page } = app;
    await goTo('Scores');
    const cell = page
      .getByRole('row', { name: /^Integration/ })
      .getByRole('gridcell')
      .nth(4);
    await cell.click();
    await page.keyboard.type('140');
    await page.keyboard.press('Enter');
    await page
      .getByText(/140 was not kept/)
      .first()
      .waitFor();
    await expect.poll(() => cell.textContent()).toContain('75');
  });

  it('takes a block pasted from Excel as one change that one undo takes back', async () => {
    const { page } = app;
    const row = (name: string) =>
      page.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('gridcell');
    await row('Governance').nth(1).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '61\t36\n51\t56\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(() => row('Governance').nth(1).textContent()).toContain('61');
    await expect.poll(() => row('Acceptability').nth(2).textContent()).toContain('56');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => row('Governance').nth(1).textContent()).toContain('60');
    await expect.poll(() => row('Acceptability').nth(2).textContent()).toContain('55');
  });
});

describe('importing', () => {
  const files: readonly (readonly [what: string, content: string, says: RegExp])[] = [
    ['a file that is not JSON', 'hello', /not JSON/],
    ['another program’s JSON', '{"name":"x"}', /appraisal/],
    [
      'a file from a newer version',
      '{"format":"ico-appraisal","formatVersion":9,"exportedAt":"2009-02-12T09:00:00.000Z","records":[]}',
      /newer/,
    ],
  ];
  for (const [what, content, says] of files) {
    it(`${what} says what is wrong and what to do, and leaves the list as it was`, async () => {
      const { page } = app;
      await page.goto('https://app.localhost/');
      await page.getByRole('heading', { name: 'Appraisals' }).waitFor();
      const before = await page.getByRole('table').textContent();
      dialogs.nextOpen = join(dialogs.folder, 'wrong.icoa.json');
      writeFileSync(dialogs.nextOpen, content);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const notice = page.getByText(says).first();
      await notice.waitFor();
      await expect.poll(() => page.locator('body').textContent()).toContain('Nothing was changed');
      await expect.poll(() => page.getByRole('table').textContent()).toBe(before);
    });
  }

  it('that the user cancels changes nothing and says nothing', async () => {
    const { page } = app;
    await page.goto('https://app.localhost/');
    await page.reload();
    dialogs.nextOpen = null;
    const asked = dialogs.timesAskedToOpen();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(dialogs.timesAskedToOpen).toBe(asked + 1);
    // A call that is answered after the one that was cancelled.
    await page.evaluate(() => (globalThis as unknown as PageWindow).bridge.call('library.list', {}));
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('exporting', () => {
  it('to a place that cannot be written says so and what to do', async () => {
    const { page } = app;
    await page
      .getByRole('link', { name: /^Integrated care in Carlisle/ })
      .first()
      .click();
    await goTo('Paper');
    await page.getByRole('button', { name: 'Export the paper' }).click();
    const file = join(dialogs.folder, 'a-file');
    writeFileSync(file, '');
    dialogs.nextSave = join(file, 'paper.pdf');
    await page.getByRole('button', { name: 'Choose where and export' }).click();
    await page.getByText(/Your appraisal is safe in the app/).waitFor({ timeout: 60_000 });
  });
});
