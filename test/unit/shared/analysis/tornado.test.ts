import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { movedWeights } from '../../../../shared/analysis/overrides.ts';
import { oneWaySensitivity } from '../../../../shared/analysis/sensitivity.ts';
import { tornadoOf } from '../../../../shared/analysis/tornado.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { appraisalOfScores, criterion, given } from './build.ts';
import { randomScores } from './random-appraisal.ts';
import { aheadBy, rankedField, totalsAt } from './ranked-field.ts';

const noRanges = (rows: readonly (readonly number[])[]) => ({
  low: Float64Array.from(rows.flat()),
  high: Float64Array.from(rows.flat()),
});

const tornado = (field: ReturnType<typeof rankedField>, bounds: ReturnType<typeof noRanges>) =>
  tornadoOf(field, bounds, oneWaySensitivity(field.options, field.values, field.weights, field.criteria));

describe('the tornado', () => {
  it('tells what each range does to the lead, biggest swing first', () => {
    const rows = [
      [80, 40],
      [60, 50],
      [0, 0],
    ];
    const bounds = {
      low: Float64Array.from([60, 40, 60, 45, 0, 0]),
      high: Float64Array.from([90, 40, 64, 55, 50, 0]),
    };
    const rowsOf = tornado(rankedField(rows, [1, 1]), bounds);
    // A leads by 5. C never comes near, so its range moves nothing.
    expect(rowsOf).toEqual([
      {
        kind: 'score',
        option: 'A',
        criterion: 'C1',
        low: 60,
        high: 90,
        leadAtLow: -5,
        leadAtHigh: 10,
        changesLeader: true,
      },
      {
        kind: 'weight',
        option: null,
        criterion: 'C1',
        low: 0.25,
        high: 0.75,
        leadAtLow: -2.5,
        leadAtHigh: 12.5,
        changesLeader: true,
      },
      {
        kind: 'weight',
        option: null,
        criterion: 'C2',
        low: 0.25,
        high: 0.75,
        leadAtLow: 12.5,
        leadAtHigh: -2.5,
        changesLeader: true,
      },
      {
        kind: 'score',
        option: 'B',
        criterion: 'C2',
        low: 45,
        high: 55,
        leadAtLow: 7.5,
        leadAtHigh: 2.5,
        changesLeader: false,
      },
      {
        kind: 'score',
        option: 'B',
        criterion: 'C1',
        low: 60,
        high: 64,
        leadAtLow: 5,
        leadAtHigh: 3,
        changesLeader: false,
      },
    ]);
  });

  it('is empty while nobody leads alone, and moves no weight of 0 and none that is the only one', () => {
    const level = [
      [50, 50],
      [40, 60],
    ];
    expect(tornado(rankedField(level, [1, 1]), noRanges(level))).toEqual([]);
    expect(tornado(rankedField([[50, 50]], [1, 1]), noRanges([[50, 50]]))).toEqual([]);
    const single = [[50], [40]];
    expect(tornado(rankedField(single, [1]), noRanges(single))).toEqual([]);
    const rows = [
      [80, 40, 0],
      [60, 50, 10],
    ];
    const criteria = tornado(rankedField(rows, [1, 1, 0]), noRanges(rows)).map((row) => row.criterion);
    expect(criteria).toEqual(['C1', 'C2']);
  });

  it('takes the ranges of agreed scores, and of measured figures through their value function', () => {
    const { tornado: rows } = analyse(
      appraisalOfScores({
        scores: { A: [], B: [40] },
        weights: [1, 1],
        more: [
          { ...newScore('A', 'C1', 'agreed', 70), low: 50, high: 75 },
          criterion('C2', 2, {
            scoring: 'measured',
            measured: {
              unit: 'minutes',
              better: 'lower',
              points: [
                { at: 0, value: 100 },
                { at: 100, value: 0 },
              ],
            },
          }),
          { ...newMeasure('A', 'C2', 30), low: 20, high: 120 },
          newMeasure('B', 'C2', 60),
        ],
      }),
    );
    const scores = rows.withCost.filter(({ kind }) => kind === 'score');
    expect(scores.map(({ criterion: on, low, high }) => [on, low, high])).toEqual([
      ['C2', 0, 80],
      ['C1', 50, 75],
    ]);
    expect(rows.benefitOnly).toEqual(rows.withCost);
  });

  it('agrees with the totals computed afresh at each end', () => {
    fc.assert(
      fc.property(
        randomScores(),
        fc.array(fc.nat(30), { minLength: 36, maxLength: 36 }),
        ({ rows, raw }, spreads) => {
          const field = rankedField(rows, raw);
          const flat = rows.flat();
          const bounds = {
            low: Float64Array.from(flat, (value, cell) => Math.max(0, value - (spreads[cell] ?? 0))),
            high: Float64Array.from(flat, (value, cell) => Math.min(100, value + (spreads[cell + 1] ?? 0))),
          };
          const leader = field.options.indexOf(field.standing.ranking.leader ?? '');
          const found = tornado(field, bounds);
          if (leader < 0 || rows.length < 2) expect(found).toEqual([]);
          const lead = field.standing.ranking.lead ?? Number.NaN;
          const swings = found.map(
            ({ leadAtLow, leadAtHigh }) =>
              Math.max(lead, leadAtLow, leadAtHigh) - Math.min(lead, leadAtLow, leadAtHigh),
          );
          expect(swings).toEqual([...swings].sort((a, b) => b - a));
          for (const row of found) {
            const column = Number(row.criterion.slice(1)) - 1;
            for (const [end, lead] of [
              [row.low, row.leadAtLow],
              [row.high, row.leadAtHigh],
            ] as const) {
              const totals =
                row.kind === 'weight'
                  ? totalsAt(field, movedWeights(field.weights, new Map([[column, end]])))
                  : totalsAt(
                      rankedField(
                        rows.map((scores, at) =>
                          field.options[at] === row.option
                            ? scores.map((score, on) => (on === column ? end : score))
                            : scores,
                        ),
                        raw,
                      ),
                      field.weights,
                    );
              expect(aheadBy(totals, leader)).toBeCloseTo(lead, 8);
            }
            expect(row.changesLeader).toBe(Math.min(row.leadAtLow, row.leadAtHigh) < 0);
            expect(given(field.weights[column])).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
