import { describe, expect, it } from 'vitest';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const found = (appraisal: Appraisal, code: string) =>
  completenessProblems(appraisal).filter((problem) => problem.code === code);
const withChoices = (of: (scorer: AssessorRecord) => AssessorRecord['choices']): Appraisal => ({
  ...sample,
  assessor: sample.assessor.with(
    [...sample.assessor.values()].map((scorer) => ({ ...scorer, choices: of(scorer) })),
    [],
  ),
});

describe('what is said of choices', () => {
  it('is nothing for the sample: each choice has a reason, and most choose what is in front', () => {
    expect(found(sample, 'choices-no-reason')).toEqual([]);
    expect(found(sample, 'choices-against')).toEqual([]);
  });

  it('is that some have no reason, and leads to the first of them', () => {
    const bare = withChoices(({ id, choices }) =>
      id === 'asrStaff1' || id === 'asrStaff2' ? choices.map((one) => ({ ...one, reason: ' ' })) : choices,
    );
    expect(found(bare, 'choices-no-reason')).toMatchObject([
      {
        severity: 'soft',
        stage: 'scores',
        record: { type: 'assessor', id: 'asrStaff1' },
        field: 'choices',
        sentence: '2 scorers say which option they would choose and not why.',
      },
    ]);
  });

  it('is that more people would choose another option than the one that is asked for', () => {
    const against = withChoices(({ group }) => [
      { option: group === 'GPs' ? 'optB' : group === 'LINk' ? 'optD' : 'optA', reason: 'Here' },
    ]);
    expect(found(against, 'choices-against')).toMatchObject([
      {
        severity: 'soft',
        // Not beside the scores, where the ranking may not have been shown yet.
        stage: 'paper',
        sentence: 'More scorers would choose A or B than D, which the paper asks for: the paper says so.',
      },
    ]);
  });

  it('is nothing of one person’s choice, which is no majority', () => {
    const saidBy = (...ids: readonly string[]) =>
      withChoices(({ id }) => (ids.includes(id) ? [{ option: 'optB', reason: 'Here' }] : []));
    expect(found(saidBy('asrStaff1'), 'choices-against')).toEqual([]);
    expect(found(saidBy('asrStaff1', 'asrStaff2'), 'choices-against')).toHaveLength(1);
  });
});
