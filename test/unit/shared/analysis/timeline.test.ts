import { describe, expect, it } from 'vitest';
import { milestonesByDate, timeline } from '../../../../shared/analysis/timeline.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newMilestone } from '../../../../shared/records/plan.ts';
import { ownRecord } from './build.ts';

const planOf = (...dates: readonly (string | null)[]) =>
  appraisalFrom([
    ownRecord(),
    ...dates.map((date, order) => ({ ...newMilestone({ id: `m${order}`, order, name: `m${order}` }), date })),
  ]);

describe('milestones by date', () => {
  it('come with the undated ones last, and those of one day in the order of the user', () => {
    const plan = planOf('2009-06-01', null, '2009-03-01', '2009-06-01', null);
    expect(milestonesByDate(plan).map(({ id }) => id)).toEqual(['m2', 'm0', 'm3', 'm1', 'm4']);
  });
});

describe('the strip of milestones', () => {
  it('runs over whole months from the first to the last', () => {
    const { dated, ticks } = timeline(planOf('2009-06-01', '2009-04-16', '2009-06-30'), null);
    expect(ticks.map(({ words }) => words)).toEqual(['Apr 2009', 'May', 'Jun']);
    expect(ticks[0]?.at).toBe(0);
    // April has 30 days, and the three months 91.
    expect(dated.map(({ at }) => Math.round(at * 91))).toEqual([15, 61, 90]);
  });

  it('writes the year again where it changes, and no more than twelve months', () => {
    const { ticks } = timeline(planOf('2008-11-01', '2011-02-01'), null);
    expect(ticks.length).toBeLessThanOrEqual(12);
    expect(ticks.map(({ words }) => words)).toEqual([
      'Nov 2008',
      'Feb 2009',
      'May',
      'Aug',
      'Nov',
      'Feb 2010',
      'May',
      'Aug',
      'Nov',
      'Feb 2011',
    ]);
  });

  it('takes in the exec meeting, and is empty without a dated milestone', () => {
    const before = timeline(planOf('2009-04-01'), '2009-02-26');
    expect(before.ticks[0]?.words).toBe('Feb 2009');
    expect(before.exec).toBeCloseTo(25 / 89);
    expect(timeline(planOf(null), '2009-02-26')).toMatchObject({ dated: [], ticks: [], exec: null });
    expect(timeline(planOf(null), '2009-02-26').undated).toHaveLength(1);
  });
});
