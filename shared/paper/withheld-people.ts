import type { Analysis, Standing } from '../analysis/analysis.ts';
import type { GroupPerspective, OwnRankings } from '../analysis/analysis-people.ts';
import { fewest } from './group-means.ts';
import { printedChoices } from './withheld-choices.ts';

type Views = NonNullable<GroupPerspective['both']>;
type Part = 'perspectives' | 'agreement' | 'choices';
type Interests = Analysis['perspectives']['interests'];

/**
 * What the analysis says of groups and people, as a paper may print it.
 *
 * - A view on a group's own scores is printed of groups of two or more, as totals without the points of each criterion:
 *   those are a mean under another name. The same holds for the scorers with and without declared interests.
 * - Where a score of its own is one person's alone, a total would give it away beside the agreed ones: who leads stays.
 * - What one person's going changes, and what one person who is left gives, has no figures: who leads stays, the totals
 *   and leads are null. So has every mean of groups, with and without declared interests, in which a group is one
 *   person, or is left with one or loses one: the others' leads are printed, and theirs would be what is left of it.
 * - Where a score that is not agreed has a group of one in it, the paper prints the average of the groups and none of
 *   theirs: then no lead on a group's own scores is printed either, which would say what the group gave there.
 * - Spread cell by cell has single scores for its ends: none is printed. The paper draws the groups' means.
 * - Dissent is a count of people. By group it is printed only where no group is one person, and not at all where only
 *   one person could be counted.
 * - What people would choose: see `printedChoices`.
 *
 * @param averaged true where some score is printed as the average of groups of which one is one person
 */
export const printedPeople = (
  { perspectives, agreement, choices }: Pick<Analysis, Part>,
  averaged: boolean,
): Pick<Analysis, Part> => {
  const { groups, interests } = perspectives;
  const { declared, people } = interests;
  const partsBy = (...behind: readonly number[]) =>
    averaged || behind.includes(1) ? withoutFigures : withoutParts;
  const fewDeclared = declared > 0 && declared < fewest;
  const fewLeft = people - declared < fewest;
  const someAlone = groups.some((group) => group.people > 0 && group.people < fewest);
  return {
    perspectives: {
      groups: groups.map((group) => ({
        ...group,
        ownWeights: group.ownWeights && bothOf(group.ownWeights, withoutParts),
        ownScores:
          group.people < fewest ? null : group.ownScores && bothOf(group.ownScores, partsBy(group.fewest)),
        both: group.people < fewest ? null : group.both && bothOf(group.both, partsBy(group.fewest)),
      })),
      interests: {
        ...interests,
        everyone:
          people < fewest
            ? null
            : interests.everyone && bothOf(interests.everyone, partsBy(interests.fewest.everyone)),
        without:
          fewLeft || interests.without === null
            ? null
            : bothOf(
                interests.without,
                fewDeclared ? withoutFigures : partsBy(interests.fewest.without, interests.fewest.between),
              ),
        inLeader: printedInLeader(interests, averaged),
      },
    },
    agreement: {
      cells: [],
      withCost: printedRankings(agreement.withCost, someAlone),
      benefitOnly: printedRankings(agreement.benefitOnly, someAlone),
    },
    choices: printedChoices(choices),
  };
};

/**
 * The same rules for those with an interest in the option in front alone. Beside the ranking without everybody who
 * declared one, it tells what the others of them change: no figures where that is one person.
 */
const printedInLeader = ({ inLeader, people }: Interests, averaged: boolean): Interests['inLeader'] => {
  if (inLeader === null) return null;
  const { declared, without, fewest: behind } = inLeader;
  if (without === null || people - declared < fewest) return { ...inLeader, without: null };
  const alone = averaged || declared < fewest || Object.values(behind).includes(1);
  return { ...inLeader, without: bothOf(without, alone ? withoutFigures : withoutParts) };
};

const printedRankings = ({ concordance, dissent }: OwnRankings, someAlone: boolean): OwnRankings => {
  const prints = dissent.judged >= fewest;
  return {
    concordance,
    dissent: {
      judged: prints ? dissent.judged : 0,
      withLeader: prints ? dissent.withLeader : 0,
      otherwise: prints
        ? dissent.otherwise.map((other) => ({ ...other, groups: someAlone ? [] : other.groups }))
        : [],
    },
  };
};

const bothOf = ({ withCost, benefitOnly }: Views, kept: (standing: Standing) => Standing): Views => ({
  withCost: kept(withCost),
  benefitOnly: kept(benefitOnly),
});

const withoutParts = (standing: Standing): Standing => ({
  ...standing,
  totals: standing.totals.map((total) => ({
    ...total,
    contributions: total.contributions.map(() => null),
  })),
});

const withoutFigures = ({ totals, ranking }: Standing): Standing => ({
  totals: totals.map(({ option, contributions }) => ({
    option,
    total: null,
    low: 0,
    high: 100,
    contributions: contributions.map(() => null),
  })),
  ranking: { ...ranking, lead: null },
});
