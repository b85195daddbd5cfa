import type { Appraisal } from '../records/aggregate.ts';
import { inOrder } from '../records/aggregate.ts';
import { appraisalRecordId } from '../records/appraisal.ts';
import type { Problem } from '../records/problem.ts';
import type { RecordKey, RecordOf } from '../records/record.ts';

/**
 * A check looks at the whole appraisal and names what is missing for a paper. Blocking checks are few on purpose: at
 * most eight things may hold a paper back. To add one: write it in the file of its stage and name it in that file's list.
 */
export type Check = (appraisal: Appraisal) => readonly Problem[];

/** The key of the appraisal's own record. */
export const appraisalKey: RecordKey = { type: 'appraisal', id: appraisalRecordId };

/** Options on the short list, in the user's order. */
export const shortList = (appraisal: Appraisal): readonly RecordOf<'option'>[] =>
  inOrder(appraisal, 'option').filter((option) => option.shortListed);
