import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stages } from '../../renderer/session/route.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';

let app: RunningApp;
let main: Locator;
let dialog: Locator;

beforeAll(async () => {
  app = await launchApp();
  await app.page.setViewportSize({ width: 1440, height: 900 });
  main = app.page.getByRole('main');
  dialog = app.page.getByRole('dialog');
});

afterAll(async () => {
  await app?.close();
});

/** What axe finds against WCAG 2.2 A and AA, as "rule: first place". */
const problems = async (): Promise<readonly string[]> => {
  // Legacy mode needs no second page, which the app's window would not serve.
  const { violations } = await new AxeBuilder({ page: app.page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** What axe finds in the light and in the dark. */
const expectNoProblem = async (): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme });
    // A colour on its way from light to dark has a contrast of its own.
    await app.page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    );
    await expect
      // One look alone may take longer than polls usually last.
      .poll(async () => ({ colorScheme, problems: await problems() }), { timeout: 80_000 })
      .toEqual({ colorScheme, problems: [] });
  }
};

const goTo = async (stage: string): Promise<void> => {
  const rail = app.page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('link', { name: new RegExp(`^${stage}`) }).click();
  await rail.locator('[aria-current="page"]', { hasText: stage }).waitFor();
  await main.getByRole('heading', { level: 1 }).first().waitFor();
};

const toLibrary = async (): Promise<void> => {
  await app.page.getByRole('link', { name: 'All appraisals' }).click();
  await app.page.getByRole('heading', { name: 'Appraisals' }).waitFor();
};

/** Presses a button of a stage. */
const press = (name: string | RegExp): Promise<void> => main.getByRole('button', { name }).first().click();

const closeDialog = async (): Promise<void> => {
  await app.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
};

