import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesIn } from '../../electron/documents/pdf-places.ts';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import type { ChartPicture, PagesByAnchor } from '../../shared/contract/print-page.ts';
import type { ChartData, PaperModel } from '../../shared/paper/paper-model.ts';
import { chartTable } from '../../shared/paper/table-of-chart.ts';
import { type Appraisal, allRecords } from '../../shared/records/aggregate.ts';
import { formatDate, formatFinancialYear, formatLongDate, parseIsoDate } from '../../shared/text/dates.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { root } from '../support/browser.ts';
import { type PaperPiece, piecesOf } from '../support/paper-pieces.ts';
import { type ReadPdf, readPdf } from '../support/pdf-ua/read-pdf.ts';
import type { StructureElement } from '../support/pdf-ua/structure.ts';
import { sampleAppraisal } from '../support/sample.ts';

const years = Array.from({ length: 80 }, (_, at) => formatFinancialYear(1990 + at));
const drawnAt = '2009-02-12T09:30:00.000Z';
const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });
afterAll(() => printer.close());

/** Digits that are part of a unit's or a method's name count nothing. */
const withoutUnits = (text: string): string => text.replaceAll('£000', '').replaceAll('SHA-256', '');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What a PDF says by its tags, drawings apart: the words of each in their place among the rest. */
type Said = { readonly text: string; readonly isDrawing: boolean };

const saidIn = (pdf: ReadPdf): readonly Said[] => {
  const visit = (element: StructureElement): readonly Said[] =>
    element.role === 'Figure'
      ? [{ text: pdf.textOf(element), isDrawing: true }]
      : element.kids.flatMap((kid) => {
          if (kid.kind === 'element') return visit(kid);
          return kid.kind === 'content' ? [{ text: pdf.runOf(kid)?.text ?? '', isDrawing: false }] : [];
        });
  return (pdf.tree?.top ?? []).flatMap(visit);
};

/** Every text of every record, its dates as they are printed, and the day of drawing. */
const recordTexts = (appraisal: Appraisal, more: readonly string[]): string => {
  const texts: string[] = [...more];
  const add = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.push(value.replace(/\s+/g, ' '));
      if (parseIsoDate(value)) texts.push(formatDate(value), formatLongDate(value));
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(add);
  };
  allRecords(appraisal).forEach(add);
  return texts.join('\n');
};

interface Printed {
  readonly appraisal: Appraisal;
  readonly model: PaperModel;
  readonly said: readonly Said[];
  readonly places: PagesByAnchor;
  readonly pictures: readonly ChartPicture[];
  readonly sha256: string;
}

const print = async (name: string): Promise<Printed> => {
  const appraisal = sampleAppraisal(name);
  const { modelJson, about, attachment } = await nodeDocuments.draft({
    records: allRecords(appraisal),
    history: [],
    snapshots: [],
    attachment: 'paper',
    attachmentName: 'a.icoa.json',
    drawnAt,
    issued: null,
  });
  const printed = await printer.pdf(modelJson, { kind: 'file', places: placesIn });
  const { bytes } = await nodeDocuments.finish(printed, { ...about, attachment });
  return {
    appraisal,
    model: JSON.parse(modelJson) as PaperModel,
    said: saidIn(await readPdf(bytes)),
    // Of the finished file, not of the first print: the numbers in the contents have to be true there.
    places: await placesIn(bytes),
    pictures: await printer.pictures(modelJson),
    sha256: attachment?.sha256 ?? '',
  };
};

const pieceText = (piece: PaperPiece, places: PagesByAnchor): string => {
  switch (piece.from) {
    case 'page':
      return String(places[piece.anchor] ?? 'nowhere');
    case 'pages': {
      const pages = piece.anchors.flatMap((anchor) => places[anchor] ?? []);
      return [...new Set(pages)].sort((a, b) => a - b).join(' ');
    }
    case 'drawing':
      return '';
    default:
      return piece.text;
  }
};

