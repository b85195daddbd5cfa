import type { Analysis, Standing } from '../../../shared/analysis/analysis.ts';
import type { GroupPerspective } from '../../../shared/analysis/analysis-people.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { countInWords } from '../../../shared/text/count-words.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';

/** What is taken from the groups: their weights, their scores or both; or what the scorers alone say. */
export type View = 'weights' | 'scores' | 'both' | 'interests';

/** A row of the table: who sees it so, and how it then stands. */
export interface ViewRow {
  readonly key: string;
  readonly name: string;
  /** Small, after the name: how many people, and how much of it is their own. */
  readonly aside: string;
  readonly standings: Readonly<Record<StandingName, Standing>>;
}

/** What a group has to have given for a view. */
const given = (group: GroupPerspective, view: 'scores' | 'both'): GroupPerspective['both'] =>
  view === 'scores' ? group.ownScores : group.both;

const ranked = (analysis: Analysis): ViewRow => ({
  key: 'ranking',
  name: 'The ranking',
  aside: '',
  standings: { withCost: analysis.withCost, benefitOnly: analysis.benefitOnly },
});

/** The groups as a view has them, under the ranking; groups that have not given what it needs are left out. */
export const groupRows = (analysis: Analysis, view: 'scores' | 'both'): readonly ViewRow[] => [
  ranked(analysis),
  ...analysis.perspectives.groups.flatMap((group) => {
    const standings = given(group, view);
    if (!standings) return [];
    const own = group.ownCells < group.cells ? `, ${group.ownCells} of ${group.cells} scores their own` : '';
    return [
      {
        key: group.group,
        name: group.group,
        aside: `${count(group.people, 'person', 'people')}${own}`,
        standings,
      },
    ];
  }),
];

/** What stands under the table: why a group is not in it, and what counts where a group gave no score. */
export const groupsNote = ({ perspectives }: Analysis, view: 'scores' | 'both'): string => {
  const out = perspectives.groups.filter((group) => given(group, view) === null);
  const silent = out.filter(({ ownCells }) => ownCells === 0).map(({ group }) => group);
  const unweighed = out.filter(({ ownCells }) => ownCells > 0).map(({ group }) => group);
  const reasons = [
    ...(silent.length > 0 ? [`no scores from ${joinNames(silent, 'or')}`] : []),
    ...(unweighed.length > 0 ? [`no weights of their own from ${joinNames(unweighed, 'or')}`] : []),
  ];
  const isPart = perspectives.groups.some(
    (group) => given(group, view) !== null && group.ownCells < group.cells,
  );
  return [
    ...(reasons.length > 0 ? [`Not shown: ${reasons.join('; ')}.`] : []),
    ...(isPart ? ['Where a group gave no score, that of the ranking counts.'] : []),
  ].join(' ');
};

const lettersOf = ({ options }: Analysis, ids: readonly string[]): string =>
  joinNames(ids.map((id) => options.find((option) => option.id === id)?.letter ?? ''));

/** "On their own scores, Staff put A first", or that every group agrees with the ranking. */
export const groupsTitle = (analysis: Analysis, view: 'scores' | 'both', standing: StandingName): string => {
  const own = view === 'scores' ? 'scores' : 'scores and weights';
  const { leader } = analysis[standing].ranking;
  const views = analysis.perspectives.groups.flatMap((group) => {
    const ranking = given(group, view)?.[standing].ranking;
    return ranking && ranking.first.length > 0 ? [{ group: group.group, ranking }] : [];
  });
  if (views.length === 0) return `No group has ${own} of its own`;
  if (leader === null) return `Who leads on each group’s own ${own}`;
  const others = new Map<string, string[]>();
  for (const { group, ranking } of views) {
    if (ranking.leader === leader) continue;
    const letters = lettersOf(analysis, ranking.first);
    const put = ranking.leader === null ? `put ${letters} level in front` : `put ${letters} first`;
    others.set(put, [...(others.get(put) ?? []), group]);
  }
  if (others.size === 0) {
    const who =
      views.length === 1
        ? `On their own ${own}, ${views[0]?.group ?? ''} put`
        : `Each group’s own ${own} put`;
    return `${who} ${lettersOf(analysis, [leader])} first`;
  }
  const said = [...others].map(([put, groups]) => `${joinNames(groups)} ${put}`);
  return `On their own ${own}, ${said.join('; ')}`;
};

