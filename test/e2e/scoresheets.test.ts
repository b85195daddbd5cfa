import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoresheetFile } from '../../electron/documents/scoresheet-file.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { agreedAssessor, type ScoreRecord } from '../../shared/records/score.ts';
import { buildScoresheet } from '../../shared/scoresheet/build-scoresheet.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { type DroppedFile, dropFiles } from '../support/drop-files.ts';
import { fixedDialogs } from '../support/fake-dialogs.ts';
import { fillSheet, type SheetEntries } from '../support/filled-sheets.ts';
import { press } from '../support/journey-keys.ts';
import { sampleRecords } from '../support/sample.ts';
import { unzipped } from '../support/unzip.ts';
import { rezipped } from '../support/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'ico-sheets-'));

const isOwnScore = (record: AnyRecord): record is ScoreRecord =>
  record.type === 'score' && record.assessor !== agreedAssessor;

/** What each scorer of the sample gave. */
const given = sampleRecords().filter(isOwnScore);

/** The sample before anybody has scored or said anything of interests: agreed scores alone. */
const before = sampleRecords().flatMap((record): AnyRecord[] => {
  if (record.type === 'assessor') return [{ ...record, asked: false, interests: [], choices: [] }];
  return isOwnScore(record) ? [] : [record];
});

/** A cell that nobody argues about, for what goes wrong. */
const spoilt = { option: 'optC', criterion: 'critFIT' } as const;
const isSpoilt = ({ option, criterion }: ScoreRecord): boolean =>
  option === spoilt.option && criterion === spoilt.criterion;

/** Stands for a formula until the file is written. */
const formulaMark = 7777;

/** What is typed into that cell, by scorer. The last leaves it blank. */
const mistakes: Readonly<Record<string, number | string | null>> = {
  asrGPs1: 140,
  asrManagers1: 'about half',
  asrStaff2: formulaMark,
  asrGPs2: null,
};

const declared: Readonly<Record<string, SheetEntries>> = {
  asrGPs6: {
    interests: { optD: 'Works sessions for the out-of-hours provider.' },
    choice: 'D',
    choiceReason: 'It already answers for every practice in the city out of hours.',
  },
  asrGPs1: { interests: { optB: 'Partner in a practice that would employ staff.' } },
};

/** Comes back as it was sent out. */
const untouched = 'asrLINk2';

const entriesOf = (assessor: string): SheetEntries => ({
  ...declared[assessor],
  scores: given
    .filter((score) => score.assessor === assessor)
    .map((score) => {
      const mistake = isSpoilt(score) ? mistakes[assessor] : undefined;
      const { option, criterion, value } = score;
      return { option, criterion, value: mistake === undefined ? value : mistake };
    }),
});

/** The file with a formula that no program has worked out, where the mark stands. */
const withFormula = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipped(bytes);
  const changed = [...parts].flatMap(([name, part]) => {
    const xml = part.toString('utf8');
    const cell = `<v>${formulaMark}</v>`;
    return xml.includes(cell) ? [[name, xml.replace(cell, '<f>AVERAGE(D4:D9)</f>')] as const] : [];
  });
  return rezipped(parts, Object.fromEntries(changed));
};

/** A sheet that belongs to somebody else's appraisal. */
const foreignSheet = (): Promise<Uint8Array> => {
  const other = appraisalFrom(
    sampleRecords().map((record) =>
      record.type === 'appraisal' ? { ...record, lineage: 'anotherAppraisal' } : record,
    ),
  );
  return scoresheetFile(
    buildScoresheet(other, 'asrGPs4', { madeAt: '2009-02-12T09:00:00.000Z', filled: true }),
  );
};

let app: RunningApp;
let page: Page;
let dialog: Locator;

beforeAll(async () => {
  app = await launchApp({ dialogs: fixedDialogs({ save: null, open: null, folder }) });
  ({ page } = app);
  await page.setViewportSize({ width: 1280, height: 720 });
  dialog = page.getByRole('dialog');
  const text = formatExchangeFile({ exportedAt: '2009-02-12T09:00:00.000Z', records: [...before] });
  await dropFiles(page, [{ name: 'carlisle.icoa.json', bytes: Buffer.from(text) }]);
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: /^Scores/ })
    .click();
  await page.getByRole('button', { name: 'Scoresheets' }).waitFor();
}, 120_000);

afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface PageWindow {
  readonly bridge: Bridge;
}

/** Every record as it is on the disk, in an order of its own. */
const recordsNow = async (): Promise<readonly AnyRecord[]> => {
  const id = new URL(page.url()).hash.split('/')[1] ?? '';
  const opened = await page.evaluate(
    (open) => (globalThis as unknown as PageWindow).bridge.call('appraisal.open', { id: open }),
    id,
  );
  if (!opened.ok) throw new Error(opened.error.message);
  return [...opened.value.records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));
};

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

/** The row of a sheet in the report, as a person reads it. */
const rowOf = async (name: string): Promise<string> =>
  (
    (await dialog
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .first()
      .textContent()) ?? ''
  ).replaceAll(/\s+/g, ' ');

const openMenu = async (item: string): Promise<void> => {
  await press(page, page.getByRole('main').getByRole('button', { name: 'Scoresheets' }));
  await page.getByRole('menuitem', { name: item }).waitFor();
  if (item === 'Merge scoresheets') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

describe('scoresheets out and back', () => {
  let atFirst: readonly AnyRecord[] = [];

  it('are made for all scorers in one go, by keyboard alone', async () => {
    atFirst = await recordsNow();
    expect(atFirst.filter(isOwnScore)).toEqual([]);
    await openMenu('Make scoresheets');
    await dialog.getByText('One Excel file for each scorer').waitFor();
    await expectNoProblem();
    await press(page, dialog.getByRole('button', { name: 'Choose a folder and make 18 sheets' }));
    await expect
      .poll(() => dialog.getByText('18 scoresheets written into').count(), { timeout: 30_000 })
      .toBe(1);
    expect(readdirSync(folder)).toHaveLength(18);
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await recordsNow()).toEqual(atFirst);
  });

  it('are asked for with the focus on the button that chooses them', async () => {
    await openMenu('Merge scoresheets');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Choose scoresheets');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('come back, and the report says of each what is new, what is refused and why', async () => {
    const names = new Map(
      before.flatMap((record) => (record.type === 'assessor' ? [[record.id, record.name] as const] : [])),
    );
    const files: DroppedFile[] = [];
    for (const [id, name] of names) {
      const file = `Scoresheet - ${name}.xlsx`;
      const blank = new Uint8Array(readFileSync(join(folder, file)));
      const bytes = id === untouched ? blank : withFormula(await fillSheet(blank, entriesOf(id)));
      files.push({ name: file, bytes });
      if (id === 'asrGPs3') files.push({ name: 'GP 3 second thoughts.xlsx', bytes });
    }
    files.push({ name: 'from next door.xlsx', bytes: await foreignSheet() });
    await dropFiles(page, files);
    await expect
      .poll(() => dialog.getByText('20 sheets read: 679 new, 3 refused, 41 left blank.').count(), {
        timeout: 30_000,
      })
      .toBe(1);
    expect(await recordsNow()).toEqual(atFirst);

    expect(await rowOf('from next door.xlsx')).toContain('made from another appraisal');
    expect(await rowOf('GP 3 GP 3 second thoughts.xlsx')).toContain('Another sheet of GP 3 was read before');
    expect(await rowOf('LINk member 2')).toContain('Left blank: nothing to take.');
    expect(await rowOf('GP 6')).toContain('Can be taken.');
    await dialog.getByRole('button', { name: 'What needs looking at: 5' }).press('Enter');
    for (const [scorer, why] of [
      ['GP 1', '140 is not a score: scores run from 0 to 100.'],
      ['Manager 1', '“about half” is not a number from 0 to 100.'],
      ['Staff member 2', 'The cell holds a formula without a result.'],
    ] as const) {
      expect(await rowOf(scorer)).toContain('Can be taken, without what is refused.');
      await dialog.getByRole('button', { name: new RegExp(`^${scorer} `) }).press('Enter');
      await expect
        .poll(() =>
          dialog
            .getByRole('table', { name: `What the sheet of ${scorer} says` })
            .getByRole('row', { name: /C on Strategic fit/ })
            .getByText(why)
            .count(),
        )
        .toBe(1);
    }
    await expectNoProblem();
    await dialog.getByRole('button', { name: 'All 20' }).press('Enter');
  });

  it('are taken all at once or one by one, each as an edit of its own', async () => {
    await dialog.getByRole('checkbox', { name: 'Take the sheet of Staff member 2' }).press('Space');
    await press(page, dialog.getByRole('button', { name: 'Take 16 of 17 sheets' }));
    await expect.poll(() => dialog.getByText(/^16 sheets: .* taken, 2 refused\.$/).count()).toBe(1);
    expect((await recordsNow()).filter(isOwnScore)).toHaveLength(637);
    await dialog.getByRole('checkbox', { name: 'Take the sheet of Staff member 2' }).press('Space');
    await press(page, dialog.getByRole('button', { name: 'Take the sheet' }));
    await expect
      .poll(() =>
        dialog
          .getByText('17 sheets: 676 scores, 2 declarations of interest and 1 choice taken, 3 refused.')
          .count(),
      )
      .toBe(1);
    await press(page, dialog.getByRole('button', { name: 'Done' }));

    const now = await recordsNow();
    const scoreOf = ({ id, value }: ScoreRecord) => [id, value] as const;
    const isTaken = (score: ScoreRecord): boolean =>
      score.assessor !== untouched && !(isSpoilt(score) && score.assessor in mistakes);
    expect(new Map(now.filter(isOwnScore).map(scoreOf))).toEqual(new Map(given.filter(isTaken).map(scoreOf)));
    expect(
      now.flatMap((record) => (record.type === 'assessor' && record.interests.length > 0 ? [record.id] : [])),
    ).toEqual(['asrGPs1', 'asrGPs6']);
    // Agreed scores are nobody's sheet.
    const agreed = (records: readonly AnyRecord[]) =>
      records.filter((record) => record.type === 'score' && record.assessor === agreedAssessor);
    expect(agreed(now)).toEqual(agreed(atFirst));
  });

  it('come to the means of the groups where people differ most, beside what was agreed', async () => {
    await press(
      page,
      page.getByRole('group', { name: 'Whose scores' }).getByRole('button', { name: 'By group' }),
    );
    const grid = page.getByRole('main').getByRole('grid', { name: 'Scores by group' });
    await grid.waitFor();
    const drawn = () =>
      grid.getByRole('row').evaluateAll((rows) => {
        const [head, ...body] = rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
        const all: Record<string, Record<string, string>> = {};
        let criterion = '';
        for (const cells of body) {
          const [first = ''] = cells;
          if (cells.length < 3) criterion = first.replace(/, weight.*$/, '');
          else
            all[`${first.slice(0, 1)} ${criterion}`] = Object.fromEntries(
              cells.map((cell, at) => [(head?.[at] ?? '').replace(/\d+$/, ''), cell]),
            );
        }
        return all;
      });
    await expect.poll(async () => (await drawn())['B Workforce']).toBeDefined();
    const rows = await drawn();
    expect(rows['B Workforce']).toMatchObject({ GPs: '50', Managers: '28', Staff: '10', Agreed: '30' });
    expect(rows['A Integration']).toMatchObject({ GPs: '20', Managers: '40', Staff: '55', Agreed: '35' });
    expect(rows['D Governance']).toMatchObject({ GPs: '62', Managers: '40', Staff: '42', Agreed: '50' });
    expect(rows['B Quality and safety']).toMatchObject({
      GPs: '60',
      Managers: '40',
      Staff: '30',
      Agreed: '45',
    });
  });

  it('are taken back one by one, until everything is as it was', async () => {
    await page.locator('body').press('Control+z');
    await expect.poll(async () => (await recordsNow()).filter(isOwnScore).length).toBe(637);
    const undo = page.getByRole('button', { name: /^Undo: Scoresheet of/ });
    for (let left = 16; left > 0; left -= 1) {
      const next = await undo.getAttribute('aria-label');
      await page.locator('body').press('Control+z');
      await expect
        .poll(async () => (await undo.count()) > 0 && (await undo.getAttribute('aria-label')))
        .not.toBe(next);
    }
    await expect.poll(() => undo.count()).toBe(0);
    expect(await recordsNow()).toEqual(atFirst);
    expect(await app.violations()).toEqual([]);
  });
});
