import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { paperContext } from '../../../../shared/paper/context.ts';
import {
  interestStandings,
  interestsChange,
  interestsSentence,
} from '../../../../shared/paper/interest-sentences.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { appraisalOfScores, assessor } from '../analysis/build.ts';
import { drawn, tableText } from './drawn-paper.ts';

const says = (who: AssessorRecord, a: number, b: number): readonly AnyRecord[] => [
  who,
  newScore('A', 'C1', who.id, a),
  newScore('B', 'C1', who.id, b),
];
const declaring = (id: string, group: string, order: number, ...on: readonly string[]): AssessorRecord => ({
  ...assessor(id, group, order),
  interests: on.map((option) => ({ option, declaration: 'A partner.' })),
});

const told = (...more: readonly (readonly AnyRecord[])[]) => {
  const appraisal = appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], more: more.flat() });
  const context = paperContext(appraisal, analyse(appraisal), { drawnAt: '2009-03-01T09:00:00.000Z' });
  return {
    sentence: phraseText(interestsSentence(context)),
    change: phraseText(interestsChange(context)),
    leads: interestStandings(context).map(({ front, lead }) => [phraseText(front), lead]),
  };
};

describe('the ranking with and without declared interests', () => {
  it('is told with its figures, first without those who would gain by the option in front', () => {
    const { sentence, change, leads } = told(
      says(declaring('p', 'GPs', 1, 'A'), 90, 10),
      says(declaring('q', 'GPs', 2, 'A', 'B'), 80, 20),
      says(declaring('r', 'GPs', 3, 'B'), 40, 60),
      says(declaring('s', 'GPs', 4, 'B'), 40, 60),
      says(assessor('t', 'Staff', 5), 70, 50),
      says(assessor('u', 'Staff', 6), 70, 50),
    );
    expect(sentence).toBe(
      'Four of six people declared an interest in an option, two of them in A. By the groups’ scores alone, agreed scores left aside, A leads by 22.5 points with everyone. Without the two people who declared an interest in A, A and B share the lead. Without the four people who declared an interest (all the GPs), A still leads, by 20.0 points.',
    );
    expect(change).toBe(
      'By scores alone, without the two people who declared an interest in A, A and B share the lead.',
    );
    expect(leads).toEqual([
      ['A', 22.5],
      ['A and B', null],
      ['A', 20],
    ]);
  });

  it('is told in one sentence where all who declared would gain by the option in front', () => {
    const { sentence } = told(
      says(declaring('p', 'GPs', 1, 'A'), 90, 10),
      says(declaring('q', 'GPs', 2, 'A'), 90, 10),
      says(assessor('t', 'Staff', 5), 20, 50),
      says(assessor('u', 'Staff', 6), 20, 50),
    );
    expect(sentence).toMatch(
      /^Two of four people declared an interest in an option, all of them in A\. .*with everyone\. Without the two people who declared an interest \(all the GPs\), B leads by 30\.0 points\.$/,
    );
  });

  it('says why it cannot be told: nobody left, one left, or nobody else’s scores', () => {
    expect(
      told(says(declaring('p', 'GPs', 1, 'A'), 9, 1), says(declaring('q', 'GPs', 2, 'A'), 9, 1)).sentence,
    ).toMatch(/Everyone who scored declared one, so there is no ranking without them\.$/);
    expect(
      told(
        says(declaring('p', 'GPs', 1, 'A'), 9, 1),
        says(declaring('q', 'GPs', 2, 'A'), 9, 1),
        says(assessor('r', 'Staff', 3), 5, 5),
      ).sentence,
    ).toMatch(/one person is left, whose ranking alone is not printed\.$/);
    expect(
      told(
        says(
          {
            ...declaring('p', 'GPs', 1),
            people: 7,
            interests: [{ option: 'A', declaration: 'x', people: 2 }],
          },
          9,
          1,
        ),
        says(assessor('r', 'Staff', 3), 5, 5),
      ).sentence,
    ).toMatch(/are part of an average with others’, so there is no ranking without them\.$/);
  });

  it('gives no figure where one person makes the difference, and says so', () => {
    const { sentence, leads } = told(
      says(declaring('p', 'GPs', 1, 'A'), 90, 10),
      says(assessor('q', 'GPs', 2), 60, 40),
      says(assessor('r', 'GPs', 3), 60, 40),
    );
    expect(sentence).toMatch(
      /^One of three people declared an interest in A\. .* Without the one person who declared an interest, A still leads\. By how much is not printed: one person makes the difference\.$/,
    );
    expect(leads.at(-1)).toEqual(['A', null]);
  });

  // Attack: subtract the ranking without all who declared from the one without those who would gain by the option in
  // front. Safe form: no figure for the second where one person is the difference.
  it('gives none where the two rankings together would give one person away', () => {
    const { sentence } = told(
      says(declaring('p', 'GPs', 1, 'A'), 90, 10),
      says(declaring('q', 'GPs', 2, 'A'), 80, 20),
      says(declaring('r', 'GPs', 3, 'B'), 77, 60),
      says(assessor('t', 'Staff', 5), 70, 50),
      says(assessor('u', 'Staff', 6), 70, 50),
    );
    expect(sentence).toContain(
      'Without the two people who declared an interest in A, A still leads. By how much is not printed: it would give away one person’s scores.',
    );
    expect(sentence).toContain(
      'Without the three people who declared an interest (all the GPs), A still leads, by 20.0 points.',
    );
  });

  // Attack: take the leads of the groups from that of their mean. Safe form: who leads, without a figure, and why.
  it('gives none where a group that it is made of is one person, and says so once', () => {
    const { sentence, leads } = told(
      says(declaring('p', 'GPs', 1, 'A'), 90, 10),
      says(declaring('q', 'GPs', 2, 'A'), 90, 10),
      says(assessor('r', 'GPs', 3), 80, 20),
      says(assessor('s', 'GPs', 4), 80, 20),
      says(assessor('t', 'LINk', 5), 20, 30),
    );
    expect(sentence).toBe(
      'Two of five people declared an interest in an option, all of them in A. By the groups’ scores alone, agreed scores left aside, A leads with everyone. Without the two people who declared an interest, A still leads. By how much is not printed: it would give away one person’s scores.',
    );
    expect(leads).toEqual([
      ['A', null],
      ['A', null],
    ]);
  });

  it('gives none where those who declared leave one person of a group', () => {
    const { sentence } = told(
      says(declaring('p', 'GPs', 1, 'A'), 90, 10),
      says(declaring('q', 'GPs', 2, 'A'), 90, 10),
      says(assessor('r', 'GPs', 3), 80, 20),
      says(assessor('s', 'Staff', 4), 70, 20),
      says(assessor('t', 'Staff', 5), 70, 20),
    );
    expect(sentence).toContain('A leads by 61.7 points with everyone. Without the two people who declared');
    expect(sentence).toMatch(
      /, A still leads\. By how much is not printed: it would give away one person’s scores\.$/,
    );
  });

  it('says whole groups as they are called, and not of a group that is one person', () => {
    const all = (...groups: readonly string[]) =>
      told(
        ...groups.flatMap((group, at) => [
          says(declaring(`p${at}`, group, at + 1, 'A'), 90, 10),
          says(declaring(`q${at}`, group, at + 1, 'A'), 90, 10),
        ]),
        says(assessor('s', 'Managers', 8), 70, 20),
        says(assessor('t', 'Managers', 9), 70, 20),
      ).sentence;
    expect(all('LINk')).toContain('declared an interest (all of LINk),');
    expect(all('GPs', 'LINk')).toContain('declared an interest (all the GPs and all of LINk),');
    const one = told(
      says(declaring('p', 'LINk', 1, 'A'), 90, 10),
      says(assessor('s', 'Managers', 8), 70, 20),
      says(assessor('t', 'Managers', 9), 70, 20),
    ).sentence;
    expect(one).toContain('Without the one person who declared an interest, A still leads.');
    expect(one).not.toContain('(all');
  });

  it('says that nobody else gave all the scores, where the others leave a criterion blank', () => {
    const gave = (who: AssessorRecord, ...on: readonly string[]): readonly AnyRecord[] => [
      who,
      ...on.flatMap((id) => [newScore('A', id, who.id, 60), newScore('B', id, who.id, 50)]),
    ];
    const appraisal = appraisalOfScores({
      scores: { A: [null, null], B: [null, null] },
      weights: [1, 1],
      more: [
        ...gave(declaring('p', 'GPs', 1, 'A'), 'C1', 'C2'),
        ...gave(declaring('q', 'GPs', 2, 'A'), 'C1', 'C2'),
        ...gave(assessor('r', 'Staff', 3), 'C1'),
        ...gave(assessor('s', 'Staff', 4), 'C1'),
      ],
    });
    const context = paperContext(appraisal, analyse(appraisal), { drawnAt: '' });
    expect(phraseText(interestsSentence(context))).toMatch(
      /with everyone\. Nobody else gave A and B all the scores, so there is no ranking of every option without the two people who declared an interest \(all the GPs\)\.$/,
    );
  });

  it('is told by group where the group is one person, too, and the paper says so', () => {
    const note = (...more: readonly (readonly AnyRecord[])[]): string => {
      const { paper } = drawn(
        appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], more: more.flat() }),
      );
      return tableText(paper, 'assessors');
    };
    const staff = [says(assessor('r', 'Staff', 3), 70, 50), says(assessor('s', 'Staff', 4), 70, 50)];
    const alone = note(says(declaring('p', 'LINk', 1, 'B'), 90, 10), ...staff);
    expect(alone).toContain('LINk | 1 | None yet | One in B');
    expect(alone).toContain(
      'An interest is told by group, also where the group is one person; nobody is named',
    );
    expect(note(says(assessor('p', 'LINk', 1), 90, 10), ...staff)).not.toContain(
      'An interest is told by group',
    );
  });

  it('is nothing where nobody declared anything', () => {
    expect(told(says(assessor('p', 'GPs', 1), 9, 1), says(assessor('q', 'GPs', 2), 9, 1)).sentence).toBe('');
  });
});
