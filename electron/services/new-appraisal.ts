import { newAppraisalRecord } from '../../shared/records/appraisal.ts';
import type { AnyRecord } from '../../shared/records/record.ts';

/** The NHS financial year that an instant falls in, by the year it starts in: any day from April 2009 on is 2009. */
export const financialYearOf = (instant: string): number => {
  const year = Number(instant.slice(0, 4));
  return Number(instant.slice(5, 7)) >= 4 ? year : year - 1;
};

/**
 * What a new appraisal starts with: its own record, and one empty weight set, already chosen for the ranking. Without
 * that set the first weight anyone types would have nowhere to go; a stakeholder's own set is added beside it.
 */
export const newAppraisalRecords = (given: {
  readonly lineage: string;
  readonly weightSet: string;
  readonly title: string;
  readonly locality: string;
  /** ISO instant. */
  readonly now: string;
}): readonly AnyRecord[] => {
  const { lineage, weightSet, title, locality, now } = given;
  const own = newAppraisalRecord({ lineage, title, locality, financialYear: financialYearOf(now) });
  return [
    { ...own, agreedWeightSet: weightSet },
    {
      type: 'weightSet',
      id: weightSet,
      order: 1,
      name: 'Agreed weights',
      voice: 'agreed',
      voiceName: '',
      method: 'direct',
      reason: '',
    },
  ];
};
