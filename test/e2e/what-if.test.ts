import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { goToStage, saved } from '../support/journey.ts';
import { choose, fillIn, focusOn, press } from '../support/journey-keys.ts';

let app: RunningApp;
let main: Locator;
let card: Locator;
let handle: Locator;

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  main = page.getByRole('main');
  card = main.locator('section.card', { has: page.getByRole('heading', { name: 'Kept scenarios' }) });
  handle = page.getByRole('slider', { name: 'Weight of Affordability' });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
  await goToStage(page, 'Results');
  await handle.waitFor();
});

afterAll(async () => {
  await app?.close();
});

const undoName = (): Promise<string | null> =>
  app.page.getByRole('button', { name: /^Undo/ }).first().getAttribute('aria-label');
const sentence = (): Promise<string> => card.getByRole('heading', { level: 2 }).innerText();
/** An option's figures in the comparison, from "A" or "D" on. */
const figuresOf = async (letter: string): Promise<string> =>
  (await card.getByRole('row', { name: new RegExp(`^${letter} `) }).innerText()).replace(/\s+/g, ' ');
/** What the history has since the sample was opened, newest first. */
const changes = async (): Promise<readonly string[]> => {
  await goToStage(app.page, 'History');
  const lines = main.getByRole('button', { expanded: false });
  await lines.filter({ hasText: 'Copied from the worked sample' }).waitFor();
  const labels = await lines.allInnerTexts();
  await goToStage(app.page, 'Results');
  await handle.waitFor();
  return labels;
};

describe('a weight that is moved by keyboard', () => {
  it('shows who leads there while it moves, and says it of the handle', async () => {
    const { page } = app;
    const live = main.getByRole('region', { name: /^Ranking with Affordability/ });
    await focusOn(page, handle);
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toBe('10%: D leads, 4.4 ahead of A');
    await page.keyboard.down('PageUp');
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toMatch(/^15%: D is in front/);
    await expect.poll(() => live.innerText()).toMatch(/^At 15%: D is in front, 1\.9 ahead of A/);
    // Not yet let go of: nothing is supposed.
    await expect.poll(sentence).toBe('What if');
    await page.keyboard.press('Escape');
    await page.keyboard.up('PageUp');
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toBe('10%: D leads, 4.4 ahead of A');
    await expect.poll(sentence).toBe('What if');

    for (const key of ['PageUp', 'PageUp', 'PageUp']) await page.keyboard.press(key);
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toBe('25%: A leads, 3.0 ahead of D');
    await expect.poll(() => live.getByRole('listitem').first().innerText()).toMatch(/^1\s+A /);
    await expect.poll(sentence).toBe('A leads then, 3.0 ahead of D; D falls from 60.1 to 57.5');
    await expect.poll(() => figuresOf('D')).toMatch(/^D .*60\.1 57\.5/);
    await card.getByText('Affordability weighs 25%').waitFor();
  });

  it('writes nothing, and is still supposed after a look at another stage', async () => {
    await expect.poll(undoName).toBe('Undo');
    expect(await changes()).toEqual([expect.stringContaining('Copied from the worked sample')]);
    await expect.poll(sentence).toBe('A leads then, 3.0 ahead of D; D falls from 60.1 to 57.5');
    await expect.poll(undoName).toBe('Undo');
    await app.page
      .getByRole('complementary')
      .getByText(/^D leads by 4\.4/)
      .waitFor();
  });

  it('is kept as a scenario with its ranking, and undo takes it away', async () => {
    const { page } = app;
    await press(page, card.getByRole('button', { name: 'Keep as a scenario' }));
    await page.keyboard.press('Enter');
    await card.getByText('Say in a few words what happens, so that it can be found again.').waitFor();
    await fillIn(page, card.getByRole('textbox', { name: 'What happens' }), 'Money matters more');
    await press(page, card.getByRole('button', { name: 'Keep it' }));
    const kept = card.getByRole('listitem').filter({
      has: page.getByRole('button', { name: 'Remove Money matters more' }),
    });
    await kept.waitFor();
    await expect.poll(() => kept.innerText()).toContain('A leads then, 3.0 ahead of D');
    await expect.poll(() => kept.innerText()).toMatch(/1\sA\s60\.5 · 2\sD\s57\.5/);
    await saved(page);
    await expect.poll(undoName).toBe('Undo: Keep the scenario Money matters more');

    await page.keyboard.press('Control+z');
    await expect.poll(() => kept.count()).toBe(0);
    // What was supposed is still there, to be kept again.
    await card.getByRole('button', { name: 'Keep as a scenario' }).waitFor();
  });

  it('goes back to today’s weight with Escape', async () => {
    await focusOn(app.page, handle);
    await app.page.keyboard.press('Escape');
    await expect.poll(sentence).toBe('What if');
    await expect.poll(() => handle.getAttribute('aria-valuenow')).toBe('10');
  });
});

