import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { readBytes, type ScriptedDialogs, saved, scriptedDialogs } from '../support/journey.ts';
import { pdfPages } from '../support/pdf-text.ts';

let app: RunningApp;
let page: Page;
let dialogs: ScriptedDialogs;
let preview: Locator;

const goTo = async (stage: string): Promise<void> => {
  const rail = page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('link', { name: new RegExp(`^${stage}`) }).click();
  await rail.locator('[aria-current="page"]', { hasText: stage }).waitFor();
};

/** The page that is read, by the field over the preview. */
const pageRead = (): Promise<string> => page.getByRole('textbox', { name: 'Page' }).inputValue();

const article = (number: number): Locator =>
  preview.getByRole('article', { name: new RegExp(`^Page ${number} of `) });

/** The words that lie over a page's picture. Words of two lines may or may not have a blank between them. */
const wordsOf = async (number: number): Promise<string> => {
  await page.getByRole('textbox', { name: 'Page' }).fill(`${number}`);
  await page.keyboard.press('Enter');
  const words = article(number).locator('.pdf-words');
  await words.waitFor({ timeout: 30_000 });
  return squeezed(await words.evaluate((element) => element.textContent ?? ''));
};

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

/** Waits until the preview is of the appraisal as it is. */
const upToDate = async (): Promise<void> => {
  await preview.locator('canvas').first().waitFor({ timeout: 60_000 });
  await page.locator('.paper-preview-place:not([data-updating])').waitFor({ timeout: 60_000 });
};

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  page = app.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
  preview = page.getByRole('region', { name: 'Preview of the paper' });
  await goTo('Paper');
  await upToDate();
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

