import type { AssessorRecord } from '../records/assessor.ts';
import { ownLeaders } from './agreement.ts';
import type { Choices } from './analysis-people.ts';
import { byOrder } from './criterion-tree.ts';
import { cellOf } from './grid.ts';
import { type AppraisalIndex, groupName } from './index-appraisal.ts';
import type { Ranked } from './rank.ts';
import { countedScorers } from './stand-ins.ts';

type Chosen = Choices['groups'][number]['chosen'];
type Choice = AssessorRecord['choices'][number];

/**
 * What people would choose, all in all, whatever their scores come to: by option and by group, with their reasons, held
 * against what is recommended. A stand-in gives one choice for each of its people who named one; whether a choice is
 * what the person's own scores put in front is asked of single people alone. Reasons stand in the order of their words,
 * so that their order does not say whose they are.
 *
 * @returns counts of people; a person who names no option has not said
 */
export const choicesOf = (index: AppraisalIndex, ranked: Ranked): Choices => {
  const scorers = [...index.appraisal.assessor.values()].sort(byOrder);
  const counted = new Set(countedScorers(scorers));
  const choicesBy = (some: readonly AssessorRecord[]): readonly Choice[] =>
    // A person has one choice: no more than people are taken.
    some.flatMap((scorer) => scorer.choices.filter(isThere(index)).slice(0, spokenFor(scorer)));
  const again = choicesBy(scorers.filter((scorer) => !counted.has(scorer)));
  const own = scorers.filter((scorer) => counted.has(scorer));
  const everybody = [...choicesBy(own), ...again];
  const recommended = recommendedIn(index, ranked);
  const agree = everybody.filter(({ option }) => recommended.includes(option)).length;
  const membersOf = new Map<string, AssessorRecord[]>();
  for (const scorer of own) {
    const group = groupName(scorer.group);
    membersOf.set(group, [...(membersOf.get(group) ?? []), scorer]);
  }
  return {
    recommended: [...recommended],
    people: peopleAmong(own),
    said: everybody.length,
    agree,
    otherwise: recommended.length === 0 ? 0 : everybody.length - agree,
    options: chosenAmong(index, everybody)
      .map(({ option, people }) => ({ option, people }))
      .sort((a, b) => b.people - a.people),
    groups: [...membersOf].map(([group, members]) => {
      const said = choicesBy(members);
      return { group, people: peopleAmong(members), said: said.length, chosen: chosenAmong(index, said) };
    }),
    others:
      again.length === 0
        ? null
        : { groups: [], people: again.length, said: again.length, chosen: chosenAmong(index, again) },
    ...besideOwnScores(index, ranked),
  };
};

const spokenFor = ({ people }: AssessorRecord): number => people ?? 1;

const peopleAmong = (scorers: readonly AssessorRecord[]): number =>
  scorers.reduce((sum, scorer) => sum + spokenFor(scorer), 0);

const isThere =
  ({ appraisal }: AppraisalIndex) =>
  ({ option }: Choice): boolean =>
    appraisal.option.get(option) !== undefined;

/** By option in the user's order: people and reasons. */
const chosenAmong = ({ appraisal }: AppraisalIndex, choices: readonly Choice[]): Chosen => {
  const held = new Map<string, string[]>();
  for (const { option, reason } of choices) {
    const reasons = held.get(option);
    if (reasons) reasons.push(reason);
    else held.set(option, [reason]);
  }
  return [...appraisal.option.values()].sort(byOrder).flatMap(({ id }) => {
    const reasons = held.get(id);
    return reasons
      ? [
          {
            option: id,
            people: reasons.length,
            reasons: reasons.filter((words) => words.trim() !== '').sort(),
          },
        ]
      : [];
  });
};

/** The option that the author recommends where it has a score at all; else what is in front. */
const recommendedIn = (
  { own, rowOf, criteria }: AppraisalIndex,
  { gathered, withCost }: Ranked,
): readonly string[] => {
  const { option } = own.recommended;
  const row = option === null ? undefined : rowOf.get(option);
  const isScored =
    row !== undefined && criteria.some((_, column) => !Number.isNaN(cellOf(gathered.values, row, column)));
  return option !== null && isScored ? [option] : withCost.ranking.first;
};

/** How many people's choices can be set beside their own scores, and how many are another option than those lead to. */
const besideOwnScores = (
  index: AppraisalIndex,
  ranked: Ranked,
): Pick<Choices, 'compared' | 'unlikeOwnScores'> => {
  const leaders = ownLeaders(index, ranked);
  let [compared, unlikeOwnScores] = [0, 0];
  for (const { id, people, choices } of index.appraisal.assessor.values()) {
    const choice = choices.find(isThere(index));
    const first = leaders.get(index.scorerOf.get(id) ?? -1);
    if (!choice || !first || (people ?? 1) > 1) continue;
    compared += 1;
    if (!first.includes(choice.option)) unlikeOwnScores += 1;
  }
  return { compared, unlikeOwnScores };
};
