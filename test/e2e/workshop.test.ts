import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../shared/records/record.ts';
import { agreedAssessor } from '../../shared/records/score.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { saved, tabTo } from '../support/journey.ts';
import { focusOn, press } from '../support/journey-keys.ts';
import {
  boxOf,
  durable,
  enterWorkshop,
  focused,
  heading,
  held,
  inFront,
  readable,
  typeUnseen,
  unfitForRoom,
} from '../support/workshop-keys.ts';

/** What the process that was killed told of one moment of its workshop. */
interface Seen {
  readonly at: string;
  readonly heading: string;
  readonly unfit: readonly string[];
  readonly readable?: readonly string[];
  readonly named?: readonly string[];
  readonly points?: string;
  readonly rows?: readonly string[];
  readonly drawn?: string;
  readonly records?: readonly AnyRecord[];
}

const program = join(import.meta.dirname, '../support/workshop-until-killed.ts');
const folder = mkdtempSync(join(tmpdir(), 'ico-workshop-'));
const dataFolder = join(folder, 'data');
let seen: readonly Seen[] = [];

/** Leads a workshop in a process of its own, and kills that with SIGKILL while a score is half-typed. */
const leadAndKill = (): Promise<readonly Seen[]> =>
  new Promise((resolve, reject) => {
    // What a killed process leaves behind lies where it is removed with the rest.
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    const child = spawn(process.execPath, [program, dataFolder], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: scratch },
    });
    let told = '';
    let problem = '';
    child.stderr.on('data', (chunk: Buffer) => {
      problem += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.endsWith('\n') && told.includes('"at":"half-typed"')) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const lines = told.split('\n').slice(0, -1);
      if (signal !== 'SIGKILL') reject(new Error(`It ended by itself (${code}) after:\n${told}\n${problem}`));
      else resolve(lines.map((line) => JSON.parse(line) as Seen));
    });
  });

const at = (moment: string): Seen => {
  const found = seen.find((one) => one.at === moment);
  if (!found) throw new Error(`The workshop never got to: ${moment}`);
  return found;
};

let app: RunningApp;

beforeAll(async () => {
  seen = await leadAndKill();
});

afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

describe('a workshop that is led by keyboard alone', () => {
  it('asks for weights first, points out a step that gets more than the first, and steps back with Undo', () => {
    expect(at('most').heading).toContain('Which one would you move to its best first?');
    expect(at('over').heading).toContain('step on Access worth, beside 100 for Quality');
    expect(at('undone').points).toBe('');
    expect(at('beside').points).toBe('50');
    expect(at('review').rows?.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Quality 50% 100 points Change',
      'Access 25% 50 points Change',
      'Workforce 25% 50 points Change',
    ]);
    expect(at('locked').heading).toBe('The weights are locked');
  });

  it('lets nobody read a score before the spread is shown, on the screen or by a screen reader', () => {
    expect(at('score').readable).toEqual([]);
    expect(at('half-typed').readable).toEqual([]);
  });

  it('draws the spread by group without a name, and asks for a reason where people are far apart', () => {
    expect(at('spread').drawn).toMatch(/^5 scores by group\. Means: GPs 85, staff 31, LINk 59/i);
    expect(at('spread').named).toEqual([]);
    expect(at('no reason').heading).toBe('Quality');
  });

  it('can be read from the back in every step at 1280 by 720, never scrolls, and axe finds no fault', () => {
    expect(seen.map((one) => [one.at, one.unfit])).toEqual(seen.map((one) => [one.at, []]));
    expect(seen.length).toBeGreaterThanOrEqual(15);
  });
});

