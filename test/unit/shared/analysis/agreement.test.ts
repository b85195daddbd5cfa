import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { concordanceOf } from '../../../../shared/analysis/concordance.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal, sampleRecords } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, criterion, given } from './build.ts';

/** Scores of A, B … on C1, C2 … by person: [[A on C1, A on C2], [B on C1, B on C2]]. */
const scored = (who: string, rows: readonly (readonly (number | null)[])[]): readonly AnyRecord[] =>
  rows.flatMap((row, at) =>
    row.flatMap((value, on) =>
      value === null ? [] : [newScore(String.fromCharCode(65 + at), `C${on + 1}`, who, value)],
    ),
  );

const agreementOf = (...given: Parameters<typeof appraisalOfScores>) =>
  analyse(appraisalOfScores(...given)).agreement;

describe('the spread of a cell', () => {
  it('has mean, median, ends and the standard deviation of these people, widest first', () => {
    const { cells } = agreementOf({
      scores: { A: [], B: [] },
      weights: [1],
      more: [
        ...['p', 'q', 'r', 's'].map((id, order) => assessor(id, 'GPs', order)),
        ...scored('p', [[10], [50]]),
        ...scored('q', [[20], [50]]),
        ...scored('r', [[20], [50]]),
        ...scored('s', [[70], [50]]),
      ],
    });
    expect(cells.map(({ option }) => option)).toEqual(['A', 'B']);
    // Deviations −20, −10, −10, 40: squares 400, 100, 100, 1,600, mean 550.
    expect(cells[0]).toEqual({
      option: 'A',
      criterion: 'C1',
      people: 4,
      mean: 30,
      median: 20,
      low: 10,
      high: 70,
      deviation: Math.sqrt(550),
    });
    expect(cells[1]).toMatchObject({ mean: 50, median: 50, deviation: 0 });
  });

  it('counts a stand-in as many times as it speaks for people, and needs two scorers', () => {
    const seven: AssessorRecord = { ...assessor('seven', 'GPs'), people: 7 };
    const { cells } = agreementOf({
      scores: { A: [], B: [] },
      weights: [1],
      more: [seven, assessor('one', 'Staff', 2), ...scored('seven', [[40], [40]]), ...scored('one', [[80]])],
    });
    // Seven at 40 and one at 80: mean 45, squares 7 × 25 + 1,225 = 1,400, over 8.
    expect(cells).toEqual([
      {
        option: 'A',
        criterion: 'C1',
        people: 8,
        mean: 45,
        median: 40,
        low: 40,
        high: 80,
        deviation: Math.sqrt(175),
      },
    ]);
  });

  it('leaves agreed scores and measured criteria out', () => {
    const { cells } = agreementOf({
      scores: { A: [90, null] },
      weights: [1, 1],
      more: [
        criterion('C2', 2, {
          scoring: 'measured',
          measured: {
            unit: '%',
            better: 'higher',
            points: [
              { at: 0, value: 0 },
              { at: 100, value: 100 },
            ],
          },
        }),
        newMeasure('A', 'C2', 30),
        assessor('p', 'GPs'),
        assessor('q', 'GPs', 2),
        ...scored('p', [[10, 1]]),
        ...scored('q', [[20, 2]]),
      ],
    });
    expect(cells.map(({ criterion: on, mean }) => [on, mean])).toEqual([['C1', 15]]);
  });
});

