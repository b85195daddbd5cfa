import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { othersStandIn } from '../../../../shared/analysis/stand-ins.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, option } from './build.ts';

const choosing = (
  id: string,
  group: string,
  chosen: string | null,
  reason = '',
  order = 1,
): AssessorRecord => ({
  ...assessor(id, group, order),
  choices: chosen === null ? [] : [{ option: chosen, reason }],
});

/** A has 60 and B 50, so that A is in front. */
const of = (more: readonly AnyRecord[], recommended: string | null = null) =>
  analyse(
    appraisalOfScores({
      scores: { A: [60], B: [50] },
      weights: [1],
      own: { recommended: { option: recommended, notAppraised: '' } },
      more,
    }),
  ).choices;

describe('what people would choose', () => {
  it('is counted by option and by group, with whoever has not said', () => {
    const choices = of([
      choosing('p', 'GPs', 'B', 'The list is ours.', 1),
      choosing('q', 'GPs', 'B', 'A shorter way.', 2),
      choosing('r', 'Staff', 'A', '', 3),
      choosing('s', 'Staff', null, '', 4),
    ]);
    expect(choices).toMatchObject({ recommended: ['A'], people: 4, said: 3, agree: 1, otherwise: 2 });
    expect(choices.options).toEqual([
      { option: 'B', people: 2 },
      { option: 'A', people: 1 },
    ]);
    expect(choices.groups).toEqual([
      {
        group: 'GPs',
        people: 2,
        said: 2,
        // In the order of the words: that of the scorers would say whose they are.
        chosen: [{ option: 'B', people: 2, reasons: ['A shorter way.', 'The list is ours.'] }],
      },
      { group: 'Staff', people: 2, said: 1, chosen: [{ option: 'A', people: 1, reasons: [] }] },
    ]);
    expect(choices.others).toBeNull();
  });

  it('is held against what the author recommends, where that was appraised', () => {
    const people = [choosing('p', 'GPs', 'B')];
    expect(of(people, 'B')).toMatchObject({ recommended: ['B'], agree: 1, otherwise: 0 });
    const off = option('C', { shortListed: false });
    expect(of([off, ...people], 'C')).toMatchObject({ recommended: ['A'], agree: 0, otherwise: 1 });
  });

  it('is an option off the short list as well, and none that is not there', () => {
    const off = option('C', { shortListed: false });
    const choices = of([off, choosing('p', 'GPs', 'C'), choosing('q', 'GPs', 'gone', '', 2)]);
    expect(choices).toMatchObject({ people: 2, said: 1, agree: 0, otherwise: 1 });
    expect(choices.options).toEqual([{ option: 'C', people: 1 }]);
  });

  it('is held against nothing while nothing is in front, and against both where two share the place', () => {
    const nobody = analyse(
      appraisalOfScores({
        scores: { A: [null], B: [null] },
        weights: [1],
        more: [choosing('p', 'GPs', 'B')],
      }),
    ).choices;
    expect(nobody).toMatchObject({ recommended: [], said: 1, agree: 0, otherwise: 0 });
    const level = analyse(
      appraisalOfScores({
        scores: { A: [50], B: [50], C: [10] },
        weights: [1],
        more: [choosing('p', 'GPs', 'B'), choosing('q', 'GPs', 'C', '', 2)],
      }),
    ).choices;
    expect(level).toMatchObject({ recommended: ['A', 'B'], agree: 1, otherwise: 1 });
  });

  it('is set beside each person’s own scores, and a shared first place of theirs is no other option', () => {
    const scored = (who: AssessorRecord, a: number, b: number): readonly AnyRecord[] => [
      who,
      newScore('A', 'C1', who.id, a),
      newScore('B', 'C1', who.id, b),
    ];
    const choices = of([
      ...scored(choosing('p', 'GPs', 'B', '', 1), 70, 20),
      ...scored(choosing('q', 'GPs', 'B', '', 2), 20, 70),
      ...scored(choosing('r', 'GPs', 'B', '', 3), 50, 50),
      ...scored(choosing('s', 'GPs', null, '', 4), 50, 50),
      choosing('t', 'GPs', 'B', '', 5),
      // One set of scores for several people is nobody’s own.
      ...scored({ ...choosing('u', 'Staff', 'B', '', 6), people: 3 }, 90, 10),
    ]);
    expect(choices).toMatchObject({ compared: 3, unlikeOwnScores: 1, people: 8, said: 5 });
  });

  it('is one choice for each person that a stand-in speaks for, and no more than they are', () => {
    const three = [
      { option: 'A', reason: 'x' },
      { option: 'B', reason: 'y' },
      { option: 'B', reason: '' },
    ];
    expect(of([{ ...assessor('g', 'GPs'), people: 7, choices: three }])).toMatchObject({
      people: 7,
      said: 3,
      agree: 1,
      otherwise: 2,
    });
    expect(of([{ ...assessor('p', 'GPs'), choices: three }])).toMatchObject({ people: 1, said: 1 });
  });

  it('counts people once who are told of again without their group', () => {
    const choices = of([
      { ...assessor('g', 'GPs'), people: 3 },
      { ...choosing(othersStandIn, 'Others', 'B', 'Ours', 2), people: 1 },
    ]);
    expect(choices).toMatchObject({ people: 3, said: 1, otherwise: 1 });
    expect(choices.groups).toEqual([{ group: 'GPs', people: 3, said: 0, chosen: [] }]);
    expect(choices.others?.chosen).toEqual([{ option: 'B', people: 1, reasons: ['Ours'] }]);
  });

  it('is nothing at all without scorers, and stays quick with a thousand of them', () => {
    expect(of([])).toMatchObject({ people: 0, said: 0, options: [], groups: [], others: null });
    const thousand = Array.from({ length: 1000 }, (_, at) =>
      choosing(`p${at}`, `Group ${at % 7}`, at % 3 === 0 ? 'B' : 'A', `Reason ${at}`, at),
    );
    const choices = of(thousand);
    expect(choices).toMatchObject({ people: 1000, said: 1000, otherwise: 334 });
    expect(choices.groups).toHaveLength(7);
  });

  it('leaves the strength of the recommendation where the figures put it', () => {
    const more = [choosing('p', 'GPs', 'B'), choosing('q', 'GPs', 'B', '', 2)];
    const given = { scores: { A: [60], B: [50] }, weights: [1] } as const;
    const silent = more.map((one) => ({ ...one, choices: [] }));
    expect(analyse(appraisalOfScores({ ...given, more })).strength).toEqual(
      analyse(appraisalOfScores({ ...given, more: silent })).strength,
    );
  });
});

