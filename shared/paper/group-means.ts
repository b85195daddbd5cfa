import { indexAppraisal } from '../analysis/index-appraisal.ts';
import { gatherValues } from '../analysis/values.ts';
import type { Appraisal } from '../records/aggregate.ts';

/** What one group gave to a cell: the mean or median of its scorers, as the appraisal says, and how many scored. */
export interface GroupMean {
  readonly group: string;
  readonly mean: number;
  readonly count: number;
}

/** Groups in the order of their first scorer, and what each gave to any cell; groups that gave nothing are left out. */
export const groupMeansOf = (
  appraisal: Appraisal,
): {
  readonly groups: readonly string[];
  readonly of: (option: string, criterion: string) => readonly GroupMean[];
} => {
  const index = indexAppraisal(appraisal);
  const { groupAverages, groupCounts } = gatherValues(index);
  return {
    groups: index.groups,
    of: (option, criterion) => {
      const [at, on] = [index.rowOf.get(option), index.columnOf.get(criterion)];
      if (at === undefined || on === undefined) return [];
      const first = (at * index.criteria.length + on) * index.groups.length;
      return index.groups.flatMap((group, place) => {
        const count = groupCounts[first + place] ?? 0;
        return count === 0 ? [] : [{ group, mean: groupAverages[first + place] ?? 0, count }];
      });
    },
  };
};
