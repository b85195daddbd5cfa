// Takes the pictures of the README from the real app on the worked sample: `npm run pictures`. Given a folder, it
// takes every screen into it instead.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, '../test/support/browser.ts'));
const everything = process.argv[2];
const folder = everything ?? join(import.meta.dirname, 'pictures');
const stages = everything
  ? ['Context', 'Options', 'Criteria', 'Weights', 'Scores', 'Costs', 'Results', 'Paper']
  : ['Gates', 'Scores', 'Results'];

mkdirSync(folder, { recursive: true });
const app = await module.launchApp();
try {
  const { page } = app;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open the worked sample' }).waitFor();
  if (everything) await page.screenshot({ path: join(folder, 'library.png') });
  await page.getByRole('button', { name: 'Open the worked sample' }).click();
  for (const stage of stages) {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${stage}`) })
      .click();
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    if (stage === 'Scores') {
      // The cell that people dispute most, open.
      await page
        .getByRole('row', { name: /^Workforce/ })
        .getByRole('gridcell')
        .nth(2)
        .click();
      await page.keyboard.press('Alt+Enter');
    }
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${stage.toLowerCase()}.png`) });
  }
} finally {
  await app.close();
}
