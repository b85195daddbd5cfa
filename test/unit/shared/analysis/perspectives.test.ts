import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Standing } from '../../../../shared/analysis/analysis.ts';
import type { GroupPerspective } from '../../../../shared/analysis/analysis-people.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, criterion, given, weightSet } from './build.ts';

const totalsIn = (standing: Standing | undefined): readonly (number | null)[] =>
  given(standing).totals.map(({ total }) => total);
const shown = (standing: Standing | undefined): readonly string[] =>
  totalsIn(standing).map((total) => given(total).toFixed(2));
const sample = analyse(sampleAppraisal());
const groupIn = (groups: readonly GroupPerspective[], name: string): GroupPerspective =>
  given(groups.find(({ group }) => group === name));
const declaring = (id: string, group: string, ...options: readonly string[]): AssessorRecord => ({
  ...assessor(id, group),
  interests: options.map((option) => ({ option, declaration: 'A partner.' })),
});

describe('the views of a group', () => {
  const { groups } = analyse(
    appraisalOfScores({
      scores: { A: [80, 20], B: [40, 60] },
      weights: [3, 1],
      costLast: true,
      more: [
        assessor('p', ' Staff ', 1),
        assessor('q', 'Staff', 2),
        newScore('A', 'C1', 'p', 30),
        newScore('A', 'C1', 'q', 50),
        newScore('B', 'C2', 'p', 100),
        weightSet('unions', { order: 2, name: 'Unions', voice: 'group', voiceName: ' Staff' }),
        newWeight('unions', 'C1', 1),
        newWeight('unions', 'C2', 3),
        weightSet('money', { order: 3, name: 'Money', voice: 'group', voiceName: 'Finance' }),
        newWeight('money', 'C1', 0),
        newWeight('money', 'C2', 1),
        weightSet('someone', { order: 4, name: 'Someone', voice: 'person', voiceName: 'Staff' }),
        newWeight('someone', 'C1', 1),
        newWeight('someone', 'C2', 0),
      ],
    }),
  ).perspectives;
  const staff = groupIn(groups, 'Staff');

  it('are its weights on the ranking’s scores, the agreed weights on its own, and its own on both', () => {
    expect(staff).toMatchObject({ people: 2, weightSet: 'unions', ownCells: 2, cells: 4 });
    // Ranking: A 80 20, B 40 60. Staff: A 40 20, B 40 100. Agreed ¾ ¼, staff ¼ ¾.
    expect(totalsIn(staff.ownWeights?.withCost)).toEqual([35, 55]);
    expect(totalsIn(staff.ownScores?.withCost)).toEqual([35, 55]);
    expect(totalsIn(staff.both?.withCost)).toEqual([25, 85]);
    expect(totalsIn(staff.ownScores?.benefitOnly)).toEqual([40, 40]);
    expect(staff.ownScores?.benefitOnly.ranking).toMatchObject({ leader: null, first: ['A', 'B'] });
  });

  it('are none where the group gave no scores, and follow the groups that did', () => {
    expect(groups.map(({ group }) => group)).toEqual(['Staff', 'Finance']);
    const finance = groupIn(groups, 'Finance');
    expect(finance).toMatchObject({
      people: 0,
      weightSet: 'money',
      ownCells: 0,
      ownScores: null,
      both: null,
    });
    expect(totalsIn(finance.ownWeights?.withCost)).toEqual([20, 60]);
    // All the weight is on cost: nothing is left without it.
    expect(totalsIn(finance.ownWeights?.benefitOnly)).toEqual([null, null]);
  });

  it('take a measured value as everybody’s and count it in no group', () => {
    const { perspectives } = analyse(
      appraisalOfScores({
        scores: { A: [80, null] },
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
          newScore('A', 'C1', 'p', 10),
          newScore('A', 'C2', 'p', 100),
        ],
      }),
    );
    expect(groupIn(perspectives.groups, 'GPs')).toMatchObject({ ownCells: 1, cells: 1 });
    expect(totalsIn(groupIn(perspectives.groups, 'GPs').ownScores?.withCost)).toEqual([20]);
  });

  it('are those of the sample', () => {
    const { groups: views } = sample.perspectives;
    expect(views.map(({ group, people }) => [group, people])).toEqual([
      ['GPs', 7],
      ['Managers', 5],
      ['Staff', 4],
      ['LINk', 2],
      ['Finance', 0],
    ]);
    expect(shown(groupIn(views, 'GPs').ownWeights?.withCost)).toEqual(['50.10', '60.05', '43.35', '63.80']);
    expect(shown(groupIn(views, 'Staff').ownWeights?.withCost)).toEqual(['59.80', '46.60', '54.90', '56.40']);
    expect(shown(groupIn(views, 'Finance').ownWeights?.withCost)).toEqual([
      '60.60',
      '52.10',
      '41.90',
      '58.30',
    ]);
    expect(shown(groupIn(views, 'LINk').ownWeights?.withCost)).toEqual(['52.15', '55.20', '47.85', '62.60']);
    expect(groupIn(views, 'Finance').ownWeights?.benefitOnly.ranking).toMatchObject({ leader: 'optD' });
    const leaders = (view: 'ownScores' | 'both') =>
      views.map((group) => group[view]?.withCost.ranking.leader ?? null);
    expect(leaders('ownScores')).toEqual(['optD', 'optD', 'optA', 'optD', null]);
    expect(leaders('both')).toEqual(['optD', null, 'optA', 'optD', null]);
  });
});

