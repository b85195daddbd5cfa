import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { costSensitivityOf } from '../../../../shared/analysis/cost-sensitivity.ts';
import { type CostAndPoints, valueForMoney } from '../../../../shared/analysis/value-for-money.ts';
import { appraisalOfScores, costLine, given } from './build.ts';

const priced = (option: string, netPresentCost: number, points: number): CostAndPoints => ({
  option,
  netPresentCost,
  points,
});

describe('the cost at which value for money turns', () => {
  it('is where a dearer option of as many points costs no more, or a dominated one costs less, and the comparator’s cost per point', () => {
    expect(
      costSensitivityOf([priced('A', 100, 50), priced('B', 300, 60), priced('C', 400, 55)], 'A'),
    ).toEqual([
      { option: 'A', now: 100, turn: 'dominated', at: 300, by: 'B' },
      { option: 'B', now: 300, turn: 'comparator', at: 120, by: 'A' },
      { option: 'C', now: 400, turn: 'undominated', at: 300, by: 'B' },
      { option: 'C', now: 400, turn: 'comparator', at: 110, by: 'A' },
    ]);
  });

  it('says nothing of a cost per point that says nothing', () => {
    expect(costSensitivityOf([priced('A', -5, 50), priced('B', 300, 60)], 'A')).toEqual([
      { option: 'A', now: -5, turn: 'dominated', at: 300, by: 'B' },
    ]);
    expect(costSensitivityOf([priced('A', 5, 50), priced('B', 300, 0)], 'A').map(({ turn }) => turn)).toEqual(
      ['undominated'],
    );
    expect(costSensitivityOf([priced('A', 5, 50)], null)).toEqual([]);
  });

  it('is told of options with a known cost and a total alone', () => {
    const { costSensitivity } = analyse(
      appraisalOfScores({
        scores: { A: [50], B: [60], C: [null], D: [70] },
        weights: [1],
        more: [costLine('A', [1000]), costLine('B', [3000]), costLine('C', [500])],
      }),
    );
    expect(costSensitivity.map(({ option, turn, by }) => [option, turn, by])).toEqual([
      ['A', 'dominated', 'B'],
    ]);
  });

  it('is right: just below and just above it, the table of value for money says so', () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 6 }),
        (options) => {
          const all = options.map(([cost, points], place) => priced(`o${place}`, cost, points * 20));
          for (const { option, turn, at, by } of costSensitivityOf(all, 'o0')) {
            const rowsAt = (netPresentCost: number) =>
              valueForMoney(
                all.map((own) => (own.option === option ? { ...own, netPresentCost } : own)),
                'o0',
                'total',
              ).rows;
            const own = (netPresentCost: number) =>
              given(rowsAt(netPresentCost).find((row) => row.option === option));
            if (turn === 'comparator') {
              const beside = given(rowsAt(at).find((row) => row.option === by));
              expect(own(at).costPerPoint).toBeCloseTo(given(beside.costPerPoint), 9);
            } else {
              expect(own(at + 0.5).dominatedBy).toContain(by);
              expect(own(at - 0.5).dominatedBy).toEqual([]);
              const now = own(given(all.find((held) => held.option === option)).netPresentCost);
              expect(now.dominatedBy.length > 0).toBe(turn === 'undominated');
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
