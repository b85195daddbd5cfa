import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../shared/analysis/analyse.ts';
import { inOrder } from '../../shared/records/aggregate.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { cellOf } from '../support/journey-keys.ts';
import { sampleAppraisal, sampleRecords } from '../support/sample.ts';

let app: RunningApp;
let main: Locator;

beforeAll(async () => {
  app = await launchApp();
  await app.page.setViewportSize({ width: 1440, height: 900 });
  main = app.page.getByRole('main');
});

afterAll(async () => {
  await app?.close();
});

const open = async (button: string): Promise<void> => {
  await app.page.getByRole('button', { name: button }).click();
  await app.page.getByRole('navigation', { name: 'Stages' }).waitFor();
};

const goTo = async (stage: string): Promise<void> => {
  const rail = app.page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('link', { name: new RegExp(`^${stage}`) }).click();
  await rail.locator('[aria-current="page"]', { hasText: stage }).waitFor();
  await main.getByRole('heading', { level: 1 }).waitFor();
};

/** The words of each cell of a row, those for a screen reader left out. */
const wordsOf = (grid: Locator, row: string): Promise<readonly string[]> =>
  grid
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .locator('[data-column]')
    .evaluateAll((cells) =>
      cells.map((cell) =>
        [...cell.querySelectorAll('*')]
          .filter((one) => one.children.length === 0 && !one.closest('.sheet-said, [aria-hidden="true"]'))
          .map((one) => one.textContent)
          .join(' ')
          .trim(),
      ),
    );

