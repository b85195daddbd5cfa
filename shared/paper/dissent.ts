import { type Phrase, say } from '../analysis/figure.ts';
import { groupStands, sideOf } from '../analysis/positions.ts';
import { choiceSentence } from './choice-sentences.ts';
import { isLeftOut, leaderOf, letterOf, type PaperContext } from './context.ts';
import { interestsChange } from './interest-sentences.ts';
import { figure, joinPhrases, namesPhrase, recordWords, sentences } from './phrases.ts';
import { dissentSentence } from './sections/views.ts';
import { disagreementSentence, setCountSentence } from './sentences.ts';
import { otherSetSentences, otherSetsSummary } from './voice-sentences.ts';

/** More voices than this are counted and not listed: the section on firmness has each. */
const voicesListed = 4;

/** "By group, A leads by 8.0 points for Staff." Groups whose own scores put another option in front, by that option. */
const groupSentence = (context: PaperContext): Phrase => {
  const { leader } = context.analysis.withCost.ranking;
  const byOption = new Map<string, Phrase[]>();
  context.analysis.perspectives.groups.forEach((group, place) => {
    const ranking = group.ownScores?.withCost.ranking;
    if (!ranking || ranking.leader === null || ranking.lead === null || ranking.leader === leader) return;
    const source = `perspectives.groups.${place}.ownScores.withCost.ranking.lead`;
    const said = say`by ${figure('points', ranking.lead, source)} points for ${recordWords(group.group)}`;
    byOption.set(ranking.leader, [...(byOption.get(ranking.leader) ?? []), said]);
  });
  const count = [...byOption.values()].reduce((sum, { length }) => sum + length, 0);
  if (leader === null || count === 0 || count > voicesListed) return [];
  const leads = [...byOption].map(
    ([option, groups]) => say`${letterOf(context, option)} leads ${joinPhrases(groups)}`,
  );
  return say`By group, ${joinPhrases(leads)}.`;
};

/** Groups that are against the option in front, by name: "Wary of D or opposed to it: Health visitors and Staff side." */
const opposedSentence = (context: PaperContext): Phrase => {
  const leader = leaderOf(context);
  if (!leader || isLeftOut(context, 'stakeholders')) return [];
  const against = groupStands(context.appraisal, leader.id)
    .filter(({ value }) => sideOf(value) === 'against')
    .map(({ name }) => recordWords(name))
    .filter((name) => name !== '');
  return against.length === 0 || against.length > voicesListed
    ? []
    : say`Wary of ${leader.letter} or opposed to it: ${namesPhrase(against)}.`;
};

/**
 * Who dissents, people and groups: what scorers would choose, and what their own scores put first; weight sets,
 * stakeholders, and the widest gap.
 */
export const dissentPhrases = (context: PaperContext): readonly Phrase[] => {
  const sets = otherSetSentences(context);
  const chosen = choiceSentence(context);
  const listed = sets.length > 0 && sets.length <= voicesListed;
  return [
    sentences([
      chosen,
      dissentSentence(context),
      // A choice that is told by group says more than what the group's scores come to, which a later section has.
      chosen.length > 0 ? [] : groupSentence(context),
    ]),
    interestsChange(context),
    listed ? otherSetsSummary(context) : setCountSentence(context),
    sentences([opposedSentence(context), disagreementSentence(context)]),
  ].filter((phrase) => phrase.length > 0);
};
