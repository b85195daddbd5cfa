import { coverSections } from '../records/cover-fields.ts';
import type { NarrativeSection } from '../records/narrative.ts';

const bodyParts: Readonly<Record<Exclude<NarrativeSection, `cover-${string}`>, string>> = {
  purpose: 'the purpose',
  summary: 'the summary',
  background: 'the background',
  current: 'current services',
  objectives: 'the objectives',
  options: 'the options',
  method: 'the method',
  gates: 'the gates',
  scores: 'the scores',
  costs: 'the costs',
  sensitivity: 'how firm the result is',
  risks: 'the risks',
  workforce: 'the workforce',
  stakeholders: 'the stakeholders',
  equality: 'equality',
  preferred: 'the preferred option',
  implementation: 'the implementation',
  evaluation: 'the evaluation',
};

/** Where the author's words stand, as a problem says it: "on the preferred option", "under “Financial” on the cover". */
export const partWords = (section: NarrativeSection): string => {
  const onCover = coverSections.find(([name]) => name === section)?.[1];
  if (onCover !== undefined) return `under “${onCover}” on the cover`;
  return `on ${Object.entries(bodyParts).find(([name]) => name === section)?.[1] ?? section}`;
};
