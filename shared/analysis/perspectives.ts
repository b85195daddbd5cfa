import type { AssessorRecord } from '../records/assessor.ts';
import type { GroupPerspective, Perspectives } from './analysis-people.ts';
import type { Grid } from './grid.ts';
import { type AppraisalIndex, groupName } from './index-appraisal.ts';
import { gatherOwnScores, type OwnScores, ownScore } from './own-scores.ts';
import { type Ranked, standingOf } from './rank.ts';
import { averagesByGroup, meanOfGroups, scorersOrigin } from './values.ts';
import { withoutCost } from './weights.ts';

type BothStandings = NonNullable<GroupPerspective['both']>;

/**
 * Who leads as each group sees it, three ways (its weights on the ranking's scores, the agreed weights on its own
 * scores, its own on both), and as the scorers alone see it, with and without those who declared an interest. Each with
 * cost criteria and without.
 *
 * A group is matched to the first weight set of voice "group" that gives weights and bears its name. Its own score of a
 * cell is the mean or the median of its scorers, as the appraisal averages; a cell that it did not score takes the
 * ranking's value. A measured value is everybody's. Under a what-if the agreed weights and the ranking's values are
 * those of the what-if; what groups gave themselves stays.
 *
 * @returns totals of 0-100, by option in the user's order
 */
export const perspectivesOf = (index: AppraisalIndex, ranked: Ranked): Perspectives => {
  const own = gatherOwnScores(index);
  return { groups: groupsIn(index, ranked, own), interests: interestsIn(index, ranked, own) };
};

interface GroupWeights {
  readonly weightSet: string;
  readonly weights: readonly number[] | null;
}

/** The set that speaks for each group, in the order of the sets; the first usable one of several. */
const weightsOfGroups = (index: AppraisalIndex, { sets }: Ranked): ReadonlyMap<string, GroupWeights> => {
  const found = new Map<string, GroupWeights>();
  for (const [place, { id, voice, voiceName, name }] of index.weightSets.entries()) {
    // A set that does not say whose it is may still be called after its group.
    const group = voiceName.trim() || name.trim();
    if (voice !== 'group' || group === '') continue;
    const weights = sets[place]?.weights.weights ?? null;
    if ((found.get(group)?.weights ?? null) === null) found.set(group, { weightSet: id, weights });
  }
  return found;
};

const groupsIn = (index: AppraisalIndex, ranked: Ranked, own: OwnScores): GroupPerspective[] => {
  const weightsOf = weightsOfGroups(index, ranked);
  const groups = [...new Set([...index.groups, ...weightsOf.keys()])];
  const { values } = ranked.gathered;
  const judged = index.criteria.filter(({ scoring }) => scoring !== 'measured').length;
  return groups.map((group) => {
    const place = index.groups.indexOf(group);
    const set = weightsOf.get(groupName(group));
    const { cells, ownCells, fewest } = cellsOfGroup(index, ranked, place);
    const scored = { ...values, cells };
    const standings = (grid: Grid, weights: readonly number[] | null, hasScores: boolean) =>
      weights && hasScores ? bothStandings(index, ranked, grid, weights) : null;
    return {
      group,
      people: own.heard.reduce((sum, heard, at) => sum + (index.groupOf[at] === place ? heard : 0), 0),
      weightSet: set?.weightSet ?? null,
      ownCells,
      fewest,
      cells: index.options.length * judged,
      ownWeights: standings(values, set?.weights ?? null, true),
      ownScores: standings(scored, ranked.weights, ownCells > 0),
      both: standings(scored, set?.weights ?? null, ownCells > 0),
    };
  });
};

/** The values as one group has them, how many of them are its own, and the fewest people behind one of those. */
const cellsOfGroup = (
  index: AppraisalIndex,
  { gathered: { values, groupAverages, groupCounts } }: Ranked,
  group: number,
): { readonly cells: Float64Array; readonly ownCells: number; readonly fewest: number } => {
  const cells = values.cells.slice();
  const people: number[] = [];
  for (let cell = 0; group >= 0 && cell < cells.length; cell += 1) {
    const slot = cell * index.groups.length + group;
    const count = groupCounts[slot] ?? 0;
    if (count === 0) continue;
    cells[cell] = groupAverages[slot] ?? Number.NaN;
    people.push(count);
  }
  return { cells, ownCells: people.length, fewest: fewestOf(people) };
};

/** The smallest count above 0; 0 without one. */
const fewestOf = (counts: readonly number[] | Uint32Array): number => {
  let least = 0;
  for (const count of counts) if (count > 0 && (least === 0 || count < least)) least = count;
  return least;
};

const bothStandings = (
  index: AppraisalIndex,
  { gathered }: Ranked,
  values: Grid,
  weights: readonly number[],
): BothStandings => {
  const benefit = withoutCost(
    weights,
    index.criteria.map(({ isCost }) => isCost),
  );
  return {
    withCost: standingOf(index, { ...gathered, values }, weights),
    benefitOnly: standingOf(index, { ...gathered, values }, benefit),
  };
};

/**
 * The mean of the groups' averages, agreed scores left aside, with everyone and without each scorer who declared an
 * interest in an option that is analysed, whichever option it is: someone who would gain by one option has a say in how
 * the others look beside it.
 *
 * A stand-in speaks for several people, and for each option says how many of them declared. The same people may have
 * declared for two options, so the most for any one option is taken: no fewer can have declared. Where that is all of
 * its people the stand-in is left out; where it is only some, their scores cannot be taken out of its mean, and no
 * figure without them is given.
 */
