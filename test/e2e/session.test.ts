import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { type ScriptedDialogs, saved, scriptedDialogs } from '../support/journey.ts';

let app: RunningApp;
let dialogs: ScriptedDialogs;

beforeEach(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
});

afterEach(async () => {
  await app?.close();
  dialogs?.remove();
});

interface PageWindow {
  __invoke: (channel: string, payload: string) => Promise<string>;
  diskFull?: boolean;
  location: { hash: string };
}

/** From now on no edit can be saved, as on a full disk, until `freeTheDisk`. */
const fillTheDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const here = globalThis as unknown as PageWindow;
    const invoke = here.__invoke;
    here.diskFull = true;
    here.__invoke = (channel, payload) =>
      here.diskFull && channel === 'appraisal.edit'
        ? Promise.resolve(
            JSON.stringify({
              result: {
                ok: false,
                error: { code: 'disk-full', message: 'The disk is full.', next: 'Free some space.' },
              },
            }),
          )
        : invoke(channel, payload);
  });
const freeTheDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as PageWindow).diskFull = false;
  });

const create = async (page: Page, title: string): Promise<void> => {
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create appraisal' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
};
const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
};
const goTo = async (page: Page, stage: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: new RegExp(`^${stage}`) })
    .click();
  await page
    .getByRole('navigation', { name: 'Stages' })
    .locator('[aria-current="page"]', { hasText: stage })
    .waitFor();
  await page.getByRole('main').getByRole('heading').first().waitFor();
};
const toLibrary = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'All appraisals' }).click();
  await page.getByRole('heading', { name: 'Appraisals' }).waitFor();
};
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const undoTitle = (page: Page): Promise<string | null> =>
  page.getByRole('button', { name: /^Undo/ }).first().getAttribute('title');

