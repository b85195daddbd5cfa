import { describe, expect, it } from 'vitest';
import { stageProblems } from '../../../../shared/checks/completeness.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const found = (appraisal: Appraisal, code: string) =>
  stageProblems(appraisal, 'scores').filter((problem) => problem.code === code);

describe('interests that were not asked for', () => {
  it('are counted over the scorers, and lead to the first', () => {
    const [one, two] = [...sample.assessor.values()].sort((a, b) => a.order - b.order);
    if (!one || !two) throw new Error('The sample has lost its scorers');
    const open = applyEdit(sample, {
      put: [
        { ...one, asked: false },
        { ...two, asked: false },
      ],
      remove: [],
    });
    expect(found(sample, 'interests-not-asked')).toEqual([]);
    expect(found(open, 'interests-not-asked')).toMatchObject([
      {
        severity: 'soft',
        record: { type: 'assessor', id: one.id },
        sentence: expect.stringMatching(/^2 scorers have not been asked/),
      },
    ]);
  });

  it('are missed of the author once there are options to have an interest in', () => {
    const open = applyEdit(sample, {
      put: [{ ...appraisalOf(sample), authorInterests: { asked: false, interests: [] } }],
      remove: [],
    });
    expect(found(sample, 'author-not-asked')).toEqual([]);
    expect(found(open, 'author-not-asked')).toMatchObject([{ severity: 'soft', field: 'authorInterests' }]);
    const empty = appraisalFrom([
      newAppraisalRecord({ lineage: 'l', title: 'T', locality: 'L', financialYear: 2008 }),
    ]);
    expect(found(empty, 'author-not-asked')).toEqual([]);
  });
});
