import { describe, expect, it } from 'vitest';
import { rankOptions } from '../../../../shared/analysis/ranking.ts';

const rank = (totals: readonly (number | null)[], margin = 2) =>
  rankOptions(
    totals.map((total, place) => ({ option: 'ABCDE'.charAt(place), total })),
    margin,
  );

describe('ranking', () => {
  it('puts the highest total first and leaves out options without one', () => {
    expect(rank([50, null, 60])).toEqual({
      order: ['C', 'A'],
      ranks: [2, null, 1],
      leader: 'C',
      first: ['C'],
      runnerUp: 'A',
      lead: 10,
      tooClose: false,
      incomplete: true,
    });
  });

  it('shares the better rank among exact ties and leaves the next rank empty', () => {
    expect(rank([50, 60, 50, 40])).toMatchObject({ order: ['B', 'A', 'C', 'D'], ranks: [2, 1, 2, 4] });
  });

  it('has no leader when the first place is shared', () => {
    expect(rank([60, 60, 40])).toMatchObject({
      leader: null,
      first: ['A', 'B'],
      runnerUp: null,
      lead: null,
      tooClose: true,
    });
  });

  it('takes sums that differ only in floating-point noise for a tie, in the user’s order', () => {
    expect(rank([0.3, 0.1 + 0.2])).toMatchObject({ order: ['A', 'B'], ranks: [1, 1], leader: null });
  });

  it('does not take totals that print alike for a tie', () => {
    expect(rank([59.96, 60.04])).toMatchObject({ leader: 'B', ranks: [2, 1], tooClose: true });
  });

  it('calls a lead under the margin too close, and a lead equal to it not', () => {
    expect(rank([60, 58.01]).tooClose).toBe(true);
    expect(rank([60.05, 58.05]).tooClose).toBe(false);
    expect(rank([60, 59.9], 0).tooClose).toBe(false);
  });

  it('has a leader without a lead when only one option has a total', () => {
    expect(rank([null, 12])).toMatchObject({ leader: 'B', runnerUp: null, lead: null, tooClose: false });
  });

  it('is empty and complete without options', () => {
    expect(rank([])).toMatchObject({ order: [], leader: null, tooClose: false, incomplete: false });
  });
});