describe('concordance', () => {
  it('is worked by hand for three people and four things', () => {
    // Ranks 1 2 3 4, 1 2 4 3, 2 1 3 4: sums 4, 5, 10, 11 about 7.5: S = 12.25 + 6.25 + 6.25 + 12.25 = 37; 12 × 37 / 540.
    const w = concordanceOf([
      [10, 20, 30, 40],
      [10, 20, 40, 30],
      [20, 10, 30, 40],
    ]);
    expect(given(w)).toBeCloseTo(444 / 540, 12);
  });

  it('is nothing with one person, one thing or everything tied', () => {
    expect(concordanceOf([[1, 2, 3]])).toBeNull();
    expect(concordanceOf([[1], [2]])).toBeNull();
    expect(concordanceOf([])).toBeNull();
    expect(
      concordanceOf([
        [5, 5, 5],
        [7, 7, 7],
      ]),
    ).toBeNull();
  });

  it('counts someone several times as if that many said the same', () => {
    const [one, other] = [
      [1, 2, 2, 4],
      [4, 2, 3, 1],
    ];
    expect(concordanceOf([one ?? [], other ?? []], [3, 1])).toBeCloseTo(
      given(concordanceOf([one ?? [], one ?? [], one ?? [], other ?? []])),
      12,
    );
  });

  const rows = fc
    .record({ people: fc.integer({ min: 2, max: 8 }), things: fc.integer({ min: 2, max: 8 }) })
    .chain(({ people, things }) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: things, maxLength: things }), {
        minLength: people,
        maxLength: people,
      }),
    );

  it('lies between 0 and 1, whoever comes first and whatever is in front', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const w = concordanceOf(values);
        if (w === null) {
          for (const row of values) expect(new Set(row).size).toBe(1);
          return;
        }
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1);
        expect(given(concordanceOf([...values].reverse()))).toBeCloseTo(w, 12);
        expect(given(concordanceOf(values.map((row) => [...row].reverse())))).toBeCloseTo(w, 12);
        // Only the order within a person counts.
        expect(given(concordanceOf(values.map((row) => row.map((value) => 3 * value + 7))))).toBeCloseTo(
          w,
          12,
        );
      }),
    );
  });

  it('is 1 when all rank alike, ties and all', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), ([row = []], people) => {
        const w = concordanceOf(Array.from({ length: people }, () => row));
        expect(w).toBe(new Set(row).size === 1 ? null : 1);
      }),
    );
  });
});

describe('dissent', () => {
  const three = (more: readonly AnyRecord[] = []) =>
    agreementOf({
      // Agreed: A 60, B 50, C 40.
      scores: { A: [60, 60], B: [50, 50], C: [40, 40] },
      weights: [3, 1],
      more: [
        assessor('p', 'GPs', 1),
        assessor('q', 'GPs', 2),
        assessor('r', 'Staff', 3),
        assessor('s', 'Staff', 4),
        ...scored('p', [
          [70, 0],
          [10, 90],
          [10, 10],
        ]),
        // 3 × 10 + 50 = 80 for A and for B: level, and A is among them.
        ...scored('q', [
          [10, 50],
          [10, 50],
          [10, 10],
        ]),
        ...scored('r', [
          [10, 10],
          [90, 10],
          [10, 10],
        ]),
        ...scored('s', [
          [10, 10],
          [80, 10],
          [80, 10],
        ]),
        ...more,
      ],
    });

  it('names what each person’s own scores put first under the agreed weights, by group', () => {
    expect(three().withCost.dissent).toEqual({
      judged: 4,
      withLeader: 2,
      otherwise: [
        { options: ['B'], people: 1, groups: [{ group: 'Staff', people: 1 }] },
        { options: ['B', 'C'], people: 1, groups: [{ group: 'Staff', people: 1 }] },
      ],
    });
  });

  it('counts only people with a score of their own in every cell that carries weight', () => {
    const lacking = [
      assessor('t', 'Staff', 5),
      ...scored('t', [
        [10, 10],
        [90, null],
        [10, 10],
      ]),
    ];
    expect(three(lacking).withCost.dissent.judged).toBe(4);
    expect(three(lacking).withCost.concordance).toMatchObject({ people: 4, options: 3 });
  });

  it('passes over options without a total, and says nothing without weights or scorers', () => {
    const { withCost } = agreementOf({
      scores: { A: [60], B: [50], C: [null] },
      weights: [1],
      more: [
        assessor('p', 'GPs', 1),
        assessor('q', 'GPs', 2),
        ...scored('p', [[10], [20]]),
        ...scored('q', [[20], [10]]),
      ],
    });
    expect(withCost.dissent).toMatchObject({ judged: 2, withLeader: 1 });
    expect(withCost.concordance).toEqual({ w: 0, people: 2, options: 2 });
    const none = { judged: 0, withLeader: 0, otherwise: [] };
    expect(agreementOf({ scores: { A: [60], B: [50] }, weights: [0] }).withCost.dissent).toEqual(none);
    expect(agreementOf({ scores: { A: [60], B: [50] }, weights: [1] })).toEqual({
      cells: [],
      withCost: { concordance: null, dissent: none },
      benefitOnly: { concordance: null, dissent: none },
    });
  });

  it('takes a measured value as everybody’s', () => {
    const { withCost } = agreementOf({
      scores: { A: [60, null], B: [50, null] },
      weights: [1, 1],
      more: [
        criterion('C2', 2, {
          scoring: 'measured',
          measured: {
            unit: '%',
            better: 'higher',
            points: [
              { at: 0, value: 0 },
              { at: 100, value: 100 },
            ],
          },
        }),
        newMeasure('A', 'C2', 0),
        newMeasure('B', 'C2', 100),
        assessor('p', 'GPs', 1),
        ...scored('p', [[90], [10]]),
      ],
    });
    // A 60 + 0 against B 50 + 100: B leads; the person says 90 + 0 against 10 + 100.
    expect(withCost.dissent).toMatchObject({ judged: 1, withLeader: 1 });
  });
});