const interestsIn = (index: AppraisalIndex, ranked: Ranked, own: OwnScores): Perspectives['interests'] => {
  const declared = declaredIn(index, own, ({ option }) => index.rowOf.has(option));
  const keeps = (at: number): boolean => (declared[at] ?? 0) === 0;
  const people = own.heard.reduce((sum, heard) => sum + heard, 0);
  const { leader } = ranked.withCost.ranking;
  const all = countsByGroup(index, own, () => true);
  const kept = countsByGroup(index, own, keeps);
  return {
    declared: sumOf(declared),
    people,
    fewest: { everyone: fewestOf(all), without: fewestOf(kept), between: fewestLost(all, kept) },
    everyone: people > 0 ? standingOfHeard(index, ranked, own, () => true) : null,
    without: withoutThem(index, ranked, own, declared),
    inLeader: leader === null ? null : inLeaderOf(index, ranked, own, { leader, all, kept }),
  };
};

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);

/** By the scorer's place: how many of the people heard declared an interest in any of some options, at the fewest. */
const declaredIn = (
  index: AppraisalIndex,
  own: OwnScores,
  isAsked: (interest: AssessorRecord['interests'][number]) => boolean,
): Uint32Array => {
  const declared = new Uint32Array(own.scorers);
  for (const scorer of index.appraisal.assessor.values()) {
    const at = index.scorerOf.get(scorer.id);
    if (at !== undefined) declared[at] = Math.min(own.heard[at] ?? 0, declaredBy(scorer, isAsked));
  }
  return declared;
};

/** The ranking by the scorers who are kept, under the agreed weights; null while there are none. */
const standingOfHeard = (
  index: AppraisalIndex,
  ranked: Ranked,
  own: OwnScores,
  keeps: (at: number) => boolean,
): BothStandings | null => {
  if (!ranked.weights) return null;
  const cells = heardValues(index, ranked, own, keeps);
  return bothStandings(index, ranked, { ...ranked.gathered.values, cells }, ranked.weights);
};

/** The same without those who declared; null where nobody did, nobody is left, or a stand-in holds both kinds. */
const withoutThem = (
  index: AppraisalIndex,
  ranked: Ranked,
  own: OwnScores,
  declared: Uint32Array,
): BothStandings | null => {
  const keeps = (at: number): boolean => (declared[at] ?? 0) === 0;
  const isApart = own.heard.every((people, at) => keeps(at) || declared[at] === people);
  const isAnyoneLeft = own.heard.some((people, at) => people > 0 && keeps(at));
  return sumOf(declared) > 0 && isApart && isAnyoneLeft ? standingOfHeard(index, ranked, own, keeps) : null;
};

/** Without those alone who would gain by the option in front: the others who declared keep their say. */
const inLeaderOf = (
  index: AppraisalIndex,
  ranked: Ranked,
  own: OwnScores,
  given: {
    readonly leader: string;
    /** By cell, then by group: the people who scored it, and of them those who declared nothing. */
    readonly all: Uint32Array;
    readonly kept: Uint32Array;
  },
): Perspectives['interests']['inLeader'] => {
  const { leader, all, kept } = given;
  const inIt = declaredIn(index, own, ({ option }) => option === leader);
  const number = sumOf(inIt);
  if (number === 0) return null;
  const left = countsByGroup(index, own, (at) => (inIt[at] ?? 0) === 0);
  return {
    option: leader,
    declared: number,
    fewest: { without: fewestOf(left), between: fewestLost(all, left), elsewhere: fewestLost(left, kept) },
    without: withoutThem(index, ranked, own, inIt),
  };
};

/** By cell, then by group: how many people who are kept scored it. */
const countsByGroup = (
  { groups, groupOf }: AppraisalIndex,
  own: OwnScores,
  keeps: (scorer: number) => boolean,
): Uint32Array => {
  const counts = new Uint32Array(own.cells * groups.length);
  for (const [scorer, people] of own.heard.entries()) {
    if (people === 0 || !keeps(scorer)) continue;
    for (let cell = 0; cell < own.cells; cell += 1) {
      if (Number.isNaN(ownScore(own, cell, scorer))) continue;
      const slot = cell * groups.length + (groupOf[scorer] ?? 0);
      counts[slot] = (counts[slot] ?? 0) + people;
    }
  }
  return counts;
};

/**
 * Fewest people that a group loses in a cell where others of it stay. A group that goes whole is not asked: its own
 * ranking says what goes with it.
 */
const fewestLost = (before: Uint32Array, after: Uint32Array): number =>
  fewestOf(before.map((people, slot) => ((after[slot] ?? 0) > 0 ? people - (after[slot] ?? 0) : 0)));

/** How many of the people that a scorer speaks for declared an interest in any of some options, at the fewest. */
const declaredBy = (
  { interests, people }: AssessorRecord,
  isAsked: (interest: AssessorRecord['interests'][number]) => boolean,
): number =>
  interests
    .filter(isAsked)
    .reduce((most, interest) => Math.max(most, people === undefined ? 1 : (interest.people ?? 1)), 0);

/**
 * The mean of the groups' averages of those who are kept. A cell that none of them scored takes the ranking's value,
 * unless that came from the scorers who are not kept: then it is missing.
 */
const heardValues = (
  index: AppraisalIndex,
  { gathered: { values, origins } }: Ranked,
  own: OwnScores,
  keeps: (scorer: number) => boolean,
): Float64Array => {
  const { groupAverages, groupCounts } = averagesByGroup(index, own, keeps);
  return Float64Array.from(values.cells, (value, cell) => {
    const mean = meanOfGroups(groupAverages, groupCounts, index.groups.length, cell);
    if (!Number.isNaN(mean)) return mean;
    return origins[cell] === scorersOrigin ? Number.NaN : value;
  });
};