describe('the preview of the paper', () => {
  it('is the paper that is exported: as many pages, with the same words on each', async () => {
    dialogs.nextSave = join(dialogs.folder, 'paper.pdf');
    await page.getByRole('button', { name: 'Export the paper' }).click();
    await page.getByRole('button', { name: 'Choose where and export' }).click();
    await page.getByText(/^Written: /).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Done' }).click();
    const pages = await pdfPages(readBytes(dialogs.nextSave));
    await expect.poll(() => preview.getByRole('article').count()).toBe(pages.length);
    // Small, so that many pages are drawn at a time.
    const smaller = page.getByRole('button', { name: 'Smaller' });
    for (let presses = 0; presses < 9 && (await smaller.isEnabled()); presses += 1) await smaller.click();
    for (const [index, text] of pages.entries()) {
      // The stamp alone is another: it says when the paper was made, and of which file.
      const shown = await wordsOf(index + 1);
      if (!/SHA-?256/i.test(text)) expect(shown).toBe(squeezed(text));
    }
    await page.getByRole('button', { name: 'Fit width' }).click();
  });

  it('draws the pages that are in view, and not the others', async () => {
    await page.getByRole('textbox', { name: 'Page' }).fill('1');
    await page.keyboard.press('Enter');
    await article(1).locator('.pdf-picture canvas').waitFor();
    const drawn = await preview.locator('.pdf-picture canvas').count();
    expect(drawn).toBeLessThan(8);
    expect(await preview.getByRole('article').count()).toBeGreaterThan(12);
  });

  it('grows and shrinks by its buttons and by Ctrl with plus, minus and nought, in itself alone', async () => {
    const wide = async (): Promise<number> => (await article(1).boundingBox())?.width ?? 0;
    const before = await page.evaluate(() => window.devicePixelRatio);
    await page.getByRole('button', { name: '100%' }).click();
    await expect.poll(wide).toBe(793);
    await preview.focus();
    await page.keyboard.press('Control+=');
    await expect.poll(wide).toBe(873);
    await page.keyboard.press('Control+-');
    await page.keyboard.press('Control+-');
    await expect.poll(wide).toBe(714);
    await page.keyboard.press('Control+0');
    await expect.poll(wide).toBe(793);
    await page.getByRole('button', { name: 'Whole page' }).click();
    const room = (await preview.boundingBox())?.height ?? 0;
    await expect.poll(async () => ((await article(1).boundingBox())?.height ?? 0) <= room).toBe(true);
    expect(await page.evaluate(() => window.devicePixelRatio)).toBe(before);
    await page.getByRole('button', { name: 'Fit width' }).click();
  });

  it('turns to a page by its strip, by keyboard too, and to a part by the list of parts', async () => {
    const strip = page.getByRole('navigation', { name: 'Pages' });
    await strip.getByRole('button', { name: 'Page 4', exact: true }).click();
    await expect.poll(pageRead).toBe('4');
    await strip.getByRole('button', { name: 'Page 4', exact: true }).press('ArrowDown');
    await expect.poll(pageRead).toBe('5');
    await expect.poll(() => strip.locator('[aria-current="page"]').getAttribute('aria-label')).toBe('Page 5');
    await page.getByRole('button', { name: /^Risks/ }).click();
    await expect.poll(async () => Number(await pageRead())).toBeGreaterThan(8);
    const at = Number(await pageRead());
    expect(await wordsOf(at)).toMatch(/\d+Risks/);
  });

  it('follows the contents to the part that they name', async () => {
    await wordsOf(2);
    const contents = page.getByRole('navigation', { name: 'Links on page 2' });
    await contents.getByRole('button', { name: /Costs and affordability/ }).click();
    await expect.poll(async () => Number(await pageRead())).toBeGreaterThan(6);
    const at = Number(await pageRead());
    expect(await wordsOf(at)).toContain('Costsandaffordability');
  });

  it('leads from a score to its cell, by keyboard, and is at the same page on the way back', async () => {
    const name = /Score of D on Integration: open it on Scores/;
    let at = 1;
    const link = (): Locator => article(at).getByRole('link', { name }).first();
    while (at < 14 && (await link().count()) === 0) {
      at += 1;
      await wordsOf(at);
      await page
        .getByRole('navigation', { name: `Links on page ${at}` })
        .or(article(at))
        .first()
        .waitFor();
    }
    // The figures of the page that is read are the next stop after the preview itself.
    await preview.focus();
    await page.keyboard.press('Tab');
    const inFocus = preview.locator(':focus');
    await article(at).locator(':focus').waitFor();
    for (let presses = 0; presses < 120 && (await link().and(inFocus).count()) === 0; presses += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await link().and(inFocus).waitFor();
    await preview.locator('.pdf-tip', { hasText: name }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('main')
      .getByRole('heading', { level: 1, name: /^Scores/ })
      .waitFor();
    const cell = page
      .getByRole('row', { name: /^Integration/ })
      .getByRole('gridcell')
      .nth(4);
    await expect
      .poll(() => cell.evaluate((element) => element.contains(element.ownerDocument.activeElement)))
      .toBe(true);
    await goTo('Paper');
    await preview.locator('canvas').first().waitFor();
    // The page that is read is the one a third down the room: it may be the next one.
    await expect.poll(async () => Math.abs(Number(await pageRead()) - at)).toBeLessThanOrEqual(1);
  });

  it('is made anew after an edit, and stays where it was read', async () => {
    await goTo('Scores');
    await page
      .getByRole('row', { name: /^Integration/ })
      .getByRole('gridcell')
      .nth(4)
      .click();
    await page.keyboard.type('35');
    await page.keyboard.press('Enter');
    await saved(page);
    await goTo('Paper');
    await upToDate();
    // 15 per cent of 40 points less than 60.05.
    await expect.poll(() => wordsOf(1), { timeout: 60_000 }).toContain('54.1');
    await wordsOf(5);
    const before = await preview.evaluate((element) => element.scrollTop);
    await page.getByRole('checkbox', { name: 'Print How it will be evaluated' }).click();
    await page.getByText('Updating the preview').waitFor();
    await upToDate();
    await expect.poll(() => preview.evaluate((element) => element.scrollTop)).toBe(before);
  });

  it('asks for nothing outside the app and breaks no content policy', async () => {
    expect(app.refusedRequests).toEqual([]);
    expect(await app.violations()).toEqual([]);
  });
});

describe('a preview that cannot be made', () => {
  it('says why, keeps the list of what is missing, and can be tried again', async () => {
    await page.evaluate(() => {
      const here = globalThis as unknown as {
        __invoke: (channel: string, payload: string) => Promise<string>;
        noBrowser?: boolean;
      };
      const invoke = here.__invoke;
      here.noBrowser = true;
      here.__invoke = (channel, payload) =>
        here.noBrowser && channel === 'paper.preview'
          ? Promise.resolve(
              JSON.stringify({
                result: {
                  ok: false,
                  error: { code: 'no-browser', message: 'No browser was found.', next: 'Install one.' },
                },
              }),
            )
          : invoke(channel, payload);
    });
    await page.getByRole('link', { name: 'All appraisals' }).click();
    await page.getByLabel('Title').fill('Plan');
    await page.getByRole('button', { name: 'Create appraisal' }).click();
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await goTo('Paper');
    await page.getByText(/No browser was found\. Install one\./).waitFor();
    await page.getByRole('heading', { name: /^The paper waits for \d+ things/ }).waitFor();
    await page.evaluate(() => {
      (globalThis as unknown as { noBrowser: boolean }).noBrowser = false;
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await upToDate();
    await expect.poll(() => page.getByText(/No browser was found/).count()).toBe(0);
  });
});
