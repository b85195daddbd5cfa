import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { completenessProblems } from '../../../../shared/records/completeness.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newOption } from '../../../../shared/records/option.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const codes = (appraisal: Appraisal, severity?: string): readonly string[] =>
  completenessProblems(appraisal)
    .filter((problem) => severity === undefined || problem.severity === severity)
    .map(({ code }) => code);

describe('completeness', () => {
  it('finds nothing in the sample but its uncosted lines', () => {
    expect(codes(sampleAppraisal())).toEqual(['costs-unknown', 'costs-unknown', 'costs-unknown']);
  });

  it('lists at most eight blocking things for an empty appraisal, blocking ones first', () => {
    const empty = appraisalFrom([
      newAppraisalRecord({ lineage: 'l', title: '', locality: '', financialYear: 2008 }),
    ]);
    expect(codes(empty, 'blocking')).toEqual([
      'no-title',
      'too-few-options',
      'no-criteria',
      'no-agreed-weights',
    ]);
    const severities = completenessProblems(empty).map(({ severity }) => severity);
    expect(severities.lastIndexOf('blocking')).toBeLessThan(severities.indexOf('soft'));
  });

  it('counts missing scores and names the first', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: [],
      remove: [
        { type: 'score', id: 'score~optC~critACC~agreed' },
        { type: 'score', id: 'score~optD~critACC~agreed' },
      ],
    });
    const [problem] = completenessProblems(appraisal);
    expect(problem).toMatchObject({
      code: 'scores-missing',
      stage: 'scores',
      record: { id: 'score~optC~critACC~agreed' },
    });
    expect(problem?.sentence).toBe('2 scores are missing, the first for C on Access and inequalities.');
  });

  it('does not miss an agreed score where people have scored', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: [],
      remove: [{ type: 'score', id: 'score~optB~critWORK~agreed' }],
    });
    expect(codes(appraisal)).not.toContain('scores-missing');
  });

  it('asks why an option is not on the short list and does not ask for its scores', () => {
    const option = {
      ...newOption({ id: 'optE', order: 5, letter: 'E', name: 'Cluster' }),
      shortListed: false,
    };
    expect(codes(applyEdit(sampleAppraisal(), { put: [option], remove: [] }))).toContain('no-discard-reason');
    expect(codes(applyEdit(sampleAppraisal(), { put: [option], remove: [] }))).not.toContain(
      'scores-missing',
    );
  });

  it('holds the paper back for a criterion that nobody has weighed, and names it', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: [],
      remove: [{ type: 'weight', id: 'weight~wsAgreed~critGOV' }],
    });
    expect(completenessProblems(appraisal)[0]).toMatchObject({
      code: 'no-weights',
      severity: 'blocking',
      sentence: 'Governance has no weight in the set that the ranking uses.',
    });
  });

  it('says when weights can still be tuned', () => {
    const sample = sampleAppraisal();
    const open = applyEdit(sample, { put: [{ ...appraisalOf(sample), weightsLocked: false }], remove: [] });
    expect(codes(open)).toContain('weights-open');
  });
});
