import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { TornadoRow } from '../../../../shared/analysis/analysis-change.ts';
import {
  tornadoAlt,
  tornadoBarsDrawn,
  tornadoChart,
  tornadoRest,
  tornadoTitle,
} from '../../../../shared/paper/tornado-chart.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const analysis = analyse(sampleAppraisal());

const weight = (criterion: string, leadAtLow: number, leadAtHigh: number): TornadoRow => ({
  kind: 'weight',
  option: null,
  criterion,
  low: 0.05,
  high: 0.15,
  leadAtLow,
  leadAtHigh,
  changesLeader: leadAtLow < 0 || leadAtHigh < 0,
});

const score = (option: string, criterion: string, leadAtLow: number, leadAtHigh: number): TornadoRow => ({
  ...weight(criterion, leadAtLow, leadAtHigh),
  kind: 'score',
  option,
  low: 20,
  high: 62.5,
});

const chartOf = (rows: readonly TornadoRow[]) => {
  const chart = tornadoChart(analysis, rows);
  if (!chart) throw new Error('There is nothing to draw');
  return chart;
};

describe('the tornado', () => {
  it('puts the longest bar first, also where both ends lie on one side of today, and names what moves', () => {
    const { bars, leader } = chartOf([
      weight('critVFM', 5, 4),
      score('optA', 'critINT', 6, -1.5),
      weight('critINT', 2, 5),
      weight('critWORK', 0.2, 0.3),
    ]);
    expect(leader.letter).toBe('D');
    expect(bars.map(({ option, criterion }) => [option?.letter ?? null, criterion.code])).toEqual([
      ['A', 'INT'],
      [null, 'WORK'],
      [null, 'INT'],
      [null, 'VFM'],
    ]);
  });

  it('says how many changes take the lead away, and which is first', () => {
    const kept = weight('critVFM', 5, 4);
    const lost = score('optA', 'critINT', 6, -1.5);
    expect(tornadoTitle(chartOf([kept]))).toBe('No weight changed by half takes D’s lead away');
    expect(tornadoTitle(chartOf([kept, score('optA', 'critINT', 6, 2)]))).toBe(
      'No weight changed by half, and no score within its range, takes D’s lead away',
    );
    expect(tornadoTitle(chartOf([kept, lost]))).toBe('1 of 2 changes takes D’s lead away, A on Integration');
    expect(tornadoTitle(chartOf([kept, lost, weight('critINT', -4, 5)]))).toBe(
      '2 of 3 changes take D’s lead away, the weight of Integration first',
    );
  });

  it('tells in words what the bars show, ends of scores and weights as they are printed elsewhere', () => {
    expect(tornadoAlt(chartOf([score('optA', 'critINT', 6, -1.5), weight('critVFM', 5, 4)]))).toBe(
      'D leads by 4.4 points now. Its lead with one figure moved: A on Integration: 6.0 at 20, −1.5 at 62.5; Weight of Affordability: 5.0 at 5%, 4.0 at 15%.',
    );
  });

  it('counts what the drawing leaves to the table', () => {
    const rows = Array.from({ length: tornadoBarsDrawn }, () => weight('critVFM', 9, 1));
    expect(tornadoRest(chartOf(rows))).toBe('');
    expect(tornadoRest(chartOf([...rows, weight('critINT', 4, 5)]))).toBe('1 more in the table.');
    expect(tornadoRest(chartOf([...rows, weight('critINT', -1, 5), weight('critINT', 4, 5)]))).toBe(
      '2 more in the table, 1 of them takes the lead away.',
    );
  });

  it('leaves out a score that the paper withholds', () => {
    const withheld = {
      ...analysis,
      scores: { ...analysis.scores, values: analysis.scores.values.map((row) => row.map(() => null)) },
    };
    const chart = tornadoChart(withheld, [score('optA', 'critINT', 6, 1), weight('critVFM', 5, 4)]);
    expect(chart?.bars.map(({ option }) => option)).toEqual([null]);
  });

  it('is nothing without a row, and nothing while the first place is shared', () => {
    expect(tornadoChart(analysis, [])).toBeNull();
    const shared = {
      ...analysis,
      withCost: { ...analysis.withCost, ranking: { ...analysis.withCost.ranking, leader: null } },
    };
    expect(tornadoChart(shared, [weight('critVFM', 5, 4)])).toBeNull();
  });
});