const inOrder = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
  [...records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

/** Agreed scores as "Access B: 92", in order. */
const agreedScores = async (): Promise<readonly string[]> => {
  const names = new Map((await held(app.page, 'criterion')).map(({ id, name }) => [id, name]));
  const letters = new Map((await held(app.page, 'option')).map(({ id, letter }) => [id, letter]));
  return (await held(app.page, 'score'))
    .filter(({ assessor }) => assessor === agreedAssessor)
    .map(({ criterion, option, value }) => `${names.get(criterion)} ${letters.get(option)}: ${value}`)
    .sort();
};

/** What people gave themselves, in rising order. */
const ownScores = async (): Promise<readonly (number | null)[]> =>
  (await held(app.page, 'score'))
    .filter(({ assessor }) => assessor !== agreedAssessor)
    .map(({ value }) => value)
    .sort((a, b) => Number(a) - Number(b));

describe('after the app was killed in the middle', () => {
  it('stands where it stood, with every record that was on the disk as it was', async () => {
    app = await launchApp({ dataFolder });
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 720 });
    // Up to here it was light: what is looked at from here on is looked at in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    await tabTo(page, page.getByRole('link', { name: 'Community services in Brampton' }));
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await enterWorkshop(page);
    await inFront(page, 'Access');
    await expect.poll(() => page.locator('[aria-current="step"]').innerText()).toBe('Score silently');
    await page.getByRole('button', { name: 'Timer, running' }).waitFor();
    // The half-typed score was none yet: its box is empty, and waits with the focus.
    await focused(page, 'Market partner, option B');
    expect(await readable(page, ['13', '17', '91'])).toEqual([]);

    const before = at('half-typed').records ?? [];
    expect(inOrder((await durable(page)).records)).toEqual(inOrder(before));
    const [workshop] = await held(page, 'workshop');
    expect(workshop).toMatchObject({ part: 'scores', step: 'score', rankingShown: false });
    expect(workshop?.timer).toMatchObject({ minutes: 12, startedAt: expect.any(String) });
    const weights = await held(page, 'weight');
    expect(weights.map(({ raw }) => raw).sort((a, b) => b - a)).toEqual([100, 50, 50]);
    const [own] = await held(page, 'appraisal');
    expect(own).toMatchObject({ weightsLocked: true, rankingRevealed: false });
    expect(await agreedScores()).toEqual(['Quality A: 53', 'Quality B: 58']);
    const agreed = (await held(page, 'score')).filter(({ assessor }) => assessor === agreedAssessor);
    expect(agreed.map(({ value, reason, dissent }) => [value, reason, dissent])).toEqual(
      expect.arrayContaining([
        [58, 'Supervision is kept by a lead practice.', ''],
        [53, 'Nothing changes for patients.', 'GPs expect less.'],
      ]),
    );
    expect(await ownScores()).toEqual([13, 17, 29, 33, 37, 41, 47, 59, 67, 71, 83, 87, 91]);
  });

  it('finishes the second criterion, where people lie close together', async () => {
    const { page } = app;
    await page.keyboard.type('93');
    await page.keyboard.press('Enter');
    await typeUnseen(page, 'Lead nurse', ['19', '95']);
    await typeUnseen(page, 'Union representative', ['23', '89']);
    await typeUnseen(page, 'Patient members (3 people)', ['14', '90']);
    // What is in a box can still be replaced, unseen.
    await focusOn(page, boxOf(page, 'Lead nurse', 'B'));
    await page.keyboard.type('97');
    await page.keyboard.press('Tab');
    const given = ['13', '17', '91', '93', '19', '95', '97', '23', '89', '14', '90'];
    expect(await readable(page, given)).toEqual([]);
    await press(page, page.getByRole('button', { name: 'See the spread' }).last());
    await press(page, page.getByRole('button', { name: /^Accept the means for/ }));
    expect(await unfitForRoom(page)).toEqual([]);
    await press(page, page.getByRole('button', { name: 'Go on to Workforce' }));
    await inFront(page, 'Workforce');
    // The means of the groups: (15 + 21 + 14) ÷ 3 and (92 + 93 + 90) ÷ 3, to whole numbers.
    expect(await agreedScores()).toEqual(['Access A: 17', 'Access B: 92', 'Quality A: 53', 'Quality B: 58']);
  });

  it('keeps the ranking hidden on the way, and says what showing it early would do', async () => {
    const { page } = app;
    await page.keyboard.press('PageDown');
    await inFront(page, 'The ranking is hidden');
    const main = page.getByRole('main');
    await expect.poll(() => main.innerText()).toContain('Provisional: 2 of 3 criteria agreed');
    expect(await main.innerText()).toContain('Showing the ranking now is recorded');
    expect(await main.innerText()).not.toMatch(/Stay as we are|Practices employ/);
    expect(await unfitForRoom(page)).toEqual([]);
    await page.keyboard.press('PageUp');
    await inFront(page, 'Workforce');
  });

  it('goes through the last criterion to a ranking that is still hidden', async () => {
    const { page } = app;
    await focused(page, 'Score silently');
    await page.keyboard.press('Enter');
    await typeUnseen(page, 'Castle partner', ['60', '40']);
    await typeUnseen(page, 'Market partner', ['62', '44']);
    await typeUnseen(page, 'Lead nurse', ['60', '43']);
    await typeUnseen(page, 'Union representative', ['64', '43']);
    await typeUnseen(page, 'Patient members (3 people)', ['60', '45']);
    await press(page, page.getByRole('button', { name: 'See the spread' }).last());
    await press(page, page.getByRole('button', { name: /^Accept the means for/ }));
    await press(page, page.getByRole('button', { name: 'Go on to the ranking' }));
    await inFront(page, 'The ranking is hidden');
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('Weights are locked and scores complete');
    expect(words).not.toMatch(/Provisional|Stay as we are|Practices employ/);
  });

  it('shows the ranking when it is asked to, with the totals that the records give', async () => {
    const { page } = app;
    const rows = page.getByRole('main').getByRole('listitem');
    await focused(page, 'Show the ranking');
    await page.keyboard.press('Enter');
    // 0.5 × 58 + 0.25 × 92 + 0.25 × 43, and 0.5 × 53 + 0.25 × 17 + 0.25 × 61.
    await expect.poll(() => rows.first().innerText()).toMatch(/^B Practices employ\s+62\.8$/);
    expect(await rows.nth(1).innerText()).toMatch(/^A Stay as we are\s+46\.0$/);
    expect(await heading(page)).toContain('Practices employ');
    expect(await unfitForRoom(page, [page.getByText('62.8', { exact: true })])).toEqual([]);

    await focused(page, 'Hide again');
    await page.keyboard.press('Enter');
    await inFront(page, 'The ranking is hidden');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => rows.first().innerText()).toContain('62.8');
  });

  it('is left with Escape, with all of it on the disk', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation', { name: 'Stages' })
      .locator('[aria-current="page"]', { hasText: 'Scores' })
      .waitFor();
    expect(await page.locator('.ws').count()).toBe(0);
    await saved(page);
    expect(await agreedScores()).toEqual([
      'Access A: 17',
      'Access B: 92',
      'Quality A: 53',
      'Quality B: 58',
      'Workforce A: 61',
      'Workforce B: 43',
    ]);
    expect(await ownScores()).toEqual([
      13, 14, 17, 19, 23, 29, 33, 37, 40, 41, 43, 43, 44, 45, 47, 59, 60, 60, 60, 62, 64, 67, 71, 83, 87, 89,
      90, 91, 93, 97,
    ]);
    expect((await held(page, 'workshop'))[0]).toMatchObject({ part: 'ranking', rankingShown: true });
    expect((await held(page, 'appraisal'))[0]).toMatchObject({ weightsLocked: true, rankingRevealed: false });
  });
});
