import { type Phrase, say } from '../analysis/figure.ts';
import { leaderOf, type PaperContext } from './context.ts';
import { shareFirstFigure } from './figures.ts';
import { sentences } from './phrases.ts';
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
