import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { appraisalOfScores, assessor, criterion } from './build.ts';

/** C1 is minutes to a first response, the fewer the better: 100 at 10 minutes, 0 at 60. C2 is judged. */
const minutes = criterion('C1', 1, {
  name: 'First response',
  scoring: 'measured',
  measured: {
    unit: 'minutes',
    better: 'lower',
    points: [
      { at: 10, value: 100 },
      { at: 60, value: 0 },
    ],
  },
});
const people = [assessor('gp', 'GPs', 1), assessor('nurse', 'Staff', 2)];
const appraisal = (more: readonly AnyRecord[], weights: readonly number[] = [1, 1]) =>
  appraisalOfScores({
    scores: { A: [5, 50], B: [95, 60] },
    weights,
    more: [minutes, ...people, newScore('A', 'C1', 'gp', 1), newScore('B', 'C1', 'nurse', 2), ...more],
  });

describe('a measured criterion', () => {
  it('takes its value from the likely figure and passes over scores', () => {
    const { scores, withCost } = analyse(
      appraisal([newMeasure('A', 'C1', 20), { ...newMeasure('B', 'C1', 35), low: 10, high: 60 }]),
    );
    expect(scores.values).toEqual([
      [80, 50],
      [50, 60],
    ]);
    expect(scores.origins).toEqual([
      ['measured', 'agreed'],
      ['measured', 'agreed'],
    ]);
    expect(scores.disagreements).toEqual([]);
    expect(withCost.totals.map(({ total }) => total)).toEqual([65, 55]);
  });

  it('has no value without a likely figure, whatever scores there are', () => {
    const { scores, findings, withCost } = analyse(
      appraisal([newMeasure('A', 'C1', 20), newMeasure('B', 'C1', null)]),
    );
    expect(scores.values[1]).toEqual([null, 60]);
    expect(scores.missing).toBe(1);
    expect(withCost.totals[1]).toMatchObject({ total: null, low: 30, high: 80 });
    expect(findings.find(({ id }) => id === 'scores-missing-B')?.sentence).toBe(
      '1 measured figure of B is missing: its total lies between 30.0 and 80.0, so it could still lead A.',
    );
  });

  it('says where a figure lies outside the range that was valued', () => {
    const { scores, findings } = analyse(appraisal([newMeasure('A', 'C1', 5), newMeasure('B', 'C1', 60)]));
    expect(scores.values.map(([first]) => first)).toEqual([100, 0]);
    expect(scores.clipped).toEqual([{ option: 'A', criterion: 'C1' }]);
    expect(findings.find(({ id }) => id === 'clipped-C1')).toMatchObject({
      importance: 'detail',
      sentence:
        'The figure of A on First response lies outside the range that was valued, so it counts as the nearest end.',
    });
  });

  it('follows an edit of a figure, of the value function and of how it is scored', () => {
    const before = appraisal([newMeasure('A', 'C1', 20), newMeasure('B', 'C1', 35)]);
    const firstOf = (put: readonly AnyRecord[]) =>
      analyse(applyEdit(before, { put, remove: [] })).scores.values.map(([first]) => first);
    expect(firstOf([])).toEqual([80, 50]);
    expect(firstOf([newMeasure('A', 'C1', 60)])).toEqual([0, 50]);
    expect(firstOf([{ ...minutes, scoring: 'judged' }])).toEqual([5, 95]);
    const points = [
      { at: 20, value: 100 },
      { at: 50, value: 0 },
    ];
    expect(firstOf([{ ...minutes, measured: { unit: 'minutes', better: 'lower', points } }])).toEqual([
      100, 50,
    ]);
  });

  it('is nobody’s judgement: the scores are one voice only where most of the weight is judged by one', () => {
    const figures = [newMeasure('A', 'C1', 20), newMeasure('B', 'C1', 35)];
    expect(analyse(appraisal(figures, [2, 1])).scores.singleVoice).toBe(false);
    expect(analyse(appraisal(figures, [1, 2])).scores.singleVoice).toBe(true);
  });
});
