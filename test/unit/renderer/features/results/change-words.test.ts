import { describe, expect, it } from 'vitest';
import {
  cannotLead,
  challengers,
  costChangeRows,
  movedFrom,
  otherScores,
  scoreChangeRows,
  scoreChangesTitle,
  sharesToTry,
  smallestChangeTitle,
  weightsToday,
} from '../../../../../renderer/features/results/change-words.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import type { ScoreChange } from '../../../../../shared/analysis/analysis-change.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const contextOf = (sample: 'carlisle' | 'south-lakeland') => {
  const appraisal = sampleAppraisal(sample);
  return paperContext(appraisal, analyse(appraisal), { drawnAt: '' });
};
const context = contextOf('carlisle');
const { analysis } = context;

const falls: ScoreChange = {
  option: 'optD',
  criterion: 'critINT',
  value: 75,
  at: 45.52,
  direction: 'below',
  to: 'optA',
  figure: null,
};
const rises: ScoreChange = {
  ...falls,
  option: 'optA',
  criterion: 'critVFM',
  value: 30,
  at: 60,
  direction: 'above',
};

describe('a score that changes the leader', () => {
  it('is named with its score of today, where the leader changes, and who leads then', () => {
    const rows = scoreChangeRows(context, [falls, rises]);
    expect(rows.map(({ cell, now, change, to }) => [cell, now, change, to])).toEqual([
      ['D on Integration', '75', 'below 45.5', 'A'],
      ['A on Affordability', '30', 'above 60', 'A'],
    ]);
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      'A leads if D’s score on Integration falls below 45.5',
      'A leads if its score on Affordability rises above 60',
    ]);
  });

  it('is in the unit of a measured criterion, and says on which side of the figure', () => {
    const rows = scoreChangeRows(contextOf('south-lakeland'), [
      // Fewer months are better: a score that rises is a figure that falls.
      { ...rises, criterion: 'critTIME', value: 80, at: 90, figure: 1.984 },
      { ...falls, option: 'optB', criterion: 'critADM', value: 64, at: 41.3, figure: 14.33333 },
    ]);
    expect(rows.map(({ now, change }) => [now, change])).toEqual([
      ['4 months', 'below 1.98 months'],
      ['13.3 per 1,000', 'above 14.33 per 1,000'],
    ]);
    expect(rows[0]?.sentence).toBe('A leads if its figure on Time until it works falls below 1.98 months');
  });

  it('keeps to the score where no one figure is worth it', () => {
    const [row] = scoreChangeRows(contextOf('south-lakeland'), [
      { ...rises, criterion: 'critTIME', value: 80, at: 90.25 },
    ]);
    expect([row?.now, row?.change]).toEqual(['80', 'above 90.3']);
  });

  it('makes the title, or its absence does', () => {
    const scores = { changes: [falls, rises], tried: 40 };
    expect(scoreChangesTitle(scoreChangeRows(context, [falls, rises]), scores)).toBe(
      'A leads if D’s score on Integration falls below 45.5',
    );
    expect(scoreChangesTitle([], { changes: [], tried: 40 })).toBe(
      'No score, moved alone, changes the leader',
    );
    expect(scoreChangesTitle([], { changes: [], tried: 0 })).toBe('No score has been tried');
  });

  it('leaves a sentence for those that change nothing', () => {
    expect(
      otherScores(context, { changes: [falls, rises, { ...rises, at: 90, to: 'optB' }], tried: 40 }),
    ).toBe('For the other 38 of 40 scores, no value from 0 to 100 does.');
    expect(otherScores(context, { changes: [], tried: 40 })).toBe(
      'For any of the 40 scores, no value from 0 to 100 does.',
    );
    expect(otherScores(context, { changes: [falls], tried: 1 })).toBe('');
  });

  it('is not shown where the score is one person’s that the paper withholds', () => {
    const withheld = {
      ...context,
      analysis: {
        ...analysis,
        scores: { ...analysis.scores, values: analysis.scores.values.map((row) => row.map(() => null)) },
      },
    };
    expect(scoreChangeRows(withheld, [falls])).toEqual([]);
    expect(otherScores(withheld, { changes: [falls], tried: 1 })).toBe('1 score of one person is not shown.');
    expect(scoreChangesTitle([], { changes: [falls], tried: 1 })).toBe(
      'The scores that would change the leader are not shown',
    );
  });
});

