import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { robustnessOf, standardSettings } from '../../../../shared/analysis/robustness/robustness.ts';
import {
  type AcceptabilityData,
  acceptabilityAlt,
  acceptabilityChart,
  rankSteps,
  shareOfRuns,
} from '../../../../shared/paper/acceptability-chart.ts';
import {
  assumptionWords,
  errorWords,
  firstSentence,
  missingWords,
  runWords,
} from '../../../../shared/paper/robustness-words.ts';
import { chartTable } from '../../../../shared/paper/table-of-chart.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { degenerateAppraisals } from '../../../support/degenerate.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const bar = (letter: string, shares: readonly number[], errors = shares.map(() => 0.002)) => ({
  option: { id: `opt${letter}`, letter, name: `Name ${letter}`, colour: 0 },
  shares,
  errors,
});
const chart = (...bars: readonly ReturnType<typeof bar>[]): AcceptabilityData => ({
  kind: 'acceptability',
  runs: 10_000,
  bars,
});

describe('the chart of rank acceptabilities', () => {
  const appraisal = sampleAppraisal();
  const index = indexAppraisal(appraisal);
  const test = robustnessOf(index, rank(index), standardSettings);
  if ('problem' in test) throw new Error(test.problem);
  const analysis = analyse(appraisal);

  it('puts the option that comes first most often on top, with the figures of the test', () => {
    const data = acceptabilityChart(analysis, test);
    expect(data?.bars.map(({ option }) => option.letter)).toEqual(['D', 'A', 'B', 'C']);
    for (const { option, shares, errors } of data?.bars ?? []) {
      const place = analysis.options.findIndex(({ id }) => id === option.id);
      expect(shares).toEqual(test.withCost.rankAcceptability[place]);
      expect(errors).toEqual(test.withCost.rankAcceptabilityError[place]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('draws the runs without cost when asked for them', () => {
    const place = analysis.options.findIndex(({ letter }) => letter === 'D');
    const data = acceptabilityChart(analysis, test, 'benefitOnly');
    expect(data?.bars[0]?.shares).toEqual(test.benefitOnly.rankAcceptability[place]);
  });

  it('is not drawn before the first run or without options', () => {
    expect(acceptabilityChart(analysis, { ...test, runs: 0 })).toBeNull();
    expect(acceptabilityChart({ ...analysis, options: [] }, test)).toBeNull();
  });

  it('is not drawn where no weight is left to rank by', () => {
    const records = degenerateAppraisals.find(({ name }) => name === 'All weight on cost')?.records ?? [];
    const allOnCost = analyse(appraisalFrom(records));
    const { standard } = allOnCost.robustness;
    if (!standard) throw new Error('There is a test with the cost criteria');
    expect(acceptabilityChart(allOnCost, standard)?.bars).toHaveLength(3);
    expect(acceptabilityChart(allOnCost, standard, 'benefitOnly')).toBeNull();
  });

  it('tells each rank in words, leaving out those that never come', () => {
    expect(acceptabilityAlt(chart(bar('D', [0.864, 0.136]), bar('A', [0, 1])))).toBe(
      'D: first 86%, second 14%; A: second 100%',
    );
  });
});

describe('ranks in steps', () => {
  it('stand each for itself while there are no more than the steps', () => {
    expect(rankSteps(chart(bar('A', [0.6, 0.4]), bar('B', [0.4, 0.6])), 4).names).toEqual([
      'First',
      'Second',
    ]);
  });

  it('are put together from the last step on, with the error of the whole step', () => {
    const shares = [0.5, 0.2, 0.1, 0.1, 0.06, 0.04];
    const steps = rankSteps(chart(...['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => bar(letter, shares))), 4);
    expect(steps.names).toEqual(['First', 'Second', 'Third', 'Fourth or lower']);
    expect(steps.shares[0]?.[3]).toBeCloseTo(0.2, 12);
    expect(steps.errors[0]?.[3]).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 10_000), 12);
  });
});

describe('the table of the chart', () => {
  it('prints each share with its standard error, finer where it would print as nothing', () => {
    const table = chartTable(
      chart(
        bar('D', [0.8642, 0.1358, 0], [0.0034, 0.0004, 0]),
        bar('B', [0.0001, 0.9999, 0], [0.0001, 0.0001, 0]),
        bar('A', [0, 0, 1], [0, 0, 0]),
      ),
    );
    expect(table.columns).toEqual(['Share of runs ± standard error', 'First', 'Second', 'Third']);
    expect(table.rows.map(({ head, cells }) => [head, ...cells])).toEqual([
      ['D Name D', '86.4% ±0.3', '13.6% ±0.04', '0%'],
      ['B Name B', '<0.1% ±0.01', '>99.9% ±0.01', '0%'],
      ['A Name A', '0%', '0%', '100%'],
    ]);
  });
});

describe('what is said of a random test', () => {
  it('names who comes first and how often, never how likely an option is right', () => {
    expect(firstSentence(chart(bar('D', [0.864, 0.136])))).toBe('D comes first in 86% of runs');
    expect(firstSentence(chart(bar('A', [1, 0]), bar('B', [0, 1])))).toBe('A comes first in every run');
    expect(firstSentence(chart(bar('A', [0.5, 0.5]), bar('B', [0.5, 0.5])))).toBe(
      'A and B each come first in 50% of runs',
    );
  });

  it('rounds no share to all or to nothing that is not', () => {
    expect([0, 0.0004, 0.994, 0.996, 1].map(shareOfRuns)).toEqual([
      'no run',
      '<1% of runs',
      '99% of runs',
      'more than 99% of runs',
      'every run',
    ]);
  });

  it('tells every assumption', () => {
    expect(assumptionWords(standardSettings)).toBe('Weights within ±50% of the agreed, scores within ±10.');
    const words = (['free', 'ranked', 'sets'] as const).map((kind) =>
      assumptionWords({ ...standardSettings, weights: { kind }, scores: { kind: 'exact' } }),
    );
    expect(words).toEqual([
      'Any weights at all, scores as they stand.',
      'Any weights in the agreed order, scores as they stand.',
      'The weight sets as stated, each as often, scores as they stand.',
    ]);
    expect(
      assumptionWords({
        ...standardSettings,
        weights: { kind: 'around', percent: 12.5 },
        scores: { kind: 'ranges' },
        shape: 'triangular',
      }),
    ).toBe(
      'Weights within ±12.5% of the agreed, scores between their low and high, the score itself the likeliest.',
    );
  });

  it('tells how many runs it is of, and out of how many while they are made', () => {
    expect(runWords({ runs: 10_000, settings: standardSettings })).toBe('10,000 runs, seed 1');
    expect(runWords({ runs: 4000, settings: standardSettings })).toBe('4,000 of 10,000 runs, seed 1');
  });

  it('tells what was taken for cells without a score, and how far the figures are off', () => {
    expect([0, 1, 3].map((missing) => missingWords({ missing }))).toEqual([
      '',
      '1 cell without a score takes any value from 0 to 100.',
      '3 cells without a score take any value from 0 to 100.',
    ]);
    expect(errorWords(chart(bar('D', [0.8, 0.2], [0.0041, 0.0041])))).toBe(
      'Chance in the draws moves a share by about 0.5 of a percentage point (the largest standard error).',
    );
    expect(errorWords(chart(bar('D', [1, 0], [0, 0])))).toBe('');
  });
});
