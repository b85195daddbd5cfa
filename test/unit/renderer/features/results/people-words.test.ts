import { describe, expect, it } from 'vitest';
import {
  concordanceTitle,
  dissentFrom,
  dissentRows,
  dissentTitle,
  spreadRows,
} from '../../../../../renderer/features/results/agreement-words.ts';
import {
  groupRows,
  groupsNote,
  groupsTitle,
  interestRows,
  interestsTitle,
} from '../../../../../renderer/features/results/perspective-words.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import type { Analysis, Ranking } from '../../../../../shared/analysis/analysis.ts';
import type {
  GroupPerspective,
  OwnRankings,
  Perspectives,
} from '../../../../../shared/analysis/analysis-people.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { appraisalOf } from '../../../../../shared/records/aggregate.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const analysis = analyse(sampleAppraisal());

type View = NonNullable<GroupPerspective['both']>;

const led = (view: View, first: readonly string[]): View => {
  const ranking = (before: Ranking): Ranking => ({
    ...before,
    leader: first.length === 1 ? (first[0] ?? null) : null,
    first: [...first],
  });
  return {
    withCost: { ...view.withCost, ranking: ranking(view.withCost.ranking) },
    benefitOnly: { ...view.benefitOnly, ranking: ranking(view.benefitOnly.ranking) },
  };
};
/** The sample with groups that put other options first on their own scores. */
const seen = (first: Readonly<Record<string, readonly string[]>>): Analysis => ({
  ...analysis,
  perspectives: {
    ...analysis.perspectives,
    groups: analysis.perspectives.groups.map((group) => {
      const put = first[group.group];
      return put && group.ownScores ? { ...group, ownScores: led(group.ownScores, put) } : group;
    }),
  },
});
const interested = (changes: Partial<Perspectives['interests']>): Analysis => ({
  ...analysis,
  perspectives: {
    ...analysis.perspectives,
    interests: { ...analysis.perspectives.interests, ...changes },
  },
});
const dissenting = (dissent: OwnRankings['dissent']): Analysis => ({
  ...analysis,
  agreement: { ...analysis.agreement, withCost: { ...analysis.agreement.withCost, dissent } },
});

describe('the views of groups', () => {
  it('stand under the ranking, with how many people they are', () => {
    expect(groupRows(analysis, 'scores').map(({ name, aside }) => [name, aside])).toEqual([
      ['The ranking', ''],
      ['GPs', '7 people'],
      ['Managers', '5 people'],
      ['Staff', '4 people'],
      ['LINk', '2 people'],
    ]);
    expect(groupRows(analysis, 'both').map(({ name }) => name)).toEqual([
      'The ranking',
      'GPs',
      'Staff',
      'LINk',
    ]);
  });

  it('say who is not there and why, and what counts where a group gave no score', () => {
    expect(groupsNote(analysis, 'scores')).toBe('Not shown: no scores from Finance.');
    expect(groupsNote(analysis, 'both')).toBe(
      'Not shown: no scores from Finance; no weights of their own from Managers.',
    );
    const part: Analysis = {
      ...analysis,
      perspectives: {
        ...analysis.perspectives,
        groups: analysis.perspectives.groups.slice(0, 1).map((group) => ({ ...group, ownCells: 30 })),
      },
    };
    expect(groupsNote(part, 'scores')).toBe('Where a group gave no score, that of the ranking counts.');
    expect(groupRows(part, 'scores')[1]?.aside).toBe('7 people, 30 of 40 scores their own');
  });

  it('have the finding for their title', () => {
    expect(groupsTitle(analysis, 'scores', 'withCost')).toBe('On their own scores, Staff put A first');
    expect(groupsTitle(analysis, 'both', 'withCost')).toBe(
      'On their own scores and weights, Staff put A first',
    );
    expect(groupsTitle(seen({ Staff: ['optD'] }), 'scores', 'withCost')).toBe(
      'Each group’s own scores put D first',
    );
    expect(groupsTitle(seen({ LINk: ['optA'], GPs: ['optB', 'optD'] }), 'scores', 'withCost')).toBe(
      'On their own scores, GPs put B and D level in front; Staff and LINk put A first',
    );
    const nobody = { ...analysis, perspectives: { ...analysis.perspectives, groups: [] } };
    expect(groupsTitle(nobody, 'both', 'withCost')).toBe('No group has scores and weights of its own');
  });
});

