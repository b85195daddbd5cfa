import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
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
  );

describe('what a paper may print of groups and people', () => {
  it('has totals of larger groups without the points of each criterion, and no spread of a cell', () => {
    const analysis = analyse(sampleAppraisal());
    const { perspectives, agreement } = printedPeople(analysis);
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
