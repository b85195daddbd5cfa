import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueForMoney } from '../../../../shared/analysis/value-for-money.ts';

const entries = (given: Readonly<Record<string, readonly [cost: number, points: number]>>) =>
  Object.entries(given).map(([option, [netPresentCost, points]]) => ({ option, netPresentCost, points }));

describe('value for money', () => {
  it('sets each option beside the comparator', () => {
    const { rows } = valueForMoney(entries({ A: [100, 50], B: [300, 54], C: [200, 40] }), 'A', 'benefit');
    expect(rows).toEqual([
      expect.objectContaining({
        option: 'A',
        costPerPoint: 2,
        incrementalCost: null,
        costPerExtraPoint: null,
      }),
      expect.objectContaining({ incrementalCost: 200, incrementalPoints: 4, costPerExtraPoint: 50 }),
      expect.objectContaining({ incrementalCost: 100, incrementalPoints: -10, costPerExtraPoint: null }),
    ]);
  });

  it('gives no ratio where there are no points, or a saving instead of a cost', () => {
    const { rows } = valueForMoney(entries({ A: [100, 0], B: [-50, 20], C: [100, 0] }), 'A', 'total');
    expect(rows.map(({ costPerPoint }) => costPerPoint)).toEqual([null, null, null]);
    expect(rows.map(({ costPerExtraPoint }) => costPerExtraPoint)).toEqual([null, null, null]);
  });

  it('has no comparator when that option’s cost or points are not known', () => {
    const result = valueForMoney(entries({ B: [100, 20] }), 'A', 'total');
    expect(result.comparator).toBeNull();
    expect(result.rows[0]?.incrementalCost).toBeNull();
  });

  it('says which options dominate: no dearer, no fewer points, one of the two better', () => {
    const { rows, frontier } = valueForMoney(
      entries({ A: [100, 50], B: [100, 40], C: [90, 50], D: [200, 60] }),
      null,
      'total',
    );
    expect(rows.map(({ dominatedBy }) => dominatedBy)).toEqual([['C'], ['A', 'C'], [], []]);
    expect(frontier).toEqual(['C', 'D']);
  });

  it('keeps options alike in cost and points on the frontier without a step between them', () => {
    const { frontier, steps } = valueForMoney(entries({ A: [1, 5], B: [1, 5], C: [2, 6] }), null, 'total');
    expect(frontier).toEqual(['A', 'B', 'C']);
    expect(steps).toEqual([
      { from: 'A', to: 'C', cost: 1, points: 1, costPerPoint: 1, poor: false, provisional: false },
    ]);
  });

  it('holds for certain only where no unknown cost could undo it', () => {
    const given = entries({ A: [100, 50], B: [90, 40], C: [150, 45], D: [200, 60] });
    const known = (incomplete: string, mayFall = '') =>
      valueForMoney(
        given.map((own) => ({
          ...own,
          complete: own.option !== incomplete,
          mayFall: own.option === mayFall,
        })),
        null,
        'total',
      );
    const ofC = (result: ReturnType<typeof known>) =>
      result.rows.filter(({ option }) => option === 'C').map((row) => [row.dominatedBy, row.provisionallyBy]);
    expect(ofC(known(''))).toEqual([[['A'], []]]);
    expect(ofC(known('A'))).toEqual([[['A'], ['A']]]);
    expect(ofC(known('C'))).toEqual([[['A'], []]]);
    expect(ofC(known('C', 'C'))).toEqual([[['A'], ['A']]]);
    expect(known('A').steps.map(({ provisional }) => provisional)).toEqual([true, true]);
    expect(known('D').steps.map(({ provisional }) => provisional)).toEqual([false, true]);
    expect(known('D').rows.map(({ complete }) => complete)).toEqual([true, true, true, false]);
  });

  it('calls a step poor when the way on costs less a point, also over two steps together', () => {
    const poor = (given: Parameters<typeof entries>[0]) =>
      valueForMoney(entries(given), null, 'total').steps.map((step) => step.poor);
    expect(poor({ A: [0, 0], B: [20, 1], C: [30, 3] })).toEqual([true, false]);
    expect(poor({ A: [0, 0], B: [10, 1], C: [30, 2] })).toEqual([false, false]);
    expect(poor({ A: [0, 0], B: [20, 1], C: [50, 2], D: [51, 3] })).toEqual([true, true, false]);
  });

  it('has a frontier on which cost and points both rise', () => {
    const options = fc
      .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 20 })), { maxLength: 8 })
      .map((given) =>
        given.map(([netPresentCost, points], place) => ({ option: `o${place}`, netPresentCost, points })),
      );
    fc.assert(
      fc.property(options, (given) => {
        const { rows, steps, frontier } = valueForMoney(given, null, 'total');
        for (const step of steps) {
          expect(step.cost).toBeGreaterThan(0);
          expect(step.points).toBeGreaterThan(0);
        }
        for (const { option, dominatedBy } of rows) {
          expect(frontier.includes(option)).toBe(dominatedBy.length === 0);
        }
        expect(given.length === 0 || frontier.length > 0).toBe(true);
        expect(steps.length === 0 || steps.at(-1)?.poor === false).toBe(true);
      }),
    );
  });
});
