import { type Phrase, say } from '../analysis/figure.ts';
import {
  comparatorOf,
  isLeftOut,
  leaderOf,
  letterOf,
  optionById,
  type PaperContext,
  type PaperOption,
} from './context.ts';
import { type AnswerSentences, answered, firstOf, unanswered } from './exec-answer.ts';
import { totalFigure, totalPhrase } from './figures.ts';
import { extraCostSentence } from './money-sentences.ts';
import {
  counted,
  countOf,
  difference,
  inWords,
  joinPhrases,
  namesPhrase,
  recordWords,
  scaleTop,
  sentences,
} from './phrases.ts';
import { scenariosInPaper } from './scenario-sentences.ts';
import {
  changeSentences,
  gains,
  leadSentence,
  setCountSentence,
  verdict,
  verdictSentence,
} from './sentences.ts';
import { otherSetsSummary } from './voice-sentences.ts';

/** Where the call is close, no lead speaks clearly against staying. */
const closeSentence = (context: PaperContext, comparator: PaperOption): Phrase =>
  verdict(context) === 'too close to call'
    ? say`That is too close to call, so staying with ${comparator.letter} is not ruled out.`
    : [];

/** The option in front beside the one that stands for leaving things alone. */
const besideComparator = (
  context: PaperContext,
  leader: PaperOption,
  comparator: PaperOption,
): readonly Phrase[] => {
  const [top, base] = [totalFigure(context, leader.id), totalFigure(context, comparator.id)];
  const named = say`${comparator.letter} (${recordWords(comparator.name) || 'the comparator'})`;
  const lead =
    top && base
      ? say`${leader.letter} scores ${top} of ${scaleTop} and ${named}, the comparator, ${base}: ${difference(top, base, 'points')} points fewer.`
      : say`${leader.letter} scores ${totalPhrase(context, leader.id)} of ${scaleTop}; ${named}, the comparator, has no total yet.`;
  const [forLeader, against] = [
    gains(context, leader.id, comparator.id, 2),
    gains(context, comparator.id, leader.id, 2),
  ];
  const gained =
    forLeader.length === 0
      ? []
      : say`${leader.letter} gains most on ${joinPhrases(forLeader)}${against.length === 0 ? '' : say`, and gives up most on ${joinPhrases(against)}`}.`;
  return [sentences([lead, closeSentence(context, comparator)]), gained, extraCostSentence(context, leader)];
};

/** Why not leave things alone? Score and cost beside the comparator; where that leads, it says so. */
export const leaveAlone = (context: PaperContext): AnswerSentences => {
  const { ranking } = context.analysis.withCost;
  const [leader, comparator] = [leaderOf(context), comparatorOf(context)];
  if (ranking.first.length === 0) {
    return unanswered(['No option has a total yet: it takes weights and scores.']);
  }
  if (!comparator) {
    return {
      said: [verdictSentence(context)],
      missing: [
        [
          'No option stands for leaving things as they are, so what that would score and cost is not shown; the comparator is marked among the options.',
        ],
      ],
    };
  }
  if (leader?.id === comparator.id) {
    const second = optionById(context, ranking.runnerUp);
    return answered(
      sentences([
        verdictSentence(context),
        say`${comparator.letter} is the comparator: by score, nothing speaks for moving away from it.`,
      ]),
      leadSentence(context),
      second ? extraCostSentence(context, second) : [],
    );
  }
  if (leader) return answered(...besideComparator(context, leader, comparator));
  const shares = ranking.first.includes(comparator.id);
  return answered(
    leadSentence(context),
    shares
      ? say`${comparator.letter}, the comparator, is one of them, so nothing speaks clearly for moving.`
      : say`${comparator.letter}, the comparator, scores ${totalPhrase(context, comparator.id)}.`,
  );
};

/** What-ifs that put another option in front: "The host loses its contract" (A). */
const whatIfsSentence = (context: PaperContext): Phrase => {
  const { leader } = context.analysis.withCost.ranking;
  if (isLeftOut(context, 'sensitivity')) return [];
  const all = scenariosInPaper(context);
  const flipped = all.filter(
    ({ outcome: { withCost } }) => withCost.ranking.first.length > 0 && withCost.ranking.leader !== leader,
  );
  if (all.length === 0) return [];
  const of = counted(countOf(all.length, 'count: what-if scenarios in the paper'), 'what-if');
  if (flipped.length === 0) {
    return all.length === 1
      ? ['The one what-if that was tried leaves the leader in front.']
      : say`None of the ${of} that were tried puts another option in front.`;
  }
  const { told, more } = firstOf(flipped, 3);
  const names = told.map(
    ({ record, outcome: { withCost } }) =>
      say`“${recordWords(record.name) || 'a what-if without a name'}” (${namesPhrase(withCost.ranking.first.map((id) => letterOf(context, id)))})`,
  );
  const others = more === 0 ? [] : [[inWords(countOf(more, 'count: further what-if scenarios')), ' more']];
  return say`Of the ${of} that ${all.length === 1 ? 'was' : 'were'} tried, another option leads in ${joinPhrases([...names, ...others])}.`;
};

/** What flips the answer? The nearest weight, other voices and what-ifs. */
export const whatFlips = (context: PaperContext): AnswerSentences => {
  const { ranking } = context.analysis.withCost;
  if (ranking.first.length === 0) return unanswered(['There is no answer yet that could be turned over.']);
  if (ranking.leader === null) {
    return answered(verdictSentence(context), ['Any change of a weight or a score can decide between them.']);
  }
  const sets = otherSetsSummary(context);
  return answered(
    changeSentences(context, 1)[0] ?? [],
    sets.length > 0 ? sets : setCountSentence(context),
    whatIfsSentence(context),
  );
};
