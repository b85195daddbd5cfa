import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { spreadAlt, spreadChart, spreadTitle } from '../../../../shared/paper/spread-chart.ts';
import { printedAnalysis } from '../../../../shared/paper/withheld.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, given } from '../analysis/build.ts';

const sample = sampleAppraisal();
const analysis = analyse(sample);

describe('the chart of the scores that divide people', () => {
  it('has every person’s score on screen, by group and without a name', () => {
    const chart = given(spreadChart(sample, analysis, { people: true }));
    expect(chart.cells).toHaveLength(6);
    expect(chart.cells[0]).toMatchObject({
      option: { letter: 'B' },
      criterion: { name: 'Workforce' },
      agreed: 30,
      low: 20,
      high: 40,
    });
    expect(chart.cells[0]?.groups).toEqual([
      { group: 'GPs', people: 7, mean: 50, scores: [35, 40, 45, 50, 55, 60, 65] },
      { group: 'Managers', people: 5, mean: 28, scores: [15, 25, 30, 30, 40] },
      { group: 'Staff', people: 4, mean: 10, scores: [0, 5, 15, 20] },
      { group: 'LINk', people: 2, mean: 35, scores: [30, 40] },
    ]);
    for (const { name } of sample.assessor.values()) expect(JSON.stringify(chart)).not.toContain(`"${name}"`);
    expect(spreadTitle(chart)).toBe(
      'People differ most on Workforce for B: GPs 50, Managers 28, Staff 10 and LINk 35',
    );
    expect(spreadAlt(chart)).toMatch(
      /^Workforce for B: GPs 50 \(mean of 7 people, 35 to 65\), .*; agreed 30\. Integration for A: /,
    );
  });

  it('has the groups alone where it is printed', () => {
    const chart = given(spreadChart(sample, printedAnalysis(sample, analysis), { people: false }));
    expect(chart.cells[0]?.groups.map(({ group, mean, scores }) => [group, mean, scores.length])).toEqual([
      ['GPs', 50, 0],
      ['Managers', 28, 0],
      ['Staff', 10, 0],
      ['LINk', 35, 0],
    ]);
    expect(chart.cells.flatMap(({ groups }) => groups.flatMap(({ scores }) => scores))).toEqual([]);
    expect(spreadAlt(chart)).toMatch(/^Workforce for B: GPs 50 \(mean of 7 people\), /);
  });

  it('prints no group of one', () => {
    const people = [
      ...['p', 'q'].map((id, at) => assessor(id, 'GPs', at)),
      ...['r', 's'].map((id, at) => assessor(id, 'Staff', 2 + at)),
      assessor('t', 'Council', 5),
    ];
    const appraisal = appraisalOfScores({
      scores: { A: [60] },
      weights: [1],
      more: [...people, ...people.map(({ id }, at) => newScore('A', 'C1', id, 20 * at))],
    });
    const own = analyse(appraisal);
    const groups = (people: boolean, given = own) =>
      spreadChart(appraisal, given, { people })?.cells[0]?.groups.map(({ group }) => group);
    expect(groups(true)).toEqual(['GPs', 'Staff', 'Council']);
    expect(groups(false, printedAnalysis(appraisal, own))).toEqual(['GPs', 'Staff']);
  });

  it('draws no dot for a stand-in: its score is a mean and nobody’s own', () => {
    const appraisal = appraisalOfScores({
      scores: { A: [60] },
      weights: [1],
      more: [
        { ...assessor('seven', 'GPs', 1), people: 7 },
        assessor('q', 'Staff', 2),
        newScore('A', 'C1', 'seven', 40.25),
        newScore('A', 'C1', 'q', 80),
      ],
    });
    const chart = given(spreadChart(appraisal, analyse(appraisal), { people: true }));
    expect(chart.cells[0]?.groups).toEqual([
      { group: 'GPs', people: 7, mean: 40.25, scores: [] },
      { group: 'Staff', people: 1, mean: 80, scores: [80] },
    ]);
    expect(spreadTitle(chart)).toBe('People differ most on C1 for A: GPs 40.3 and Staff 80');
  });

  it('is nothing where nobody differs', () => {
    const appraisal = appraisalOfScores({
      scores: { A: [60] },
      weights: [1],
      more: [
        assessor('p', 'GPs', 1),
        assessor('q', 'Staff', 2),
        newScore('A', 'C1', 'p', 60),
        newScore('A', 'C1', 'q', 60),
      ],
    });
    const own = analyse(appraisal);
    expect(spreadChart(appraisal, own, { people: true })).toBeNull();
    expect(spreadChart(appraisal, own, { people: false })).toBeNull();
  });
});
