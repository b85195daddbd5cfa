import type { Appraisal } from '../records/aggregate.ts';
import type { StakeholderRecord } from '../records/stakeholder.ts';
import { formatNumber } from '../text/numbers.ts';
import { byOrder } from './criterion-tree.ts';

/** What a position of −2 to +2 is called. */
const words: Readonly<Record<number, string>> = {
  [-2]: 'opposed',
  [-1]: 'wary',
  0: 'neutral',
  1: 'in favour',
  2: 'strongly for',
};

/** All positions, from the most against to the most in favour. */
export const positionValues = [-2, -1, 0, 1, 2] as const;

/** The word for a position; empty for what is none. */
export const positionWord = (value: number): string => words[value] ?? '';

/** A position with its sign: "+2", "0", "−1". */
export const signedPosition = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value)}`;

/** From this influence on, of 5, a group is named where it can hold an option up. */
export const strongInfluence = 4;

/** Which way a position leans: −2 and −1 against, 0 neutral, +1 and +2 in favour; null is not known. */
export type Side = 'for' | 'neutral' | 'against' | 'unknown';

/** The side of a position. */
export const sideOf = (value: number | null): Side => {
  if (value === null) return 'unknown';
  if (value === 0) return 'neutral';
  return value > 0 ? 'for' : 'against';
};

/** Where one group stands on one option. */
export interface GroupStand {
  readonly stakeholder: string;
  readonly name: string;
  readonly influence: number | null;
  readonly size: number | null;
  /** −2 to +2; null while not known. */
  readonly value: number | null;
}

/** Where every group stands on one option, in the user's order. */
export const groupStands = (appraisal: Appraisal, option: string): readonly GroupStand[] => {
  const values = new Map<string, number | null>();
  appraisal.position.each((position) => {
    if (position.option === option) values.set(position.stakeholder, position.value);
  });
  return [...appraisal.stakeholder.values()]
    .sort(byOrder)
    .map(({ id, name, influence, size }: StakeholderRecord) => ({
      stakeholder: id,
      name,
      influence,
      size,
      value: values.get(id) ?? null,
    }));
};

/** How many groups lean one way, and how many of them have influence 4 or 5. */
export interface SideCount {
  readonly groups: number;
  readonly strong: number;
}

/**
 * How the groups stand on an option, as counts: groups are counted, not people, and no score is made of them, since a
 * large group's opposition is not made up for by small groups in favour.
 */
export const countSides = (stands: readonly GroupStand[]): Readonly<Record<Side, SideCount>> => {
  const count = (side: Side): SideCount => {
    const there = stands.filter(({ value }) => sideOf(value) === side);
    return {
      groups: there.length,
      strong: there.filter(({ influence }) => (influence ?? 0) >= strongInfluence).length,
    };
  };
  return {
    for: count('for'),
    neutral: count('neutral'),
    against: count('against'),
    unknown: count('unknown'),
  };
};

/** A group on the map of influence and position. */
export interface MappedGroup extends GroupStand {
  readonly influence: number;
  readonly value: number;
}

/** The map of influence (1 to 5) and position (−2 to +2) for one option, as data. */
export interface StakeholderMapData {
  readonly placed: readonly MappedGroup[];
  /** Groups that stand nowhere on the map, for their influence or their position is not known. */
  readonly unplaced: readonly GroupStand[];
}

/** Splits the groups into those that have a place on the map and those that have none. */
export const stakeholderMap = (stands: readonly GroupStand[]): StakeholderMapData => {
  const placed: MappedGroup[] = [];
  const unplaced: GroupStand[] = [];
  for (const stand of stands) {
    const { influence, value } = stand;
    if (influence === null || value === null) unplaced.push(stand);
    else placed.push({ ...stand, influence, value });
  }
  return { placed, unplaced };
};

/** Groups of influence 4 or 5 on one side, the most influential and most decided first. */
export const strongGroups = (
  stands: readonly GroupStand[],
  side: 'for' | 'against',
): readonly MappedGroup[] =>
  stakeholderMap(stands)
    .placed.filter(({ value, influence }) => sideOf(value) === side && influence >= strongInfluence)
    .sort((a, b) => b.influence - a.influence || Math.abs(b.value) - Math.abs(a.value));
