import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { type Phrase, phraseText } from '../../shared/analysis/figure.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import type { Block, PaperModel } from '../../shared/paper/paper-model.ts';
import { blockText } from '../../shared/paper/paper-text.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../shared/records/appraisal.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { launchBareBrowser } from '../support/bare-browser.ts';
import { root } from '../support/browser.ts';
import { hostileRecords, scriptMark } from '../support/hostile.ts';
import { hugeRecords } from '../support/huge.ts';
import { type PlacedPage, type PlacedText, pdfPlaces } from '../support/pdf-places.ts';

/** The sheet's margins, in points: what `renderer/paper/print.css` says in px. */
const margin = { top: 94 * 0.75, side: 64 * 0.75, bottom: 72 * 0.75 };
/** Letters reach a little beyond what their width says. */
const slack = 2;

const empty: readonly AnyRecord[] = [
  newAppraisalRecord({ lineage: 'line1', title: 'Nothing yet', locality: '', financialYear: 2009 }),
];
const cases = [
  ['an empty appraisal', () => empty],
  ['a huge appraisal', hugeRecords],
  ['a hostile appraisal', hostileRecords],
] as const;

const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer'), timeout: 300_000 });

afterAll(async () => {
  await printer.close();
});

const isFurniture = ({ baseline }: PlacedText, { height }: PlacedPage): boolean =>
  baseline < margin.top - 2 || baseline > height - margin.bottom + slack;

const bodyOf = (page: PlacedPage): readonly PlacedText[] =>
  page.texts.filter((text) => !isFurniture(text, page));

/** How often each letter, digit and sign occurs; the order of right-to-left text is a matter of the reader's. */
const counted = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  // Marks that only join or turn what stands beside them are not drawn. Arabic letters are drawn in parts, and what
  // they say stands in the file beside them, where this reader does not look.
  for (const sign of text
    .normalize('NFKD')
    .replace(/\s|\p{Cf}|\p{Mn}|\p{Emoji_Modifier}|\p{Script=Arabic}/gu, '')) {
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return counts;
};

const words = (phrase: Phrase): string => phraseText(phrase);

/** What a block prints in words; of a chart, what stands around it. */
const printed = (block: Block): string => {
  switch (block.kind) {
    case 'chart':
      return `${block.chart.caption}${block.chart.subtitle}`;
    case 'list':
      return block.items.map(words).join('');
    case 'table': {
      const { caption, columns, rows, note } = block.table;
      const cells = rows.flatMap((row) => [row.head, ...row.cells].map(({ content }) => words(content)));
      return [caption, ...columns.map(({ head }) => head), ...cells, words(note ?? [])].join('');
    }
    case 'cards':
      return block.cards.cards
        .flatMap(({ option, says, facts }) => [
          option.fullName ?? option.name,
          words(says),
          ...facts.map(({ phrase }) => words(phrase)),
        ])
        .join('');
    case 'words':
      return JSON.stringify(block.body).replace(
        /"text":"((?:[^"\\]|\\.)*)"|./gsu,
        (_all, text: string | undefined) => (text === undefined ? '' : (JSON.parse(`"${text}"`) as string)),
      );
    default:
      return blockText(block);
  }
};

const headingsOf = (model: PaperModel): readonly string[] =>
  model.sections.flatMap(({ number, title, blocks }) => [
    number === null ? title : `${number} ${title}`,
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  ]);

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The text of the last line on a page. */
const lastLine = (texts: readonly PlacedText[]): string => {
  const lowest = Math.max(...texts.map(({ baseline }) => baseline));
  return squeezed(
    texts
      .filter(({ baseline }) => lowest - baseline < 2)
      .map(({ text }) => text)
      .join(''),
  );
};

