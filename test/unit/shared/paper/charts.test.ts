import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import {
  chartOption,
  contributionsChart,
  costBenefitChart,
  nearestChange,
  switchingChart,
} from '../../../../shared/paper/charts.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const analysis = analyse(sampleAppraisal());
const empty = analyse(
  appraisalFrom([newAppraisalRecord({ lineage: 'line', title: '', locality: '', financialYear: 2008 })]),
);

describe('chart data', () => {
  it('ranks contribution bars highest first, and the segments of a bar add up to its total', () => {
    const chart = contributionsChart(analysis);
    expect(chart?.bars.map(({ option }) => option.letter)).toEqual(['D', 'A', 'B', 'C']);
    for (const { total, segments } of chart?.bars ?? []) {
      expect(segments.reduce((sum, points) => sum + points, 0)).toBeCloseTo(total ?? Number.NaN, 9);
    }
  });

  it('leaves cost criteria out of the bars without cost, with nothing lost from a total', () => {
    const chart = contributionsChart(analysis, 'benefitOnly');
    expect(chart?.criteria.map(({ name }) => name)).not.toContain('Affordability');
    expect(chart?.criteria).toHaveLength(analysis.criteria.length - 1);
    for (const { total, segments } of chart?.bars ?? []) {
      expect(segments).toHaveLength(chart?.criteria.length ?? 0);
      expect(segments.reduce((sum, points) => sum + points, 0)).toBeCloseTo(total ?? Number.NaN, 9);
    }
  });

  it('puts the criterion whose change of leader is nearest in the switching chart', () => {
    expect(nearestChange(analysis)).toBe('critVFM');
    const chart = switchingChart(analysis, 'critVFM');
    expect(chart?.weight).toBeCloseTo(0.1, 12);
    expect(chart?.changes.map(({ to, direction }) => [to.letter, direction])).toEqual([['A', 'above']]);
    expect(chart?.changes[0]?.at).toBeCloseTo(0.189, 3);
  });

  it('draws cost and points with the frontier and who beats whom', () => {
    const chart = costBenefitChart(analysis);
    expect(chart?.frontier).toEqual(['optA', 'optB', 'optD']);
    expect(chart?.points.find(({ option }) => option.letter === 'C')?.dominatedBy).toContain('optA');
    expect(chart?.steps.map(({ poor }) => poor)).toEqual([true, false]);
  });

  it('says what the cost is of, and keeps the whole name beside the short one', () => {
    expect(costBenefitChart(analysis)?.basis).toEqual({
      years: 5,
      priceBaseYear: 2008,
      presentValueYear: 2009,
    });
    expect(chartOption(analysis, 'optD')).toMatchObject({
      name: 'Out-of-hours',
      fullName: 'Out-of-hours provider hosts',
    });
  });

  it('keeps an option’s colour in every chart', () => {
    const colour = (letter: string) => analysis.options.find((option) => option.letter === letter)?.colour;
    for (const { option } of contributionsChart(analysis)?.bars ?? [])
      expect(option.colour).toBe(colour(option.letter));
    for (const { option } of costBenefitChart(analysis)?.points ?? [])
      expect(option.colour).toBe(colour(option.letter));
  });

  it('is nothing where there is nothing to draw', () => {
    expect(contributionsChart(empty)).toBeNull();
    expect(nearestChange(empty)).toBeNull();
    expect(switchingChart(empty, 'critVFM')).toBeNull();
    expect(costBenefitChart(empty)).toBeNull();
    expect(chartOption(empty, 'optA')).toBeNull();
  });
});
