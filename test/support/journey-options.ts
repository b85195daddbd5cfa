import type { Page } from 'playwright-core';
import { goToStage } from './journey.ts';
import {
  backTo,
  cellOf,
  choose,
  fillIn,
  focusOn,
  goToPlace,
  inCell,
  openBehind,
  press,
  typeAlong,
  typeDown,
} from './journey-keys.ts';

/** Adds a row to a sheet of Context by its name, then fills its further columns. */
const addToSheet = async (page: Page, noun: string, sheet: string, row: readonly string[]): Promise<void> => {
  const main = page.getByRole('main');
  const [name = '', ...further] = row;
  await focusOn(page, main.getByRole('textbox', { name: `Add a ${noun}` }));
  await typeDown(page, [name]);
  const grid = main.getByRole('grid', { name: sheet });
  await goToPlace(page, grid, cellOf(grid, name, 1));
  await typeAlong(page, further);
};

/** What is to be decided, whose lists it rests on, which staff are in scope and who takes part. */
export const writeContext = async (page: Page): Promise<void> => {
  const main = page.getByRole('main');
  const field = (name: string) => main.getByRole('textbox', { name, exact: true });
  await goToStage(page, 'Context');
  await fillIn(page, field('Decision sought'), 'Who is to employ the community staff of Penrith.');
  await fillIn(page, field('Commissioner'), 'Cumbria PCT');
  await press(page, main.getByRole('button', { name: 'Meeting and rules' }));
  await fillIn(page, field('Date of the meeting'), '26 February 2009');
  await press(page, main.getByRole('button', { name: 'Practices', exact: true }));
  await addToSheet(page, 'practice', 'Practices', ['Castle surgery', '9200']);
  await addToSheet(page, 'practice', 'Practices', ['Market practice', '11400']);
  await press(page, main.getByRole('button', { name: 'Staff in scope' }));
  await addToSheet(page, 'staff group', 'Staff in scope', ['District nurses', '6', '18.5', '24']);
  await addToSheet(page, 'staff group', 'Staff in scope', ['Therapists', '6', '4', '6']);
  await press(page, main.getByRole('button', { name: 'Partners', exact: true }));
  await focusOn(page, main.getByRole('textbox', { name: 'Add a partner' }));
  await typeDown(page, ['Penrith league of friends']);
};

/** Starts an option from the model that is found by what is typed. */
export const startFromModel = async (page: Page, typed: string, model: RegExp): Promise<void> => {
  await press(page, page.getByRole('main').getByRole('button', { name: 'Start from a model' }));
  const dialog = page.getByRole('dialog', { name: 'Start from a model' });
  await dialog.getByRole('combobox', { name: 'Find a model' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(typed);
  await dialog.getByRole('option', { name: model, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
};

/** Takes the option in front off the short list, with the reason and what would bring it back. */
export const takeOff = async (page: Page, letter: string, reason: string, again: string): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: new RegExp(`^Take ${letter} off`) }));
  await main
    .getByRole('textbox', { name: `Why ${letter} is not on the short list` })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.type(reason);
  await fillIn(page, main.getByRole('textbox', { name: 'Look at it again if' }), again);
  await press(page, main.getByRole('button', { name: 'Take it off' }));
};

/** Types a result for each gate of one option, in the words that each gate's name begins with. */
export const typeResults = async (
  page: Page,
  column: number,
  results: Readonly<Record<string, 'P' | 'F' | 'U' | 'N'>>,
): Promise<void> => {
  const grid = page.getByRole('main').getByRole('grid', { name: 'Gates' });
  for (const [gate, key] of Object.entries(results)) {
    await goToPlace(page, grid, cellOf(grid, gate, column));
    await page.keyboard.press(key);
  }
};

/** Says why an option fails a gate, in the drawer behind the place. */
export const sayWhyItFails = async (
  page: Page,
  gate: string,
  column: number,
  reason: string,
): Promise<void> => {
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Gates' });
  await goToPlace(page, grid, cellOf(grid, gate, column));
  await openBehind(page, main.getByRole('region', { name: /^Gate .*, option/ }));
  await page.keyboard.type(reason);
  await page.keyboard.press('Escape');
  await inCell(grid);
};

/** Names one body for all staff groups of an option. */
export const nameOneBody = async (page: Page, letter: string, body: string, route: string): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: 'Use one body for all groups…' }));
  const form = main.getByRole('form', { name: 'One body for all groups' });
  const field = form.getByRole('combobox', { name: 'Employing body' });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(body);
  await backTo(page, form.getByRole('combobox', { name: 'Option' }));
  await choose(page, form.getByRole('combobox', { name: 'Option' }), letter);
  await choose(page, form.getByRole('combobox', { name: 'Pension route' }), route);
  await press(page, form.getByRole('button', { name: /^Fill/ }));
  await form.waitFor({ state: 'detached' });
};
