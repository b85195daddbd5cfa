import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { formatFigure } from '../../shared/analysis/figure.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { figuresOf } from '../../shared/paper/paper-model.ts';
import { launchBareBrowser } from '../support/bare-browser.ts';
import { root } from '../support/browser.ts';
import { sampleAppraisal } from '../support/sample.ts';

const appraisal = sampleAppraisal();
const model = buildPaper(appraisal, analyse(appraisal), { drawnAt: '2010-02-12T09:30:00.000Z' });
const address = 'https://paper.invalid/paper.html';
const requests: string[] = [];
let browser: Browser;
let page: Page;
let file: string;

beforeAll(async () => {
  const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });
  try {
    file = await printer.page(JSON.stringify(model));
  } finally {
    await printer.close();
  }
  browser = await launchBareBrowser();
  const context = await browser.newContext();
  await context.route('**/*', async (route) => {
    const { url } = { url: route.request().url() };
    if (url === address) return route.fulfill({ body: file, contentType: 'text/html' });
    requests.push(url);
    return route.abort();
  });
  page = await context.newPage();
  await page.goto(address);
});

afterAll(async () => {
  await browser?.close();
});

test('the page is one file: no script, no request, nothing that names another place to load from', async () => {
  expect(file).not.toMatch(/<script|javascript:|\son\w+="|@import|url\((?!["']?(?:data:|#))/i);
  expect(
    await page.evaluate(() => document.querySelectorAll('script, iframe, object, embed, link').length),
  ).toBe(0);
  await page.evaluate(() => document.fonts.ready);
  expect(requests).toEqual([]);
});

test('the page says who wrote what, in which language, and lets nothing run', async () => {
  const said = await page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    author: document.querySelector<HTMLMetaElement>('meta[name="author"]')?.content,
    policy: document.querySelector<HTMLMetaElement>('meta[http-equiv]')?.content,
  }));
  expect(said.title).toBe(model.title);
  expect(said.language).toBe('en-GB');
  expect(said.author).toBe(model.author);
  expect(said.policy).toMatch(/^default-src 'none';/);
});

test.each([1280, 640, 320])(
  'axe finds no fault in the page at %i px, and it does not scroll sideways',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  },
);

test('every figure of the model is in the page, in order', async () => {
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll('main .paper-figure')].map(({ textContent }) => textContent),
  );
  expect(drawn.length).toBeGreaterThan(300);
  expect(drawn).toEqual(figuresOf(model).map(formatFigure));
});

test('every part has its heading and the place that links lead to', async () => {
  const { headings, lost } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('main h2')].map(({ textContent }) => textContent),
    lost: [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id) === null),
  }));
  for (const { number, title } of model.sections) {
    expect(headings).toContain(number === null ? title : `${number} ${title}`);
  }
  expect(lost).toEqual([]);
});

test('the page is set in the font of the paper, which it brings along', async () => {
  expect(
    await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replace(/"/g, '')),
    ),
  ).toContain('Source Sans 3');
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('main p') ?? document.body).fontFamily),
  ).toMatch(/^"Source Sans 3"/);
});

test('each drawing has its words and, folded under it, its data', async () => {
  const charts = await page.evaluate(() =>
    [...document.querySelectorAll('[data-chart]')].map((chart) => ({
      words: chart.querySelector('svg[role="img"]')?.getAttribute('aria-label')?.length ?? 0,
      rows: chart.querySelectorAll('details tbody tr').length,
    })),
  );
  expect(charts.length).toBeGreaterThan(3);
  for (const { words, rows } of charts) {
    expect(words).toBeGreaterThan(20);
    expect(rows).toBeGreaterThan(0);
  }
});

test('the page of the sample is small enough to be sent by post', () => {
  expect(Buffer.byteLength(file)).toBeLessThan(1_500_000);
});
