import { type Phrase, say } from '../analysis/figure.ts';
import { gatesNamed, namedGates } from '../analysis/gate-words.ts';
import { leaderOf, optionById, type PaperContext, type PaperOption } from './context.ts';
import { totalFigure } from './figures.ts';
import { difference, recordWords } from './phrases.ts';
import { fullName, verdictSentence } from './sentences.ts';

/** What the author recommends, held against what was appraised. */
export type Recommended =
  /** Nothing else than the option that the figures put in front. */
  | { readonly kind: 'front' }
  /** Another option that was appraised. */
  | { readonly kind: 'other'; readonly option: PaperOption }
  /** Something that has no scores: words, or an option that is not on the short list. */
  | { readonly kind: 'not-appraised'; readonly called: Phrase };

/** Reads what the author recommends. An option without a single score has not been appraised. */
export const recommendedOf = (context: PaperContext): Recommended => {
  const { recommended } = context.own;
  const { options, scores } = context.analysis;
  const option = optionById(context, recommended.option);
  if (option && option.id === leaderOf(context)?.id) return { kind: 'front' };
  if (option) {
    const row = options.findIndex(({ id }) => id === option.id);
    return (scores.values[row] ?? []).some((value) => value !== null)
      ? { kind: 'other', option }
      : { kind: 'not-appraised', called: fullName(option) };
  }
  const off = recommended.option === null ? undefined : context.appraisal.option.get(recommended.option);
  if (off) {
    const name = recordWords(off.name) || 'not named';
    return {
      kind: 'not-appraised',
      called: say`option ${off.letter} (${name}), which is not on the short list`,
    };
  }
  const words = recordWords(recommended.notAppraised).replace(/[.;:,]+$/, '');
  return words === '' ? { kind: 'front' } : { kind: 'not-appraised', called: say`“${words}”` };
};

/** The option whose effects the paper sets out: the one that the author recommends where it was appraised, or the one in front. */
export const askedOption = (context: PaperContext): PaperOption | undefined => {
  const recommended = recommendedOf(context);
  return recommended.kind === 'other' ? recommended.option : leaderOf(context);
};

/** "The figures put D first, 6.4 points ahead of B." */
const frontBeside = (context: PaperContext, option: PaperOption): Phrase => {
  const leader = leaderOf(context);
  const [top, own] = [leader && totalFigure(context, leader.id), totalFigure(context, option.id)];
  if (!leader) return verdictSentence(context);
  return top && own
    ? say`The figures put ${leader.letter} first, ${difference(top, own, 'points')} points ahead of ${option.letter}.`
    : say`The figures put ${leader.letter} first.`;
};

/** No score makes up for a viability gate that the recommended option fails. */
const failedSentence = (
  { analysis, appraisal }: PaperContext,
  { id, letter }: PaperOption,
): readonly Phrase[] => {
  const { failedGates } = namedGates(
    analysis.gates.find(({ option }) => option === id),
    appraisal,
  );
  return failedGates.length === 0
    ? []
    : [
        say`${letter} fails ${gatesNamed('viability', failedGates)}, so it cannot be recommended as it stands.`,
      ];
};

/**
 * Where the author recommends anything else than the option in front, that it is so: "The author recommends option B
 * (Practices employ staff). The figures put D first, 6.4 points ahead of B." Of what was never appraised, that it was
 * not. Nothing where the two agree.
 */
export const recommendedSentences = (context: PaperContext): readonly Phrase[] => {
  const recommended = recommendedOf(context);
  switch (recommended.kind) {
    case 'front':
      return [];
    case 'other':
      return [
        say`The author recommends ${fullName(recommended.option)}.`,
        frontBeside(context, recommended.option),
        ...failedSentence(context, recommended.option),
      ];
    case 'not-appraised':
      return [
        say`The author recommends ${recommended.called}. That has not been appraised: it has no scores to compare it by.`,
      ];
  }
};