describe('the choices of the worked sample', () => {
  const { choices, findings } = analyse(sampleAppraisal());

  it('are split as its people are', () => {
    expect(choices).toMatchObject({
      recommended: ['optD'],
      people: 18,
      said: 17,
      agree: 9,
      otherwise: 8,
      compared: 17,
      unlikeOwnScores: 6,
    });
    expect(
      choices.groups.map(({ group, chosen }) => [
        group,
        chosen.map(({ option: id, people }) => `${id} ${people}`).join(', '),
      ]),
    ).toEqual([
      ['GPs', 'optB 3, optD 4'],
      ['Managers', 'optA 2, optD 3'],
      ['Staff', 'optA 3, optD 1'],
      ['LINk', 'optD 1'],
    ]);
  });

  it('are a finding, all of them together', () => {
    expect(findings.find(({ id }) => id === 'choices')).toMatchObject({
      importance: 'notable',
      sentence: 'Asked to choose one option, 9 of 17 people chose D, 5 A and 3 B; 1 has not said.',
    });
  });
});

describe('declared interests in the option in front', () => {
  const declaring = (id: string, on: string, order: number): AssessorRecord => ({
    ...assessor(id, 'GPs', order),
    interests: [{ option: on, declaration: 'A partner.' }],
  });
  const says = (who: AssessorRecord, a: number, b: number): readonly AnyRecord[] => [
    who,
    newScore('A', 'C1', who.id, a),
    newScore('B', 'C1', who.id, b),
  ];
  const interestsOf = (more: readonly AnyRecord[]) =>
    analyse(appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], more })).perspectives.interests;

  it('take out those who would gain by it, and leave the others who declared their say', () => {
    const { declared, inLeader } = interestsOf([
      ...says(declaring('p', 'A', 1), 90, 10),
      ...says(declaring('q', 'B', 2), 30, 70),
      ...says(assessor('r', 'GPs', 3), 50, 50),
    ]);
    expect(declared).toBe(2);
    expect(inLeader).toMatchObject({
      option: 'A',
      declared: 1,
      fewest: { without: 2, between: 1, elsewhere: 1 },
    });
    expect(inLeader?.without?.withCost.totals.map(({ total }) => total)).toEqual([40, 60]);
    expect(inLeader?.without?.withCost.ranking.leader).toBe('B');
  });

  it('count the fewest that a group loses where others of it stay, group by group', () => {
    const from = (id: string, group: string, order: number, on?: string): AssessorRecord => ({
      ...assessor(id, group, order),
      interests: on === undefined ? [] : [{ option: on, declaration: 'A partner.' }],
    });
    const { fewest, inLeader } = interestsOf([
      // Two of the GPs would gain by A, and one by B; of the staff, who stay in front of A, both by B.
      ...says(from('p', 'GPs', 1, 'A'), 60, 50),
      ...says(from('q', 'GPs', 2, 'A'), 60, 50),
      ...says(from('r', 'GPs', 3, 'B'), 60, 50),
      ...says(from('s', 'GPs', 4), 60, 50),
      ...says(from('t', 'GPs', 5), 60, 50),
      ...says(from('u', 'Staff', 6, 'B'), 60, 50),
      ...says(from('v', 'Staff', 7, 'B'), 60, 50),
      ...says(from('w', 'LINk', 8), 60, 50),
    ]);
    expect(fewest).toEqual({ everyone: 1, without: 1, between: 3 });
    expect(inLeader?.fewest).toEqual({ without: 1, between: 2, elsewhere: 1 });
  });

  it('are nothing where nobody declared one, or nothing is in front', () => {
    expect(interestsOf(says(declaring('q', 'B', 2), 30, 70)).inLeader).toBeNull();
    const level = analyse(
      appraisalOfScores({
        scores: { A: [5], B: [5] },
        weights: [1],
        more: says(declaring('q', 'B', 2), 3, 7),
      }),
    );
    expect(level.perspectives.interests.inLeader).toBeNull();
  });
});
