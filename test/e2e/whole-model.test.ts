import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';
import { goToStage, readBytes, type ScriptedDialogs, saved, scriptedDialogs } from '../support/journey.ts';
import {
  backTo,
  cellOf,
  fillIn,
  focusOn,
  goToPlace,
  openBehind,
  press,
  turn,
  typeDown,
} from '../support/journey-keys.ts';
import {
  nameOneBody,
  sayWhyItFails,
  startFromModel,
  takeOff,
  typeResults,
  writeContext,
} from '../support/journey-options.ts';
import { attachmentOf, exportAppraisal, exportPaper, held } from '../support/journey-paper.ts';
import {
  addMoney,
  answerFirstQuestion,
  costFromStaff,
  costsNothing,
  makePlan,
  placeGroups,
  takeRisk,
  typeAmounts,
} from '../support/journey-plans.ts';
import {
  agreeOnAll,
  answerSwing,
  measureLast,
  nameScorers,
  scoreByTwo,
  takeCriteria,
} from '../support/journey-scoring.ts';
import { pdfPages } from '../support/pdf-text.ts';

let app: RunningApp;
let dialogs: ScriptedDialogs;
let main: Locator;

beforeAll(async () => {
  dialogs = scriptedDialogs();
  app = await launchApp({ dialogs });
  await app.page.setViewportSize({ width: 1440, height: 900 });
  main = app.page.getByRole('main');
});

afterAll(async () => {
  await app?.close();
  dialogs?.remove();
});

const rail = (stage: string): Promise<string | null> =>
  app.page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: new RegExp(`^${stage}`) })
    .textContent();

