import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure, type Phrase } from '../../../../shared/analysis/figure.ts';
import { type Block, figuresOf, type PaperModel } from '../../../../shared/paper/paper-model.ts';
import { type Appraisal, allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newScore } from '../../../../shared/records/score.ts';
import {
  formatDate,
  formatFinancialYear,
  formatLongDate,
  parseIsoDate,
} from '../../../../shared/text/dates.ts';
import { appraisalRecords } from '../../../support/arbitrary-records.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn, strayFigures } from './drawn-paper.ts';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every text of every record, whole and line by line, and its dates as they are printed. */
const recordTexts = (appraisal: Appraisal): ReadonlySet<string> => {
  const texts = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.add(tidy(value));
      for (const line of value.split('\n')) texts.add(tidy(line));
      if (parseIsoDate(value)) for (const date of [formatDate(value), formatLongDate(value)]) texts.add(date);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(add);
  };
  for (const record of allRecords(appraisal)) if (record.type !== 'narrative') add(record);
  return texts;
};

const phrasesIn = (block: Block): readonly Phrase[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.phrase];
    case 'list':
      return block.items;
    case 'answer':
      return block.phrases;
    case 'cards':
      return block.cards.cards.flatMap(({ says, facts }) => [says, ...facts.map(({ phrase }) => phrase)]);
    case 'table':
      return [
        ...block.table.rows.flatMap(({ head, cells }) => [head, ...cells].map(({ content }) => content)),
        ...(block.table.note ? [block.table.note] : []),
      ];
    default:
      return [];
  }
};

/** Pieces of the paper's sentences that hold a digit and are no record's text. */
const typedDigits = (paper: PaperModel, texts: ReadonlySet<string>): readonly string[] =>
  blocksOf(paper)
    .flatMap(phrasesIn)
    .flat()
    .filter((piece): piece is string => typeof piece === 'string')
    .filter((piece) => /\d/.test(piece.replaceAll('£000', '')) && !texts.has(tidy(piece)));

/** Words around the sentences: captions, heads, headings, subtitles, titles and labels. */
const furniture = (paper: PaperModel): readonly string[] => [
  ...paper.sections.map(({ title }) => title),
  ...paper.cover.rows.flatMap((row) =>
    row.kind === 'pair' ? [row.left.label, row.right.label] : [row.label],
  ),
  ...blocksOf(paper).flatMap((block): readonly string[] => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'chart')
      return [block.chart.caption.replace(/^Figure \d+\. /, ''), block.chart.subtitle];
    if (block.kind === 'cards')
      return [
        block.cards.caption.replace(/^Figure \d+\. /, ''),
        ...block.cards.cards.flatMap(({ facts }) => facts.map(({ label }) => label)),
      ];
    return block.kind === 'table'
      ? [block.table.caption.replace(/^Table \d+\. /, ''), ...block.table.columns.map(({ head }) => head)]
      : [];
  }),
];

describe('figures of the paper', () => {
  const sample = drawn(sampleAppraisal());
  const texts = new Set([...recordTexts(sample.appraisal), formatDate('2009-02-12')]);

  it('are each the number that stands at their source in the analysis or the records', () => {
    const figures = figuresOf(sample.paper);
    expect(figures.length).toBeGreaterThan(500);
    expect(strayFigures(figures, sample)).toEqual([]);
  });

  it('say what was counted where they are a count, and a count is a whole number', () => {
    const counts = figuresOf(sample.paper).filter(({ source }) => source.startsWith('count: '));
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter(({ value }) => !Number.isInteger(value))).toEqual([]);
  });

  it('are never typed into a sentence', () => {
    expect(typedDigits(sample.paper, texts)).toEqual([]);
  });

  it('would be found if one were typed into a sentence or a cell', () => {
    const [first, ...rest] = sample.paper.sections;
    if (!first) throw new Error('The paper has no section');
    const withBlock = (block: Block): PaperModel => ({
      ...sample.paper,
      sections: [{ ...first, blocks: [...first.blocks, block] }, ...rest],
    });
    expect(
      typedDigits(withBlock({ kind: 'paragraph', phrase: ['D leads by 4.4 points.'] }), texts),
    ).toHaveLength(1);
    expect(typedDigits(withBlock({ kind: 'answer', phrases: [['D has ', '60.1']] }), texts)).toEqual([
      '60.1',
    ]);
  });

  it('are never typed into a caption, a column head, a heading or a label, save financial years', () => {
    const years = new Set(sample.analysis.costs.years.map(formatFinancialYear));
    const typed = furniture(sample.paper).filter(
      (words) => /\d/.test(words.replaceAll('£000', '')) && !years.has(words),
    );
    expect(typed).toEqual([]);
  });

  it('are the only numbers in the words that stand for a chart', () => {
    const printed = new Set(figuresOf(sample.paper).map((figure) => formatFigure(figure)));
    const charts = blocksOf(sample.paper).filter((block) => block.kind === 'chart');
    expect(charts.map(({ chart }) => chart.data.kind)).toEqual([
      'contributions',
      'spread',
      'costBenefit',
      'switching',
      'acceptability',
      'riskGrid',
      'stakeholderMap',
      'milestones',
    ]);
    for (const { chart } of charts) {
      // Names and dates are the records' own.
      const drawn = [...texts].reduce(
        (words, text) => (/\d.*[a-z]{3}|[a-z]{3}.*\d/i.test(text) ? words.replaceAll(text, '') : words),
        chart.alt,
      );
      if (chart.data.kind === 'milestones') {
        expect(drawn).not.toMatch(/\d/);
        continue;
      }
      const numbers = drawn.match(/£?[\d,]*\d(?:\.\d+)?[k%m]?/g) ?? [];
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((number) => !printed.has(number))).toEqual([]);
    }
  });

  it('follow a score that is changed', () => {
    const { appraisal } = sample;
    const changed = drawn({
      ...appraisal,
      score: appraisal.score.with([newScore('optD', 'critINT', 'agreed', 20)], []),
    });
    expect(changed.analysis.withCost.ranking.leader).toBe('optA');
    expect(strayFigures(figuresOf(changed.paper), changed)).toEqual([]);
    expect(typedDigits(changed.paper, texts)).toEqual([]);
  });

  it('stand at their source and are typed nowhere in the sample that measures, too', () => {
    const lakeland = drawn(sampleAppraisal('south-lakeland'));
    expect(strayFigures(figuresOf(lakeland.paper), lakeland)).toEqual([]);
    const own = new Set([...recordTexts(lakeland.appraisal), formatDate('2009-02-12')]);
    expect(typedDigits(lakeland.paper, own)).toEqual([]);
  });

  it('stand at their source in any appraisal', () => {
    fc.assert(
      fc.property(appraisalRecords, (records) => {
        const given = drawn(appraisalFrom(records));
        expect(strayFigures(figuresOf(given.paper), given)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
