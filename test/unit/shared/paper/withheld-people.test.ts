import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { printedAnalysis } from '../../../../shared/paper/withheld.ts';
import { printedPeople } from '../../../../shared/paper/withheld-people.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, given } from '../analysis/build.ts';

const says = (who: AssessorRecord, a: number, b: number): readonly AnyRecord[] => [
  who,
  newScore('A', 'C1', who.id, a),
  newScore('B', 'C1', who.id, b),
];
const declaring = (id: string, group: string, order: number): AssessorRecord => ({
  ...assessor(id, group, order),
  interests: [{ option: 'B', declaration: 'A partner.' }],
});
const printed = (...more: readonly (readonly AnyRecord[])[]) =>
  printedPeople(
    analyse(appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], more: more.flat() })),
    false,
  );

describe('what a paper may print of groups and people', () => {
  it('has totals of larger groups without the points of each criterion, and no spread of a cell', () => {
    const analysis = analyse(sampleAppraisal());
    const { perspectives, agreement } = printedPeople(analysis, false);
    const staff = given(perspectives.groups.find(({ group }) => group === 'Staff'));
    const whole = given(analysis.perspectives.groups.find(({ group }) => group === 'Staff'));
    expect(staff.ownScores?.withCost.totals.map(({ total }) => total)).toEqual(
      whole.ownScores?.withCost.totals.map(({ total }) => total),
    );
    for (const view of [staff.ownWeights, staff.ownScores, staff.both, perspectives.interests.without]) {
      for (const { contributions } of view?.withCost.totals ?? []) {
        expect(contributions.every((points) => points === null)).toBe(true);
      }
    }
    expect(agreement.cells).toEqual([]);
    expect(agreement.withCost).toEqual(analysis.agreement.withCost);
    expect(agreement.benefitOnly).toEqual(analysis.agreement.benefitOnly);
  });

  it('keeps back what one person thinks, and who would have chosen otherwise by group beside one', () => {
    const { perspectives, agreement } = printed(
      says(assessor('p', 'GPs', 1), 60, 50),
      says(assessor('q', 'GPs', 2), 10, 90),
      says(assessor('r', 'Council', 3), 10, 90),
    );
    const council = given(perspectives.groups.find(({ group }) => group === 'Council'));
    expect(council).toMatchObject({ people: 1, ownScores: null, both: null });
    expect(given(perspectives.groups.find(({ group }) => group === 'GPs')).ownScores).not.toBeNull();
    expect(agreement.withCost.dissent).toEqual({
      judged: 3,
      withLeader: 1,
      otherwise: [{ options: ['B'], people: 2, groups: [] }],
    });
    const alone = printed(says(assessor('p', 'GPs', 1), 10, 90));
    for (const { dissent } of [alone.agreement.withCost, alone.agreement.benefitOnly]) {
      expect(dissent).toEqual({ judged: 0, withLeader: 0, otherwise: [] });
    }
    expect(alone.perspectives.interests.everyone).toBeNull();
  });

  it('says who leads but no figure where a score is one person’s beside agreed ones', () => {
    const { groups, interests } = printed([
      assessor('p', 'GPs', 1),
      assessor('q', 'GPs', 2),
      newScore('A', 'C1', 'p', 7),
      newScore('B', 'C1', 'q', 50),
    ]).perspectives;
    const views = [given(groups.find(({ group }) => group === 'GPs')).ownScores, interests.everyone];
    for (const view of views) {
      expect(view?.withCost.ranking).toMatchObject({ leader: 'B', lead: null });
      expect(view?.withCost.totals.map(({ total }) => total)).toEqual([null, null]);
    }
  });

  // Attack: the lead of the mean of four groups, times four, less the leads of three of them, is the lead of the fourth.
  // Safe form: where one of them is one person, no figure of any mean that it is in.
  it('gives no lead of a mean of groups from which that of a group of one could be taken', () => {
    const sample = sampleAppraisal();
    const few = { ...sample, assessor: sample.assessor.with([], ['asrLINk2']) };
    const whole = analyse(few).perspectives;
    const lead = (view: (typeof whole.groups)[number]['ownScores']): number => {
      const [a, , , d] = given(view).withCost.totals.map(({ total }) => given(total));
      return given(d) - given(a);
    };
    const leads = new Map(whole.groups.flatMap((g) => (g.ownScores ? [[g.group, lead(g.ownScores)]] : [])));
    const worked =
      4 * lead(whole.interests.everyone) -
      ['GPs', 'Managers', 'Staff'].reduce((sum, group) => sum + given(leads.get(group)), 0);
    expect(worked).toBeCloseTo(given(leads.get('LINk')), 9);

    const { groups, interests } = printedAnalysis(few, analyse(few)).perspectives;
    for (const group of ['GPs', 'Managers', 'Staff'])
      expect(groups.find((g) => g.group === group)?.ownScores?.withCost.ranking.lead).not.toBeNull();
    for (const view of [interests.everyone, interests.without, interests.inLeader?.without]) {
      for (const { ranking, totals } of [given(view).withCost, given(view).benefitOnly]) {
        expect(ranking.leader).toBe('optD');
        expect(ranking.lead).toBeNull();
        expect(totals.every(({ total }) => total === null)).toBe(true);
      }
    }
    // The agreed scores are no mean of groups.
    expect(printedAnalysis(few, analyse(few)).withCost.ranking.lead).not.toBeNull();
  });

  it('gives none where one person alone speaks for a group in one score', () => {
    const sample = sampleAppraisal();
    const ill = {
      ...sample,
      score: sample.score.with([], [newScore('optD', 'critACC', 'asrLINk2', null).id]),
    };
    const { groups, interests } = printedAnalysis(ill, analyse(ill)).perspectives;
    expect(groups.find(({ group }) => group === 'LINk')?.ownScores?.withCost.ranking.lead).toBeNull();
    expect(interests.everyone?.withCost.ranking).toMatchObject({ leader: 'optD', lead: null });
  });

  // Attack: a group that goes whole takes a lead with it that is printed, so that what is left of the difference is the
  // one person of another group.
  it('gives none where a group loses one person beside another that goes whole', () => {
    const people = (one: boolean) => [
      says(one ? declaring('p', 'GPs', 1) : assessor('p', 'GPs', 1), 0, 100),
      says(assessor('q', 'GPs', 2), 70, 50),
      says(assessor('r', 'GPs', 3), 70, 50),
      says(declaring('s', 'Staff', 4), 60, 50),
      says(declaring('t', 'Staff', 5), 60, 50),
      says(assessor('u', 'LINk', 6), 60, 50),
      says(assessor('v', 'LINk', 7), 60, 50),
    ];
    const without = (one: boolean) =>
      printed(...people(one)).perspectives.interests.without?.withCost.ranking;
    expect(without(true)).toMatchObject({ leader: 'A', lead: null });
    expect(without(false)?.lead).toBeCloseTo(5, 9);
  });

  // Attack: with the average of the groups in a score that is not agreed, and the leads of all groups but one on their own
  // scores, what each of them gave there, and then what the one person gave.
  it('gives no lead of any group where a score is printed as the average of groups with one person among them', () => {
    const sample = sampleAppraisal();
    const few = {
      ...sample,
      assessor: sample.assessor.with([], ['asrLINk2']),
      score: sample.score.with([], [newScore('optD', 'critACC', 'agreed', null).id]),
    };
    const { groups, interests } = printedAnalysis(few, analyse(few)).perspectives;
    for (const group of ['GPs', 'Managers', 'Staff']) {
      const ranking = groups.find((g) => g.group === group)?.ownScores?.withCost.ranking;
      expect(ranking?.leader).not.toBeNull();
      expect(ranking?.lead).toBeNull();
    }
    expect(interests.without?.withCost.ranking.lead).toBeNull();
    const whole = { ...few, assessor: sample.assessor };
    const unhidden = printedAnalysis(whole, analyse(whole)).perspectives;
    expect(unhidden.groups[0]?.ownScores?.withCost.ranking.lead).not.toBeNull();
    expect(unhidden.interests.everyone?.withCost.ranking.lead).not.toBeNull();
  });

  it('says who leads but no figure where one person’s going makes the difference', () => {
    const { interests } = printed(
      says(declaring('p', 'GPs', 1), 0, 100),
      says(assessor('q', 'GPs', 2), 70, 50),
      says(assessor('r', 'Staff', 3), 60, 50),
    ).perspectives;
    expect(interests.without?.withCost.ranking).toMatchObject({ leader: 'A', lead: null });
    expect(interests.without?.withCost.totals.map(({ total }) => total)).toEqual([null, null]);
    const left = printed(says(declaring('p', 'GPs', 1), 0, 100), says(assessor('q', 'Staff', 2), 70, 50));
    expect(left.perspectives.interests.without).toBeNull();
  });
});