/** Options scored by people alone, with holes, a measured criterion and weights that give totals. */
const scoredByPeople = fc
  .record({
    options: fc.integer({ min: 1, max: 4 }),
    weights: fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
      .map((weights) => [1 + (weights[0] ?? 0), ...weights.slice(1)]),
    people: fc.array(fc.constantFrom('GPs', 'Staff', ''), { minLength: 2, maxLength: 6 }),
    averaging: fc.constantFrom('mean' as const, 'median' as const),
    costLast: fc.boolean(),
    measured: fc.boolean(),
  })
  .chain(({ options, weights, people, averaging, costLast, measured }) => {
    const letters = ['A', 'B', 'C', 'D'].slice(0, options);
    const cells = letters.flatMap((letter) =>
      weights.flatMap((_, on) => people.map((_group, at) => [letter, `C${on + 1}`, `p${at}`] as const)),
    );
    return fc.tuple(
      fc.constant({
        scores: Object.fromEntries(letters.map((letter) => [letter, []])),
        weights,
        costLast,
        own: { averaging },
      }),
      fc
        .array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 12 }), {
          minLength: cells.length,
          maxLength: cells.length,
        })
        .map((values): readonly AnyRecord[] => [
          ...people.map((group, at) => assessor(`p${at}`, group, at)),
          ...cells.flatMap(([letter, on, who], at) => {
            const value = values[at] ?? null;
            return value === null ? [] : [newScore(letter, on, who, value)];
          }),
          ...(measured
            ? [
                criterion('C1', 1, {
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
                ...letters.slice(1).map((letter, at) => newMeasure(letter, 'C1', 10 * at)),
              ]
            : []),
        ]),
    );
  });

describe('everyone in one group', () => {
  it('sees what the ranking on means sees', () => {
    fc.assert(
      fc.property(scoredByPeople, ([setting, records]) => {
        const more = records.map((record) =>
          record.type === 'assessor' ? { ...record, group: 'All' } : record,
        );
        const { perspectives, withCost, benefitOnly } = analyse(appraisalOfScores({ ...setting, more }));
        const all = groupIn(perspectives.groups, 'All');
        fc.pre(all.ownCells > 0);
        expect(all.ownScores).toEqual({ withCost, benefitOnly });
        expect(perspectives.interests.everyone).toEqual({ withCost, benefitOnly });
      }),
      { numRuns: 60 },
    );
  });
});

const isMeasured = (records: readonly AnyRecord[], score: object): boolean =>
  'criterion' in score &&
  records.some(
    (record) => record.type === 'criterion' && record.id === score.criterion && record.scoring === 'measured',
  );

