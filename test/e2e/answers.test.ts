import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../shared/analysis/analyse.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { execQuestions } from '../../shared/paper/exec-questions.ts';
import { sectionText } from '../../shared/paper/paper-text.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { type ScriptedDialogs, scriptedDialogs } from '../support/journey.ts';
import { focusOn } from '../support/journey-keys.ts';
import { sampleAppraisal, sampleRecords } from '../support/sample.ts';

let app: RunningApp;
let page: Page;
let main: Locator;
let dialogs: ScriptedDialogs;

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  page = app.page;
  main = page.getByRole('main');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

/** Opens the room by keyboard, out of the Present menu. */
const enter = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Present' }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: /^Exec questions/ });
  await item.waitFor();
  for (let presses = 0; presses < 5; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('.answers').waitFor();
};

const heading = (): Promise<string> => main.getByRole('heading', { level: 1 }).innerText();
const button = (name: string): Locator => main.locator('[data-key]').filter({ hasText: name });

/** The answer on screen, sentence by sentence: what is said, then what is not on record. */
const told = async (): Promise<string> =>
  (await main.locator('.answer-said > p, .answer-missing > p').allTextContents()).join(' ');

/** What axe finds in the light or in the dark. */
const faults = async (colorScheme: 'light' | 'dark'): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** Words under 20 px high, and whether the room scrolls sideways. */
const unfitForRoom = (): Promise<readonly string[]> =>
  page.locator('.answers').evaluate((room) => [
    ...[...room.querySelectorAll('*')].flatMap((element) => {
      const own = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      const { fontSize } = getComputedStyle(element);
      return own && !element.closest('.visually-hidden') && Number.parseFloat(fontSize) < 20
        ? [`${fontSize}: ${element.textContent}`]
        : [];
    }),
    ...(room.scrollWidth > room.clientWidth ? ['scrolls sideways'] : []),
  ]);

describe('the exec’s questions, in the meeting', () => {
  it('are answered one key deep, in the words and figures of the paper', async () => {
    const sample = sampleAppraisal();
    const paper = buildPaper(sample, analyse(sample), { drawnAt: '2009-02-12T09:30:00.000Z' });
    const appendix = paper.sections.find(({ id }) => id === 'appendix-exec-questions');
    const printed = appendix === undefined ? '' : sectionText(appendix);
    await enter();
    await expect.poll(heading).toBe('Exec questions');
    expect(await unfitForRoom()).toEqual([]);
    expect(await faults('light')).toEqual([]);
    for (const [place, { question }] of execQuestions.entries()) {
      await page.keyboard.press(`${(place + 1) % 10}`);
      await expect.poll(heading).toBe(question);
      const answer = await told();
      expect(answer).toMatch(/\d|\bnot\b|nobody|one|two|three/);
      expect(printed).toContain(answer);
      expect(await unfitForRoom()).toEqual([]);
    }
    await page.keyboard.press('3');
    await expect.poll(() => main.locator('.answer-missing h2').innerText()).toContain('Not on record');
    expect(await faults('dark')).toEqual([]);
  });

  it('are left for the list and the stage by Escape, with the focus on the question that was open', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(heading).toBe('Exec questions');
    await button('What does it cost').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(heading).toBe('What flips the answer?');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(heading).toContain('What does it cost');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toMatch(/\/paper$/);
  });

  it('are answered by a click, and found by their words and those of their answers', async () => {
    await enter();
    await button('Who scored').click();
    await expect.poll(heading).toBe('Who scored, and who stands to gain?');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(heading).toBe('Where did people disagree most?');
    await page.getByRole('button', { name: 'All questions' }).click();
    await expect.poll(heading).toBe('Exec questions');
    await page.keyboard.type('step-in');
    await expect.poll(() => main.locator('[data-key]').allInnerTexts()).toHaveLength(1);
    // Within words a digit is one of them, and no key to a question.
    await page.keyboard.type(' 9');
    await expect.poll(heading).toBe('Exec questions');
    await page.keyboard.press('Escape');
    await expect.poll(() => main.locator('[data-key]').count()).toBeGreaterThan(10);
    await page.keyboard.type('stranded');
    await page.keyboard.press('Enter');
    await expect.poll(heading).toContain('stranded overhead');
    await main.getByRole('link', { name: 'Costs' }).click();
    await expect.poll(() => page.url()).toMatch(/\/costs$/);
  });

  it('let nothing be changed, nor what was done before be undone, in front of everybody', async () => {
    const rail = page.getByRole('navigation', { name: 'Stages' });
    await rail.getByRole('link', { name: /^Scores/ }).click();
    const cell = main.getByRole('grid', { name: 'Scores', exact: true }).locator('[role="gridcell"]').first();
    await cell.click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: /^Undo: / });
    await expect.poll(() => undo.getAttribute('aria-label')).toContain('Score');
    const label = await undo.getAttribute('aria-label');
    await enter();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('1');
    await expect.poll(heading).toBe('Why not leave things alone?');
    expect(
      await page.locator('.answers').locator('input, textarea, select, [contenteditable="true"]').count(),
    ).toBe(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => undo.getAttribute('aria-label')).toBe(label);
  });
});

describe('while the ranking is hidden', () => {
  it('the room does not give it away: the way back shows nothing, and showing it is recorded', async () => {
    const records = sampleRecords().map((record) =>
      record.type === 'appraisal' ? { ...record, title: 'Carlisle, unlocked', weightsLocked: false } : record,
    );
    dialogs.nextOpen = join(dialogs.folder, 'unlocked.icoa.json');
    writeFileSync(dialogs.nextOpen, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
    await page.getByRole('link', { name: 'All appraisals' }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('.top-bar-title', { hasText: 'Carlisle, unlocked' }).waitFor();
    await enter();
    await expect.poll(heading).toBe('The answers say who leads, and the ranking is still folded');
    await page.keyboard.press('1');
    await page.keyboard.type('lead');
    const shown = await page.locator('body').innerText();
    expect(shown).not.toMatch(/60\.1|55\.7|\bD (leads|scores)/);
    expect(await faults('light')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toMatch(/\/scores$/);
    const undo = page.getByRole('button', { name: /^Undo\b/ });
    expect(await undo.getAttribute('aria-label')).not.toContain('Ranking revealed');
    await enter();
    await focusOn(page, page.getByRole('button', { name: 'Show the ranking and the answers' }));
    await page.keyboard.press('Enter');
    await expect.poll(heading).toBe('Exec questions');
    await page.keyboard.press('1');
    await expect.poll(told).toContain('60.1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => undo.getAttribute('aria-label')).toContain('Ranking revealed');
    expect(await app.violations()).toEqual([]);
  });
});
