import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { dropFiles } from '../support/drop-files.ts';
import { readBytes, type ScriptedDialogs, scriptedDialogs } from '../support/journey.ts';
import { focusOn, press, turn } from '../support/journey-keys.ts';

interface PageWindow {
  readonly bridge: Bridge;
}

let app: RunningApp;
let page: Page;
let dialogs: ScriptedDialogs;
let dialog: Locator;
/** The copy that is open, and where the colleague's lies. */
let mine = '';
let theirs = '';
let atFirst: readonly AnyRecord[] = [];

const recordsOf = async (id: string): Promise<readonly AnyRecord[]> => {
  const opened = await page.evaluate(
    (asked) => (globalThis as unknown as PageWindow).bridge.call('appraisal.open', { id: asked }),
    id,
  );
  if (!opened.ok) throw new Error(opened.error.message);
  return [...opened.value.records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));
};

/** An edit as somebody makes it in a copy. */
const edit = async (
  id: string,
  label: string,
  put: readonly AnyRecord[],
  remove: readonly RecordKey[] = [],
): Promise<void> => {
  const outcome = await page.evaluate(
    (given) => (globalThis as unknown as PageWindow).bridge.call('appraisal.edit', given),
    { id, edit: { id: label.replaceAll(' ', ''), label, put: [...put], remove: [...remove] } },
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
};

const found = <T extends AnyRecord['type']>(
  records: readonly AnyRecord[],
  type: T,
  id: string,
): Extract<AnyRecord, { type: T }> => {
  const held = records.find((record) => record.type === type && record.id === id);
  if (!held) throw new Error(`There is no ${type} ${id}`);
  return held as Extract<AnyRecord, { type: T }>;
};

const scoreNamed = (records: readonly AnyRecord[], option: string, criterion: string) =>
  found(records, 'score', `score~${option}~${criterion}~agreed`);

/** Exports an appraisal to a file. */
const exported = async (id: string, name: string): Promise<string> => {
  const path = join(dialogs.folder, name);
  dialogs.nextSave = path;
  const outcome = await page.evaluate(
    (asked) => (globalThis as unknown as PageWindow).bridge.call('exchange.export', { id: asked }),
    id,
  );
  if (!outcome.ok || outcome.value.outcome !== 'written') throw new Error('It was not exported');
  return path;
};

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  ({ page } = app);
  await page.setViewportSize({ width: 1280, height: 720 });
  dialog = page.getByRole('dialog');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const opened = await page.evaluate(() =>
    (globalThis as unknown as PageWindow).bridge.call('library.openSample', { sample: 'carlisle' }),
  );
  if (!opened.ok) throw new Error(opened.error.message);
  mine = opened.value.id;
  // What the colleague was sent, and is an appraisal of its own where it was imported.
  dialogs.nextOpen = await exported(mine, 'carlisle.icoa.json');
  const imported = await page.evaluate(() =>
    (globalThis as unknown as PageWindow).bridge.call('exchange.import', {}),
  );
  if (!imported.ok || imported.value.outcome !== 'imported') throw new Error('It was not imported');
  const other = imported.value.id;

  const before = await recordsOf(mine);
  const [risk] = before.flatMap((record) => (record.type === 'risk' ? [record] : []));
  if (!risk) throw new Error('The sample has no risk');
  const workforce = scoreNamed(before, 'optB', 'critWORK');
  await edit(other, 'Their workforce score', [
    { ...workforce, value: 20, reason: 'Nobody has asked the therapists yet.' },
  ]);
  await edit(other, 'Their integration score', [
    {
      ...scoreNamed(before, 'optA', 'critINT'),
      value: 45,
      reason: 'The shared record was switched on in two towns.',
    },
  ]);
  await edit(other, 'Their new risk', [
    { ...risk, id: 'riskTheirs', order: 99, name: 'Snow closes the A66' },
  ]);
  await edit(other, 'Their removal', [], [{ type: 'risk', id: risk.id }]);
  theirs = await exported(other, 'from the deputy.icoa.json');

  await edit(mine, 'My workforce score', [
    { ...workforce, value: 40, reason: 'The lead practice has offered a contract.' },
  ]);
  await edit(mine, 'My fit score', [{ ...scoreNamed(before, 'optC', 'critFIT'), value: 50 }]);
  await edit(mine, 'My risk', [{ ...risk, mitigation: 'Written into the contract.' }]);
  atFirst = await recordsOf(mine);
  await page.evaluate((id) => {
    location.hash = `#/${id}/scores`;
  }, mine);
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
}, 120_000);