describe('axe finds no fault', () => {
  it('with the library', async () => {
    await app.page.getByRole('heading', { name: 'Appraisals' }).waitFor();
    await expectNoProblem();
  });

  describe('in an appraisal that was just created', () => {
    it('is on its first stage', async () => {
      await app.page.getByRole('textbox', { name: 'Title' }).fill('Integrated care in Penrith');
      await app.page.getByRole('button', { name: 'Create appraisal' }).click();
      await app.page.getByRole('navigation', { name: 'Stages' }).waitFor();
    });

    for (const [, stage] of stages) {
      it(`with ${stage}`, async () => {
        await goTo(stage);
        await expectNoProblem();
      });
    }
  });

  describe('in the worked sample', () => {
    it('is opened', async () => {
      await toLibrary();
      await app.page.getByRole('button', { name: 'Open the worked sample' }).click();
      await app.page.getByRole('navigation', { name: 'Stages' }).waitFor();
    });

    for (const [, stage] of stages) {
      it(`with ${stage}`, async () => {
        await goTo(stage);
        await expectNoProblem();
      });
    }

    it.each([
      ['Context', ['Meeting and rules', 'Practices', 'Staff in scope', 'Partners']],
      ['Options', ['Long list']],
      ['Gates', ['Who employs whom']],
      ['Costs', ['By category', 'Money in', 'Affordability']],
      ['Risks', ['Grid']],
      ['Plan', [/^Workstreams/, /^Measures/, /^Questions/]],
    ] as const)('with the other views of %s', async (stage, views) => {
      await goTo(stage);
      for (const view of views) {
        await press(view);
        await expectNoProblem();
      }
    });

    it('with a page of the paper drawn, a figure of it in focus, and what is asked before an export and an issue', async () => {
      await goTo('Paper');
      const figure = main.getByRole('link', { name: /open it on / }).first();
      await figure.waitFor({ timeout: 60_000 });
      await figure.focus();
      await expectNoProblem();
      await press('Export the paper');
      await expectNoProblem();
      await closeDialog();
      await press('Issue to the exec');
      await expectNoProblem();
      await closeDialog();
    });

    it('with more tests open on Results, drawn and as a table', async () => {
      await goTo('Results');
      await main.getByRole('button', { name: 'More tests', expanded: false }).click();
      const tornado = main.getByRole('region', { name: /takes? D’s lead away/ });
      await tornado.getByRole('img').waitFor();
      await expectNoProblem();
      await tornado.getByRole('button', { name: 'Show as table' }).click();
      await main
        .getByRole('button', { name: /^Show all \d+$/ })
        .first()
        .click();
      await expectNoProblem();
    });

    it.each([
      ['Gates', 'Gates', 'An employer for everyone', 1],
      ['Scores', 'Scores', 'Workforce', 1],
      ['Costs', 'Cost lines, £000', 'Nurse management', 0],
      ['Stakeholders', 'Stakeholder groups', 'Community nurses', 0],
    ] as const)('with what is behind a cell of %s open', async (stage, name, row, column) => {
      await goTo(stage);
      const cells = main.getByRole('grid', { name }).getByRole('row', { name: new RegExp(`^${row}`) });
      await cells.locator('[data-column]').nth(column).click();
      await app.page.keyboard.press('Alt+Enter');
      await main.locator('textarea:focus').waitFor();
      await expectNoProblem();
    });
  });

  describe('with a dialog or a form open', () => {
    it('that starts an option from a model', async () => {
      await goTo('Options');
      await press('Start from a model');
      await expectNoProblem();
      await closeDialog();
    });

    it('that takes an option off the short list', async () => {
      await press(/^Take A off/);
      await main.getByRole('textbox', { name: 'Why A is not on the short list' }).waitFor();
      await expectNoProblem();
    });

    it('that takes criteria from a set', async () => {
      await goTo('Criteria');
      await press('Start from a set');
      await dialog.getByText('Definition, scale and indicators').first().click();
      await expectNoProblem();
      await closeDialog();
    });

    it.each([
      ['Risks', 'Add usual risks'],
      ['Stakeholders', 'Add usual groups'],
    ])('that takes what is usual on %s', async (stage, button) => {
      await goTo(stage);
      await press(button);
      await expectNoProblem();
      await closeDialog();
    });

    it('that asks why the weights are unlocked, the answer missing', async () => {
      await goTo('Weights');
      await press('Unlock the weights');
      await dialog.getByRole('button', { name: 'Unlock the weights' }).click();
      await dialog.getByText('Give a reason: the weights stay locked without one.').waitFor();
      await expectNoProblem();
    });

    it('that weighs by swing, by rank order and in pairs', async () => {
      await dialog.getByRole('textbox', { name: 'Why they are unlocked' }).fill('To weigh once more.');
      await dialog.getByRole('button', { name: 'Unlock the weights' }).click();
      await press('Add a weight set');
      const method = main.getByRole('combobox', { name: 'Method' });
      await method.selectOption({ label: 'Swing: jumps beside the largest' });
      await press('Start the questions');
      await expectNoProblem();
      await dialog.getByRole('radio').first().check();
      await dialog.getByRole('button', { name: 'Next' }).click();
      await dialog.getByRole('slider').waitFor();
      await expectNoProblem();
      await closeDialog();
      for (const [value, label] of [
        ['rank-order-centroid', 'Rank order: places only'],
        ['pairwise', 'Pairwise: two at a time'],
      ] as const) {
        await method.selectOption({ label });
        await dialog.getByRole('heading', { name: 'Weigh by another method' }).waitFor();
        await expectNoProblem();
        await dialog.getByRole('button', { name: 'Change the method' }).click();
        await expect.poll(() => method.inputValue()).toBe(value);
        await expectNoProblem();
      }
    });

    it('that lists the scorers and their interests', async () => {
      await goTo('Scores');
      await press(/^Scorers/);
      await main.getByRole('region', { name: 'Scorers' }).locator('[data-column="0"]').first().click();
      await expectNoProblem();
    });

    it('that compares a snapshot with now', async () => {
      await goTo('History');
      await main.getByRole('textbox', { name: 'Name of a new snapshot' }).fill('Exec draft');
      await press('Take a snapshot');
      await goTo('Context');
      await main.getByRole('textbox', { name: 'Clinical lead' }).fill('A practice nurse');
      await goTo('History');
      await press('Compare “Exec draft” with now');
      await main.getByRole('region', { name: '“Exec draft” beside Now' }).waitFor();
      await expectNoProblem();
    });

    it('that shows the past of one record', async () => {
      await goTo('Options');
      await main
        .getByRole('link', { name: /^History/ })
        .first()
        .click();
      await main.getByRole('link', { name: 'All changes' }).waitFor();
      await expectNoProblem();
    });
  });
});
