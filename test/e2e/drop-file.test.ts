import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishPdf } from '../../electron/documents/finish-pdf.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../shared/paper/attachment.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { blankPdf } from '../support/run-command.ts';
import { sampleAppraisal, sampleRecords } from '../support/sample.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
}, 120_000);
afterAll(() => app?.close());

const exportedAt = '2009-02-12T10:00:00.000Z';
const about = { title: 'Paper', author: '', subject: '', drawnAt: exportedAt };
const title = 'Integrated care in Carlisle';

/** A paper of the sample with what it shows inside, under the stamp of the given text. */
const paperWith = async (stampOf: (text: string) => string): Promise<Uint8Array> => {
  const appraisal = sampleAppraisal();
  const text = formatExchangeFile({ exportedAt, ...paperAttachment(appraisal, analyse(appraisal)) });
  const sha256 = createHash('sha256').update(stampOf(text)).digest('hex');
  const attachment = { name: 'carlisle.icoa.json', text, sha256 };
  return (await finishPdf(await blankPdf(1), { ...about, attachment })).bytes;
};

/** Drags a file over the window and lets it go there. */
const drop = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  await page.evaluate(
    ({ name: called, base64 }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], called));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
        );
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  );
};

const backToList = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
};

test.each([
  ['an appraisal file', 'carlisle.icoa.json', 'Imported Integrated care in Carlisle'],
  ['a paper as it was exported', 'paper.pdf', 'It is the one that the paper was made with.'],
  ['a paper whose inside was exchanged', 'other.pdf', 'It is not the one that the paper was made with'],
] as const)(
  '%s that is dropped on the window is opened, and what it is is said',
  async (_what, name, words) => {
    const { page } = app;
    await backToList(page);
    const bytes = name.endsWith('.json')
      ? Buffer.from(formatExchangeFile({ exportedAt, records: sampleRecords() }))
      : await paperWith((text) => (name === 'other.pdf' ? `${text} ` : text));
    await drop(page, name, bytes);
    await expect.poll(() => page.getByText(words).count()).toBeGreaterThan(0);
    await expect.poll(() => page.url()).toMatch(/\/context$/);
    await expect.poll(() => page.getByText(title).count()).toBeGreaterThan(0);
  },
);

test('a file that is neither is refused with what to do, and nothing is opened', async () => {
  const { page } = app;
  await backToList(page);
  await drop(page, 'holiday.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await expect.poll(() => page.getByText('holiday.jpg: The file is not JSON.').count()).toBeGreaterThan(0);
  expect(page.url()).not.toMatch(/\/context$/);
  expect(await app.violations()).toEqual([]);
});