describe.each(cases)('the paper of %s', (_name, records) => {
  let model: PaperModel;
  let pages: readonly PlacedPage[];

  beforeAll(async () => {
    const appraisal = appraisalFrom(records());
    model = buildPaper(appraisal, analyse(appraisal), { drawnAt: '2010-02-12T09:30:00.000Z' });
    pages = await pdfPlaces(
      await printer.pdf(JSON.stringify(model), { kind: 'preview', places: nodeDocuments.places }),
    );
  }, 300_000);

  it('has no text outside the text area of its pages but the line above and the line below', () => {
    for (const [index, page] of pages.entries()) {
      const outside = page.texts.filter(
        ({ left, right }) => left < margin.side - slack || right > page.width - margin.side + slack,
      );
      expect({ page: index + 1, outside: outside.slice(0, 3) }).toEqual({ page: index + 1, outside: [] });
      const lines = page.texts
        .filter((text) => isFurniture(text, page))
        .map(({ baseline }) => Math.round(baseline));
      expect([...new Set(lines)].length, `lines in the margins of page ${index + 1}`).toBeLessThanOrEqual(2);
    }
  });

  it('is set in its own size: nothing in it was so wide that the printer made the page smaller', () => {
    const sizes = pages
      .slice(1)
      .flatMap((page) => page.texts.filter((text) => isFurniture(text, page)).map(({ size }) => size));
    expect(new Set(sizes.map((size) => Math.round(size * 10) / 10))).toEqual(new Set([9]));
    const body = pages.flatMap((page) => bodyOf(page).map(({ size }) => size));
    // Section headings are 18 px.
    expect(body.some((size) => Math.abs(size - 13.5) < 0.05)).toBe(true);
  });

  it('has every letter of its words', () => {
    const drawn = counted(pages.flatMap((page) => bodyOf(page).map(({ text }) => text)).join(''));
    const given = counted(
      [
        model.title,
        ...model.cover.rows.map((row) =>
          row.kind === 'pair'
            ? `${row.left.label}${row.left.text}${row.right.label}${row.right.text}`
            : `${row.label}${row.blocks.map(printed).join('')}`,
        ),
        ...model.sections.flatMap(({ title, blocks }) => [title, ...blocks.map(printed)]),
      ].join(''),
    );
    const missing = [...given].filter(([sign, count]) => (drawn.get(sign) ?? 0) < count);
    expect(missing.map(([sign, count]) => `${sign}: ${drawn.get(sign) ?? 0} of ${count}`)).toEqual([]);
  });

  it('has no heading on the last line of a page', () => {
    const headings = new Set(headingsOf(model).map(squeezed));
    const widowed = pages.flatMap((page, index) => {
      const body = bodyOf(page);
      return body.length > 0 && headings.has(lastLine(body)) ? [`page ${index + 1}: ${lastLine(body)}`] : [];
    });
    expect(widowed).toEqual([]);
  });

  it('runs nothing and asks for nothing as an HTML file', async () => {
    const file = await printer.page(JSON.stringify(model));
    const browser = await launchBareBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
      const requests: string[] = [];
      await context.route('**/*', async (route) => {
        const url = route.request().url();
        if (url === 'https://paper.invalid/') return route.fulfill({ body: file, contentType: 'text/html' });
        requests.push(url);
        return route.abort();
      });
      const page = await context.newPage();
      await page.goto('https://paper.invalid/');
      const found = await page.evaluate(() => ({
        title: document.title,
        scripts: document.querySelectorAll('main script, main img, main style').length,
        width: document.documentElement.scrollWidth,
      }));
      // Spaces at the ends of a title are not part of it.
      expect(found).toEqual({ title: model.title.replace(/\s+/g, ' ').trim(), scripts: 0, width: 320 });
      expect(found.title).not.toBe(scriptMark);
      expect(requests).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

it('the drawings of a hostile appraisal are pictures without script', async () => {
  const appraisal = appraisalFrom(hostileRecords());
  const model = buildPaper(appraisal, analyse(appraisal), { drawnAt: '2009-02-12T09:30:00.000Z' });
  const pictures = await printer.pictures(JSON.stringify(model));
  expect(pictures.length).toBeGreaterThan(3);
  for (const { svg } of pictures) expect(svg).not.toMatch(/<script|<img/);
}, 120_000);
