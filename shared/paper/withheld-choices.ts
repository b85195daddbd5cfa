import type { Choices, GroupChoices } from '../analysis/analysis-people.ts';
import { fewest } from './group-means.ts';

type Others = NonNullable<Choices['others']>;

/**
 * What people would choose, as a paper may print it: a choice is told with its group and its reason, and without a name.
 *
 * - Of a group of one, that would be by name. Such groups are told of together, as others: the choice and the reason are
 *   in the paper, and whose they are is not. Where one person would still stand alone there, which the list of groups
 *   would give away, the smallest other group joins them, though all of it be told without a group.
 * - A group that chose alike is told as that. A choice is said to be printed by group, as a vote is; to hide it where
 *   nobody in a group agrees would hide dissent where it is strongest.
 * - How many would choose otherwise than by their own scores is told of all together, and not where only one could be
 *   counted.
 *
 * Groups keep their places; one that is told among the others has said nothing of its own here.
 */
export const printedChoices = (choices: Choices): Choices => {
  const held = toldTogether(choices.groups);
  const compared = choices.compared < fewest ? { compared: 0, unlikeOwnScores: 0 } : {};
  if (held.length === 0 && choices.others === null) return { ...choices, ...compared };
  const together = choices.groups.filter(({ group }) => held.includes(group));
  return {
    ...choices,
    ...compared,
    groups: choices.groups.map((group) =>
      held.includes(group.group) ? { ...group, said: 0, chosen: [] } : group,
    ),
    others: othersOf(choices, together),
  };
};

/** Groups that are told of without their names: those of one person, and whoever hides them. */
const toldTogether = (groups: readonly GroupChoices[]): readonly string[] => {
  const alone = groups.filter(({ people }) => people < fewest);
  if (alone.length === 0) return [];
  const larger = groups.filter(({ people }) => people >= fewest).sort((a, b) => a.people - b.people);
  const together = alone.length < fewest ? [...alone, ...larger.slice(0, 1)] : alone;
  return together.map(({ group }) => group);
};

const othersOf = ({ options, others }: Choices, together: readonly GroupChoices[]): Others => {
  const all = [...together.flatMap(({ chosen }) => chosen), ...(others?.chosen ?? [])];
  const chosen = options.flatMap(({ option }) => {
    const here = all.filter((one) => one.option === option);
    return here.length === 0
      ? []
      : [
          {
            option,
            people: here.reduce((sum, { people }) => sum + people, 0),
            reasons: here.flatMap(({ reasons }) => reasons).sort(),
          },
        ];
  });
  return {
    groups: together.map(({ group }) => group),
    // In an appraisal out of a paper their groups stand for them, and they are counted there.
    people: together.reduce((sum, { people }) => sum + people, 0) || (others?.people ?? 0),
    said: chosen.reduce((sum, { people }) => sum + people, 0),
    chosen,
  };
};
