import type { Strength } from '../analysis/analysis.ts';
import type { Appraisal } from '../records/aggregate.ts';
import type { Problem } from '../records/problem.ts';
import type { Stage } from '../records/stages.ts';
import type { Check } from './check.ts';
import { choiceChecks } from './choices.ts';
import { contextChecks } from './context.ts';
import { costChecks } from './costs.ts';
import { coverChecks } from './cover.ts';
import { criteriaChecks } from './criteria.ts';
import { gateChecks } from './gates.ts';
import { optionChecks } from './options.ts';
import { planChecks } from './plan.ts';
import { recommendationChecks } from './recommendation.ts';
import { riskChecks } from './risks.ts';
import { scoreChecks } from './scores.ts';
import { stakeholderChecks } from './stakeholders.ts';
import { weightChecks } from './weights.ts';

const checks: readonly Check[] = [
  ...contextChecks,
  ...optionChecks,
  ...gateChecks,
  ...criteriaChecks,
  ...weightChecks,
  ...scoreChecks,
  ...choiceChecks,
  ...costChecks,
  ...riskChecks,
  ...stakeholderChecks,
  ...planChecks,
  ...coverChecks,
  ...recommendationChecks,
];

/**
 * What is still missing for a paper: first what blocks it, then what is only listed, each in the stages' order.
 *
 * @param strength of the same appraisal's analysis, where it is at hand with its random tests (see `Check`)
 */
export const completenessProblems = (appraisal: Appraisal, strength?: Strength): readonly Problem[] => {
  const problems = checks.flatMap((check) => check(appraisal, strength));
  return [
    ...problems.filter((problem) => problem.severity === 'blocking'),
    ...problems.filter((problem) => problem.severity !== 'blocking'),
  ];
};

/** What is still missing that is mended on one stage. */
export const stageProblems = (appraisal: Appraisal, stage: Stage): readonly Problem[] =>
  completenessProblems(appraisal).filter((problem) => problem.stage === stage);
