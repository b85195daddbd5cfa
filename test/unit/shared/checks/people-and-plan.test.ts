import { describe, expect, it } from 'vitest';
import { planChecks } from '../../../../shared/checks/plan.ts';
import { riskChecks } from '../../../../shared/checks/risks.ts';
import { stakeholderChecks } from '../../../../shared/checks/stakeholders.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import {
  type MetricRecord,
  type MilestoneRecord,
  newMetric,
  newMilestone,
  newQuestion,
} from '../../../../shared/records/plan.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newRisk, type RiskRecord } from '../../../../shared/records/risk.ts';
import { newPosition, newStakeholder } from '../../../../shared/records/stakeholder.ts';
import { option, ownRecord } from '../analysis/build.ts';

const appraisalWith = (...records: readonly AnyRecord[]) =>
  appraisalFrom([
    ownRecord({ execDate: '2009-02-26' }),
    option('A'),
    option('B'),
    option('X', { shortListed: false }),
    ...records,
  ]);

describe('checks of risks', () => {
  const found = (...records: readonly AnyRecord[]) =>
    riskChecks.flatMap((check) => check(appraisalWith(...records)));
  const codes = (...records: readonly AnyRecord[]) => found(...records).map(({ code }) => code);
  const sound: RiskRecord = {
    ...newRisk({ id: 'r', order: 1, name: 'Host loses its contract' }),
    likelihood: 3,
    impact: 5,
    residualLikelihood: 2,
    residualImpact: 5,
    mitigation: 'Step-in rights',
    owner: 'Commissioning lead',
  };

  it('find nothing wrong with a risk that is rated, mitigated, owned and carried', () => {
    expect(codes(sound)).toEqual([]);
  });

  it('say once that there are none', () => {
    expect(codes()).toEqual(['no-risks']);
  });

  it('count unrated risks in one line that leads to the first', () => {
    const bare = (id: string, order: number) => newRisk({ id, order, name: id });
    expect(found(sound, bare('s', 2), { ...bare('t', 3), likelihood: 2 })).toEqual([
      {
        code: 'risks-unrated',
        severity: 'soft',
        record: { type: 'risk', id: 's' },
        field: 'likelihood',
        sentence: '2 risks are not rated for likelihood and impact, the first number 2.',
        stage: 'risks',
      },
    ]);
  });

  it('ask for the rating with mitigation', () => {
    expect(found({ ...sound, residualImpact: null })).toMatchObject([
      { code: 'risks-residual-unrated', field: 'residualImpact' },
    ]);
  });

  it('name a risk that stays high or extreme and has no mitigation or no owner', () => {
    expect(found({ ...sound, mitigation: ' ', owner: '' })).toMatchObject([
      {
        code: 'risk-unattended',
        field: 'mitigation',
        sentence: 'Risk 1, “Host loses its contract”, is high and has no mitigation and no owner.',
      },
    ]);
    expect(found({ ...sound, owner: '' })).toMatchObject([{ code: 'risk-unattended', field: 'owner' }]);
    expect(codes({ ...sound, owner: '', residualLikelihood: 1 })).toEqual([]);
  });

  it('name a risk that is rated higher with its mitigation than without', () => {
    expect(found({ ...sound, residualLikelihood: 4 })).toMatchObject([
      {
        code: 'risk-rises',
        sentence: 'Risk 1, “Host loses its contract”, is rated 20 with mitigation and 15 without it.',
      },
    ]);
  });

  it('name a risk of no option, and an option on the short list without a risk', () => {
    expect(codes({ ...sound, options: [] })).toEqual([
      'risk-of-no-option',
      'option-without-risk',
      'option-without-risk',
    ]);
    expect(found({ ...sound, options: ['A', 'X'] })).toMatchObject([
      { code: 'option-without-risk', record: { type: 'option', id: 'B' } },
    ]);
  });
});

