import type { CoverSection } from '../records/cover-fields.ts';
import type { NarrativeSection } from '../records/narrative.ts';

/** A numbered part of the paper that can hold the author's own words: all but the fields of the cover. */
export type BodySection = Exclude<NarrativeSection, CoverSection>;

/** What every part is called, wherever it is named: over itself, and where another part points to it. */
export const sectionTitles: Readonly<Record<BodySection, string>> = {
  purpose: 'Purpose and what is asked',
  summary: 'Executive summary',
  background: 'Background and why now',
  current: 'Current services',
  objectives: 'Objectives',
  options: 'The options',
  method: 'How the options were appraised',
  gates: 'Gates',
  scores: 'Scores and reasons',
  costs: 'Costs and affordability',
  sensitivity: 'How firm is the answer',
  risks: 'Risks',
  workforce: 'Workforce and legal',
  stakeholders: 'Stakeholder views',
  equality: 'Equality and involvement',
  preferred: 'Preferred option and recommendation',
  implementation: 'Implementation and next decision',
  evaluation: 'How it will be evaluated',
};