/** Numbers that a drawing's table and words hold, with and without their signs. */
const numbersIn = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

/** Where the lines of a switching chart end: at a weight that the drawing chooses, in steps of its axis. */
const lineEnds = (data: ChartData): readonly string[] =>
  data.kind !== 'switching'
    ? []
    : data.lines.flatMap(({ at0, at1 }) =>
        Array.from({ length: 21 }, (_, at) => formatScore(at0 + (at1 - at0) * (at / 20))),
      );

const numbersOfChart = (data: ChartData, words: string): ReadonlySet<string> => {
  const { columns, rows } = chartTable(data);
  const cells = [
    ...columns,
    ...rows.flatMap(({ head, cells: held }) => [head, ...held]),
    ...lineEnds(data),
    words,
  ];
  return new Set(cells.flatMap(numbersIn));
};

/** What stands along an axis is round: two digits that count at the most. */
const isRound = (number: string): boolean => digitsOf(number).replace(/^0+|0+$/g, '').length <= 2;

const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ''),
  );

describe.each(['carlisle', 'south-lakeland'])('every digit in the text of the paper on %s', (name) => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(name);
  }, 120_000);

  it('stands there in the order of the model, and no digit beside them', () => {
    const { said, model, places } = printed;
    const words = said.filter(({ isDrawing }) => !isDrawing).map(({ text }) => text);
    const pieces = piecesOf(model);
    const expected = pieces.map((piece) => digitsOf(pieceText(piece, places))).join('');
    expect(expected.length).toBeGreaterThan(2000);
    expect(digitsOf(words.join(''))).toBe(expected);
  });

  it('is a bound figure’s, a record’s, a year’s or date’s, or the paper’s own numbering', () => {
    const { appraisal, model, sha256 } = printed;
    const held = recordTexts(appraisal, [...years, formatDate(drawnAt.slice(0, 10))]);
    const homeless = piecesOf(model).filter(
      (piece) =>
        piece.from === 'words' &&
        /\d/.test(withoutUnits(piece.text)) &&
        !held.includes(piece.text.replace(/\s+/g, ' ').trim()) &&
        // The stamp is set in groups, so that its lines can break.
        !sha256.includes(piece.text.replace(/[\s.]/g, '')),
    );
    expect(homeless).toEqual([]);
    expect(piecesOf(model).filter(({ from }) => from === 'figure').length).toBeGreaterThan(500);
  });

  it('has its page in the contents: every part that is named there begins on the page that is printed', () => {
    const { model, places } = printed;
    const anchors = model.contents.sections.map(({ anchor }) => anchor);
    const pages = anchors.map((anchor) => places[anchor]);
    expect(pages.every((page) => page !== undefined && page >= 3)).toBe(true);
    expect(pages).toEqual([...pages].sort((a, b) => (a ?? 0) - (b ?? 0)));
    for (const { answeredIn } of model.contents.questions)
      expect(answeredIn.some(({ anchor }) => places[anchor] !== undefined)).toBe(true);
  });

  it('inside a drawing is one of the drawing’s own figures or stands along an axis', () => {
    const { said, model, pictures } = printed;
    const drawings = said.filter(({ isDrawing }) => isDrawing);
    const charts = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    );
    expect(charts.length).toBeGreaterThan(5);
    expect(drawings).toHaveLength(charts.length);
    charts.forEach((chart, at) => {
      const texts = textsIn(pictures.find(({ id }) => id === chart.id)?.svg ?? '');
      const own = numbersOfChart(chart.data, [chart.subtitle, chart.alt, chart.caption, ...years].join(' '));
      const strange = texts.flatMap(numbersIn).filter((number) => !own.has(number) && !isRound(number));
      expect({ chart: chart.id, strange }).toEqual({ chart: chart.id, strange: [] });
      expect({ chart: chart.id, digits: digitsOf(drawings[at]?.text ?? '') }).toEqual({
        chart: chart.id,
        digits: digitsOf(texts.join('')),
      });
    });
  });
});