describe('declared interests', () => {
  it('take a scorer out of every score, whichever option the interest is in', () => {
    const { interests } = analyse(
      appraisalOfScores({
        scores: { A: [10], B: [10] },
        weights: [1],
        more: [
          declaring('p', 'GPs', 'B'),
          assessor('q', 'GPs', 2),
          assessor('r', 'Staff', 3),
          declaring('t', 'Staff', 'Z'),
          newScore('A', 'C1', 'p', 0),
          newScore('A', 'C1', 'q', 40),
          newScore('A', 'C1', 'r', 60),
          newScore('B', 'C1', 'p', 100),
          newScore('B', 'C1', 'q', 50),
        ],
      }),
    ).perspectives;
    // Someone who has scored nothing, or declared for an option that is not analysed, changes nothing.
    expect(interests).toMatchObject({ declared: 1, people: 3 });
    expect(totalsIn(interests.everyone?.withCost)).toEqual([40, 75]);
    expect(totalsIn(interests.without?.withCost)).toEqual([50, 50]);
  });

  it('leave a cell that they alone scored to its agreed score, or missing', () => {
    const { interests } = analyse(
      appraisalOfScores({
        scores: { A: [10, null], B: [20, 30] },
        weights: [1, 1],
        more: [
          declaring('p', 'GPs', 'A'),
          assessor('q', 'Staff', 2),
          newScore('A', 'C1', 'p', 100),
          newScore('A', 'C2', 'p', 100),
          newScore('B', 'C1', 'q', 40),
        ],
      }),
    ).perspectives;
    expect(totalsIn(interests.everyone?.withCost)).toEqual([100, 35]);
    expect(interests.without?.withCost.totals).toMatchObject([
      { total: null, low: 5, high: 55 },
      { total: 35 },
    ]);
  });

  it('give nothing where nobody declared, nobody is left, or the others cannot be told apart', () => {
    const of = (...people: readonly AssessorRecord[]) =>
      analyse(
        appraisalOfScores({
          scores: { A: [10], B: [20] },
          weights: [1],
          more: [...people, ...people.map(({ id }) => newScore('A', 'C1', id, 50))],
        }),
      ).perspectives.interests;
    const standIn = (declared: number): AssessorRecord => ({
      ...assessor('seven', 'GPs'),
      people: 7,
      interests: [
        { option: 'A', declaration: 'A partner.', people: declared },
        { option: 'B', declaration: 'A partner.' },
      ],
    });
    expect(of(assessor('p', 'GPs'))).toMatchObject({ declared: 0, people: 1, without: null });
    expect(of(declaring('p', 'GPs', 'A'))).toMatchObject({ declared: 1, people: 1, without: null });
    expect(of(standIn(3), assessor('q', 'Staff', 2))).toMatchObject({
      declared: 3,
      people: 8,
      without: null,
    });
    const whole = of(standIn(7), assessor('q', 'Staff', 2));
    expect(whole).toMatchObject({ declared: 7, people: 8 });
    expect(totalsIn(whole.without?.withCost)).toEqual([50, 20]);
    expect(of()).toEqual({
      declared: 0,
      people: 0,
      fewest: { everyone: 0, without: 0, between: 0 },
      everyone: null,
      without: null,
      inLeader: null,
    });
    // Of one group: the stand-in's group goes whole, and the other is one person.
    expect(whole.fewest).toEqual({ everyone: 1, without: 1, between: 0 });
  });

  it('come to the same as taking the people out of the records', () => {
    fc.assert(
      fc.property(
        scoredByPeople,
        fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
        ([setting, records], who) => {
          const gone = new Set(who.map((at) => `p${at}`));
          const declared = records.map((record) =>
            record.type === 'assessor' && gone.has(record.id)
              ? { ...record, interests: [{ option: 'A', declaration: 'A partner.' }] }
              : record,
          );
          const left = records.filter(
            (record) => !gone.has(record.id) && !(record.type === 'score' && gone.has(record.assessor)),
          );
          const scores = (list: readonly AnyRecord[]): number =>
            list.filter(({ type, ...record }) => type === 'score' && !isMeasured(records, record)).length;
          fc.pre(scores(left) > 0 && scores(left) < scores(records));
          const { without } = analyse(appraisalOfScores({ ...setting, more: declared })).perspectives
            .interests;
          const { withCost, benefitOnly } = analyse(appraisalOfScores({ ...setting, more: left }));
          expect(without).toEqual({ withCost, benefitOnly });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of the sample leave D in front by less', () => {
    const { interests } = sample.perspectives;
    expect(interests).toMatchObject({ declared: 7, people: 18 });
    expect(shown(interests.everyone?.withCost)).toEqual(['56.05', '53.71', '45.52', '61.24']);
    expect(shown(interests.without?.withCost)).toEqual(['58.34', '50.95', '47.18', '59.83']);
    expect(interests.without?.withCost.ranking).toMatchObject({ leader: 'optD', runnerUp: 'optA' });
  });

  it('come out the same from the appraisal inside the sample’s paper, where stand-ins speak for people', () => {
    const passed = paperAttachment(sampleAppraisal(), sample).records;
    const { perspectives } = analyse(appraisalFrom(passed));
    expect(perspectives.interests).toMatchObject({ declared: 7, people: 18 });
    expect(shown(perspectives.interests.without?.withCost)).toEqual(
      shown(sample.perspectives.interests.without?.withCost),
    );
    expect(allRecords(sampleAppraisal()).length).toBeGreaterThan(passed.length);
  });
});
