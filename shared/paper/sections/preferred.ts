import { type Phrase, say } from '../../analysis/figure.ts';
import { openReasons } from '../answer.ts';
import { bullets, heading, lettered, paragraph, section } from '../blocks.ts';
import { comparatorOf, leaderOf, ownWords, type PaperContext } from '../context.ts';
import type { Block, Section } from '../paper-model.ts';
import { see, sentences } from '../phrases.ts';
import { recommendations, rungReasons, supportSentence } from '../recommendation.ts';
import { recommendedSentences } from '../recommended.ts';
import { benefitCaveat, leadSentence, verdictSentence } from '../sentences.ts';

const askBlocks = (context: PaperContext): readonly Block[] => {
  const authored = ownWords(context, 'cover-recommendations');
  return authored ? [{ kind: 'words', body: authored }] : lettered(recommendations(context));
};

/** What is fallen back on, where what is asked may yet fail. */
const fallbackSentence = (context: PaperContext): Phrase => {
  const leader = leaderOf(context);
  const comparator = comparatorOf(context);
  return leader && comparator && leader.id !== comparator.id && context.analysis.strength.rung !== 'approve'
    ? say`Fallback: ${comparator.letter}, the comparator.`
    : [];
};

/** Which option, how firmly, why no more firmly, and what to fall back on. */
export const preferredSection = (context: PaperContext): Section => {
  const { title } = rungReasons(context);
  const reasons = openReasons(context);
  const ownAsks = ownWords(context, 'preferred') !== undefined;
  return section(context, {
    id: 'preferred',
    blocks: [
      ...paragraph(verdictSentence(context), true),
      ...paragraph(sentences(recommendedSentences(context)), true),
      ...paragraph(sentences([leadSentence(context), benefitCaveat(context), supportSentence(context)])),
      ...(reasons.length > 0 ? [heading(title)] : []),
      ...bullets(reasons),
      ...paragraph(
        sentences([
          fallbackSentence(context),
          say`What each result lets a paper ask is in ${see('section', 'appendix-method', 'the appendix on how the figures are made')}.`,
        ]),
      ),
      ...(ownAsks ? [] : [heading('The exec is asked to'), ...askBlocks(context)]),
    ],
  });
};
