import type { Locator, Page } from 'playwright-core';

/** Where the focus is, as seen from a control: on it, in a cell of a grid, or elsewhere. */
const focusFrom = (wanted: Locator): Promise<'there' | 'in a grid' | 'elsewhere'> =>
  wanted.evaluate((element) => {
    const { activeElement } = element.ownerDocument;
    if (activeElement === element) return 'there';
    return activeElement?.matches('[role="gridcell"]') && !element.matches('[role="gridcell"]')
      ? 'in a grid'
      : 'elsewhere';
  });

/** Goes to a control by Tab, round the page if need be; past a grid by its last cell, after which Tab leaves it. */
export const focusOn = async (page: Page, wanted: Locator): Promise<void> => {
  const control = wanted.first();
  await control.waitFor();
  for (let presses = 0; presses < 300; presses += 1) {
    const focus = await focusFrom(control);
    if (focus === 'there') return;
    if (focus === 'in a grid') await page.keyboard.press('Control+End');
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to it by Tab: ${wanted}`);
};

/** Goes into a list or tree by Tab, to whichever of its rows takes the focus. */
export const focusWithin = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.first().waitFor();
  for (let presses = 0; presses < 300; presses += 1) {
    const inside = await wanted
      .first()
      .evaluate((element) => element !== document.activeElement && element.contains(document.activeElement));
    if (inside) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way into it by Tab: ${wanted}`);
};

/** Goes back to a control by Shift+Tab, from one that stands a little after it. */
export const backTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.first().waitFor();
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await focusFrom(wanted.first())) === 'there') return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`No way back to it by Shift+Tab: ${wanted}`);
};

/** Presses a button or follows a link. */
export const press = async (page: Page, wanted: Locator): Promise<void> => {
  await focusOn(page, wanted);
  await page.keyboard.press('Enter');
};

/** Turns a checkbox or radio button. */
export const turn = async (page: Page, wanted: Locator): Promise<void> => {
  await focusOn(page, wanted);
  await page.keyboard.press('Space');
};

/** Types into a field in place of what it holds, and leaves it with Tab. */
export const fillIn = async (page: Page, field: Locator, text: string): Promise<void> => {
  await focusOn(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
};

const chosenIn = (select: Locator): Promise<string> =>
  select.first().evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '');

/** After so long without a key a list takes the next one for the beginning of another choice, in milliseconds. */
const typedAnew = 1200;

/** Chooses from a list by typing how the choice begins; once more, if the machine was slow between two keys. */
export const choose = async (page: Page, select: Locator, words: string): Promise<void> => {
  await focusOn(page, select);
  for (let tries = 0; tries < 3; tries += 1) {
    if ((await chosenIn(select)).startsWith(words)) return;
    if (tries > 0) await page.waitForTimeout(typedAnew);
    await page.keyboard.type(words);
  }
  const chosen = await chosenIn(select);
  if (!chosen.startsWith(words)) throw new Error(`“${words}” was typed and “${chosen}” chosen: ${select}`);
};

/** The cell of a row, found by how the row begins, counted from 0 among those that the keyboard reaches. */
export const cellOf = (grid: Locator, row: string, column: number): Locator =>
  grid
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .first()
    .locator('[data-column]')
    .nth(column);

const placeOf = (cell: Locator): Promise<readonly [row: number, column: number]> =>
  cell.first().evaluate((element) => {
    const { row, column } = (element as HTMLElement).dataset;
    return [Number(row), Number(column)];
  });

/** Goes into a grid by Tab, and with the arrow keys to one of its cells. */
export const goToPlace = async (page: Page, grid: Locator, cell: Locator): Promise<void> => {
  await cell.first().waitFor();
  const inside = await grid.evaluate(
    (element) =>
      element.contains(document.activeElement) &&
      (document.activeElement?.matches('[role="gridcell"]') ?? false),
  );
  if (!inside) await focusOn(page, grid.locator('[role="gridcell"][tabindex="0"]'));
  const [row, column] = await placeOf(cell);
  const [fromRow, fromColumn] = await placeOf(grid.locator('[role="gridcell"][tabindex="0"]'));
  for (let step = fromRow; step < row; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = fromRow; step > row; step -= 1) await page.keyboard.press('ArrowUp');
  for (let step = fromColumn; step < column; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = fromColumn; step > column; step -= 1) await page.keyboard.press('ArrowLeft');
  await cell.and(page.locator(':focus')).waitFor();
};

/** Opens what stands behind the cell that has the focus, or is being typed into: its words take the focus. */
export const openBehind = async (page: Page, drawer: Locator): Promise<void> => {
  await page.keyboard.press('Alt+Enter');
  await drawer.locator('textarea:focus').waitFor();
};

/** Waits for a cell to have the focus, such as that of a row that was just added. */
export const inCell = (where: Locator): Promise<void> =>
  where.locator('[role="gridcell"]:focus').first().waitFor();

/** Types into a cell and the cells below it. */
export const typeDown = async (page: Page, values: readonly string[]): Promise<void> => {
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
};

/** Types into a cell and the cells to the right of it. */
export const typeAlong = async (page: Page, values: readonly string[]): Promise<void> => {
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
};
