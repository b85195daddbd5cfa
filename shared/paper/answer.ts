import { type Phrase, phraseText, say } from '../analysis/figure.ts';
import { namedGates, unknownAt } from '../analysis/gate-words.ts';
import { isLeftOut, leaderOf, type PaperContext } from './context.ts';
import { openViabilityGates } from './cover/effects.ts';
import { shareFirstFigure } from './figures.ts';
import { unknownCountSentence } from './money-sentences.ts';
import { sentences } from './phrases.ts';
import { rungReasons } from './recommendation.ts';
import { setCountSentence, verdict, verdictSentence } from './sentences.ts';

/** The verdict after the option has been named in full: "D leads, but on conditions." */
export const shortVerdict = (context: PaperContext): Phrase => {
  const leader = leaderOf(context);
  const words = verdict(context);
  return leader && words !== 'too close to call' ? say`${leader.letter} ${words}.` : verdictSentence(context);
};

/** How firm the lead is: "D comes first in 86% of runs with random weights and scores. D leads under four of the six weight sets." */
export const firmnessSentence = (context: PaperContext): Phrase => {
  const leader = leaderOf(context);
  const share = leader && shareFirstFigure(context, leader.id);
  return sentences([
    leader && share
      ? say`${leader.letter} comes first in ${share} of runs with random weights and scores.`
      : [],
    setCountSentence(context),
  ]);
};

/**
 * Why the recommendation stands where it does, with open gates by their names and the cost lines that
 * nobody knows: an exec has no list of codes.
 */
export const openReasons = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  const { reasons } = rungReasons(context);
  const { gates } = context.analysis;
  const codes = namedGates(
    gates.find(({ option }) => option === leader?.id),
    context.appraisal,
  ).unknownGates;
  const coded = leader ? `${phraseText(unknownAt('viability', codes, leader.letter))}.` : '';
  const named = leader && !isLeftOut(context, 'gates') ? openViabilityGates(context, leader) : [];
  return [
    ...reasons.map((reason) =>
      leader && named.length > 0 && phraseText(reason) === coded
        ? say`Viability gates of ${leader.letter} that are still open: ${named}.`
        : reason,
    ),
    unknownCountSentence(context, 'left out of the costs'),
  ].filter((phrase) => phrase.length > 0);
};
