import { indexAppraisal } from '../analysis/index-appraisal.ts';
import { gatherOwnScores, ownScore } from '../analysis/own-scores.ts';
import { same } from '../analysis/tolerance.ts';
import { gatherValues, meanOfGroups } from '../analysis/values.ts';
import type { Appraisal } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';
import { roundHalfUp } from '../text/numbers.ts';

/** Points from which on people are said to disagree, so that the room argues, and the grid marks the cell. */
export const arguedFrom = 20;

/** One scorer's value: a person's, or that of people who score as one. */
export interface SpreadDot {
  readonly value: number;
  /** How many people it stands for. */
  readonly people: number;
}

/** What one group gave a cell. */
export interface GroupSpread {
  readonly group: string;
  /** Mean or median of its scorers, as the appraisal averages. */
  readonly mean: number;
  /** People behind it. */
  readonly people: number;
  /** In rising order. No name goes with a dot. */
  readonly dots: readonly SpreadDot[];
}

/** How people see one option on one criterion. */
export interface CellSpread {
  readonly option: OptionRecord;
  /** Groups that scored it, in the order of their first scorer. */
  readonly groups: readonly GroupSpread[];
  /** Mean of the groups, each counted once; null where nobody scored. */
  readonly mean: number | null;
  /**
   * Points between the highest and the lowest group; where one group alone has scored, between its highest and its
   * lowest scorer. 0 where nobody has.
   */
  readonly width: number;
  /**
   * Points between the highest and the lowest scorer of one group, of the group where they are most: an average hides
   * them. 0 where no group has two scorers.
   */
  readonly inside: number;
}

/** Highest less lowest; 0 of nothing. */
const range = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);

/** How people see each option of the short list on a criterion, in the user's order. Empty for one that is no leaf. */
export const spreadsOn = (appraisal: Appraisal, criterion: string): readonly CellSpread[] => {
  const index = indexAppraisal(appraisal);
  const own = gatherOwnScores(index);
  const { groupAverages, groupCounts } = gatherValues(index);
  const column = index.columnOf.get(criterion);
  if (column === undefined) return [];
  return index.options.map((option, row) => {
    const cell = row * index.criteria.length + column;
    const dots = index.groups.map((): SpreadDot[] => []);
    for (let scorer = 0; scorer < own.scorers; scorer += 1) {
      const value = ownScore(own, cell, scorer);
      if (Number.isNaN(value)) continue;
      dots[index.groupOf[scorer] ?? 0]?.push({ value, people: index.peopleOf[scorer] ?? 1 });
    }
    const groups = index.groups.flatMap((group, place): GroupSpread[] => {
      const given = dots[place] ?? [];
      if (given.length === 0) return [];
      const slot = cell * index.groups.length + place;
      return [
        {
          group,
          mean: groupAverages[slot] ?? 0,
          people: groupCounts[slot] ?? 0,
          dots: given.sort((a, b) => a.value - b.value),
        },
      ];
    });
    const [only] = groups;
    const inside = Math.max(0, ...groups.map((one) => range(one.dots.map(({ value }) => value))));
    return {
      option,
      groups,
      mean: only ? meanOfGroups(groupAverages, groupCounts, index.groups.length, cell) : null,
      width: groups.length === 1 ? inside : range(groups.map(({ mean }) => mean)),
      inside,
    };
  });
};

/** Points as they are told: to one decimal, so that what stands under a heading never contradicts it. */
export const pointsTold = (points: number): number => roundHalfUp(points, 1);

/** How far people are apart: between groups or inside one, whichever is more. */
const apart = ({ width, inside = 0 }: Apart): number => Math.max(width, inside);

/** What is known of how far people are apart on a cell. */
type Apart = Pick<CellSpread, 'width'> & Partial<Pick<CellSpread, 'inside'>>;

/**
 * Whether people lie far enough apart for the room to argue about it: the groups, or the people of one group, whose
 * average would hide it.
 */
export const isArgued = (cell: Apart): boolean => pointsTold(apart(cell)) >= arguedFrom;

/** The lowest and the highest score that anybody gave; null where nobody did. */
export const scoresRange = ({
  groups,
}: Pick<CellSpread, 'groups'>): { readonly low: number; readonly high: number } | null => {
  const values = groups.flatMap(({ dots }) => dots.map(({ value }) => value));
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
};

/** Whether the groups are as far apart as that: both that are furthest apart are among them. */
export const isTold = (groups: readonly GroupSpread[], width: number): boolean =>
  groups.length > 1 && same(range(groups.map(({ mean }) => mean)), width);

/** People who have scored a cell: none, one, or more; what more people have scored stands first among equals. */
const voices = ({ groups }: CellSpread): number =>
  Math.min(
    2,
    groups.reduce((sum, { people }) => sum + people, 0),
  );

/**
 * The spreads with the widest first; equal ones in the order given, but after them what one person alone has scored, and
 * then what nobody has.
 */
export const byWidth = <T extends CellSpread>(spreads: readonly T[]): readonly T[] =>
  [...spreads].sort((a, b) => (same(apart(a), apart(b)) ? voices(b) - voices(a) : apart(b) - apart(a)));
