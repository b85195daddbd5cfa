import type { Strength } from '../analysis/analysis.ts';
import type { Appraisal } from '../records/aggregate.ts';
import { inOrder } from '../records/aggregate.ts';
import { appraisalRecordId } from '../records/appraisal.ts';
import { type NarrativeSection, narrativeId } from '../records/narrative.ts';
import type { Problem } from '../records/problem.ts';
import type { RecordKey, RecordOf } from '../records/record.ts';

/**
 * A check looks at the whole appraisal and names what is missing for a paper. Blocking checks are few on purpose: at
 * most eight things may hold a paper back. To add one: write it in the file of its stage and name it in that file's list.
 *
 * @param strength how strong the recommendation may be, where the analysis is at hand with its random tests; without
 * it, a check that asks takes it as strong as any test could leave it
 */
export type Check = (appraisal: Appraisal, strength?: Strength) => readonly Problem[];

/** The key of the appraisal's own record. */
export const appraisalKey: RecordKey = { type: 'appraisal', id: appraisalRecordId };

/** Options on the short list, in the user's order. */
export const shortList = (appraisal: Appraisal): readonly RecordOf<'option'>[] =>
  inOrder(appraisal, 'option').filter((option) => option.shortListed);

/** Whether the author leaves a part of the paper out. */
export const isLeftOut = (appraisal: Appraisal, section: NarrativeSection): boolean =>
  appraisal.narrative.get(narrativeId(section))?.include === false;
