import { appraisalWords } from './glossary-appraisal.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import { nhsWords } from './glossary-nhs.ts';

/** A term as it stands in a text: an abbreviation to the letter, other words in any case. */
const patternOf = ({ term, found }: GlossaryEntry): RegExp =>
  found ?? new RegExp(`\\b${term}\\b`, /^[A-Z]{2,}$/.test(term) ? '' : 'i');

const patterns = [...appraisalWords, ...nhsWords]
  .map((entry) => ({ entry, pattern: patternOf(entry), place: entry.term.toLowerCase() }))
  .sort((a, b) => (a.place < b.place ? -1 : 1));

/** The words that a text uses, in alphabetical order. To explain a word: put it among the NHS's or the appraisal's own. */
export const wordsUsed = (text: string): readonly GlossaryEntry[] =>
  patterns.filter(({ pattern }) => pattern.test(text)).map(({ entry }) => entry);
