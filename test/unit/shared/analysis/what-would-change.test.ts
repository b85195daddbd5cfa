import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { appraisalOfScores, costLine, criterion, option, ownRecord, weightSet } from './build.ts';

const put = (record: AnyRecord) => ({ id: 'edit', label: 'Change', put: [record], remove: [] });

describe('what would change the answer', () => {
  it('tests every family, nested ones too, and cuts it to the criteria that count', () => {
    const scored = ['a', 'b', 'c', 'd'];
    const { familySensitivity } = analyse(
      appraisalFrom([
        ownRecord(),
        option('A'),
        option('B'),
        weightSet('set'),
        criterion('all', 1),
        criterion('care', 2, { parent: 'all' }),
        criterion('money', 3, { parent: 'all' }),
        criterion('a', 4, { parent: 'care' }),
        criterion('b', 5, { parent: 'care' }),
        criterion('c', 6, { parent: 'money' }),
        criterion('d', 7, { parent: 'money', isCost: true }),
        newWeight('set', 'care', 3),
        newWeight('set', 'money', 1),
        ...scored.map((id) => newWeight('set', id, 1)),
        ...scored.flatMap((id, place) => [
          newScore('A', id, agreedAssessor, 80 - 20 * place),
          newScore('B', id, agreedAssessor, 30 + 10 * place),
        ]),
      ]),
    );
    // "all" has nothing beside it to be weighed against.
    const seen = (name: 'withCost' | 'benefitOnly') =>
      familySensitivity[name].map(({ criterion: id, weight }) => [id, weight]);
    expect(seen('withCost')).toEqual([
      ['care', 0.75],
      ['money', 0.25],
    ]);
    expect(seen('benefitOnly')).toEqual([
      ['care', expect.closeTo(6 / 7, 12)],
      ['money', expect.closeTo(1 / 7, 12)],
    ]);
    // With cost A has 70 and 30 on the two families, B 35 and 55; without it, money is worth 40 and 50.
    expect(familySensitivity.withCost[0]?.lines).toEqual([
      { option: 'A', at0: 30, at1: 70 },
      { option: 'B', at0: 55, at1: 35 },
    ]);
    expect(familySensitivity.benefitOnly[0]?.lines.map(({ at0 }) => at0)).toEqual([40, 50]);
  });

  it('is tested with the cost criteria and without them', () => {
    const { scoreSensitivity, smallestChange, tornado } = analyse(
      appraisalOfScores({
        scores: { A: [80, 40, 10], B: [60, 50, 100] },
        weights: [2, 1, 1],
        costLast: true,
      }),
    );
    expect(scoreSensitivity.withCost.tried).toBe(6);
    expect(scoreSensitivity.benefitOnly.tried).toBe(4);
    expect(smallestChange.withCost.map(({ option: who }) => who)).toEqual(['A']);
    expect(smallestChange.benefitOnly).toEqual([
      {
        option: 'B',
        movement: expect.closeTo(2 / 3, 9),
        weights: [expect.closeTo(1 / 3, 9), expect.closeTo(2 / 3, 9), 0],
      },
    ]);
    expect(tornado.benefitOnly.map(({ criterion: id }) => id)).toEqual(['C1', 'C2']);
    expect(tornado.withCost.map(({ criterion: id }) => id)).toContain('C3');
  });

  it('says nothing without weights', () => {
    const analysis = analyse(appraisalOfScores({ scores: { A: [80, 1], B: [60, 2] }, weights: [0, 0] }));
    expect(analysis.scoreSensitivity.withCost).toEqual({ changes: [], tried: 0 });
    expect(analysis).toMatchObject({
      familySensitivity: { withCost: [], benefitOnly: [] },
      smallestChange: { withCost: [], benefitOnly: [] },
      tornado: { withCost: [], benefitOnly: [] },
    });
  });

  it('is not worked out again when a cost changes, and is when a weight or a score does', () => {
    const before = appraisalOfScores({
      scores: { A: [80, 40], B: [60, 50] },
      weights: [1, 1],
      more: [costLine('A', [1000]), costLine('B', [3000])],
    });
    const [first, cost, weight, score] = [
      before,
      applyEdit(before, put({ ...costLine('A', [1000]), amounts: [5000] })),
      applyEdit(before, put(newWeight('set', 'C1', 3))),
      applyEdit(before, put(newScore('B', 'C1', agreedAssessor, 65))),
    ].map((appraisal) => analyse(appraisal));
    expect(cost?.smallestChange.withCost).toBe(first?.smallestChange.withCost);
    expect(cost?.costSensitivity).not.toEqual(first?.costSensitivity);
    expect(weight?.smallestChange.withCost).not.toEqual(first?.smallestChange.withCost);
    expect(score?.smallestChange.withCost).not.toEqual(first?.smallestChange.withCost);
    expect(score?.scoreSensitivity.withCost).not.toEqual(first?.scoreSensitivity.withCost);
  });
});