/** A name drawn in a chart, with the box that it fills. */
interface Drawn {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a text has room above and below its letters, into which the next line of a name may reach. */
const roomAround = 6;

const overlaps = (a: Drawn, b: Drawn): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - roomAround && b.top < a.bottom - roomAround;

describe('the Carlisle sample on screen', () => {
  it('shows the gates: what fails, what is unknown, and that pilot gates only advise', async () => {
    await open('Open the worked sample');
    await goTo('Gates');
    const grid = main.getByRole('grid', { name: 'Gates' });
    await grid.waitFor();
    const letters = async () =>
      (await grid.getByRole('columnheader').allInnerTexts()).slice(1).map((head) => head.trim().charAt(0));
    await expect.poll(letters).toEqual(['A', 'B', 'C', 'D', 'E']);
    const shortListed = async (gate: string) => (await wordsOf(grid, gate)).slice(0, 4);
    await expect
      .poll(() => shortListed('An employer for everyone'))
      .toEqual(['Pass', 'Fail', 'Pass', 'Pass']);
    await expect.poll(() => shortListed('NHS pension route')).toEqual(['Pass', 'Unknown', 'Pass', 'Unknown']);
    await expect
      .poll(() => shortListed('Statutory duties'))
      .toEqual(['Pass', 'Unknown', 'Unknown', 'Unknown']);
    await expect.poll(() => shortListed('Viable size')).toEqual(['n/a', 'n/a', 'Fail', 'Unknown']);
    await expect.poll(() => grid.getByText('advisory on this route').isVisible()).toBe(true);
    await expect
      .poll(() => main.getByText(/^No bid is made, so the pilot gates are advisory/).isVisible())
      .toBe(true);
    const lines = main.getByRole('list', { name: 'How each option stands' }).getByRole('listitem');
    await expect.poll(() => lines.nth(1).innerText()).toMatch(/fails G11/);
    await expect.poll(() => lines.nth(2).innerText()).toMatch(/fails G17/);
    await expect.poll(() => lines.nth(3).innerText()).toMatch(/3 unknown: G15, G16, G17/);
    // A fails a pilot gate, which marks nothing on this route.
    await expect
      .poll(() => lines.first().innerText())
      .toMatch(/passes every gate that binds; advisory only: fails G8/);
  });

  it('marks the options that fail, in the ranking and in the list of options', async () => {
    const ranking = app.page.getByRole('complementary');
    const marks = async () => (await ranking.getByText(/^fails /).allInnerTexts()).toSorted();
    await expect.poll(marks).toEqual(['fails G11', 'fails G17']);
    await goTo('Options');
    const list = main.getByRole('region', { name: 'Options' });
    await expect.poll(() => list.getByRole('button', { name: /^B / }).innerText()).toContain('fails G11');
    await expect.poll(() => list.getByRole('button', { name: /^C / }).innerText()).toContain('fails G17');
    for (const letter of ['A', 'D', 'E']) {
      const option = list.getByRole('button', { name: new RegExp(`^${letter} `) });
      expect(await option.innerText()).not.toContain('fails');
    }
  });

  it('shows who would employ whom, and the staff groups that B leaves without an employer', async () => {
    await goTo('Gates');
    await main.getByRole('button', { name: 'Who employs whom' }).click();
    const grid = main.getByRole('grid', { name: 'Employers' });
    await grid.waitFor();
    const groups = grid.locator('tbody tr').filter({ has: app.page.locator('[data-column]') });
    await expect.poll(() => groups.count()).toBe(12);
    const totals = grid.locator('tfoot tr');
    await expect.poll(() => totals.innerText()).toMatch(/156\.0\s+200/);
    await expect.poll(() => totals.innerText()).toMatch(/30\.5 nobody/);
    const holes: string[] = [];
    for (const group of await groups.all()) {
      const [name = ''] = await group.getByRole('rowheader').allInnerTexts();
      if ((await cellOf(group.locator('xpath=..'), name, 1).innerText()).includes('no employer')) {
        holes.push(name.trim());
      }
    }
    expect(holes).toEqual([
      'School nurses',
      'Physiotherapy and occupational therapy',
      'Podiatry, speech therapy, dietetics',
    ]);
    await expect
      .poll(() => cellOf(grid, 'School nurses', 3).innerText())
      .toMatch(/Cumbria PCT[\s\S]*not confirmed/);
    await expect
      .poll(() => main.getByText('D: named but not confirmed for School nurses.').isVisible())
      .toBe(true);
  });

  it('shows the staff in scope with their totals', async () => {
    await goTo('Context');
    await main.getByRole('button', { name: 'Staff in scope' }).click();
    await main.getByRole('heading', { level: 1, name: /156\.0 WTE, 200 heads/ }).waitFor();
    await expect
      .poll(() => main.getByRole('grid').locator('tfoot').innerText())
      .toMatch(/12 staff groups\s+156\.0\s+200/);
  });

  it('draws every stakeholder group on the map by its name, none over another, with the table behind', async () => {
    await goTo('Stakeholders');
    const names = sampleRecords().flatMap((record) => (record.type === 'stakeholder' ? [record.name] : []));
    expect(names).toHaveLength(12);
    const map = main.getByRole('img', { name: 'Map of influence and position on option B' });
    await map.scrollIntoViewIfNeeded();
    const [frame, ...drawn] = await map.evaluate((svg): Drawn[] =>
      [svg, ...svg.querySelectorAll('text:not(.chart-tick):not(.chart-strong)')].map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { words: one === svg ? '' : (one.textContent ?? ''), left, right, top, bottom };
      }),
    );
    const words = drawn.map((one) => one.words).join(' ');
    for (const name of names) expect(words).toContain(name);
    for (const [place, one] of drawn.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(frame?.left ?? 0);
      expect(one.right).toBeLessThanOrEqual(frame?.right ?? 0);
      expect(drawn.slice(place + 1).filter((other) => overlaps(one, other))).toEqual([]);
    }
    const card = main.getByRole('region', { name: /^Five groups of influence 4 or 5 are against B/ });
    await card.getByRole('button', { name: 'Show as table' }).click();
    const table = card.getByRole('table');
    await expect.poll(() => table.getByRole('rowheader').count()).toBe(12);
    await expect
      .poll(() => table.getByRole('row', { name: /^Community nurses/ }).innerText())
      .toContain('−2 opposed');
  });

