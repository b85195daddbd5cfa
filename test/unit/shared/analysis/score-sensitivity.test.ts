import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { scoreSensitivityOf } from '../../../../shared/analysis/score-sensitivity.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import { appraisalOfScores, criterion, given } from './build.ts';
import { randomScores } from './random-appraisal.ts';
import { rankedField } from './ranked-field.ts';

const judged = () => null;

/** The same options with one score in the place of another, computed afresh. */
const withScore = (
  rows: readonly (readonly number[])[],
  raw: readonly number[],
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: number },
) =>
  rankedField(
    rows.map((scores, at) => scores.map((score, on) => (at === row && on === column ? value : score))),
    raw,
  ).standing.ranking;

describe('one-way sensitivity to a score', () => {
  const rows = [
    [80, 40],
    [60, 50],
    [20, 30],
  ];

  it('says at which score the leader falls behind the next best, and a challenger rises over it, nearest first', () => {
    // A has 60, B 55, C 25; weights are equal.
    expect(scoreSensitivityOf(rankedField(rows, [1, 1]), judged)).toEqual({
      tried: 6,
      changes: [
        { option: 'A', criterion: 'C1', value: 80, at: 70, direction: 'below', to: 'B', figure: null },
        { option: 'A', criterion: 'C2', value: 40, at: 30, direction: 'below', to: 'B', figure: null },
        { option: 'B', criterion: 'C1', value: 60, at: 70, direction: 'above', to: 'B', figure: null },
        { option: 'B', criterion: 'C2', value: 50, at: 60, direction: 'above', to: 'B', figure: null },
        { option: 'C', criterion: 'C1', value: 20, at: 90, direction: 'above', to: 'C', figure: null },
      ],
    });
  });

  it('leaves out criteria without weight and options without a total, and finds nothing while nobody leads alone', () => {
    const holed = scoreSensitivityOf(rankedField([...rows, [null, 90]], [1, 0]), judged);
    expect(holed.tried).toBe(3);
    expect(holed.changes.map(({ option, at }) => [option, at])).toEqual([
      ['A', 60],
      ['B', 80],
      ['C', 80],
    ]);
    const level = rankedField(
      [
        [50, 50],
        [40, 60],
      ],
      [1, 1],
    );
    expect(scoreSensitivityOf(level, judged)).toEqual({ changes: [], tried: 0 });
    expect(scoreSensitivityOf(rankedField([[50, 50]], [1, 1]), judged)).toEqual({ changes: [], tried: 0 });
  });

  it('does not count a score that only comes level at the end of the scale', () => {
    const field = rankedField(
      [
        [100, 50],
        [50, 50],
      ],
      [1, 1],
    );
    // B would need 100 on either to be level, and can have no more; A at 50 is level and below it behind.
    expect(scoreSensitivityOf(field, judged).changes).toEqual([
      { option: 'A', criterion: 'C1', value: 100, at: 50, direction: 'below', to: 'B', figure: null },
    ]);
  });

  it('gives the figure that is worth the score on a measured criterion, and null where no one figure is', () => {
    const { scoreSensitivity } = analyse(
      appraisalOfScores({
        scores: { A: [], B: [] },
        weights: [1, 1],
        more: [
          criterion('C1', 1, {
            scoring: 'measured',
            measured: {
              unit: 'minutes',
              better: 'lower',
              points: [
                { at: 10, value: 100 },
                { at: 20, value: 80 },
                { at: 40, value: 0 },
              ],
            },
          }),
          criterion('C2', 2, {
            scoring: 'measured',
            measured: {
              unit: 'per cent',
              better: 'higher',
              points: [
                { at: 0, value: 0 },
                { at: 50, value: 60 },
              ],
            },
          }),
          newMeasure('A', 'C1', 15),
          newMeasure('B', 'C1', 30),
          newMeasure('A', 'C2', 25),
          newMeasure('B', 'C2', 35),
        ],
      }),
    );
    // Values: A 90 and 30, B 40 and 42. A leads by 19 of 100, which is 38 points of one score.
    expect(
      scoreSensitivity.withCost.changes.map(({ option, criterion: on, at, figure }) => [
        option,
        on,
        at,
        figure,
      ]),
    ).toEqual([
      ['A', 'C1', expect.closeTo(52, 9), expect.closeTo(27, 9)],
      ['B', 'C1', expect.closeTo(78, 9), expect.closeTo(20.5, 9)],
      ['B', 'C2', expect.closeTo(80, 9), null],
    ]);
  });

  it('is right: at the score the two are level, just beyond it the other leads, and other cells change nothing', () => {
    fc.assert(
      fc.property(randomScores(1), ({ rows: scores, raw }) => {
        const field = rankedField(scores, raw);
        const { leader } = field.standing.ranking;
        const { changes } = scoreSensitivityOf(field, judged);
        const seen = new Map(changes.map((change) => [`${change.option} ${change.criterion}`, change]));
        if (leader === null) {
          expect(changes).toEqual([]);
          return;
        }
        for (const [row, option] of field.options.entries()) {
          for (const [column] of raw.entries()) {
            const change = seen.get(`${option} C${column + 1}`);
            const leaderAt = (value: number) => withScore(scores, raw, { row, column, value }).leader;
            if (!change) {
              for (const end of [0, 100]) {
                expect([leader, null]).toContain(leaderAt(end));
              }
              continue;
            }
            const sign = change.direction === 'above' ? 1 : -1;
            const step = 1e-6 / given(field.weights[column]);
            const beyond = change.at + sign * step;
            const before = change.at - sign * step;
            if (beyond >= 0 && beyond <= 100) expect(leaderAt(beyond)).not.toBe(leader);
            const then = withScore(scores, raw, { row, column, value: beyond });
            expect(then.first).toContain(change.to);
            if (sign * (before - change.value) > 0) expect(leaderAt(before)).toBe(leader);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
