import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Finding } from '../../../../shared/analysis/analysis.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, given, weightSet } from './build.ts';

const sample = analyse(sampleAppraisal());

/** One person’s scores of A and B on the only criterion. */
const says = (who: AssessorRecord, a: number, b: number): readonly AnyRecord[] => [
  who,
  newScore('A', 'C1', who.id, a),
  newScore('B', 'C1', who.id, b),
];
const declaring = (id: string, group: string, order: number): AssessorRecord => ({
  ...assessor(id, group, order),
  interests: [{ option: 'B', declaration: 'A partner.' }],
});
const of = (
  more: readonly AnyRecord[],
  own: Partial<AppraisalRecord> = {},
  agreed: readonly [number, number] = [60, 50],
): ReadonlyMap<string, Finding> =>
  new Map(
    analyse(
      appraisalOfScores({ scores: { A: [agreed[0]], B: [agreed[1]] }, weights: [1], own, more }),
    ).findings.map((finding) => [finding.id, finding]),
  );

describe('findings of who sees it otherwise', () => {
  it.each([
    [
      'dissent-A',
      'notable',
      '4 of 18 people would have put A first (Staff 4) and 14 D, each on their own scores under the agreed weights; without Affordability, 14 of 18 put D first.',
    ],
    [
      'view-Staff',
      'notable',
      'On the scores of Staff alone, under the agreed weights A leads by 8.0 over D and under their own weights A leads by 6.6 over C.',
    ],
    [
      'interests',
      'notable',
      'Without the 7 people of 18 who declared an interest, D still leads by 1.5, too close to call; with everyone, D leads by 5.2 (group means, agreed scores left aside).',
    ],
    [
      'concordance',
      'detail',
      'Kendall’s coefficient of concordance is 0.70: how far 18 people rank 4 options alike, from 0 (not at all) to 1 (fully).',
    ],
  ])('of the sample: %s, %s', (id, importance, sentence) => {
    const found = given(sample.findings.find((finding) => finding.id === id));
    expect(found).toMatchObject({ importance, sentence });
  });

  it('of the sample name no other group: the others see it as the ranking does', () => {
    expect(sample.findings.map(({ id }) => id).filter((id) => id.startsWith('view-'))).toEqual([
      'view-Staff',
    ]);
  });

  const five = [
    ...says(assessor('p', 'GPs', 1), 60, 50),
    ...says(assessor('q', 'GPs', 2), 10, 90),
    ...says(assessor('r', 'Staff', 3), 10, 90),
    ...says(assessor('s', 'Staff', 4), 10, 80),
  ];

  it('are key where most people would have chosen otherwise', () => {
    const found = of(five);
    expect(found.get('dissent-B')).toMatchObject({
      importance: 'key',
      sentence:
        '3 of 4 people would have put B first (GPs 1 and Staff 2) and 1 A, each on their own scores under the agreed weights.',
    });
    expect(found.has('dissent-none')).toBe(false);
    expect(found.get('view-Staff')?.sentence).toBe(
      'On the scores of Staff alone, under the agreed weights B leads by 75.0 over A.',
    );
  });

  it('say that nobody would have chosen otherwise', () => {
    const agreeing = [...says(assessor('p', 'GPs', 1), 60, 50), ...says(assessor('q', 'Staff', 2), 50, 50)];
    expect(of(agreeing).get('dissent-none')).toMatchObject({
      kind: 'firmness',
      sentence:
        'Both people put A first or level in front, each on their own scores under the agreed weights.',
    });
  });

  it('keep to themselves what a group of one thinks, unless people may be named', () => {
    const lone = [...five, ...says(assessor('t', 'Council', 5), 10, 70)];
    const hidden = of(lone);
    expect(hidden.get('dissent-B')?.sentence).toBe(
      '4 of 5 people would have put B first and 1 A, each on their own scores under the agreed weights.',
    );
    expect(hidden.has('view-Council')).toBe(false);
    const told = of(lone, { namingAllowed: true });
    expect(told.get('dissent-B')?.sentence).toMatch(/\(GPs 1, Staff 2 and Council 1\)/);
    expect(told.get('view-Council')?.sentence).toBe(
      'On the scores of Council alone, under the agreed weights B leads by 60.0 over A.',
    );
  });

  it('tell nothing of one person alone', () => {
    const found = of(says(assessor('p', 'GPs', 1), 10, 90));
    for (const id of found.keys()) expect(id).not.toMatch(/^(dissent|view|concordance)/);
  });

  it('say how much of a view is the group’s own, and what its own weights do', () => {
    const found = of([
      ...says(assessor('p', 'GPs', 1), 60, 50),
      assessor('q', 'Staff', 2),
      assessor('r', 'Staff', 3),
      newScore('B', 'C1', 'q', 90),
      newScore('B', 'C1', 'r', 90),
      weightSet('staff', { order: 2, name: 'Unions', voice: 'group', voiceName: 'Staff' }),
      newWeight('staff', 'C1', 5),
    ]);
    expect(found.get('view-Staff')).toMatchObject({
      sentence:
        'On the scores of Staff alone (1 of 2 scores are their own), under the agreed weights B leads by 30.0 over A and under their own weights B leads by 30.0 over A.',
      records: [
        { type: 'weightSet', id: 'staff' },
        { type: 'option', id: 'B' },
        { type: 'option', id: 'A' },
      ],
    });
  });

  it('are key where another option leads without those who declared an interest', () => {
    const swayed = [
      ...says(declaring('p', 'GPs', 1), 0, 100),
      ...says(declaring('q', 'GPs', 2), 0, 100),
      ...says(assessor('r', 'Staff', 3), 60, 50),
      ...says(assessor('s', 'Staff', 4), 60, 50),
    ];
    expect(of(swayed).get('interests')).toMatchObject({
      importance: 'key',
      sentence:
        'Without the 2 people of 4 who declared an interest, A leads by 10.0; with everyone, B leads by 45.0 (group means, agreed scores left aside).',
    });
  });

  it('give no figure to what one person’s going changes, and nothing of the one person left', () => {
    const one = [
      ...says(declaring('p', 'GPs', 1), 0, 100),
      ...says(assessor('q', 'GPs', 2), 70, 50),
      ...says(assessor('r', 'Staff', 3), 60, 50),
    ];
    expect(of(one).get('interests')?.sentence).toBe(
      'Without the 1 person of 3 who declared an interest, A leads; with everyone, B leads (group means, agreed scores left aside).',
    );
    expect(of(one, { namingAllowed: true, averaging: 'median' }).get('interests')?.sentence).toBe(
      'Without the 1 person of 3 who declared an interest, A leads by 15.0; with everyone, B leads by 15.0 (group medians, agreed scores left aside).',
    );
    const left = [
      ...says(declaring('p', 'GPs', 1), 0, 100),
      ...says(declaring('q', 'GPs', 2), 70, 50),
      ...says(assessor('r', 'Staff', 3), 60, 50),
    ];
    expect(of(left).has('interests')).toBe(false);
    expect(of(left, { namingAllowed: true }).has('interests')).toBe(true);
  });

  it('say of an option that only they scored that it has no total, not that another leads', () => {
    const only = [
      ...says(declaring('p', 'GPs', 1), 0, 100),
      ...says(declaring('q', 'GPs', 2), 0, 100),
      assessor('r', 'Staff', 3),
      assessor('s', 'Staff', 4),
      newScore('A', 'C1', 'r', 60),
      newScore('A', 'C1', 's', 60),
    ];
    const found = new Map(
      analyse(appraisalOfScores({ scores: { A: [], B: [] }, weights: [1], more: only })).findings.map(
        (finding) => [finding.id, finding],
      ),
    );
    expect(found.get('interests')).toMatchObject({
      importance: 'key',
      sentence:
        'Without the 2 people of 4 who declared an interest, B has no total, for nobody else gave all the scores; with everyone, B leads by 70.0 (group means, agreed scores left aside).',
    });
  });

  it('give no lead that holds one person’s score beside the agreed ones, unless people may be named', () => {
    const apart = [
      assessor('r', 'Staff', 3),
      assessor('s', 'Staff', 4),
      newScore('A', 'C1', 'r', 7),
      newScore('B', 'C1', 's', 50),
    ];
    expect(of(apart).get('view-Staff')?.sentence).toBe(
      'On the scores of Staff alone, under the agreed weights B leads.',
    );
    expect(of(apart, { namingAllowed: true }).get('view-Staff')?.sentence).toMatch(/B leads by 43\.0 over A/);
    const swayed = [
      ...apart,
      ...says(declaring('p', 'GPs', 1), 60, 50),
      ...says(declaring('q', 'GPs', 2), 60, 50),
    ];
    expect(of(swayed).get('interests')?.sentence).toMatch(/, B still leads; with everyone, B leads \(/);
  });

  it('do not call the scores of a stand-in anyone’s own', () => {
    const found = of([
      ...says({ ...assessor('seven', 'GPs', 1), people: 7 }, 60, 50),
      ...says({ ...assessor('two', 'Staff', 2), people: 2 }, 10, 90),
    ]);
    expect(found.get('dissent-B')?.sentence).toBe(
      '2 of 9 people would have put B first (Staff 2) and 7 A, each on the scores that stand for their group under the agreed weights.',
    );
    expect(found.get('concordance')?.sentence).toMatch(
      /to 1 \(fully\); people with one stand-in count as ranking alike\.$/,
    );
  });

  it('say where everyone declared an interest', () => {
    const all = [...says(declaring('p', 'GPs', 1), 0, 100), ...says(declaring('q', 'Staff', 2), 70, 50)];
    expect(of(all).get('interests-all')?.sentence).toBe(
      'Everyone who scored declared an interest in an option, so there is no ranking without them.',
    );
  });
});
