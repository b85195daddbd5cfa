import { section } from '../blocks.ts';
import { narrativeOf, ownWords, type PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { authoredSections } from './missing.ts';

type AuthoredId = (typeof authoredSections)[number]['id'];

/**
 * A section that only the author's words fill; null while there are none. What is not covered is named under "What is
 * missing".
 */
export const authoredSection = (context: PaperContext, id: AuthoredId): Section | null => {
  const found = authoredSections.find((known) => known.id === id);
  const leftOut = narrativeOf(context, id)?.include === false;
  return found && (leftOut || ownWords(context, id))
    ? section(context, { id, title: found.title, blocks: [] })
    : null;
};
