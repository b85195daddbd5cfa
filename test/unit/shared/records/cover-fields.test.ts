import { describe, expect, it } from 'vitest';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { emptyOwnFields, ownCoverFields } from '../../../../shared/records/cover-fields.ts';

const fresh = newAppraisalRecord({ lineage: 'l', title: 'T', locality: '', financialYear: 2008 });

const empty = (patch: Partial<typeof fresh>): readonly string[] =>
  emptyOwnFields({ ...fresh, ...patch }).map(([, label]) => label);

describe('fields of the cover that the appraisal’s own record fills', () => {
  it('are all empty in a new appraisal, in print order', () => {
    expect(empty({})).toEqual(ownCoverFields.map(([, label]) => label));
  });

  it('are filled by a text that says something, a date, or the status of a duty', () => {
    expect(empty({ sponsor: ' ' })).toContain('Sponsor');
    expect(empty({ sponsor: 'Director of finance' })).not.toContain('Sponsor');
    expect(empty({ execDate: '2009-02-26' })).not.toContain('Date');
    const duty = { status: 'not-started' as const, date: null, note: '' };
    expect(empty({ equalityAssessment: duty })).not.toContain('Equality');
    expect(empty({ publicInvolvement: { ...duty, status: 'unstated', note: 'Later' } })).toContain(
      'Public involvement',
    );
  });
});
