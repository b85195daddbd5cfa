import type { NarrativeSection } from '../../../shared/records/narrative.ts';

/** What each part of the paper is called in the list, and the id of its section in the paper; null on the cover. */
export const partNames: Readonly<
  Record<NarrativeSection, { readonly name: string; readonly anchor: string | null }>
> = {
  'cover-summary': { name: 'Summary', anchor: null },
  'cover-recommendations': { name: 'Recommendations', anchor: null },
  'cover-objective': { name: 'Strategic objective', anchor: null },
  'cover-financial': { name: 'Financial', anchor: null },
  'cover-legal': { name: 'Legal', anchor: null },
  'cover-workforce': { name: 'Workforce', anchor: null },
  'cover-risk': { name: 'Risk', anchor: null },
  'cover-equality': { name: 'Equality', anchor: null },
  'cover-involvement': { name: 'Public involvement', anchor: null },
  'cover-clinical': { name: 'Clinical engagement', anchor: null },
  'cover-other-effects': { name: 'Other effects', anchor: null },
  'cover-conflicts': { name: 'Conflicts declared', anchor: null },
  'cover-background-papers': { name: 'Background papers', anchor: null },
  purpose: { name: 'Purpose and what is asked', anchor: 'purpose' },
  summary: { name: 'Executive summary', anchor: 'summary' },
  background: { name: 'Background and why now', anchor: 'background' },
  current: { name: 'Current services', anchor: 'current' },
  objectives: { name: 'Objectives', anchor: 'objectives' },
  options: { name: 'The options', anchor: 'options' },
  method: { name: 'How the options were appraised', anchor: 'method' },
  gates: { name: 'Gates', anchor: 'gates' },
  scores: { name: 'Scores and reasons', anchor: 'scores' },
  costs: { name: 'Costs and affordability', anchor: 'costs' },
  sensitivity: { name: 'How firm is the answer', anchor: 'sensitivity' },
  risks: { name: 'Risks', anchor: 'risks' },
  workforce: { name: 'Workforce and legal', anchor: 'workforce' },
  stakeholders: { name: 'Stakeholder views', anchor: 'stakeholders' },
  equality: { name: 'Equality and involvement', anchor: 'equality' },
  preferred: { name: 'Preferred option', anchor: 'preferred' },
  implementation: { name: 'Implementation', anchor: 'implementation' },
  evaluation: { name: 'How it will be evaluated', anchor: 'evaluation' },
};

const afterStatus = 'Own words stand after the drafted status and date.';

/** Where own words do more, or less, than take the place of a drafted field of the cover. */
const coverRules: Partial<Readonly<Record<NarrativeSection, string>>> = {
  'cover-recommendations':
    'Own words replace the drafted recommendations; what the figures support is printed after them.',
  'cover-risk': 'Own words replace the drafted text; the reference to the risk register stays above them.',
  'cover-equality': afterStatus,
  'cover-involvement': afterStatus,
};

/** What own words do to the drafted text of a part, said over its editor. */
export const wordsRule = (section: NarrativeSection): string =>
  partNames[section].anchor === null
    ? (coverRules[section] ?? 'Own words replace the drafted text of this field.')
    : 'Own words stand after the drafted text of this section.';
