import { say } from '../../analysis/figure.ts';
import { bullets, heading, lettered, paragraph, section } from '../blocks.ts';
import { comparatorOf, leaderOf, ownWords, type PaperContext } from '../context.ts';
import type { Block, Section } from '../paper-model.ts';
import { sentences } from '../phrases.ts';
import { recommendations, supportSentence } from '../recommendation.ts';
import { benefitCaveat, leadSentence, strengthReasons, verdictSentence } from '../sentences.ts';

const askBlocks = (context: PaperContext): readonly Block[] => {
  const authored = ownWords(context, 'cover-recommendations');
  return authored ? [{ kind: 'words', body: authored }] : lettered(recommendations(context));
};

/** Which option, how firmly, why no more firmly, and what to fall back on. */
export const preferredSection = (context: PaperContext): Section => {
  const reasons = strengthReasons(context);
  const leader = leaderOf(context);
  const comparator = comparatorOf(context);
  const ownAsks = ownWords(context, 'preferred') !== undefined;
  const fallback =
    leader && comparator && leader.id !== comparator.id
      ? say`Fallback: ${comparator.letter}, the comparator.`
      : [];
  return section(context, {
    id: 'preferred',
    blocks: [
      ...paragraph(verdictSentence(context), true),
      ...paragraph(sentences([leadSentence(context), benefitCaveat(context), supportSentence(context)])),
      ...(reasons.length > 0 ? [heading('Why the recommendation is no stronger')] : []),
      ...bullets(reasons),
      ...paragraph(
        sentences([
          context.analysis.strength.rung === 'approve' ? [] : fallback,
          ['What each result lets a paper ask is in the appendix on how the figures are made.'],
        ]),
      ),
      ...(ownAsks ? [] : [heading('The exec is asked to'), ...askBlocks(context)]),
    ],
  });
};
