import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, criterion, option, ownRecord, weightSet } from './build.ts';

const told = (appraisal: Appraisal, id: string): string | undefined =>
  analyse(appraisal).findings.find((finding) => finding.id === id)?.sentence;
const graded = (appraisal: Appraisal, id: string): string | undefined =>
  analyse(appraisal).findings.find((finding) => finding.id === id)?.importance;

/** Two families of three criteria each: A is better on every part of the first, B on every part of the second. */
const families = (first: number): Appraisal => {
  const parts = ['p', 'q'].flatMap((family) => [1, 2, 3].map((n) => ({ id: `${family}${n}`, family })));
  return appraisalFrom([
    ownRecord(),
    option('A'),
    option('B'),
    weightSet('set'),
    criterion('p', 1, { name: 'Care' }),
    criterion('q', 2, { name: 'Money' }),
    ...parts.map(({ id, family }, place) => criterion(id, place, { parent: family })),
    newWeight('set', 'p', first),
    newWeight('set', 'q', 100 - first),
    ...parts.map(({ id }) => newWeight('set', id, 1)),
    ...parts.flatMap(({ id, family }) => [
      newScore('A', id, agreedAssessor, family === 'p' ? 80 : 20),
      newScore('B', id, agreedAssessor, family === 'p' ? 40 : 60),
    ]),
  ]);
};