  it('puts ten risks into the grid of likelihood and impact', async () => {
    await goTo('Risks');
    await main.getByRole('button', { name: 'Grid', exact: true }).click();
    const grid = main.getByRole('img', { name: /^5 by 5 grid of likelihood and impact/ });
    await grid.waitFor();
    const said = (): Promise<readonly string[]> =>
      main
        .getByRole('button', { name: /^Risk \d+, .*: rated/ })
        .evaluateAll((risks) => risks.map((risk) => risk.getAttribute('aria-label') ?? ''));
    await expect
      .poll(async () =>
        (await said()).map((label) => Number(label.match(/\d+/)?.[0])).toSorted((a, b) => a - b),
      )
      .toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await said()).toContainEqual(
      expect.stringMatching(/A staff group left without employer: .*\b20\b/),
    );
  });

  it('shows what is measured after twelve months', async () => {
    await goTo('Plan');
    await main.getByRole('button', { name: /^Measures/ }).click();
    const list = main.getByRole('region', { name: 'Measures' });
    const firstYear = main.getByRole('article').getByRole('textbox', { name: 'Year 1' });
    const shown: Record<string, string> = {};
    await expect.poll(() => list.getByRole('listitem').count()).toBe(6);
    for (const measure of await list.getByRole('listitem').all()) {
      await measure.getByRole('button').click();
      await measure.locator('[aria-current="true"]').waitFor();
      const name = await main.getByRole('article').getByRole('heading', { level: 2 }).innerText();
      shown[name] = await firstYear.inputValue();
    }
    expect(shown).toEqual({
      'High-risk patients with a shared plan': '40',
      'Urgent district nursing seen the same day': '75',
      'Admissions for ambulatory care sensitive conditions': '14.5',
      'Staff turnover': '11.5',
      'PCT overhead released': '0',
      'Patients who say they were involved in decisions': '74',
    });
  });

  it('says that the weights were locked before anything was scored', async () => {
    await goTo('Weights');
    const locked = main.getByText(/^Locked on 11 February 2009 at .*, before the first score was given\./);
    await locked.waitFor();
    await app.page.getByRole('link', { name: 'All appraisals' }).click();
  });
});

describe('the South Lakeland sample on screen', () => {
  it('draws the line that turns a measured figure into a value, with its points to edit', async () => {
    await open('Open the South Lakeland sample');
    await goTo('Criteria');
    await main.getByRole('row', { name: /^Avoidable admissions/ }).click();
    await expect.poll(() => main.getByRole('slider').count()).toBe(4);
    await expect.poll(() => main.getByRole('textbox', { name: 'Figure of point 3' }).inputValue()).toBe('14');
    await expect.poll(() => main.getByRole('textbox', { name: 'Value of point 3' }).inputValue()).toBe('50');
    const outcome = main.getByRole('table', { name: 'What the figures of the options are worth' });
    await expect
      .poll(() => outcome.getByRole('row', { name: /federation/ }).innerText())
      .toMatch(/13\.3 per 1,000\s+64\.0/);
  });

  it('weighs by four methods', async () => {
    await goTo('Weights');
    const grid = main.getByRole('grid', { name: 'Weights' });
    const sets = inOrder(sampleAppraisal('south-lakeland'), 'weightSet');
    const methods: string[] = [];
    for (const [column, { name }] of sets.slice(0, 4).entries()) {
      await cellOf(grid, 'Outcomes for patients', column).click();
      const drawer = main.getByRole('region', { name: `Weight set ${name}` });
      await expect.poll(() => drawer.innerText()).toMatch(/Weighed by/);
      methods.push((await drawer.innerText()).match(/Weighed by ([^.]+)\./)?.[1] ?? '');
    }
    expect(new Set(methods).size).toBe(4);
    expect(methods).toEqual(['swing points', expect.any(String), expect.any(String), expect.any(String)]);
  });

  it('ranks its three options', async () => {
    await goTo('Results');
    const { totals } = analyse(sampleAppraisal('south-lakeland')).withCost;
    const expected = totals.map(({ total }) => total ?? Number.NaN).toSorted((a, b) => b - a);
    expect(expected).toHaveLength(3);
    const ranking = app.page.getByRole('complementary');
    await ranking.getByText(/^B leads by/).waitFor();
    const shown = async () => ((await ranking.innerText()).match(/^\d+\.\d$/gm) ?? []).slice(0, 3);
    await expect.poll(shown).toEqual(expected.map((total) => formatScore(total)));
  });
});
