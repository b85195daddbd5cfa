import type { Appraisal } from './aggregate.ts';
import { appraisalOf } from './aggregate.ts';
import type { AppraisalRecord } from './appraisal.ts';
import { type NarrativeSection, narrativeId } from './narrative.ts';
import { isEmptyRichText } from './rich-text.ts';

type OwnField = 'execMeeting' | 'execDate' | 'sponsor' | 'clinicalLead' | 'author' | 'previouslyConsideredBy';

/** Fields of the cover that the appraisal's own record fills, in print order, with what they are called. */
export const ownCoverFields: readonly (readonly [field: OwnField, label: string])[] = [
  ['execMeeting', 'Meeting'],
  ['execDate', 'Date'],
  ['sponsor', 'Sponsor'],
  ['clinicalLead', 'Clinical lead'],
  ['author', 'Author'],
  ['previouslyConsideredBy', 'Considered by'],
];

/** Fields of the cover that the author words, in print order, with what they are called. */
export const coverSections = [
  ['cover-summary', 'Summary'],
  ['cover-recommendations', 'Recommendations'],
  ['cover-objective', 'Strategic objective'],
  ['cover-financial', 'Financial'],
  ['cover-legal', 'Legal'],
  ['cover-workforce', 'Workforce'],
  ['cover-risk', 'Risk'],
  ['cover-equality', 'Equality'],
  ['cover-involvement', 'Public involvement'],
  ['cover-clinical', 'Clinical engagement'],
  ['cover-other-effects', 'Other effects'],
  ['cover-conflicts', 'Conflicts declared'],
  ['cover-background-papers', 'Background papers'],
] as const satisfies readonly (readonly [section: NarrativeSection, label: string])[];

/** A part of the cover that the author words. */
export type CoverSection = (typeof coverSections)[number][0];

/** Own fields of the cover that say nothing yet, in print order. */
export const emptyOwnFields = (
  own: AppraisalRecord,
): readonly (readonly [field: OwnField, label: string])[] =>
  ownCoverFields.filter(([field]) => (own[field] ?? '').trim() === '');

/**
 * Whether the paper drafts a field of the cover by itself. The draft on money comes from the costs, whose gaps are
 * named elsewhere; the summary and the recommendations always have one.
 */
const isDrafted = (appraisal: Appraisal, section: CoverSection): boolean => {
  switch (section) {
    case 'cover-summary':
    case 'cover-recommendations':
    case 'cover-financial':
      return true;
    case 'cover-conflicts':
      return appraisal.assessor.size > 0;
    case 'cover-background-papers':
      return appraisal.evidence.size > 0;
    default:
      return false;
  }
};

/** Labels of the fields of the cover that nobody has said anything in, by where they are filled in. */
export const unstatedCoverLabels = (
  appraisal: Appraisal,
): { readonly own: readonly string[]; readonly words: readonly string[] } => ({
  own: emptyOwnFields(appraisalOf(appraisal)).map(([, label]) => label),
  words: coverSections
    .filter(([section]) => {
      const held = appraisal.narrative.get(narrativeId(section));
      const worded = held?.include === true && !isEmptyRichText(held.body);
      return !worded && !isDrafted(appraisal, section);
    })
    .map(([, label]) => label),
});
