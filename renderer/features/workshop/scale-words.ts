import type { AppraisalRecord } from '../../../shared/records/appraisal.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';

/** The five points of the scale with their words: the criterion's own, or else the appraisal's. */
export const scaleOf = (
  { descriptors }: Pick<CriterionRecord, 'descriptors'>,
  scale: AppraisalRecord['scale'],
): readonly { readonly at: number; readonly words: string }[] =>
  ([0, 25, 50, 75, 100] as const).map((at) => ({
    at,
    words: descriptors[`at${at}`].trim() || scale[`at${at}`],
  }));
