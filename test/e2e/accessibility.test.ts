import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../support/browser.ts';

const stages = ['Context', 'Options', 'Criteria', 'Weights', 'Scores', 'Costs', 'Results', 'Paper'];

let app: RunningApp;

beforeAll(async () => {
  app = await launchApp();
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

describe('axe finds no fault', () => {
  it('with the library', async () => {
    await app.page.getByRole('heading', { name: 'Appraisals' }).waitFor();
    expect(await problems()).toEqual([]);
    await app.page.getByRole('button', { name: 'Open the worked sample' }).click();
  });

  for (const stage of stages) {
    it(`with ${stage}, light and dark`, async () => {
      const { page } = app;
      await page
        .getByRole('navigation')
        .getByRole('link', { name: new RegExp(`^${stage}`) })
        .click();
      await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(400);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await problems()).toEqual([]);
      }
    });
  }
});
