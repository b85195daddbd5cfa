import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { analysisSchema } from '../../../../shared/analysis/analysis.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { formatExchangeFile, parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { degenerateAppraisals } from '../../../support/degenerate.ts';
import { noFigure, unfitNumbers } from '../../../support/unfit.ts';

const drawnAt = '2009-02-12T09:30:00.000Z';

describe.each(degenerateAppraisals)('$name', ({ records }) => {
  const appraisal = appraisalFrom(records);
  const analysis = analyse(appraisal);

  it('is an appraisal that a file may hold', () => {
    const parsed = parseExchangeFile(formatExchangeFile({ exportedAt: drawnAt, records }));
    expect(parsed.ok ? null : parsed.error).toBeNull();
  });

  it('has figures that are numbers or nothing, as the published schema says', () => {
    expect(unfitNumbers(analysis)).toEqual([]);
    const { error } = analysisSchema.safeParse(JSON.parse(JSON.stringify(analysis)));
    expect(error?.issues ?? []).toEqual([]);
  });

  it('has totals from 0 to 100, or none and the range that is left', () => {
    for (const { totals, ranking } of [analysis.withCost, analysis.benefitOnly]) {
      expect(totals.map(({ option }) => option)).toEqual(analysis.options.map(({ id }) => id));
      for (const { total, low, high } of totals) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100 + 1e-9);
        expect(low).toBeLessThanOrEqual(high);
        if (total !== null) expect([low, high]).toEqual([total, total]);
      }
      const ranked = totals.filter(({ total }) => total !== null);
      expect(ranking.order).toHaveLength(ranked.length);
    }
  });

  it('has random tests whose shares come to one by option, or a sentence that says why there is none', () => {
    const { standard, stated, problem } = analysis.robustness;
    expect(problem === null).toBe(standard !== null);
    if (problem !== null) expect(problem).toMatch(/^[A-Z].*\.$/);
    for (const test of [standard, stated]) {
      for (const { rankAcceptability, centralWeights, confidence } of test
        ? [test.withCost, test.benefitOnly]
        : []) {
        for (const [row, shares] of rankAcceptability.entries()) {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          // Never first, or no weight left to rank by: no weights under which it is, and no confidence in them.
          const never = shares[0] === 0 || centralWeights.every((weights) => weights === null);
          expect([centralWeights[row] === null, confidence[row] === null]).toEqual([never, never]);
        }
      }
    }
  });

  it('has a paper without a word that stands for no figure', () => {
    const paper = buildPaper(appraisal, analysis, { drawnAt });
    expect(unfitNumbers(paper)).toEqual([]);
    expect(paperText(paper)).not.toMatch(noFigure);
    expect(JSON.stringify(analysis.findings)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

/** The analysis of the one of that name. */
const analysed = (name: string) => {
  const found = degenerateAppraisals.find((one) => one.name === name);
  if (!found) throw new Error(`There is no such appraisal: ${name}`);
  return analyse(appraisalFrom(found.records));
};

const sentences = (name: string): readonly string[] =>
  analysed(name).findings.map(({ phrase }) => phraseText(phrase));

describe('what is missing is named', () => {
  it.each([
    ['All weights zero', /weight/i],
    ['No weights', /weight/i],
    ['Weight on a family alone', /weight/i],
    ['Pairs that nobody has compared', /compar|pair/i],
  ])('%s: the agreed weights have a problem in words, and nobody leads', (name, words) => {
    const { weights, withCost } = analysed(name);
    const set = weights.sets.find(({ weightSet }) => weightSet === weights.agreed);
    expect(set?.weights).toBeNull();
    expect(set?.problem).toMatch(words);
    expect(withCost.ranking.leader).toBeNull();
  });

  it.each(['No option', 'No criteria', 'No scores', 'No weight set', 'Nothing at all'])(
    '%s: nobody leads, and the findings say what is missing',
    (name) => {
      const { withCost, findings } = analysed(name);
      expect(withCost.ranking.leader).toBeNull();
      expect(withCost.ranking.order).toEqual([]);
      expect(findings.length).toBeGreaterThan(0);
    },
  );

  it.each([
    'All scores equal',
    'All scores nought',
    'All scores a hundred',
    'Three options the same, without a margin',
  ])('%s: the options tie, and none is said to lead', (name) => {
    const { withCost } = analysed(name);
    expect(withCost.ranking.leader).toBeNull();
    expect(withCost.ranking.first).toHaveLength(3);
    expect(withCost.ranking.ranks).toEqual([1, 1, 1]);
  });

  it('No option: the findings say so', () => {
    expect(sentences('No option')).toContain('No option is on the short list, so there is nothing to rank.');
  });

  it('Two options the same: they share the second place', () => {
    expect(sentences('Two options the same')).toContain('B and C share the second place with 56.0.');
  });
});

describe('the look for what is no figure', () => {
  it.each([
    'D leads by NaN',
    'Infinity points',
    'null of 100',
    'undefined',
    '[object Object]',
    'ahead by −0.0',
    'from -0 to 5',
  ])('finds it in “%s”', (words) => {
    expect(words).toMatch(noFigure);
  });

  it('finds it among the values of an object too, and nothing where all is well', () => {
    expect(unfitNumbers({ a: [{ b: Number.NaN }], c: -0, d: undefined })).toEqual([
      'a.0.b: NaN',
      'c: -0',
      'd: undefined',
    ]);
    expect(unfitNumbers({ a: 0, b: null, c: 'NaN', d: [1, -1] })).toEqual([]);
    expect('A falls by −0.5 on 2009-01-05, annulled').not.toMatch(noFigure);
  });
});
