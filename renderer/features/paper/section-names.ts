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
