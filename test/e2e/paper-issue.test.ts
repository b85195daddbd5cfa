import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { saved } from '../support/journey.ts';

let app: RunningApp;
let page: Page;
let issue: Locator;

const goTo = async (stage: string): Promise<void> => {
  const rail = page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('link', { name: new RegExp(`^${stage}`) }).click();
  await rail.locator('[aria-current="page"]', { hasText: stage }).waitFor();
};

const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element.ownerDocument.activeElement === element);

/** An edit that changes one thing. */
const changeScore = async (value: string): Promise<void> => {
  await goTo('Scores');
  await page
    .getByRole('row', { name: /^Integration/ })
    .getByRole('gridcell')
    .nth(4)
    .click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await saved(page);
  await goTo('Paper');
};

beforeAll(async () => {
  app = await launchApp();
  page = app.page;
  issue = page.getByRole('region', { name: 'Issue' });
  await page.setViewportSize({ width: 1440, height: 900 });
});

afterAll(async () => {
  await app?.close();
});

describe('issuing the paper', () => {
  it('waits for what blocks the paper, and leads there', async () => {
    await page.getByLabel('Title').fill('Plan');
    await page.getByRole('button', { name: 'Create appraisal' }).click();
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await goTo('Paper');
    await issue.getByText('A draft: not issued to the exec yet.').waitFor();
    await issue.getByRole('button', { name: 'Issue to the exec' }).click();
    const dialog = page.getByRole('dialog', { name: /^The paper waits for \d+ things/ });
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: /^Issue/ }).count()).toBe(0);
    await dialog.getByRole('link', { name: 'Options' }).first().click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('navigation', { name: 'Stages' })
      .locator('[aria-current="page"]', { hasText: 'Options' })
      .waitFor();
  });

  it('freezes the appraisal, and from then on counts what has changed', async () => {
    await page.getByRole('link', { name: 'All appraisals' }).click();
    await page.getByRole('button', { name: 'Open the worked sample' }).click();
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await goTo('Paper');
    await issue.getByRole('button', { name: 'Issue to the exec' }).click();
    const dialog = page.getByRole('dialog', { name: 'Issue to the exec' });
    await dialog.getByRole('button', { name: 'Issue to the exec' }).click();
    const standing = issue.getByText(/^Issued \d+ \w+ \d{4}\. Nothing has changed since\./);
    await standing.waitFor();
    // The button that had the focus is gone.
    await expect.poll(() => hasFocus(standing)).toBe(true);
    expect(await issue.getByRole('button').count()).toBe(0);
    await changeScore('70');
    await issue.getByText(/^Issued .* 1 change since issued\./).waitFor();
    await changeScore('71');
    await issue.getByText(/^Issued .* 2 changes since issued\./).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await issue.getByText(/Nothing has changed since\./).waitFor();
  });

  it('again freezes another copy, which stands in the history beside the first', async () => {
    await changeScore('72');
    await issue.getByText(/changes? since issued\./).waitFor();
    await issue.getByRole('button', { name: 'Issue again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Issue again' });
    await dialog.getByRole('button', { name: 'Issue again' }).click();
    await issue.getByText(/Nothing has changed since\./).waitFor();
    await goTo('History');
    const main = page.getByRole('main');
    await main
      .getByText(/^Issued, \d+ \w+ \d{4}/)
      .first()
      .waitFor();
    await main
      .getByText(/^Issued again, \d+ \w+ \d{4}/)
      .first()
      .waitFor();
    expect(await app.violations()).toEqual([]);
  });
});

describe('a part of the paper', () => {
  it('that is opened is written in at once, under a line that says what own words do', async () => {
    await goTo('Paper');
    for (const [name, rule] of [
      ['Legal', /replace the drafted text/],
      ['Costs and affordability', /stand after the drafted text/],
    ] as const) {
      const part = page.getByRole('button', { name: new RegExp(`^${name}`), expanded: false });
      await part.click();
      const editor = page.getByRole('textbox', { name: `Own words: ${name}` });
      await expect.poll(() => hasFocus(editor)).toBe(true);
      await page.getByText(rule).waitFor();
    }
  });
});

describe('what is recommended', () => {
  it('is the option in front, another appraised one, or something in words, which the paper waits for', async () => {
    await goTo('Paper');
    const card = page.getByRole('region', { name: 'What is recommended' });
    const choice = card.getByRole('combobox', { name: 'Recommendation' });
    const undo = page.getByRole('button', { name: /^Undo/ }).first();
    await card.getByText(/^The figures support at most: /).waitFor();
    await choice.selectOption('optA');
    await expect.poll(() => undo.getAttribute('title')).toContain('Recommend A ');
    await choice.selectOption({ label: 'Something that was not appraised' });
    const words = card.getByLabel('In words');
    await expect.poll(() => hasFocus(words)).toBe(true);
    await card.getByText(/until then the option in front is recommended/).waitFor();
    expect(await card.getByText(/has to be an appraised option/).count()).toBe(0);
    await words.fill('Hosting with A’s coordinators');
    await card.getByText(/what is recommended has to be an appraised option/).waitFor();
    await page.getByRole('heading', { name: 'The paper waits for 1 thing' }).waitFor();
    await page
      .getByRole('region', { name: /^The paper waits/ })
      .getByText(/Hosting with A’s coordinators.*not been appraised/)
      .waitFor();
    await choice.selectOption({ label: 'The option in front (D)' });
    await page.getByRole('heading', { name: 'Nothing holds the paper up' }).waitFor();
    await saved(page);
  });
});