/**
 * The scorers alone, with everyone, without those who would gain by the option in front where others declared interests
 * elsewhere, and without all who declared one; under the ranking.
 */
export const interestRows = (analysis: Analysis): readonly ViewRow[] => {
  const { declared, people, everyone, without, inLeader } = analysis.perspectives.interests;
  return [
    ranked(analysis),
    ...(everyone
      ? [
          {
            key: 'everyone',
            name: 'Everyone who scored',
            aside: count(people, 'person', 'people'),
            standings: everyone,
          },
        ]
      : []),
    ...(inLeader?.without && inLeader.declared < declared
      ? [
          {
            key: 'inLeader',
            name: `Without declared interests in ${lettersOf(analysis, [inLeader.option])}`,
            aside: count(people - inLeader.declared, 'person', 'people'),
            standings: inLeader.without,
          },
        ]
      : []),
    ...(without
      ? [
          {
            key: 'without',
            name:
              inLeader?.without && inLeader.declared < declared
                ? 'Without any declared interest'
                : 'Without declared interests',
            aside: count(people - declared, 'person', 'people'),
            standings: without,
          },
        ]
      : []),
  ];
};

/** "Without the two people who declared an interest in D, A leads in place of D"; null where they change nothing. */
const gainersTitle = (analysis: Analysis, standing: StandingName): string | null => {
  const { declared, everyone, inLeader } = analysis.perspectives.interests;
  const [all, others] = [everyone?.[standing].ranking, inLeader?.without?.[standing].ranking];
  if (!inLeader || inLeader.declared === declared || !all || !others || others.first.length === 0)
    return null;
  if (all.order.some((option) => !others.order.includes(option))) return null;
  const [then, now] = [lettersOf(analysis, others.first), lettersOf(analysis, all.first)];
  if (then === now) return null;
  const who = `the ${countInWords(inLeader.declared)} ${inLeader.declared === 1 ? 'person' : 'people'}`;
  const lead = others.leader === null ? 'share the lead' : 'leads';
  return `Without ${who} who declared an interest in ${lettersOf(analysis, [inLeader.option])}, ${then} ${lead} in place of ${now}`;
};

/** "D leads with and without the seven people who declared an interest". */
export const interestsTitle = (analysis: Analysis, standing: StandingName): string => {
  const gainers = gainersTitle(analysis, standing);
  if (gainers !== null) return gainers;
  const { declared, people, everyone, without } = analysis.perspectives.interests;
  if (declared === 0) return 'Nobody who scored declared an interest in an option';
  if (declared === people) return 'Everyone who scored declared an interest in an option';
  const who = `the ${countInWords(declared)} ${declared === 1 ? 'person' : 'people'} who declared an interest`;
  const [all, others] = [everyone?.[standing].ranking, without?.[standing].ranking];
  if (!all || !others || all.first.length === 0 || others.first.length === 0) {
    return `There is no ranking without ${who}`;
  }
  // Who leads among the options that are left says nothing of those that only these people scored.
  const lost = all.order.filter((option) => !others.order.includes(option));
  if (lost.length > 0) {
    return `Without ${who}, ${lettersOf(analysis, lost)} ${lost.length === 1 ? 'has' : 'have'} no total`;
  }
  const [then, now] = [lettersOf(analysis, others.first), lettersOf(analysis, all.first)];
  if (then === now) {
    return `${then} ${all.leader === null ? 'share the lead' : 'leads'} with and without ${who}`;
  }
  return `Without ${who}, ${then} ${others.leader === null ? 'share the lead' : 'leads'} in place of ${now}`;
};