describe('words that could not be saved', () => {
  it('are not left out of an export, stay when the appraisal is left, and can be saved on coming back', async () => {
    const { page } = app;
    await create(page, 'Plan');
    await fillTheDisk(page);
    await box(page, 'Sponsor').fill('Words at risk');
    await page.getByText('Not saved.').waitFor();

    dialogs.nextSave = join(dialogs.folder, 'plan.icoa.json');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^Appraisal file/ }).click();
    await page.getByText(/Nothing was exported: your last changes are not saved yet/).waitFor();
    await goTo(page, 'Paper');
    await page.getByRole('button', { name: 'Export the paper' }).click();
    await page.getByRole('button', { name: 'Choose where and export' }).click();
    await page
      .getByRole('dialog')
      .getByText(/Nothing was exported: your last changes are not saved yet/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    await toLibrary(page);
    await page.getByText(/The appraisal you left has changes that are not saved yet/).waitFor();
    await page.getByRole('link', { name: 'Plan' }).click();
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await expect.poll(() => box(page, 'Sponsor').inputValue()).toBe('Words at risk');
    await freeTheDisk(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);

    await page.reload();
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await expect.poll(() => box(page, 'Sponsor').inputValue()).toBe('Words at risk');
  });

  it('make the browser ask before the window closes, from the list of appraisals too', async () => {
    const { page } = app;
    await create(page, 'Plan');
    await fillTheDisk(page);
    await box(page, 'Sponsor').fill('Words at risk');
    await page.getByText('Not saved.').waitFor();
    await toLibrary(page);
    const asked = page.waitForEvent('dialog', { timeout: 30_000 });
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(page.isClosed()).toBe(false);

    await freeTheDisk(page);
    await page.getByRole('link', { name: 'Plan' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
  });
});

describe('what is half-typed', () => {
  it('in a grid cell becomes an edit when another window comes to the front', async () => {
    const { page } = app;
    await openSample(page);
    await goTo(page, 'Scores');
    const cell = page
      .getByRole('row', { name: /^Integration/ })
      .getByRole('gridcell')
      .nth(4);
    await cell.click();
    await page.keyboard.type('35');
    await page.evaluate(() => {
      // What a browser does when its window is no longer in front.
      document.hasFocus = () => false;
      document.activeElement?.dispatchEvent(new FocusEvent('blur'));
      document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      window.dispatchEvent(new FocusEvent('blur'));
    });
    await expect.poll(() => undoTitle(page)).toContain('Score D on Integration: 35');
    await saved(page);
    await expect.poll(() => cell.textContent()).toContain('35');
  });

  it('in a grid cell becomes an edit when the window is hidden', async () => {
    const { page } = app;
    await openSample(page);
    await goTo(page, 'Scores');
    await page
      .getByRole('row', { name: /^Integration/ })
      .getByRole('gridcell')
      .nth(4)
      .click();
    await page.keyboard.type('36');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => undoTitle(page)).toContain('Score D on Integration: 36');
  });

  it('and what waits behind it is all there after the window was closed on it', async () => {
    const { page, dataFolder } = app;
    await create(page, 'Plan');
    await box(page, 'Commissioner').waitFor();
    // Edits made in the same moment, and answers that take their time: the first is under way, the others wait; the
    // last is only typed.
    await page.evaluate(() => {
      const here = globalThis as unknown as PageWindow;
      const invoke = here.__invoke;
      here.__invoke = async (channel, payload) => {
        const answer = await invoke(channel, payload);
        await new Promise((resolve) => setTimeout(resolve, 60_000));
        return answer;
      };
      for (const [label, text] of [
        ['Commissioner', 'NHS Cumbria'],
        ['Clinical lead', 'A practice nurse'],
        ['Author', 'The locality lead'],
      ] as const) {
        const id = [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor;
        const field = document.getElementById(id ?? '') as HTMLInputElement;
        field.focus();
        document.execCommand('insertText', false, text);
      }
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    await app.stop();
    app = await launchApp({ dataFolder, dialogs });
    await app.page.getByRole('link', { name: 'Plan' }).click();
    await expect.poll(() => box(app.page, 'Commissioner').inputValue()).toBe('NHS Cumbria');
    await expect.poll(() => box(app.page, 'Clinical lead').inputValue()).toBe('A practice nurse');
    await expect.poll(() => box(app.page, 'Author').inputValue()).toBe('The locality lead');
  });
});

describe('text pasted with characters that cannot be seen', () => {
  it('is kept without them', async () => {
    const { page } = app;
    await create(page, 'Plan \u202afor Carlisle');
    await box(page, 'Title').waitFor();
    await expect.poll(() => box(page, 'Title').inputValue()).toBe('Plan for Carlisle');
    await box(page, 'Case for change').fill('One\u000bTwo, in \u202aC:\\Papers');
    await box(page, 'Sponsor').fill('\u202aThe sponsor\u202c');
    await box(page, 'Sponsor').blur();
    await saved(page);
    await page.reload();
    await expect.poll(() => box(page, 'Case for change').inputValue()).toBe('One\nTwo, in C:\\Papers');
    await expect.poll(() => box(page, 'Sponsor').inputValue()).toBe('The sponsor');
  });
});

describe('the ranking before weights are locked and scores complete', () => {
  const aside = (page: Page) => page.getByRole('complementary').innerText();

  it('is in view on no stage, and opening Results records that it was seen, once', async () => {
    const { page } = app;
    await openSample(page);
    await goTo(page, 'Scores');
    const cell = page
      .getByRole('row', { name: /^Access/ })
      .getByRole('gridcell')
      .last();
    // Neither scored by everybody nor agreed: only then does the cell wait for somebody.
    for (const voice of ['By scorer', 'Agreed']) {
      await page.getByRole('button', { name: voice, exact: true }).click();
      await cell.click();
      await page.keyboard.press('Delete');
      await saved(page);
    }
    for (const stage of ['Context', 'Options', 'Criteria', 'Scores', 'Costs']) {
      await goTo(page, stage);
      await expect.poll(() => aside(page)).toContain('Ranking folded');
    }
    await expect.poll(() => undoTitle(page)).toContain('Clear score D on Access');

    await goTo(page, 'Results');
    await page.getByText(/The ranking was opened before weights are locked/).waitFor();
    await saved(page);
    await expect.poll(() => undoTitle(page)).toContain('Ranking revealed before scoring was complete');
    // Undo on the spot is not answered by another record of the same visit.
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect.poll(() => undoTitle(page)).toContain('Clear score D on Access');
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect.poll(() => undoTitle(page)).toContain('Ranking revealed');
    await goTo(page, 'Criteria');
    await expect.poll(() => aside(page)).toContain('Ranking now');
    expect(await aside(page)).not.toContain('Ranking folded');
  });

  it('has been seen by the time that weights are unlocked afterwards, which the same edit records', async () => {
    const { page } = app;
    await openSample(page);
    await goTo(page, 'Weights');
    // Which of the two came first is read off the log that the sample brings along.
    await page.getByText(/^Locked on .*, before the first score was given/).waitFor();
    await page.getByRole('button', { name: 'Unlock the weights' }).click();
    const dialog = page.getByRole('dialog', { name: 'Unlock the weights' });
    await dialog.getByText(/The ranking has been seen; the paper will say that too/).waitFor();
    await dialog.getByRole('button', { name: 'Unlock the weights' }).click();
    await dialog.getByText(/Give a reason/).waitFor();
    await dialog.getByLabel('Why they are unlocked').fill('The wrong sheet was typed in.');
    await dialog.getByRole('button', { name: 'Unlock the weights' }).click();
    await page.getByText(/The ranking has been seen; the paper will say so/).waitFor();
    await page.getByText('The wrong sheet was typed in.').waitFor();
    await saved(page);
    await goTo(page, 'Scores');
    await expect.poll(() => aside(page)).toContain('leads by');
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await goTo(page, 'Weights');
    await page.getByText(/^Locked on/).waitFor();
  });

  it('is not revealed by opening Results or Paper of a new appraisal', async () => {
    const { page } = app;
    await create(page, 'Plan');
    await goTo(page, 'Results');
    await goTo(page, 'Paper');
    expect(await page.getByText(/The ranking was opened before/).count()).toBe(0);
    // An edit that comes after whatever opening them would have recorded.
    await goTo(page, 'Context');
    await box(page, 'Sponsor').fill('The sponsor');
    await box(page, 'Sponsor').blur();
    await saved(page);
    await goTo(page, 'History');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Change sponsor/ })
      .waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Ranking revealed');
  });
});

describe('the library', () => {
  it('makes one appraisal when Create is pressed twice', async () => {
    const { page } = app;
    await page.getByLabel('Title').fill('Twice');
    await page.evaluate(() => {
      const form = document.querySelector('form');
      form?.requestSubmit();
      form?.requestSubmit();
    });
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await toLibrary(page);
    await page.getByRole('link', { name: 'Twice' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Twice' }).count()).toBe(1);
  });

  it('makes one copy when Duplicate is pressed twice, and another when it is pressed again', async () => {
    const { page } = app;
    await create(page, 'Plan');
    await toLibrary(page);
    const press = () =>
      page
        .getByRole('button', { name: 'Duplicate Plan' })
        .first()
        .evaluate((button: HTMLButtonElement) => {
          button.click();
          button.click();
        });
    const rows = page.getByRole('table').first().getByRole('link', { name: /Plan/ });
    await press();
    await expect.poll(() => rows.count()).toBe(2);
    await press();
    await expect.poll(() => rows.count()).toBe(3);
  });
});