describe('declared interests', () => {
  it('are a row with everyone, one without those who would gain by the leader, and one without all', () => {
    expect(interestRows(analysis).map(({ name, aside }) => [name, aside])).toEqual([
      ['The ranking', ''],
      ['Everyone who scored', '18 people'],
      ['Without declared interests in D', '16 people'],
      ['Without any declared interest', '11 people'],
    ]);
  });

  it('are one row without, where all who declared would gain by the leader, or none of them would', () => {
    const { inLeader } = analysis.perspectives.interests;
    if (!inLeader) throw new Error('The sample has nobody with an interest in its leader');
    for (const one of [{ ...inLeader, declared: 7 }, null]) {
      expect(interestRows(interested({ inLeader: one })).map(({ name }) => name)).toEqual([
        'The ranking',
        'Everyone who scored',
        'Without declared interests',
      ]);
    }
  });

  it('have for their title that those who would gain make the leader, where they do', () => {
    const { inLeader, everyone } = analysis.perspectives.interests;
    if (!inLeader || !everyone) throw new Error('The sample has nobody with an interest in its leader');
    const moved = { ...inLeader, without: led(everyone, ['optA']) };
    expect(interestsTitle(interested({ inLeader: moved }), 'withCost')).toBe(
      'Without the two people who declared an interest in D, A leads in place of D',
    );
  });

  it('have for their title whether the leader is the same', () => {
    const { everyone } = analysis.perspectives.interests;
    if (!everyone) throw new Error('The sample has scorers');
    expect(interestsTitle(analysis, 'withCost')).toBe(
      'D leads with and without the seven people who declared an interest',
    );
    expect(interestsTitle(interested({ declared: 1, without: led(everyone, ['optA']) }), 'withCost')).toBe(
      'Without the one person who declared an interest, A leads in place of D',
    );
    expect(interestsTitle(interested({ without: led(everyone, ['optA', 'optD']) }), 'withCost')).toBe(
      'Without the seven people who declared an interest, A and D share the lead in place of D',
    );
    const partly = led(everyone, ['optA']);
    const { withCost } = partly;
    const ranking = { ...withCost.ranking, order: withCost.ranking.order.filter((id) => id !== 'optD') };
    const without = { ...partly, withCost: { ...withCost, ranking } };
    expect(interestsTitle(interested({ without }), 'withCost')).toBe(
      'Without the seven people who declared an interest, D has no total',
    );
    expect(interestsTitle(interested({ without: null }), 'withCost')).toBe(
      'There is no ranking without the seven people who declared an interest',
    );
    expect(interestsTitle(interested({ declared: 0, without: null }), 'withCost')).toBe(
      'Nobody who scored declared an interest in an option',
    );
    expect(interestsTitle(interested({ declared: 18, without: null }), 'withCost')).toBe(
      'Everyone who scored declared an interest in an option',
    );
  });
});

describe('dissent', () => {
  it('is told after those who are with the leader', () => {
    expect(dissentRows(analysis, 'withCost')).toEqual([
      { options: ['optD'], people: 14, groups: '', leads: true },
      { options: ['optA'], people: 4, groups: 'Staff 4', leads: false },
    ]);
    expect(dissentTitle(analysis, 'withCost')).toBe('Four of 18 people would have put A first');
  });

  it('tells no group beside one that is one person, unless people may be named', () => {
    const sample = sampleAppraisal();
    const of = (namingAllowed: boolean) => {
      const appraisal = {
        ...sample,
        appraisal: sample.appraisal.with([{ ...appraisalOf(sample), namingAllowed }], []),
        assessor: sample.assessor.with([], ['asrLINk2']),
      };
      const whole = analyse(appraisal);
      const context = paperContext(appraisal, whole, { drawnAt: '' });
      return dissentRows(dissentFrom(context, whole), 'withCost').map(({ people, groups }) => [
        people,
        groups,
      ]);
    };
    expect(of(false)).toEqual([
      [13, ''],
      [4, ''],
    ]);
    expect(of(true)).toEqual([
      [13, ''],
      [4, 'Staff 4'],
    ]);
  });

  it('is summed up where people differ in what they would have chosen, and where nobody does', () => {
    const two = dissenting({
      judged: 18,
      withLeader: 12,
      otherwise: [
        { options: ['optA'], people: 4, groups: [] },
        { options: ['optB'], people: 2, groups: [] },
      ],
    });
    expect(dissentTitle(two, 'withCost')).toBe('Six of 18 people would have chosen otherwise');
    const none = dissenting({ judged: 18, withLeader: 18, otherwise: [] });
    expect(dissentTitle(none, 'withCost')).toBe('All 18 people would have put D first');
    const seven = { judged: 7, withLeader: 4, otherwise: [{ options: ['optA'], people: 3, groups: [] }] };
    expect(dissentTitle(dissenting(seven), 'withCost')).toBe('Three of seven people would have put A first');
    expect(dissentTitle(dissenting({ judged: 2, withLeader: 2, otherwise: [] }), 'withCost')).toBe(
      'Both people would have put D first',
    );
    expect(dissentRows(dissenting({ judged: 1, withLeader: 1, otherwise: [] }), 'withCost')).toEqual([]);
  });
});

describe('agreement in figures', () => {
  it('has Kendall’s W in the title and the spread of every score, widest first', () => {
    expect(concordanceTitle(analysis, 'withCost')).toBe(
      '18 people rank the four options alike to 0.70, where 0 is not at all and 1 is fully (Kendall’s W)',
    );
    expect(
      concordanceTitle(
        {
          ...analysis,
          agreement: {
            ...analysis.agreement,
            withCost: { ...analysis.agreement.withCost, concordance: null },
          },
        },
        'withCost',
      ),
    ).toBeNull();
    const rows = spreadRows(analysis);
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({
      name: 'Workforce for B',
      cells: ['18', '33.3', '32.5', '0.0', '65.0', '17.6'],
    });
  });
});
