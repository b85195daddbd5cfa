import { section } from '../blocks.ts';
import { isLeftOut, ownWords, type PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import type { BodySection } from '../section-titles.ts';

/** Parts of a paper that only the author's words can fill. */
export const authoredSections = ['equality'] as const satisfies readonly BodySection[];

/**
 * A section that only the author's words fill; null while there are none. What is not covered is named under "What is
 * missing".
 */
export const authoredSection = (
  context: PaperContext,
  id: (typeof authoredSections)[number],
): Section | null =>
  isLeftOut(context, id) || ownWords(context, id) ? section(context, { id, blocks: [] }) : null;