describe('a cost at which value for money turns', () => {
  it('says what holds at it, by the option that decides it', () => {
    const now = 101_440_000;
    const rows = costChangeRows(context, [
      { option: 'optB', now, turn: 'dominated', at: 127_900_000, by: 'optD' },
      { option: 'optC', now, turn: 'undominated', at: 27_034_500, by: 'optA' },
      { option: 'optD', now, turn: 'comparator', at: 31_840_000, by: 'optA' },
    ]);
    expect(
      rows.map(({ option, now: cost, at, holds }) =>
        `${option} ${cost} ${at}: ${holds}`.replaceAll('\u00a0', ' '),
      ),
    ).toEqual([
      'B £1,014k £1,279k or more: D gives no fewer points and costs no more',
      'C £1,014k below £270k: A no longer gives as many points for as little',
      'D £1,014k £318k: a point costs what it does under A',
    ]);
  });
});

describe('the smallest change of weights', () => {
  const weights = [0.2, 0.8];
  const changes = [
    { option: 'optB', movement: 0.5, weights },
    { option: 'optC', movement: null, weights: null },
    { option: 'optA', movement: 0.1064, weights },
  ];

  it('counts the weight that goes from one criterion to another, nearest challenger first', () => {
    const able = challengers(context, changes);
    expect(able.map(({ letter, moved }) => [letter, moved])).toEqual([
      ['A', 0.0532],
      ['B', 0.25],
    ]);
    expect(smallestChangeTitle(context, 'optD', able[0])).toBe(
      'Moving 5.3% of the weight puts A level with D',
    );
  });

  it('says who cannot lead under any weights', () => {
    expect(cannotLead(context, changes)).toBe('C cannot lead under any weights.');
    expect(cannotLead(context, changes.slice(0, 1))).toBe('');
    expect(smallestChangeTitle(context, 'optD', undefined)).toBe(
      'No weights put another option level with D',
    );
  });

  it('starts from the agreed weights, without those of cost where cost is left out', () => {
    const on = analysis.criteria.findIndex(({ isCost }) => isCost);
    const [all, without] = [weightsToday(context, 'withCost'), weightsToday(context, 'benefitOnly')];
    expect(all?.[on]).toBeCloseTo(0.1, 12);
    expect(without?.[on]).toBe(0);
    expect(without?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const none = { ...context, analysis: { ...analysis, weights: { ...analysis.weights, agreed: null } } };
    expect(weightsToday(none, 'withCost')).toBeNull();
  });

  it('is tried by the weights that move alone, cost keeping its own where it is left out', () => {
    const today = weightsToday(context, 'withCost') ?? [];
    const moved = (by: readonly number[], from: readonly number[]) =>
      from.map((share, at) => share + (by[at] ?? 0));
    const shares = sharesToTry(context, 'withCost', moved([-0.05, 0.05], today));
    expect(shares.map(({ criterion }) => criterion)).toEqual(
      analysis.criteria.slice(0, 2).map(({ id }) => id),
    );
    expect(shares[0]?.share).toBeCloseTo((today[0] ?? 0) - 0.05, 12);
    const without = weightsToday(context, 'benefitOnly') ?? [];
    const [first, ...others] = sharesToTry(context, 'benefitOnly', moved([-0.05, 0.05], without));
    // Affordability keeps its tenth: a twentieth of the rest is 4.5% of all weight.
    expect(first?.share).toBeCloseTo((today[0] ?? 0) - 0.045, 12);
    expect(others).toHaveLength(1);
  });

  it('moves no weight by what rounding alone leaves', () => {
    const today = [10, 15, 10, 15, 12, 10, 6, 6, 6].map((part) => part / 90);
    const needed = today.map(
      (share, row) => share * (1 + 1e-12) + (row === 3 ? -0.124 : row === 5 ? 0.124 : 0),
    );
    expect(movedFrom(today, needed).flatMap((moved, row) => (moved ? [row] : []))).toEqual([3, 5]);
  });
});
