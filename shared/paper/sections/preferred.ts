import { say } from '../../analysis/figure.ts';
import { bullets, cell, heading, lettered, paragraph, row, section, table, wordsColumn } from '../blocks.ts';
import { comparatorOf, leaderOf, ownWords, type PaperContext } from '../context.ts';
import type { Block, Section } from '../paper-model.ts';
import { sentences } from '../phrases.ts';
import { ladder, recommendations, supportSentence } from '../recommendation.ts';
import { benefitCaveat, leadSentence, strengthReasons, verdictSentence } from '../sentences.ts';

const ladderTable = (context: PaperContext) =>
  table({
    id: 'ladder',
    caption: 'How strong a recommendation may be, strongest first',
    columns: [
      wordsColumn('What the result shows'),
      wordsColumn('What may be asked'),
      wordsColumn('This paper', 14),
    ],
    rows: ladder(context).map(({ needs, asks, here }) =>
      row(cell(needs, here), [cell(asks, here), cell(here ? 'Here' : null, here)]),
    ),
    note: ['The wording of a draft never goes above the rung that the result reaches.'],
  });

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
      ? say`Fallback: ${comparator.letter}, which the others were compared with.`
      : [];
  return section(context, {
    id: 'preferred',
    title: 'Preferred option and recommendation',
    blocks: [
      ...paragraph(verdictSentence(context), true),
      ...paragraph(sentences([leadSentence(context), benefitCaveat(context), supportSentence(context)])),
      ...(reasons.length > 0 ? [heading('Why the recommendation is no stronger')] : []),
      ...bullets(reasons),
      ...ladderTable(context),
      ...paragraph(context.analysis.strength.rung === 'approve' ? [] : fallback),
      ...(ownAsks ? [] : [heading('The exec is asked to'), ...askBlocks(context)]),
    ],
  });
};