describe('the nearest other answers', () => {
  it('of the sample: a little weight, or a great deal of one score', () => {
    const sample = sampleAppraisal();
    expect(told(sample, 'smallest-change')).toBe(
      'A draws level with D if 5.5% of the weight moves from Integration to Affordability: no other option needs less.',
    );
    expect(graded(sample, 'smallest-change')).toBe('notable');
    expect(told(sample, 'score-nearest')).toBe(
      'A overtakes D if D’s score on Quality and safety falls from 60 to below 30.7.',
    );
    expect(graded(sample, 'score-nearest')).toBe('detail');
  });

  it('tell of a family where no criterion alone is as near', () => {
    // A has 80 × 0.6 + 20 × 0.4 = 56, B 48: level at 50% each. One part of Care would have to fall from 20% to 0%.
    expect(told(families(60), 'family-p')).toBe(
      'B overtakes A if the weight of Care as a whole falls from 60% to below 50.0%.',
    );
    expect(graded(families(60), 'family-p')).toBe('notable');
    expect(told(families(60), 'family-q')).toBeUndefined();
  });

  it('tell of no family where one criterion alone is as near', () => {
    const own = appraisalOfScores({
      scores: { A: [80, 20], B: [40, 60] },
      weights: [3, 2],
      more: [criterion('family', 9), criterion('C1', 1, { parent: 'family' }), newWeight('set', 'family', 3)],
    });
    const { familySensitivity, findings } = analyse(own);
    expect(familySensitivity.withCost.map(({ changes }) => changes[0]?.to)).toEqual(['B']);
    expect(findings.filter(({ id }) => id.startsWith('family-'))).toEqual([]);
  });

  it('say that no weights, and that no score, put another in front', () => {
    const clear = appraisalOfScores({ scores: { A: [90, 100], B: [10, 20] }, weights: [1, 1] });
    expect(told(clear, 'smallest-change-none')).toBe('No weights at all put another option level with A.');
    expect(told(clear, 'score-none')).toBe('A stays in front whatever any one score is.');
    const open = appraisalOfScores({ scores: { A: [90, 100], B: [10, 20], C: [50, null] }, weights: [1, 1] });
    expect(told(open, 'smallest-change-none')).toBeUndefined();
  });

  it('compare the least movement of weights with options that have a total alone', () => {
    const open = appraisalOfScores({ scores: { A: [90, 20], B: [10, 60], C: [88, null] }, weights: [3, 1] });
    expect(told(open, 'smallest-change')).toMatch(/: no other option with a total needs less\.$/);
  });

  it('claim nothing of any score or weight while a missing one could put another option in front', () => {
    const open = appraisalOfScores({
      scores: { A: [90, 60], B: [10, 20], C: [100, null] },
      weights: [1, 1],
    });
    const { findings, scoreSensitivity } = analyse(open);
    expect(scoreSensitivity.withCost).toMatchObject({ changes: [], tried: 4 });
    expect(findings.map(({ id }) => id)).not.toContain('score-none');
    expect(findings.map(({ id }) => id)).not.toContain('switch-none');
    expect(told(open, 'robustness')).toMatch(
      /every score within ±10, the 1 missing score anywhere from 0 to 100; C in \d+%: too close to call\.$/,
    );
  });

  it('say nothing while the first place is shared, or nobody has a total', () => {
    const kinds = /^(?:smallest|score|family)-/;
    for (const scores of [{ A: [50], B: [50] }, { A: [null], B: [null] }, { A: [50] }]) {
      const { findings } = analyse(appraisalOfScores({ scores, weights: [1] }));
      expect(findings.filter(({ id }) => kinds.test(id))).toEqual([]);
    }
  });

  it('name up to three criteria on a side, and count more', () => {
    const sentence = (weights: readonly number[]) =>
      told(
        appraisalOfScores({
          scores: { A: [60, 60, 60, 60, 60, 10], B: [10, 10, 10, 10, 40, 60] },
          weights,
        }),
        'smallest-change',
      );
    expect(sentence([10, 10, 10, 10, 50, 10])).toBe(
      'B draws level with A if 25.0% of the weight moves from C1, C2 and C3 to C6: no other option needs less.',
    );
    expect(sentence([10, 10, 10, 10, 58, 2])).toBe(
      'B draws level with A if 30.6% of the weight moves from 4 criteria to C6: no other option needs less.',
    );
  });

  it('speak of a measured criterion in its own unit', () => {
    const minutes = {
      scoring: 'measured' as const,
      measured: {
        unit: 'minutes',
        better: 'lower' as const,
        points: [
          { at: 0, value: 100 },
          { at: 100, value: 0 },
        ],
      },
    };
    const measured = appraisalOfScores({
      scores: { A: [], B: [] },
      weights: [1],
      more: [criterion('C1', 1, minutes), newMeasure('A', 'C1', 30), newMeasure('B', 'C1', 32.5)],
    });
    expect(told(measured, 'score-nearest')).toBe(
      'B overtakes A if A’s figure on C1 rises from 30 minutes to above 32.5 minutes.',
    );
    expect(graded(measured, 'score-nearest')).toBe('notable');
    // Two decimals at least, as the table of scores on screen has: 11.04 would otherwise read as 11.
    const near = appraisalOfScores({
      scores: { A: [60], B: [56] },
      weights: [1, 4],
      more: [criterion('C2', 2, minutes), newMeasure('A', 'C2', 12), newMeasure('B', 'C2', 12.04)],
    });
    expect(told(near, 'score-nearest')).toMatch(/^B overtakes A if A’s figure on C2 rises from 12 minutes/);
    expect(told(near, 'score-nearest')).toMatch(/to above 13\.04 minutes\.$/);
  });

  it('pass over a score that may be one person’s where people may not be named', () => {
    const heard = (namingAllowed: boolean) =>
      told(
        appraisalOfScores({
          scores: { A: [null, 60], B: [40, 50] },
          weights: [1, 1],
          own: { namingAllowed },
          more: [assessor('p1', 'GPs'), newScore('A', 'C1', 'p1', 43)],
        }),
        'score-nearest',
      );
    expect(heard(true)).toMatch(/^B overtakes A if A’s score on C1 falls from 43 to below 30\.0\.$/);
    expect(heard(false)).not.toMatch(/43/);
    expect(heard(false)).toMatch(/^B overtakes A if A’s score on C2 falls from 60 to below 47\.0\.$/);
  });
});