describe('checks of stakeholders', () => {
  const found = (...records: readonly AnyRecord[]) =>
    stakeholderChecks.flatMap((check) => check(appraisalWith(...records)));
  const group = (id: string, order: number, influence: number | null = 3) => ({
    ...newStakeholder({ id, order, name: id }),
    influence,
  });

  it('say once that no group is listed', () => {
    expect(found().map(({ code }) => code)).toEqual(['no-stakeholders']);
  });

  it('say in one line an option on the short list whose positions are not known, and lead to the first', () => {
    const problems = found(
      group('GPs', 1),
      group('LMC', 2),
      newPosition('A', 'GPs', 0),
      newPosition('A', 'LMC', -1),
      newPosition('B', 'GPs', 1),
      newPosition('B', 'LMC', null),
    );
    expect(problems).toEqual([
      {
        code: 'positions-missing',
        severity: 'soft',
        record: { type: 'position', id: 'position~B~LMC' },
        field: 'value',
        sentence: 'Where 1 group stands on option B is not known, the first LMC.',
        stage: 'stakeholders',
      },
    ]);
  });

  it('say in one line that nobody has said anything on any option', () => {
    expect(found(group('GPs', 1), group('LMC', 2))).toMatchObject([
      {
        code: 'no-positions',
        record: { type: 'position', id: 'position~A~GPs' },
        sentence: 'Where 2 groups stand on the 2 options is not known.',
      },
    ]);
  });

  it('ask for influence that has not been judged', () => {
    const problems = found(group('GPs', 1, null), newPosition('A', 'GPs', 0), newPosition('B', 'GPs', 1));
    expect(problems).toMatchObject([
      { code: 'influence-missing', record: { id: 'GPs' }, field: 'influence' },
    ]);
  });
});

describe('checks of the plan', () => {
  const found = (...records: readonly AnyRecord[]) =>
    planChecks.flatMap((check) => check(appraisalWith(...records)));
  const milestone = (changes: Partial<MilestoneRecord>): MilestoneRecord => ({
    ...newMilestone({ id: 'm', order: 1, name: 'Pension route confirmed' }),
    ...changes,
  });
  const metric = (id: string, order: number, changes: Partial<MetricRecord>): MetricRecord => ({
    ...newMetric({ id, order, name: id }),
    baseline: 10,
    targets: [12],
    ...changes,
  });

  it('say that there is no plan', () => {
    expect(found().map(({ code }) => code)).toEqual(['no-plan']);
  });

  it('ask who owns a condition and by when, until it is met', () => {
    expect(found(milestone({ kind: 'condition' }))).toMatchObject([
      {
        code: 'condition-open',
        field: 'owner',
        sentence: 'The condition “Pension route confirmed” has no owner and no date.',
      },
    ]);
    expect(found(milestone({ kind: 'condition', owner: 'HR', date: null }))).toMatchObject([
      { field: 'date' },
    ]);
    expect(found(milestone({ kind: 'condition', status: 'done' }))).toEqual([]);
    expect(found(milestone({ kind: 'step' }))).toEqual([]);
  });

  it('name what is planned for a date before the exec meets', () => {
    expect(found(milestone({ date: '2009-02-25' }))).toMatchObject([
      { code: 'milestone-before-exec', record: { id: 'm' } },
    ]);
    expect(found(milestone({ date: '2009-02-26' }))).toEqual([]);
    expect(found(milestone({ date: '2009-02-25', status: 'done' }))).toEqual([]);
  });

  it('count measures without a baseline and without any target', () => {
    expect(
      found(
        metric('a', 1, {}),
        metric('b', 2, { baseline: null }),
        metric('c', 3, { baseline: null, targets: [null, null] }),
        metric('d', 4, { baseline: 0, targets: [null, null, 0] }),
      ).map(({ sentence }) => sentence),
    ).toEqual(['2 measures have no baseline, the first “b”.', '1 measure has no target, the first “c”.']);
  });

  it('count open questions', () => {
    const question = newQuestion({ id: 'q', order: 1, question: 'Who employs?' });
    expect(found(milestone({}), question)).toMatchObject([
      { code: 'questions-open', sentence: '1 question is open in the clarification log.' },
    ]);
    expect(found(milestone({}), { ...question, status: 'answered' })).toEqual([]);
  });
});