afterAll(async () => {
  await app?.close();
  dialogs.remove();
});

/** What axe finds in the dialog, in the light and in the dark. */
const expectNoProblem = async (): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

describe('another copy of the appraisal', () => {
  it('is asked for with the focus on the button that chooses it', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: /^Merge a colleague’s copy/ }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a copy');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('is known for one when it is dropped, and asked about before anything is done', async () => {
    await dropFiles(page, [{ name: 'from the deputy.icoa.json', bytes: readBytes(theirs) }]);
    await page.getByRole('dialog', { name: 'This is another copy of the open appraisal' }).waitFor();
    await expectNoProblem();
    // The way on has the focus.
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Merge a colleague’s copy' }).waitFor();
    expect(await recordsOf(mine)).toEqual(atFirst);
  });

  it('is shown side by side where both were changed, with both reasons and nothing chosen', async () => {
    await expect.poll(() => dialog.getByRole('group').count()).toBe(2);
    const workforce = dialog.getByRole('group', { name: /B on Workforce/ });
    const words = ((await workforce.textContent()) ?? '').replaceAll(/\s+/g, ' ');
    for (const part of [
      '40',
      'The lead practice has offered a contract.',
      '20',
      'Nobody has asked the therapists yet.',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).toMatch(/Before: Score: 30/);
    const brings = dialog.getByRole('region', { name: 'What the other copy brings' });
    expect(await brings.textContent()).toMatch(/A on Integration/);
    expect(await brings.textContent()).toMatch(/Snow closes the A66.*added/);
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
    expect(await dialog.getByText('2 choices still to make.').count()).toBe(1);
    await expectNoProblem();
  });

  it('is merged by keyboard once everything is decided, and is one step to undo', async () => {
    const workforce = dialog.getByRole('group', { name: /B on Workforce/ });
    const risk = dialog.getByRole('group').filter({ hasText: 'Removed' });
    await focusOn(page, workforce.getByRole('radio', { name: /^This copy/ }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => workforce.getByRole('radio', { name: /^The other copy/ }).isChecked()).toBe(true);
    await expect.poll(() => dialog.getByText('1 choice still to make.').count()).toBe(1);
    expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
    await turn(page, risk.getByRole('radio', { name: /^This copy/ }));
    await expect.poll(() => dialog.getByText('Everything has an answer.').count()).toBe(1);
    await press(page, dialog.getByRole('button', { name: 'Merge', exact: true }));
    await expect
      .poll(() => page.getByText(/^Merged from the deputy\.icoa\.json: /).count())
      .toBeGreaterThan(0);
    await expect.poll(() => dialog.count()).toBe(0);

    const merged = await recordsOf(mine);
    expect(scoreNamed(merged, 'optB', 'critWORK')).toMatchObject({
      value: 20,
      reason: 'Nobody has asked the therapists yet.',
    });
    expect(scoreNamed(merged, 'optA', 'critINT').value).toBe(45);
    expect(scoreNamed(merged, 'optC', 'critFIT').value).toBe(50);
    expect(found(merged, 'risk', 'riskTheirs').name).toBe('Snow closes the A66');
    const kept = atFirst.find(
      (record) => record.type === 'risk' && record.mitigation.startsWith('Written into'),
    );
    expect(merged).toContainEqual(kept);
    // What is on the disk is on the screen.
    const grid = page.getByRole('main').getByRole('grid', { name: 'Scores' });
    await expect
      .poll(async () => (await grid.getByRole('row', { name: /^Workforce/ }).textContent()) ?? '')
      .toMatch(/7520/);

    await page.locator('body').press('Control+z');
    await expect.poll(() => recordsOf(mine)).toEqual(atFirst);
    expect(await app.violations()).toEqual([]);
  });
});
