import type { Page } from 'playwright-core';
import {
  cellOf,
  choose,
  fillIn,
  focusOn,
  goToPlace,
  inCell,
  press,
  turn,
  typeAlong,
  typeDown,
} from './journey-keys.ts';

/** Opens the detail of a cost line; its first field has the focus. */
const openLine = async (page: Page, line: string): Promise<void> => {
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Cost lines, £000' });
  await goToPlace(page, grid, cellOf(grid, line, 0));
  await page.keyboard.press('Alt+Enter');
  await grid.locator('textarea:focus').waitFor();
};

/** Types what a cost line comes to, year by year, in £000. */
export const typeAmounts = async (page: Page, line: string, amounts: readonly string[]): Promise<void> => {
  const grid = page.getByRole('main').getByRole('grid', { name: 'Cost lines, £000' });
  // After name, category, kind and state.
  await goToPlace(page, grid, cellOf(grid, line, 4));
  await typeAlong(page, amounts);
};

/** Has a cost line worked out from staff of a band. */
export const costFromStaff = async (page: Page, line: string, band: string, wte: string): Promise<void> => {
  const main = page.getByRole('main');
  await openLine(page, line);
  await choose(page, main.getByRole('combobox', { name: 'Worked out from staff' }), `Yes, band ${band}`);
  await fillIn(page, main.getByRole('textbox', { name: 'WTE' }), wte);
  await page.keyboard.press('Escape');
  await inCell(main);
};

/** Says that a cost line is nil, and why. */
export const costsNothing = async (page: Page, line: string, because: string): Promise<void> => {
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Cost lines, £000' });
  await goToPlace(page, grid, cellOf(grid, line, 3));
  await page.keyboard.press('n');
  await openLine(page, line);
  await fillIn(page, main.getByRole('textbox', { name: 'Nil because' }), because);
  await page.keyboard.press('Escape');
  await inCell(main);
};

/** Adds money for the change, year by year, in £000. */
export const addMoney = async (page: Page, source: string, amounts: readonly string[]): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: 'Money in' }));
  await focusOn(page, main.getByRole('textbox', { name: 'Add a source of money' }));
  await typeDown(page, [source]);
  await inCell(main);
  await typeAlong(page, amounts);
};

/** Takes a usual risk for all options, names who looks after it and rates it, before and with mitigation. */
export const takeRisk = async (page: Page, name: RegExp, owner: string): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: 'Add usual risks' }));
  const dialog = page.getByRole('dialog', { name: 'Usual risks' });
  await turn(page, dialog.getByRole('checkbox', { name }));
  await press(page, dialog.getByRole('button', { name: 'Add 1 risk' }));
  await dialog.waitFor({ state: 'detached' });
  const detail = main.getByRole('article');
  await fillIn(page, detail.getByRole('textbox', { name: 'Owner' }), owner);
  for (const [part, likelihood, impact] of [
    ['Before mitigation', '4', '3'],
    ['With mitigation', '2', '3'],
  ] as const) {
    const pair = detail.getByRole('region', { name: part });
    await choose(page, pair.getByRole('combobox', { name: 'Likelihood' }), likelihood);
    await choose(page, pair.getByRole('combobox', { name: 'Impact' }), impact);
  }
};

/** Adds stakeholder groups one after another, then types size, influence and positions for each. */
export const placeGroups = async (
  page: Page,
  groups: readonly (readonly [name: string, ...cells: string[]])[],
): Promise<void> => {
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Stakeholder groups' });
  await focusOn(page, main.getByRole('textbox', { name: 'Add a group' }));
  for (const [name] of groups) {
    await typeDown(page, [name]);
    await cellOf(grid, name, 0).waitFor();
  }
  for (const [name, ...cells] of groups) {
    await goToPlace(page, grid, cellOf(grid, name, 1));
    await typeAlong(page, cells);
  }
};

/** Adds a condition with its date and owner, and a measure with its baseline and first target. */
export const makePlan = async (page: Page): Promise<void> => {
  const main = page.getByRole('main');
  const detail = main.getByRole('article');
  await focusOn(page, main.getByRole('textbox', { name: 'Add a milestone' }));
  await typeDown(page, ['Pension route confirmed in writing']);
  await choose(page, detail.getByRole('combobox', { name: 'Kind' }), 'Condition');
  await fillIn(page, detail.getByRole('textbox', { name: 'Date' }), '29 May 2009');
  await fillIn(page, detail.getByRole('textbox', { name: 'Owner' }), 'HR director');
  await press(page, main.getByRole('button', { name: /^Measures/ }));
  await focusOn(page, main.getByRole('textbox', { name: 'Add a measure' }));
  await typeDown(page, ['Visits within two days']);
  await fillIn(page, detail.getByRole('textbox', { name: 'Unit' }), 'per cent');
  await fillIn(page, detail.getByRole('textbox', { name: 'Baseline', exact: true }), '62');
  await fillIn(page, detail.getByRole('textbox', { name: 'Year 1' }), '75');
};

/** Answers the first question of the clarification log. */
export const answerFirstQuestion = async (page: Page, answer: string): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: /^Questions/ }));
  const detail = main.getByRole('article');
  await fillIn(page, detail.getByRole('textbox', { name: 'Answer', exact: true }), answer);
  await choose(page, detail.getByRole('combobox', { name: 'Status' }), 'Answered');
};
