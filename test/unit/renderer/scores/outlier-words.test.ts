import { describe, expect, it } from 'vitest';
import { outlierWords } from '../../../../renderer/features/scores/outlier-words.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { appraisalOfScores, assessor } from '../../shared/analysis/build.ts';

const scorers = (...groups: readonly (readonly [group: string, value: number])[]): readonly AnyRecord[] =>
  groups.flatMap(([group, value], at) => [
    { ...assessor(`p${at + 1}`, group, at + 1), name: `The ${group} partner ${at + 1}` },
    newScore('A', 'C1', `p${at + 1}`, value),
  ]);

const wordsOf = (more: readonly AnyRecord[], namingAllowed = false) =>
  outlierWords(appraisalOfScores({ scores: { A: [] }, weights: [1], own: { namingAllowed }, more })).get(
    'A C1',
  );

const five = scorers(['GPs', 40], ['GPs', 50], ['Managers', 60], ['Staff', 50], ['Staff', 5]);

describe('what is said of a score far from the others', () => {
  it('names the scorer only where the appraisal allows naming', () => {
    expect(wordsOf(five, true)).toEqual(['The Staff partner 5 gave 5, 45 below the mean of the other 4.']);
    expect(wordsOf(five)).toEqual(['One of the Staff group gave 5, 45 below the mean of the other 4.']);
  });

  it('is nothing where the group is that one person', () => {
    const alone = scorers(['GPs', 40], ['GPs', 50], ['Managers', 60], ['Managers', 50], ['Staff', 5]);
    expect(wordsOf(alone)).toBeUndefined();
    expect(wordsOf(alone, true)).toHaveLength(1);
  });

  it('is nothing where two are in the group and one of them has not scored the cell', () => {
    const silent = scorers(['GPs', 40], ['GPs', 50], ['Managers', 60], ['Managers', 50], ['Staff', 5]);
    expect(wordsOf([...silent, assessor('p6', 'Staff', 6)])).toBeUndefined();
  });

  it('speaks of those without a group as such, and of whole points', () => {
    expect(wordsOf(scorers(['', 92.5], ['', 50], ['', 50], ['', 51]))).toEqual([
      'One of those without a group gave 92.5, 42 above the mean of the other 3.',
    ]);
  });
});
