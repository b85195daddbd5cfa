import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { scoreId } from '../../../shared/records/score.ts';
import { interestNote } from './interests.ts';
import { groupFigures, scorersByGroup } from './voice.ts';

/** One group's scores of a cell. */
export interface SpreadGroup {
  readonly group: string;
  readonly mean: number;
  readonly scores: readonly SpreadScore[];
}

/** One person's score, and whether that person declared an interest in the option. */
export interface SpreadScore {
  readonly value: number;
  readonly interest: boolean;
}

/** What every group gave a cell, score by score without names, looked up once for all cells. */
export const spreadGroups = (
  appraisal: Appraisal,
): ((option: string, criterion: string) => readonly SpreadGroup[]) => {
  const figures = groupFigures(appraisal);
  const members = new Map(scorersByGroup(appraisal));
  return (option, criterion) =>
    figures(option, criterion).map(({ group, mean }) => ({
      group,
      mean,
      scores: (members.get(group) ?? []).flatMap(({ id }) => {
        const given = appraisal.score.get(scoreId(option, criterion, id))?.value ?? null;
        return given === null
          ? []
          : [{ value: given, interest: interestNote(appraisal, option, { assessor: id }) !== null }];
      }),
    }));
};
