import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import {
  outlierDeviations,
  outlierPoints,
  outlierScorers,
  outliersIn,
} from '../../../../shared/analysis/outliers.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, criterion } from './build.ts';

interface Given {
  readonly value: number;
  readonly group?: string;
  readonly people?: number;
}

/** One cell, scored by p1, p2 …, in the order given or any other. */
const cellOf = (given: readonly Given[], order: readonly number[] = [...given.keys()]) =>
  indexAppraisal(
    appraisalOfScores({
      scores: { A: [] },
      weights: [1],
      more: [
        ...given.map(({ group = 'GPs', people }, at): AssessorRecord => {
          const scorer = assessor(`p${at + 1}`, group, at + 1);
          return people === undefined ? scorer : { ...scorer, people };
        }),
        ...order.map((at) => newScore('A', 'C1', `p${at + 1}`, given[at]?.value ?? 0)),
      ],
    }),
  );

const found = (...values: readonly number[]) => outliersIn(cellOf(values.map((value) => ({ value }))));

/** The rule once more, in the plainest way. */
const far = (values: readonly number[], at: number): boolean => {
  const others = values.filter((_, place) => place !== at);
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  const squares = others.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt((squares / (others.length - 1)) * (1 + 1 / others.length));
  const away = Math.abs((values[at] ?? 0) - mean);
  return values.length >= outlierScorers && away >= outlierPoints && away > outlierDeviations * deviation;
};

const score = fc.integer({ min: 0, max: 100 });

describe('a score far from the others', () => {
  it('is one at least 25 points from the mean of the others, and more than two deviations of that difference', () => {
    // The others: mean 50, deviation √(200 / 2) = 10, of the difference 10 × √(4 / 3) = 11.5; twice that is 23.1.
    expect(found(40, 50, 60, 90)).toEqual([
      {
        option: 'A',
        criterion: 'C1',
        assessor: 'p4',
        group: 'GPs',
        ofGroup: 4,
        value: 90,
        others: 50,
        people: 3,
        away: 40,
      },
    ]);
  });

  it('is none within 25 points, however much the others are at one', () => {
    expect(found(50, 50, 50, 50, 74)).toEqual([]);
    expect(found(50, 50, 50, 50, 75)).toMatchObject([{ assessor: 'p5', away: 25 }]);
  });

  it('is none within two deviations, however many points away', () => {
    // From 0 the others: mean 75, deviation 25, of the difference 28.9: 2.6 of those.
    expect(found(0, 50, 75, 100)).toMatchObject([{ assessor: 'p1', away: -75 }]);
    // Evenly spread, the ends are 66.7 points away, which is 1.7 deviations.
    expect(found(0, 100 / 3, 200 / 3, 100)).toEqual([]);
    expect(found(0, 0, 100, 100)).toEqual([]);
  });

  it('takes four scorers, and lies in no measured criterion', () => {
    expect(found(10, 10, 90)).toEqual([]);
    const measured = indexAppraisal(
      appraisalOfScores({
        scores: { A: [] },
        weights: [1],
        more: [
          criterion('C1', 1, {
            scoring: 'measured',
            measured: {
              unit: 'minutes',
              better: 'lower',
              points: [
                { at: 0, value: 100 },
                { at: 60, value: 0 },
              ],
            },
          }),
          ...[10, 10, 10, 10, 90].flatMap((value, at) => [
            assessor(`p${at + 1}`, 'GPs', at + 1),
            newScore('A', 'C1', `p${at + 1}`, value),
          ]),
        ],
      }),
    );
    expect(outliersIn(measured)).toEqual([]);
  });

  it('is never a stand-in’s, which counts among the others as often as it speaks for people', () => {
    const standIn = cellOf([{ value: 90, people: 3 }, { value: 50 }, { value: 50 }, { value: 52 }]);
    expect(outliersIn(standIn)).toEqual([]);
    // Nine at 50 and two at 50: the one at 80 is alone against eleven people.
    const alone = cellOf([{ value: 50, people: 9 }, { value: 50 }, { value: 50 }, { value: 80 }]);
    expect(outliersIn(alone)).toMatchObject([{ assessor: 'p4', others: 50, people: 11, away: 30 }]);
  });

  it('tells how many of its group have scored the cell', () => {
    const cell = cellOf([
      { value: 50 },
      { value: 50 },
      { value: 50, group: 'Staff' },
      { value: 0, group: 'Staff' },
      { value: 100, group: 'LINk' },
    ]);
    expect(outliersIn(cell).map(({ value, group, ofGroup }) => [value, group, ofGroup])).toEqual([
      [0, 'Staff', 2],
      [100, 'LINk', 1],
    ]);
  });

  it('is found just where the plain rule finds it, farthest first', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 12 }), (values) => {
        const outliers = outliersIn(cellOf(values.map((value) => ({ value }))));
        const expected = values.flatMap((_, at) => (far(values, at) ? [`p${at + 1}`] : []));
        expect(outliers.map((one) => one.assessor).sort()).toEqual(expected.sort());
        const sizes = outliers.map(({ away }) => Math.abs(away));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same one whatever the order of the records, and on the scale turned round', () => {
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 4, maxLength: 10 }).chain((values) =>
          fc.record({
            values: fc.constant(values),
            order: fc.shuffledSubarray([...values.keys()], { minLength: values.length }),
          }),
        ),
        ({ values, order }) => {
          const given = values.map((value) => ({ value }));
          const plain = outliersIn(cellOf(given));
          expect(outliersIn(cellOf(given, order))).toEqual(plain);
          const turned = outliersIn(cellOf(values.map((value) => ({ value: 100 - value }))));
          expect(turned.map((one) => one.assessor).sort()).toEqual(plain.map((one) => one.assessor).sort());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stands in the sample on the cells that people dispute, and on no other', () => {
    const cells = outliersIn(indexAppraisal(sampleAppraisal())).map(
      ({ option, criterion: on }) => `${option} ${on}`,
    );
    expect([...new Set(cells)].sort()).toEqual(['optA critINT', 'optB critQUAL', 'optB critWORK']);
  });
});
