import type { Phrase } from '../analysis/figure.ts';
import { isLeftOut, type PaperContext } from './context.ts';
import { type BodySection, sectionTitles } from './section-titles.ts';

/** What the model can say to one of the exec's questions, sentence by sentence. */
export interface AnswerSentences {
  /** One to three sentences with their figures bound; none where the model holds nothing to the point. */
  readonly said: readonly Phrase[];
  /** What is not recorded, and where it belongs; none where nothing is missing. */
  readonly missing: readonly Phrase[];
}

/** An answer that leaves nothing open. */
export const answered = (...said: readonly Phrase[]): AnswerSentences => ({ said, missing: [] });

/** What the record does not hold. */
export const unanswered = (...missing: readonly Phrase[]): AnswerSentences => ({ said: [], missing });

/** The answer out of a part that the author has left out of the paper: nothing of it is told elsewhere either. */
export const fromPart = (
  context: PaperContext,
  part: BodySection,
  answer: (context: PaperContext) => AnswerSentences,
): AnswerSentences =>
  isLeftOut(context, part)
    ? unanswered([`The author has left “${sectionTitles[part]}” out of the paper, where this would stand.`])
    : answer(context);

/** Items of a list in a sentence, at most so many, and how many more there are. */
export const firstOf = <T>(
  items: readonly T[],
  most: number,
): { readonly told: readonly T[]; readonly more: number } =>
  // One more takes no more room than the words for it.
  items.length <= most + 1
    ? { told: items, more: 0 }
    : { told: items.slice(0, most), more: items.length - most };

/** Phrases with semicolons between them: they hold commas of their own. */
export const inTurn = (phrases: readonly Phrase[]): Phrase =>
  phrases.flatMap((phrase, index): Phrase => (index === 0 ? phrase : ['; ', ...phrase]));
