// Run as a process of its own by the workshop's test: the whole app, and the first part of a workshop led in it by
// keyboard. Writes a line of JSON to stdout for each thing that was seen on the way, and ends only by being killed.
import { writeSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { launchApp } from './browser.ts';
import { saved } from './journey.ts';
import { fillIn, press } from './journey-keys.ts';
import {
  addScorer,
  boxOf,
  createSmall,
  durable,
  enterWorkshop,
  focused,
  heading,
  inFront,
  readable,
  typeUnseen,
  unfitForRoom,
  until,
} from './workshop-keys.ts';

const [dataFolder = ''] = process.argv.slice(2);
const { page } = await launchApp({ dataFolder });
await page.setViewportSize({ width: 1280, height: 720 });

/** Tells the test what is in front of the room, and what of it is unfit for one. What is argued about goes with it. */
const tell = async (
  at: string,
  more: Readonly<Record<string, unknown>> = {},
  argued: readonly Locator[] = [],
): Promise<void> => {
  const seen = { at, heading: await heading(page), unfit: await unfitForRoom(page, argued), ...more };
  writeSync(1, `${JSON.stringify(seen)}\n`);
};
const keys = page.keyboard;
const inMain = page.getByRole('main');
const points = inMain.getByLabel('Points of 100');
const finding = inMain.getByRole('heading', { name: /points apart/ });

await createSmall(page);
await saved(page);
await enterWorkshop(page);

// The weights round.
await inFront(page, /^Weights first/);
await focused(page, 'Ask the first question');
await tell('begin');
await keys.press('Enter');
await inFront(page, /^Imagine every criterion/);
await keys.press('Space');
await tell('most');
await keys.press('Enter');
await inFront(page, /step on Access .* 100 for Quality/);
await keys.type('140');
await keys.press('Enter');
await inMain.getByText('Access would get more than Quality, which').waitFor();
await tell('over');
await keys.press('Control+A');
await keys.type('50');
await keys.press('Enter');
await inFront(page, /step on Workforce/);
// Undo steps back to the question, as it was before its answer.
await keys.press('Control+Z');
await inFront(page, /step on Access/);
await focused(page, 'Points of 100');
await tell('undone', { points: await points.inputValue() });
await keys.type('50');
await keys.press('Enter');
await inFront(page, /step on Workforce/);
await keys.press('ArrowUp');
await tell('beside', { points: await points.inputValue() }, [points]);
await keys.press('Enter');
await inFront(page, /answers come to$/);
await tell('review', { rows: await inMain.getByRole('row').allInnerTexts() });
await focused(page, 'Lock the weights');
await keys.press('Enter');
await inFront(page, 'The weights are locked');
await tell('locked');
await keys.press('Enter');

// The first criterion.
await inFront(page, 'Quality');
await focused(page, 'Score silently');
await tell('read');
await keys.press('Enter');
await inMain.getByText('Nobody scores yet.').waitFor();
await tell('nobody');
for (const [name, group, people] of [
  ['Castle partner', 'GPs', 1],
  ['Market partner', 'GPs', 1],
  ['Lead nurse', 'Staff', 1],
  ['Union representative', 'Staff', 1],
  ['Patient members', 'LINk', 3],
] as const) {
  await addScorer(page, name, group, people);
  await boxOf(page, people === 1 ? name : `${name} (${people} people)`, 'A').waitFor();
}
const scores = [
  ['Castle partner', ['37', '83']],
  ['Market partner', ['41', '87']],
  ['Lead nurse', ['71', '33']],
  ['Union representative', ['67', '29']],
  ['Patient members (3 people)', ['47', '59']],
] as const;
const given = scores.flatMap(([, values]) => [...values]);
for (const [scorer, values] of scores) await typeUnseen(page, scorer, values);
await tell('score', { readable: await readable(page, given) });
await press(page, page.getByRole('button', { name: 'See the spread' }).last());
await page.getByText('GPs and staff are 54 points apart').waitFor();
const names = scores.map(([scorer]) => scorer);
await tell(
  'spread',
  {
    drawn: await inMain.getByRole('img').first().getAttribute('aria-label'),
    named: await readable(page, names),
  },
  [finding],
);
await focused(page, 'Agree on B');
await keys.press('Enter');
await fillIn(page, inMain.getByRole('textbox', { name: 'Agreed score' }), '58');
await press(page, page.getByRole('button', { name: 'Agree and go to A' }));
await inMain.getByText('say why this score was agreed').waitFor();
await tell('no reason');
await fillIn(
  page,
  inMain.getByRole('textbox', { name: 'Because' }),
  'Supervision is kept by a lead practice.',
);
await press(page, page.getByRole('button', { name: 'Agree and go to A' }));
await inMain.getByText(/staff and GPs are 30 points apart/i).waitFor();
await fillIn(page, inMain.getByRole('textbox', { name: 'Agreed score' }), '53');
await fillIn(page, inMain.getByRole('textbox', { name: 'Because' }), 'Nothing changes for patients.');
await fillIn(page, inMain.getByRole('textbox', { name: 'Dissent recorded' }), 'GPs expect less.');
await tell('agree', {}, [finding, inMain.getByRole('textbox', { name: 'Agreed score' })]);
await press(page, page.getByRole('button', { name: 'Agree and go to Access' }));

// The second criterion: the timer runs, three scores are in and a fourth is half-typed when the lid closes.
await inFront(page, 'Access');
await focused(page, 'Score silently');
await keys.press('Enter');
await press(page, page.getByRole('button', { name: 'Timer, 5 minutes' }));
await fillIn(page, page.getByRole('textbox', { name: 'Minutes for each step' }), '12');
await tell('timer');
await press(page, page.getByRole('button', { name: 'Start the timer' }));
await page.getByRole('button', { name: 'Timer, running' }).waitFor();
await typeUnseen(page, 'Castle partner', ['13', '91']);
await typeUnseen(page, 'Market partner', ['17']);
await until('the score of Market partner on the disk', async () =>
  (await durable(page)).last.includes('score by Market partner for A on Access'),
);
await keys.type('9');
const { records } = await durable(page);
await tell('half-typed', { records, readable: await readable(page, ['13', '91', '17', '9']) });
