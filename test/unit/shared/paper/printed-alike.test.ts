import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../../shared/analysis/analyse.ts';
import { type Figure, formatFigure } from '../../../../shared/analysis/figure.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { figuresOf } from '../../../../shared/paper/paper-model.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { randomRecords } from '../analysis/random-appraisal.ts';

/** Every figure of the findings and of the paper, in sentences and in tables. */
const figuresIn = (appraisal: Appraisal): readonly Figure[] => {
  const index = indexAppraisal(appraisal);
  const analysis = explain(index, rank(index));
  const paper = buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' });
  return [
    ...analysis.findings.flatMap(({ phrase }) => phrase.filter((piece) => typeof piece !== 'string')),
    ...figuresOf(paper),
  ];
};

/** Sources that print otherwise in one place than in another, each with what was printed. What was counted has words. */
const printedOtherwise = (appraisal: Appraisal): readonly string[] => {
  const bySource = new Map<string, Set<string>>();
  for (const figure of figuresIn(appraisal)) {
    if (figure.source.startsWith('count: ')) continue;
    const key = `${figure.source} (${figure.format}${figure.inWords ?? ''})`;
    bySource.set(key, (bySource.get(key) ?? new Set()).add(formatFigure(figure)));
  }
  return [...bySource].flatMap(([source, printed]) =>
    printed.size > 1 ? [`${source}: ${[...printed].join(' / ')}`] : [],
  );
};

/** Formats that round half up; the others keep every digit, or tell "more than 99%" from all. */
const rounded: readonly Figure['format'][] = [
  'score',
  'points',
  'weight',
  'switchingWeight',
  'money',
  'moneyThousands',
  'thousands',
];

/** Ten thousand times the largest amount that a record holds, in pence: beyond it a double skips whole pounds. */
const largest = 1e17;

/** Two figures that differ by no more than binary rounding and print otherwise. */
const tornApart = (appraisal: Appraisal): readonly string[] => {
  const byFormat = new Map<Figure['format'], Figure[]>();
  for (const figure of figuresIn(appraisal)) {
    if (!rounded.includes(figure.format) || Math.abs(figure.value) > largest) continue;
    byFormat.set(figure.format, [...(byFormat.get(figure.format) ?? []), figure]);
  }
  return [...byFormat.values()].flatMap((figures) => {
    const sorted = [...figures].sort((a, b) => a.value - b.value);
    return sorted.flatMap((figure, place) => {
      const next = sorted[place + 1];
      const near = next && Math.abs(next.value - figure.value) <= Math.abs(figure.value) * 1e-15;
      return near && formatFigure(next) !== formatFigure(figure)
        ? [`${figure.source} ${formatFigure(figure)} / ${next.source} ${formatFigure(next)}`]
        : [];
    });
  });
};

describe('a figure', { timeout: 120_000 }, () => {
  it('prints alike in the sentences and the tables of the samples', () => {
    for (const name of ['carlisle', 'south-lakeland']) {
      expect(printedOtherwise(sampleAppraisal(name))).toEqual([]);
      expect(tornApart(sampleAppraisal(name))).toEqual([]);
    }
  });

  it('prints alike in the sentences and the tables of any appraisal', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const appraisal = appraisalFrom(records);
        expect(printedOtherwise(appraisal)).toEqual([]);
        expect(tornApart(appraisal)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
