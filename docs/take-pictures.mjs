// Takes the pictures of the README from the real app on the worked sample: `npm run pictures`. Given a folder, it
// takes every screen into it instead: each stage of the sample, and each of an appraisal that was just created, with
// "-empty" after its name.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, '../test/support/browser.ts'));
const { module: route } = await runnerImport(join(import.meta.dirname, '../renderer/session/route.ts'));
const everything = process.argv[2];
const folder = everything ?? join(import.meta.dirname, 'pictures');
const stages = everything ? route.stages.map(([, name]) => name) : ['Gates', 'Scores', 'Results'];

mkdirSync(folder, { recursive: true });
const app = await module.launchApp();
const { page } = app;

const goTo = async (stage) => {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${stage}`) })
    .click();
  await page.getByRole('navigation').locator('[aria-current="page"]', { hasText: stage }).waitFor();
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
};

const take = async (name) => {
  // Charts measure their width and the paper lays itself out: once two frames are drawn alike, both have.
  let before = await page.screenshot();
  for (let frames = 0; frames < 20; frames += 1) {
    await page.waitForTimeout(200);
    const now = await page.screenshot();
    if (now.equals(before)) break;
    before = now;
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

/** The cell that people dispute most, open. */
const openContestedCell = async () => {
  await page
    .getByRole('row', { name: /^Workforce/ })
    .getByRole('gridcell')
    .nth(2)
    .click();
  await page.keyboard.press('Alt+Enter');
};

/** The room with the projector, at the cell that people dispute most; then back to the stages. */
const takeWorkshop = async () => {
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('menuitem', { name: /^Workshop/ }).click();
  await page.getByRole('button', { name: /Agenda/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Workforce/ })
    .click();
  await page.getByRole('button', { name: 'See the spread' }).first().click();
  await page.getByText('Argue the widest first').waitFor();
  await take('workshop');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
};

try {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the worked sample' }).waitFor();
  if (everything) await take('library');
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  for (const stage of stages) {
    await goTo(stage);
    if (stage === 'Scores') await openContestedCell();
    await take(stage.toLowerCase());
  }
  await takeWorkshop();
  if (everything) {
    await page.getByRole('link', { name: 'All appraisals' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Community services in Brampton');
    await page.getByRole('button', { name: 'Create appraisal' }).click();
    for (const stage of stages) {
      await goTo(stage);
      await take(`${stage.toLowerCase()}-empty`);
    }
  }
} finally {
  await app.close();
}
