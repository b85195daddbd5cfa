import type { Page } from 'playwright-core';
import {
  cellOf,
  choose,
  fillIn,
  focusOn,
  focusWithin,
  goToPlace,
  inCell,
  openBehind,
  press,
  turn,
  typeAlong,
} from './journey-keys.ts';

/** Takes those criteria of the first library set whose names begin so. */
export const takeCriteria = async (page: Page, wanted: readonly string[]): Promise<void> => {
  await press(page, page.getByRole('main').getByRole('button', { name: 'Start from a set' }));
  const dialog = page.getByRole('dialog', { name: 'Start from a set' });
  await dialog.getByRole('checkbox').first().waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) {
    const name = await box.evaluate((element) => element.closest('label')?.textContent?.trim() ?? '');
    if (!wanted.some((start) => name.startsWith(start))) await turn(page, box);
  }
  await press(page, dialog.getByRole('button', { name: `Add ${wanted.length} criteria` }));
  await dialog.waitFor({ state: 'detached' });
};

/** Has the criterion that is last in the tree measured in months, fewer being better. */
export const measureLast = async (
  page: Page,
  months: readonly [best: string, worst: string],
): Promise<void> => {
  const main = page.getByRole('main');
  await focusWithin(page, main.getByRole('treegrid', { name: 'Criteria' }));
  await page.keyboard.press('End');
  await focusOn(page, main.getByRole('radio', { name: /^Judged/ }));
  await page.keyboard.press('ArrowDown');
  await fillIn(page, main.getByRole('textbox', { name: 'Unit' }), 'months');
  await choose(page, main.getByRole('combobox', { name: 'Direction' }), 'Lower');
  await fillIn(page, main.getByRole('textbox', { name: 'Figure of point 1' }), months[0]);
  await fillIn(page, main.getByRole('textbox', { name: 'Figure of point 2' }), months[1]);
};

/** Answers the swing questions: which jump matters most, then the points of the others as they are asked. */
export const answerSwing = async (page: Page, most: RegExp, points: readonly string[]): Promise<void> => {
  const main = page.getByRole('main');
  await choose(page, main.getByRole('combobox', { name: 'Method' }), 'Swing');
  await press(page, main.getByRole('button', { name: 'Start the questions' }));
  const dialog = page.getByRole('dialog', { name: /^Swing weights/ });
  await turn(page, dialog.getByRole('radio', { name: most }));
  await press(page, dialog.getByRole('button', { name: 'Next' }));
  for (const [place, answer] of points.entries()) {
    await dialog.getByText(`Question ${place + 2} of ${points.length + 1}.`).waitFor();
    await fillIn(page, dialog.getByRole('textbox', { name: 'Points' }), answer);
    await press(page, dialog.getByRole('button', { name: 'Next' }));
  }
  await press(page, dialog.getByRole('button', { name: 'Done' }));
  await dialog.waitFor({ state: 'detached' });
};

/** Adds a scorer with organisation and group; the panel of scorers is open. */
const addScorer = async (page: Page, row: readonly string[]): Promise<void> => {
  const panel = page.getByRole('main').getByRole('region', { name: 'Scorers' });
  const before = await panel.locator('tr [data-column="0"]').count();
  await press(page, panel.getByRole('button', { name: 'Add a scorer' }));
  await panel.locator(`[data-row="${before}"][data-column="0"]:focus`).waitFor();
  await typeAlong(page, row);
};

/** Types a row of scores from left to right. */
const typeScores = async (page: Page, criterion: string, values: readonly string[]): Promise<void> => {
  const grid = page.getByRole('main').getByRole('grid', { name: 'Scores' });
  await goToPlace(page, grid, cellOf(grid, criterion, 0));
  await typeAlong(page, values);
};

/** Types a row of agreed scores or figures from left to right, each with its reason behind it. */
const agree = async (
  page: Page,
  criterion: string,
  values: readonly (readonly [value: string, reason: string])[],
): Promise<void> => {
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Scores' });
  for (const [column, [value, reason]] of values.entries()) {
    const letter = 'ABCDEFGH'[column];
    await goToPlace(page, grid, cellOf(grid, criterion, column));
    await page.keyboard.type(value);
    await openBehind(page, main.getByRole('region', { name: new RegExp(`^Cell ${letter}, ${criterion}`) }));
    await page.keyboard.type(reason);
    await page.keyboard.press('Escape');
    await inCell(grid);
  }
};

/** Adds a scorer of each group and answers for their interests and the author's: the second has one in B. */
export const nameScorers = async (page: Page): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: /^Scorers/ }));
  const panel = main.getByRole('region', { name: 'Scorers' });
  const asked = panel.getByRole('combobox', { name: 'Asked for interests' });
  await addScorer(page, ['Lead nurse', 'Provider arm', 'Staff']);
  await choose(page, asked.first(), 'Yes');
  await addScorer(page, ['Practice partner', 'Castle surgery', 'GPs']);
  const interest = panel.getByRole('textbox', { name: /^Interest in B/ }).first();
  await fillIn(page, interest, 'Partner in a practice that would employ.');
  await choose(page, asked.last(), 'Yes');
  await press(page, panel.getByRole('button', { name: 'Close', exact: true }));
};

/** Scores of the two for the three options, on the criteria that are judged. */
export const scoreByTwo = async (page: Page): Promise<void> => {
  const main = page.getByRole('main');
  await press(page, main.getByRole('button', { name: 'By scorer' }));
  for (const [scorer, scores] of [
    [
      'Lead nurse',
      { Quality: ['50', '40', '60'], Integration: ['35', '75', '70'], Workforce: ['75', '10', '40'] },
    ],
    [
      'Practice partner',
      { Quality: ['45', '70', '65'], Integration: ['30', '90', '75'], Workforce: ['70', '50', '50'] },
    ],
  ] as const) {
    await choose(page, main.getByRole('combobox', { name: 'Scorer', exact: true }), scorer);
    for (const [criterion, row] of Object.entries(scores)) await typeScores(page, criterion, row);
  }
};

/** Agreed scores of the three options with their reasons, and figures of the one that is measured in months. */
export const agreeOnAll = async (page: Page): Promise<void> => {
  await press(page, page.getByRole('main').getByRole('button', { name: 'Agreed', exact: true }));
  await agree(page, 'Quality', [
    ['50', 'As now.'],
    ['60', 'Supervision is lost.'],
    ['65', 'One clinical lead.'],
  ]);
  await agree(page, 'Integration', [
    ['35', 'Links only.'],
    ['85', 'One team on one list.'],
    ['75', 'Day and night together.'],
  ]);
  await agree(page, 'Workforce', [
    ['75', 'Nobody moves.'],
    ['30', 'Terms differ by practice.'],
    ['45', 'The pension route is open.'],
  ]);
  await agree(page, 'Deliverability', [
    ['6 months', 'Project plan.'],
    ['18', 'Practice agreements.'],
    ['12', 'Contract change.'],
  ]);
};
