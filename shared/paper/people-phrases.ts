import { type Phrase, say } from '../analysis/figure.ts';
import { groupName } from '../analysis/index-appraisal.ts';
import { countedScorers } from '../analysis/stand-ins.ts';
import { inOrder } from '../records/aggregate.ts';
import { peopleIn } from '../records/assessor.ts';
import type { PaperContext } from './context.ts';
import { counted, countOf, joinPhrases, namesPhrase } from './phrases.ts';

/** One group of scorers: how many they are, how many were asked for interests, and how many declared which. */
export interface ScoringGroup {
  readonly group: string;
  readonly people: number;
  readonly asked: number;
  /** By option of the appraisal, in the user's order. */
  readonly interests: readonly { readonly letter: string; readonly people: number }[];
}

/** The groups of scorers, in the order of their first scorer; nobody is named. */
export const scoringGroups = ({ appraisal }: PaperContext): readonly ScoringGroup[] => {
  const options = inOrder(appraisal, 'option');
  const scorers = countedScorers(inOrder(appraisal, 'assessor'));
  const groups = [...new Set(scorers.map(({ group }) => groupName(group)))];
  return groups.map((group) => {
    const members = scorers.filter((scorer) => groupName(scorer.group) === group);
    const declared = new Map<string, number>();
    for (const { interests } of members) {
      // Two interests of one person in one option are one person's.
      for (const [option, people] of new Map(interests.map((one) => [one.option, peopleIn(one)]))) {
        declared.set(option, (declared.get(option) ?? 0) + people);
      }
    }
    return {
      group,
      people: members.reduce((sum, member) => sum + peopleIn(member), 0),
      asked: members.reduce((sum, member) => sum + (member.asked ? peopleIn(member) : 0), 0),
      interests: options.flatMap(({ id, letter }) => {
        const people = declared.get(id);
        return people === undefined ? [] : [{ letter, people }];
      }),
    };
  });
};

/** "seven in B and two in D": how many of a group declared an interest in which option; nothing where nobody did. */
export const interestsPhrase = ({ group, interests }: ScoringGroup): Phrase =>
  joinPhrases(
    interests.map(
      ({ letter, people }) =>
        say`${{ ...countOf(people, `count: interests of ${group} in ${letter}`), inWords: 'within' as const }} in ${letter}`,
    ),
  );

/** "Interests were declared by GPs (seven in B and two in D)." */
export const declaredSentence = (context: PaperContext): Phrase => {
  const groups = scoringGroups(context);
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  if (people === 0) return [];
  const declared = groups.filter(({ interests }) => interests.length > 0);
  if (declared.length === 0) {
    const asked = groups.reduce((sum, group) => sum + group.asked, 0);
    return asked === people
      ? ['No scorer declared an interest.']
      : say`No scorer declared an interest; ${counted(countOf(people - asked, 'count: scorers not asked for interests'), 'scorer has', 'scorers have')} not been asked.`;
  }
  return say`Interests were declared by ${joinPhrases(declared.map((group) => say`${group.group} (${interestsPhrase(group)})`))}.`;
};

/** "The author declares an interest in B and D." without the author's words for it. */
export const authorSentence = ({ own, appraisal }: PaperContext): Phrase => {
  const { asked, interests } = own.authorInterests;
  const letters = [
    ...new Set(
      interests.flatMap(({ option }) => {
        const letter = appraisal.option.get(option)?.letter;
        return letter === undefined ? [] : [letter];
      }),
    ),
  ];
  if (letters.length > 0) return say`The author declares an interest in ${namesPhrase(letters)}.`;
  return [
    asked
      ? 'The author declares no interest.'
      : 'The author has not yet declared whether there is an interest.',
  ];
};
