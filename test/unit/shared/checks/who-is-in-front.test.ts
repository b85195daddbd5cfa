import { expect, test } from 'vitest';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { agreedAssessor } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();

/** The sample with every agreed score of an option at a value, which decides who is in front. */
const withScores = (option: string, value: number): Appraisal => ({
  ...sample,
  score: sample.score.with(
    [...sample.score.values()]
      .filter((score) => score.option === option && score.assessor === agreedAssessor)
      .map((score) => ({ ...score, value })),
    [],
  ),
});

/** What the stages say on which nobody expects a ranking. */
const beforeTheRanking = (appraisal: Appraisal) =>
  completenessProblems(appraisal).filter(({ stage }) => stage !== 'results' && stage !== 'paper');

test.each(['optA', 'optB', 'optC', 'optD'])(
  'no stage before the ranking tells whether %s is in front',
  (option) => {
    expect(beforeTheRanking(withScores(option, 100))).toEqual(beforeTheRanking(withScores(option, 0)));
  },
);
