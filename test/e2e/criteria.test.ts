import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';

let app: RunningApp;
let rows: (name: string) => Locator;

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the South Lakeland sample' }).click();
  await goTo('Criteria');
  await page.getByRole('treegrid', { name: 'Criteria' }).getByRole('row').first().waitFor();
  rows = (name) =>
    page.getByRole('treegrid', { name: 'Criteria' }).getByRole('row', { name: new RegExp(`^${name}`) });
});

afterAll(async () => {
  await app?.close();
});

const goTo = async (stage: string): Promise<void> => {
  await app.page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: new RegExp(`^${stage}`) })
    .click();
};

/** Names of the criteria as drawn, with a dash for each level down. */
const drawn = (): Promise<readonly string[]> =>
  app.page
    .getByRole('treegrid', { name: 'Criteria' })
    .getByRole('row')
    .evaluateAll((all) =>
      all.map(
        (row) =>
          '-'.repeat(Number(row.getAttribute('aria-level')) - 1) +
          row.querySelector('.pane-name')?.textContent,
      ),
    );

const middleOf = async (found: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await found.boundingBox();
  if (!box) throw new Error('It is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Drags with the rests that a hand makes: a browser tells of a drag only now and then. */
const drag = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  const { mouse } = app.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (const share of [0.2, 0.6, 0.95, 1]) {
    await mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, { steps: 2 });
    await app.page.waitForTimeout(120);
  }
  await mouse.up();
};

const undo = (): Promise<void> => app.page.getByRole('button', { name: 'Undo' }).first().click();

describe('criteria on screen', () => {
  it('move into another family by drag, as one change that Undo takes back', async () => {
    await expect.poll(drawn).toContain('-Workforce');
    const before = await drawn();
    await drag(await middleOf(rows('Workforce')), await middleOf(rows('Outcomes for patients')));
    await expect
      .poll(async () => (await drawn()).indexOf('-Workforce'))
      .toBe(before.indexOf('Working together'));
    await app.page
      .getByText(/^Move Workforce under Outcomes for patients/)
      .first()
      .waitFor();
    await undo();
    await expect.poll(drawn).toEqual(before);
  });

  it('move by keys and by buttons, and the focus goes along', async () => {
    const before = await drawn();
    await rows('Workforce').click();
    await app.page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(drawn).toContain('Workforce');
    await expect
      .poll(() => rows('Workforce').evaluate((row) => row.ownerDocument.activeElement === row))
      .toBe(true);
    await app.page.keyboard.press('Alt+ArrowRight');
    await expect.poll(drawn).toEqual(before);
    const moves = app.page.getByRole('toolbar', { name: 'Move Workforce' });
    await moves.getByRole('button', { name: 'Up' }).click();
    await expect.poll(drawn).not.toEqual(before);
    await moves.getByRole('button', { name: 'Down' }).click();
    await expect.poll(drawn).toEqual(before);
  });

  it('turn figures into values by points that are dragged, typed or moved by arrow keys', async () => {
    const { page } = app;
    await rows('Avoidable admissions').click();
    const point = page.getByRole('slider', { name: 'Point 2' });
    await point.scrollIntoViewIfNeeded();
    await expect.poll(() => point.getAttribute('aria-valuetext')).toBe('13 per 1,000 is worth 70');
    const { x, y } = await middleOf(point);
    await drag({ x, y }, { x, y: y - 400 });
    // It stops at its neighbour: lower is better, so no value is above that of a lower figure.
    await expect.poll(() => point.getAttribute('aria-valuenow')).toBe('100');
    await point.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('textbox', { name: 'Value of point 2' }).inputValue()).toBe('98');
    await page.getByRole('textbox', { name: 'Figure of point 2' }).fill('12.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => point.getAttribute('aria-valuetext')).toBe('12.5 per 1,000 is worth 98');
    await page.getByRole('textbox', { name: 'Figure of point 2' }).fill('15');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('It must be under 14. “15” was not kept.').isVisible()).toBe(true);
    await expect.poll(() => point.getAttribute('aria-valuetext')).toBe('12.5 per 1,000 is worth 98');
  });

  it('take the figures of options on Scores, beyond 0 to 100 as well', async () => {
    const { page } = app;
    await goTo('Scores');
    const cell = page
      .getByRole('row', { name: /^Time until it works/ })
      .getByRole('gridcell')
      .nth(3);
    await cell.click();
    await page.keyboard.press('Alt+Enter');
    const drawer = page.getByRole('region', { name: /^Cell C, Time until it works/ });
    await drawer.getByRole('textbox', { name: 'High' }).fill('140 months');
    await page.keyboard.press('Enter');
    await drawer.getByRole('textbox', { name: 'Likely' }).fill('120');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toMatch(/120 months\s*, worth 0.0 of 100/);
    await expect.poll(() => drawer.getByText(/it lies beyond the line/).isVisible()).toBe(true);
  });
});
