import type { AppraisalRecord } from './appraisal.ts';
import type { NarrativeSection } from './narrative.ts';

type OwnField =
  | 'execMeeting'
  | 'execDate'
  | 'sponsor'
  | 'author'
  | 'clinicalLead'
  | 'previouslyConsideredBy'
  | 'equalityAssessment'
  | 'publicInvolvement';

/** Fields of the cover that the appraisal's own record fills, in print order, with what they are called. */
export const ownCoverFields: readonly (readonly [field: OwnField, label: string])[] = [
  ['execMeeting', 'Meeting'],
  ['execDate', 'Date'],
  ['sponsor', 'Sponsor'],
  ['author', 'Author'],
  ['clinicalLead', 'Clinical lead'],
  ['previouslyConsideredBy', 'Considered by'],
  ['equalityAssessment', 'Equality'],
  ['publicInvolvement', 'Public involvement'],
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
  ownCoverFields.filter(([field]) => {
    const value = own[field];
    return value === null || (typeof value === 'string' ? value.trim() === '' : value.status === 'unstated');
  });