describe('the worked sample', () => {
  const { agreement } = analyse(sampleAppraisal());

  it('is divided most on workforce for B, and four of 18 people would have put A first', () => {
    expect(agreement.cells).toHaveLength(40);
    expect(agreement.cells.slice(0, 4).map(({ option, criterion: on }) => [option, on])).toEqual([
      ['optB', 'critWORK'],
      ['optA', 'critINT'],
      ['optB', 'critQUAL'],
      ['optD', 'critGOV'],
    ]);
    expect(agreement.cells[0]).toMatchObject({ people: 18, median: 32.5, low: 0, high: 65 });
    expect(agreement.withCost.dissent).toEqual({
      judged: 18,
      withLeader: 14,
      otherwise: [{ options: ['optA'], people: 4, groups: [{ group: 'Staff', people: 4 }] }],
    });
    expect(agreement.withCost.concordance).toMatchObject({ people: 18, options: 4 });
    expect(given(agreement.withCost.concordance).w).toBeCloseTo(0.6975, 4);
  });

  it('asks the same without the cost criterion: each person’s own scores under the weights that are left', () => {
    const sample = sampleAppraisal();
    // The same by taking Affordability out of the appraisal and leaving the other weights as they are.
    const gone = new Set(['critVFM']);
    const without = analyse(
      appraisalFrom(
        sampleRecords().filter(
          (record) =>
            !gone.has(record.id) &&
            !('criterion' in record && gone.has(record.criterion ?? '')) &&
            record.type !== 'scenario' &&
            record.type !== 'workshop',
        ),
      ),
    ).agreement;
    const { benefitOnly } = analyse(sample).agreement;
    expect(benefitOnly.dissent).toEqual(without.withCost.dissent);
    expect(given(benefitOnly.concordance).w).toBeCloseTo(given(without.withCost.concordance).w, 9);
    expect(benefitOnly).not.toEqual(agreement.withCost);
  });

  it('says nothing of people where none are recorded', () => {
    const records = [...analysedRecords()].filter(({ type }) => type !== 'assessor' && type !== 'snapshot');
    const alone = analyse(appraisalFrom(records)).agreement;
    const nothing = { concordance: null, dissent: { judged: 0 } };
    expect(alone).toMatchObject({ cells: [], withCost: nothing, benefitOnly: nothing });
  });
});

function* analysedRecords(): Generator<AnyRecord> {
  const sample = sampleAppraisal();
  yield* sample.appraisal.values();
  yield* sample.option.values();
  yield* sample.criterion.values();
  yield* sample.weightSet.values();
  yield* sample.weight.values();
  yield* sample.score.values();
}
