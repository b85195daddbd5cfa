import { describe, expect, it } from 'vitest';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { withOverrides } from '../../../../../shared/analysis/overrides.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import {
  robustnessOf,
  standardSettings,
  standardTests,
} from '../../../../../shared/analysis/robustness/robustness.ts';
import {
  type RobustnessProblem,
  robustnessProblem,
} from '../../../../../shared/analysis/robustness/robustness-problem.ts';
import { type Appraisal, appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { newMeasure } from '../../../../../shared/records/measure.ts';
import type { AnyRecord } from '../../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../../shared/records/score.ts';
import { newWeight } from '../../../../../shared/records/weight-set.ts';
import { appraisalOfScores, assessor, criterion, option, ownRecord, weightSet } from '../build.ts';
import { freeAndExact, problemOf } from './plain-problem.ts';

const sentenceOf = (appraisal: Appraisal, settings: Partial<typeof freeAndExact>): string | null => {
  const index = indexAppraisal(appraisal);
  const outcome = robustnessProblem(index, rank(index), { ...freeAndExact, ...settings });
  return 'problem' in outcome ? outcome.problem : null;
};

/** Lowest and highest score of each cell, in the problem's order. */
const boundsOf = ({ low, span }: RobustnessProblem): readonly (readonly [number, number])[] =>
  Array.from(low, (lowest, cell) => [lowest, lowest + (span[cell] ?? 0)]);

const ranged = (
  letter: string,
  place: number,
  who: string,
  value: number,
  low: number | null,
  high: number | null,
) => ({
  ...newScore(letter, `C${place}`, who, value),
  low,
  high,
});

/** Option A on C1 and C2, without agreed scores unless given. */
const scoredBy = (...more: readonly AnyRecord[]): Appraisal =>
  appraisalOfScores({
    scores: { A: [null, null] },
    weights: [1, 1],
    more: [assessor('p1', 'GPs', 1), assessor('p2', 'Staff', 2), ...more],
  });

describe('the problem behind a random test', () => {
  it('says in a sentence why there is no test', () => {
    const two = { A: [10, 20], B: [20, 10] };
    const around = { weights: { kind: 'around' as const, percent: 50 } };
    expect(sentenceOf(appraisalFrom([ownRecord(), criterion('C1', 1)]), {})).toBe(
      'There are no options on the short list to compare.',
    );
    expect(sentenceOf(appraisalFrom([ownRecord(), option('A')]), {})).toBe('There are no criteria to weigh.');
    const unweighed = appraisalOfScores({ scores: two, weights: [0, 0] });
    expect(sentenceOf(unweighed, around)).toBe('Every weight is 0, so there is nothing to share out.');
    expect(sentenceOf(unweighed, { weights: { kind: 'ranked' } })).toBe(
      'Every weight is 0, so there is nothing to share out.',
    );
    expect(sentenceOf(unweighed, {})).toBeNull();
    expect(
      sentenceOf(appraisalOfScores({ scores: two, weights: [1, 1], own: { agreedWeightSet: null } }), around),
    ).toBe('No weight set has been chosen as the agreed one, so there are no weights to vary.');
    expect(
      sentenceOf(appraisalOfScores({ scores: two, weights: [1, 1] }), { weights: { kind: 'sets' } }),
    ).toBe('Fewer than two weight sets give weights, so there is no mixture of them to draw from.');
  });

  it('puts the cost criteria last, and remembers where each stands in the analysis', () => {
    const problem = problemOf(
      appraisalFrom([
        ownRecord(),
        option('A'),
        criterion('C1', 1, { isCost: true }),
        criterion('C2', 2),
        criterion('C3', 3),
        weightSet('set'),
        ...[5, 3, 2].map((raw, place) => newWeight('set', `C${place + 1}`, raw)),
        ...[10, 20, 30].map((value, place) => newScore('A', `C${place + 1}`, agreedAssessor, value)),
      ]),
      { weights: { kind: 'around', percent: 50 } },
    );
    expect([...problem.columns]).toEqual([1, 2, 0]);
    expect(problem.benefits).toBe(2);
    expect([...problem.low]).toEqual([20, 30, 10]);
    expect([...problem.agreed]).toEqual([0.3, 0.2, 0.5]);
  });

  it('is plain data that a worker can be given', () => {
    const problem = problemOf(appraisalOfScores({ scores: { A: [10, null] }, weights: [1, 2] }));
    expect(structuredClone(problem)).toEqual(problem);
  });

  it('opens a missing score to the whole scale under every way of drawing, and counts it', () => {
    for (const scores of [
      { kind: 'exact' },
      { kind: 'around', points: 10 },
      { kind: 'ranges' },
      { kind: 'spread' },
    ] as const) {
      const problem = problemOf(
        appraisalOfScores({ scores: { A: [null, 40], B: [60, null] }, weights: [1, 1] }),
        {
          scores,
        },
      );
      expect(problem.missing).toBe(2);
      expect(boundsOf(problem)[0]).toEqual([0, 100]);
      expect(boundsOf(problem)[3]).toEqual([0, 100]);
    }
  });

  it('takes so many points either way, within the scale', () => {
    const appraisal = appraisalOfScores({ scores: { A: [50, 95, 4] }, weights: [1, 1, 1] });
    expect(boundsOf(problemOf(appraisal, { scores: { kind: 'around', points: 10 } }))).toEqual([
      [40, 60],
      [85, 100],
      [0, 14],
    ]);
    expect(boundsOf(problemOf(appraisal))).toEqual([
      [50, 50],
      [95, 95],
      [4, 4],
    ]);
  });

  it('takes the range that the author of an agreed score gave, and nobody else’s', () => {
    const problem = problemOf(
      scoredBy(
        ranged('A', 1, agreedAssessor, 50, 30, null),
        ranged('A', 1, 'p1', 40, 0, 100),
        ranged('A', 2, agreedAssessor, 60, null, null),
      ),
      { scores: { kind: 'ranges' } },
    );
    expect(boundsOf(problem)).toEqual([
      [30, 50],
      [60, 60],
    ]);
  });

  it('takes the widest range that scorers gave where nothing is agreed', () => {
    const problem = problemOf(
      scoredBy(
        ranged('A', 1, 'p1', 40, 35, 45),
        ranged('A', 1, 'p2', 60, 20, 70),
        ranged('A', 1, 'stranger', 60, 0, 100),
        ranged('A', 2, 'p1', 40, null, null),
      ),
      { scores: { kind: 'ranges' } },
    );
    expect(boundsOf(problem)).toEqual([
      [20, 70],
      [40, 40],
    ]);
    expect([...problem.mode]).toEqual([50, 40]);
  });

  it('takes the lowest and the highest score that was given, and the agreed one itself', () => {
    const problem = problemOf(
      scoredBy(
        ranged('A', 1, 'p1', 40, 0, 100),
        ranged('A', 1, 'p2', 60, null, null),
        ranged('A', 1, agreedAssessor, 70, null, null),
        ranged('A', 2, 'p1', 30, null, null),
      ),
      { scores: { kind: 'spread' } },
    );
    expect(boundsOf(problem)).toEqual([
      [40, 70],
      [30, 30],
    ]);
  });

  it('turns the low and the high of a measured figure into values, whichever way the scale runs', () => {
    const measured = criterion('C1', 1, {
      scoring: 'measured',
      measured: {
        unit: 'minutes',
        better: 'lower',
        points: [
          { at: 10, value: 100 },
          { at: 30, value: 0 },
        ],
      },
    });
    const appraisal = appraisalFrom([
      ownRecord(),
      option('A'),
      measured,
      weightSet('set'),
      newWeight('set', 'C1', 1),
      { ...newMeasure('A', 'C1', 20), low: 15, high: 40 },
      assessor('p1', 'GPs'),
      newScore('A', 'C1', 'p1', 99),
    ]);
    expect(boundsOf(problemOf(appraisal, { scores: { kind: 'ranges' } }))).toEqual([[0, 75]]);
    expect(boundsOf(problemOf(appraisal, { scores: { kind: 'spread' } }))).toEqual([[50, 50]]);
  });

  it('takes the value of a what-if as it stands: the range was given for another', () => {
    const index = withOverrides(indexAppraisal(scoredBy(ranged('A', 1, agreedAssessor, 50, 30, 55))), {
      weights: [],
      scores: [{ option: 'A', criterion: 'C1', value: 90 }],
      costs: [],
    });
    const problem = robustnessProblem(index, rank(index), { ...freeAndExact, scores: { kind: 'ranges' } });
    expect('problem' in problem ? null : boundsOf(problem)[0]).toEqual([90, 90]);
  });
});

describe('the standard tests', () => {
  const two = { A: [60, 20], B: [30, 70] };
  const testsOf = (appraisal: Appraisal) => {
    const index = indexAppraisal(appraisal);
    return standardTests(index, rank(index));
  };

  it('are the agreed weights and the mixture of the stated sets', () => {
    const tests = testsOf(
      appraisalOfScores({
        scores: two,
        weights: [2, 1],
        more: [
          weightSet('other', { order: 2, name: 'Other', voice: 'group' }),
          newWeight('other', 'C1', 1),
          newWeight('other', 'C2', 9),
        ],
      }),
    );
    expect(tests.problem).toBeNull();
    expect(tests.asked).toBeNull();
    expect(tests.standard?.settings).toEqual(standardSettings);
    expect(tests.stated?.settings).toEqual({ ...standardSettings, weights: { kind: 'sets' } });
    expect(tests.standard?.withCost.rankAcceptability[0]?.[0]).toBeGreaterThan(0.5);
    // A leads under the agreed set and B under the other, by more than scores within 10 points can turn.
    expect(tests.stated?.withCost.rankAcceptability[1]?.[0]).toBeGreaterThanOrEqual(0.5);
  });

  it('are missing with a reason: one set is no mixture, and no weights are no test', () => {
    const one = testsOf(appraisalOfScores({ scores: two, weights: [2, 1] }));
    expect(one.standard).not.toBeNull();
    expect([one.stated, one.problem]).toEqual([null, null]);
    expect(testsOf(appraisalOfScores({ scores: two, weights: [0, 0] }))).toEqual({
      standard: null,
      stated: null,
      asked: null,
      problem: 'Every weight is 0, so there is nothing to share out.',
    });
  });

  it('say the same as the test on its own', () => {
    const index = indexAppraisal(appraisalOfScores({ scores: two, weights: [2, 1] }));
    const ranked = rank(index);
    expect(standardTests(index, ranked).standard).toEqual(robustnessOf(index, ranked, standardSettings));
  });
});