describe('a whole appraisal by keyboard alone', () => {
  it('begins in an empty library, with the decision, the lists, the staff and a partner', async () => {
    const { page } = app;
    await page.getByText('No appraisals yet.').waitFor();
    await focusOn(page, page.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('Integrated care in Penrith');
    await focusOn(page, page.getByRole('textbox', { name: 'Locality' }));
    await page.keyboard.type('Penrith');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    await writeContext(page);
    await main.getByRole('heading', { level: 1, name: /^1 partner/ }).waitFor();
    await press(page, main.getByRole('button', { name: 'Staff in scope' }));
    await main.getByRole('heading', { level: 1, name: /22\.5 WTE/ }).waitFor();
    await press(page, main.getByRole('button', { name: 'Practices', exact: true }));
    await main.getByRole('heading', { level: 1, name: /^20,600 patients/ }).waitFor();
  });

  it('starts four options from models, marks the comparator and takes one off the short list', async () => {
    const { page } = app;
    await goToStage(page, 'Options');
    await startFromModel(page, 'same employers', /^Same employers/);
    await startFromModel(page, 'practices employ community staff', /^Practices employ/);
    await startFromModel(page, 'out-of-hours provider', /hosted by the out-of-hours/);
    await startFromModel(page, 'stand-alone', /^Stand-alone/);
    const list = main.getByRole('region', { name: 'Options' });
    const comparator = main.getByRole('checkbox', { name: /^The one the others are compared with/ });
    await takeOff(page, 'D', 'Too few people to be authorised.', 'A county-wide trust is proposed.');
    await list.getByRole('button', { name: /^D .*Off the list/ }).waitFor();
    // The mark moves: there is one comparator at most.
    await press(page, list.getByRole('button', { name: /^B / }));
    await turn(page, comparator);
    await list.getByRole('button', { name: /^B .*Comparator/ }).waitFor();
    await press(page, list.getByRole('button', { name: /^A / }));
    await expect.poll(() => comparator.isChecked()).toBe(false);
    await turn(page, comparator);
    await list.getByRole('button', { name: /^A .*Comparator/ }).waitFor();
    await expect.poll(() => list.getByText('Comparator').count()).toBe(1);
    await expect.poll(() => rail('Options')).toContain('3 of 4');
  });

  it('takes them through the gates, and says who employs whom', async () => {
    const { page } = app;
    await goToStage(page, 'Gates');
    const common = { 'An employing body': 'P', 'Pension route': 'P', 'Statutory duties': 'P' } as const;
    await typeResults(page, 0, { 'Commissioning and': 'P', ...common, 'Big enough': 'N' });
    await typeResults(page, 1, { ...common, 'An employing body': 'F', 'Pension route': 'U' });
    await typeResults(page, 2, { ...common, 'Big enough': 'P' });
    await sayWhyItFails(page, 'An employing body', 1, 'No practice would employ the therapists.');
    await main.getByRole('heading', { level: 1, name: '1 option fails a gate that binds' }).waitFor();

    await press(page, main.getByRole('button', { name: 'Who employs whom' }));
    await nameOneBody(page, 'A', 'PCT provider arm', 'NHS');
    await nameOneBody(page, 'C', 'Out-of-hours company', 'Qualifying');
    const grid = main.getByRole('grid', { name: 'Employers' });
    await goToPlace(page, grid, cellOf(grid, 'District nurses', 1));
    await typeDown(page, ['Castle surgery']);
    await main.getByText('B has no employer for: Therapists.').first().waitFor();
  });

  it('takes criteria from the library, one of them measured, weighs them by swing and locks', async () => {
    const { page } = app;
    await goToStage(page, 'Criteria');
    await takeCriteria(page, ['Quality', 'Integration', 'Workforce', 'Deliverability']);
    await measureLast(page, ['3', '24']);
    await main
      .getByText(/^3 months .*worth 100/)
      .first()
      .waitFor();
    await goToStage(page, 'Weights');
    await answerSwing(page, /^Quality/, ['80', '60', '40']);
    await press(page, main.getByRole('button', { name: 'Lock the weights' }));
    await main.getByText(/^Locked on .* by Locality lead/).waitFor();
    // 100 of 280.
    await expect
      .poll(() => cellOf(main.getByRole('grid', { name: 'Weights' }), 'Quality', 0).innerText())
      .toContain('36 of 100');
  });

  it('scores for two people with their interests, then as agreed with reasons, and enters figures', async () => {
    const { page } = app;
    await goToStage(page, 'Scores');
    await nameScorers(page);
    await main.getByText('2 people: Staff 1, GPs 1. Weights are locked.').waitFor();

    await scoreByTwo(page);
    await agreeOnAll(page);
    await saved(page);
    await expect.poll(() => rail('Scores')).toMatch(/12 of 12$/);
    await page
      .getByRole('complementary')
      .getByText(/^C leads by 6\.2/)
      .waitFor();
  });

  it('costs an option by amounts, from staff and as nil, with money beside it', async () => {
    const { page } = app;
    await goToStage(page, 'Costs');
    await typeAmounts(page, 'Links and launch', ['60', '20', '0', '0', '0']);
    await costFromStaff(page, 'Coordinator', '6', '1.5');
    await costsNothing(page, 'Shared-record', 'The licences are paid for until 2011.');
    await typeAmounts(page, 'HR and IT set-up', ['180', '40']);
    await typeAmounts(page, 'Host.s management charge', ['45', '90', '90', '90', '90']);
    const grid = main.getByRole('grid', { name: 'Cost lines, £000' });
    // 1.5 WTE at the mid-point of band 6 with its on-cost, worked out in every year.
    await expect.poll(() => cellOf(grid, 'Coordinator', 8).innerText()).toContain('worked out from staff');
    await expect.poll(() => cellOf(grid, 'Shared-record', 4).innerText()).toContain('nil');
    await addMoney(page, 'Locality budget', ['80', '40', '40', '40', '40']);
    await cellOf(main.getByRole('grid').first(), 'Locality budget', 7).getByText('240').waitFor();
  });

  it('writes down a risk, two groups and where they stand, and the plan', async () => {
    const { page } = app;
    await goToStage(page, 'Risks');
    await takeRisk(page, /^Care is fragmented between localities/, 'Locality director');
    await main
      .getByRole('row', { name: /Care is fragmented/ })
      .getByText('12')
      .waitFor();
    await goToStage(page, 'Stakeholders');
    await placeGroups(page, [
      ['Community nurses', '40', '4', '1', '-2', '0'],
      ['Larger practices', '5', '5', '0', '+2', '1'],
    ]);
    await main.getByText('One group of influence 4 or 5 is against B: Community nurses.').first().waitFor();
    await goToStage(page, 'Plan');
    await makePlan(page);
    await answerFirstQuestion(page, 'Visits within two days, by the summer.');
    await main.getByRole('heading', { level: 1, name: /^Plan: 1 milestone, 1 measure/ }).waitFor();
    await saved(page);
  });

  it('has results, and a paper that nothing holds up and that tells of all of it', async () => {
    const { page } = app;
    await goToStage(page, 'Results');
    await main.getByRole('heading', { level: 1, name: /^C leads/ }).waitFor();
    await goToStage(page, 'Paper');
    await main.getByRole('heading', { name: /^Nothing holds the paper up/ }).waitFor();
    await expect.poll(() => main.getByText('Needed: ').count()).toBe(0);
    const path = await exportPaper(page, dialogs, 'penrith.pdf', 'Everything');
    const text = (await pdfPages(readBytes(path))).join(' ').replace(/\s+/g, ' ');
    for (const told of [
      /An employing body for every staff group/,
      /No practice would employ the therapists\./,
      /no employer[^.]*Therapists/i,
      /Too few people to be authorised\./,
      /Care is fragmented between localities.{0,300}Locality director/,
      /Community nurses/,
      /Pension route confirmed in writing.{0,100}HR director/,
      /Visits within two days.{0,40}62.{0,20}75/,
      /Visits within two days, by the summer\./,
      /The licences are paid for until 2011\./,
    ]) {
      expect(text).toMatch(told);
    }
    const inside = await attachmentOf(path);
    expect(inside.records).toEqual((await exportAppraisal(page, dialogs, 'penrith.icoa.json')).records);
  });

  it('keeps a snapshot, tells what a changed score moved, and puts the earlier score back', async () => {
    const { page } = app;
    const grid = main.getByRole('grid', { name: 'Scores' });
    await goToStage(page, 'History');
    await fillIn(page, main.getByRole('textbox', { name: 'Name of a new snapshot' }), 'Exec draft');
    await press(page, main.getByRole('button', { name: 'Take a snapshot' }));
    await main.getByRole('button', { name: 'Compare “Exec draft” with now' }).waitFor();
    await goToStage(page, 'Scores');
    await goToPlace(page, grid, cellOf(grid, 'Quality', 2));
    await typeDown(page, ['20']);

    await goToStage(page, 'History');
    await press(page, main.getByRole('button', { name: 'Compare “Exec draft” with now' }));
    const compared = main.getByRole('region', { name: '“Exec draft” beside Now' });
    await compared.getByText(/^The first place moved from C to B/).waitFor();
    await expect.poll(() => compared.getByRole('row', { name: /^Score 65 20$/ }).count()).toBe(1);

    await goToStage(page, 'Scores');
    await goToPlace(page, grid, cellOf(grid, 'Quality', 2));
    const drawer = main.getByRole('region', { name: /^Cell C, Quality/ });
    await openBehind(page, drawer);
    await backTo(page, drawer.getByRole('link', { name: /^History of/ }));
    await page.keyboard.press('Enter');
    await press(page, main.getByRole('button', { name: /^Restore this value/ }));
    await page.getByText(/^Restored as of/).waitFor();
    await goToStage(page, 'Scores');
    await expect.poll(() => cellOf(grid, 'Quality', 2).innerText()).toMatch(/^65/);
    await saved(page);
  });

  it('unlocks the weights only with a reason', async () => {
    const { page } = app;
    await goToStage(page, 'Weights');
    await press(page, main.getByRole('button', { name: 'Unlock the weights' }));
    const dialog = page.getByRole('dialog', { name: 'Unlock the weights' });
    await press(page, dialog.getByRole('button', { name: 'Unlock the weights' }));
    await dialog.getByText('Give a reason: the weights stay locked without one.').waitFor();
    await fillIn(
      page,
      dialog.getByRole('textbox', { name: 'Why they are unlocked' }),
      'A criterion was misread.',
    );
    await press(page, dialog.getByRole('button', { name: 'Unlock the weights' }));
    await main.getByText('A criterion was misread.').waitFor();
    await main.getByRole('button', { name: 'Lock the weights' }).waitFor();
  });

  it('goes out as a file and comes in again as the same records', async () => {
    const { page } = app;
    await saved(page);
    const before = await exportAppraisal(page, dialogs, 'out.icoa.json');
    const numbers = Object.fromEntries(
      ['option', 'practice', 'staffGroup', 'assessor', 'criterion', 'snapshot'].map((type) => [
        type,
        held(before, type),
      ]),
    );
    expect(numbers).toEqual({
      option: 4,
      practice: 2,
      staffGroup: 2,
      assessor: 2,
      criterion: 4,
      snapshot: 1,
    });
    await press(page, page.getByRole('link', { name: 'All appraisals' }));
    dialogs.nextOpen = join(dialogs.folder, 'out.icoa.json');
    await press(page, page.getByRole('button', { name: 'Import', exact: true }));
    await page.getByRole('navigation', { name: 'Stages' }).waitFor();
    const after = await exportAppraisal(page, dialogs, 'again.icoa.json');
    expect(after.records).toEqual(before.records);
    expect(after.history?.length).toBeGreaterThanOrEqual(before.history?.length ?? 0);
  });
});
