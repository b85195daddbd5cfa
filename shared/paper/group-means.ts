import { indexAppraisal } from '../analysis/index-appraisal.ts';
import { gatherValues } from '../analysis/values.ts';
import type { Appraisal } from '../records/aggregate.ts';

/** What one group gave to a cell: the mean or median of its scorers, as the appraisal says, and how many scored. */
export interface GroupMean {
  readonly group: string;
  readonly mean: number;
  readonly count: number;
}

/** How much of a cell leaves the app: its score and what groups of two or more gave, its score alone, or neither. */
export type CellShown = 'score and groups' | 'score' | 'nothing';

/** Scorers that a printed average speaks for, at the fewest: the score of one person alone is never given. */
export const fewest = 2;

/** What the groups gave to every cell, and how much of it may be printed. */
export interface GroupMeans {
  /** Groups in the order of their first scorer. */
  readonly groups: readonly string[];
  /** What each group gave to a cell; groups that gave nothing are left out. */
  readonly of: (option: string, criterion: string) => readonly GroupMean[];
  /**
   * What of a cell may be printed or passed on.
   *
   * - An agreed score is no average: it is shown with what groups of two or more gave, and no group of one.
   * - A score that is not agreed is the average of its groups. Where one of them is a single person, that person's
   *   score is twice the average less the other group's mean: so no group's mean is shown, and the average stands
   *   alone. It then speaks for two people or more, as the mean of a group of two does, and hides them as well.
   * - Where one person alone has scored, the average is that person's score: nothing is shown.
   * - An appraisal with one scorer in all is the author's own judgement and says so: the score is shown, without groups.
   */
  readonly shown: (option: string, criterion: string) => CellShown;
}

/** Looks the groups' means up once; `of` and `shown` are then cheap. */
export const groupMeansOf = (appraisal: Appraisal): GroupMeans => {
  const index = indexAppraisal(appraisal);
  const { groupAverages, groupCounts, origins } = gatherValues(index);
  const cellAt = (option: string, criterion: string): number | null => {
    const [at, on] = [index.rowOf.get(option), index.columnOf.get(criterion)];
    return at === undefined || on === undefined ? null : at * index.criteria.length + on;
  };
  const heardAt = (cell: number): readonly GroupMean[] =>
    index.groups.flatMap((group, place) => {
      const slot = cell * index.groups.length + place;
      const count = groupCounts[slot] ?? 0;
      return count === 0 ? [] : [{ group, mean: groupAverages[slot] ?? 0, count }];
    });
  return {
    groups: index.groups,
    of: (option, criterion) => {
      const cell = cellAt(option, criterion);
      return cell === null ? [] : heardAt(cell);
    },
    shown: (option, criterion) => {
      const cell = cellAt(option, criterion);
      const heard = cell === null ? [] : heardAt(cell);
      if (cell === null || heard.length === 0) return 'score and groups';
      if (appraisal.assessor.size === 1 && heard[0]?.count === 1) return 'score';
      if (origins[cell] === agreedOrigin || heard.every(({ count }) => count >= fewest)) {
        return 'score and groups';
      }
      return heard.reduce((people, { count }) => people + count, 0) >= fewest ? 'score' : 'nothing';
    },
  };
};

/** How `gatherValues` marks a cell with an agreed score. */
const agreedOrigin = 2;