describe('the sample’s two stresses, supposed by hand', () => {
  it('D falls to 52.6 when the host loses its contract, and A is in front', async () => {
    const { page } = app;
    await press(page, card.getByRole('button', { name: 'A score' }));
    const score = card.getByRole('textbox', { name: 'Score, 0 to 100' });
    for (const [criterion, value] of [
      ['Sustainability', '20'],
      ['Deliverability', '30'],
      ['Workforce', '25'],
    ] as const) {
      await choose(page, card.getByRole('combobox', { name: 'Option' }), 'D ');
      await choose(page, card.getByRole('combobox', { name: 'Criterion' }), criterion);
      await focusOn(page, score);
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
      await card.getByText(`D scores ${value} on ${criterion}`).waitFor();
    }
    await expect
      .poll(sentence)
      .toMatch(/^A is in front then, 2\.0 ahead of B.*; D falls from 60\.1 to 52\.6$/);
    await expect.poll(() => figuresOf('D')).toMatch(/60\.1 52\.6/);
    await expect.poll(() => figuresOf('A')).toMatch(/55\.7 55\.7/);
  });

  it('keeps what cannot be read in its box, with a sentence', async () => {
    const { page } = app;
    const score = card.getByRole('textbox', { name: 'Score, 0 to 100' });
    await focusOn(page, score);
    await page.keyboard.type('140');
    await page.keyboard.press('Enter');
    await card.getByText('A score runs from 0 to 100. “140” was not supposed.').waitFor();
    await expect.poll(() => score.inputValue()).toBe('140');
    await press(page, card.getByRole('button', { name: 'Reset' }));
    await expect.poll(sentence).toBe('What if');
  });

  it('D costs £2,148k when no overhead is released', async () => {
    const { page } = app;
    await press(page, card.getByRole('button', { name: 'A cost' }));
    const option = card.getByRole('combobox', { name: 'Option' });
    for (const letter of ['B', 'C', 'D']) {
      await choose(page, option, `${letter} `);
      await choose(page, card.getByRole('combobox', { name: 'Cost line' }), 'PCT overhead rel');
      await press(page, card.getByRole('button', { name: 'Suppose this cost' }));
      await card.getByText(`${letter}, PCT overhead released: nothing in any year`).waitFor();
    }
    await expect.poll(sentence).toMatch(/^D’s net present cost rises from £1,279k to £2,148k/);
    await expect.poll(() => figuresOf('D')).toContain('£1,279k £2,148k');
    await expect.poll(() => figuresOf('B')).toContain('£1,702k');
    await expect.poll(() => figuresOf('C')).toContain('£2,850k');
  });

  it('stand kept with the same figures, and are shown again', async () => {
    const { page } = app;
    const kept = (name: string): Locator =>
      card.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Remove ${name}` }) });
    await expect
      .poll(() => kept('The host loses its out-of-hours contract').innerText())
      .toMatch(/D falls from 60\.1 to 52\.6/);
    await expect.poll(() => kept('No overhead is released').innerText()).toContain('£2,148k');
    await press(page, card.getByRole('button', { name: 'Show The host loses its out-of-hours contract' }));
    await expect.poll(sentence).toMatch(/D falls from 60\.1 to 52\.6$/);
    await card.getByText('“The host loses its out-of-hours contract”, as it was kept.').waitFor();
    await expect.poll(undoName).not.toContain('what-if');
    expect(await app.violations()).toEqual([]);
  });
});
