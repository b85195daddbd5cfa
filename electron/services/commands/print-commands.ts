import { analyse } from '../../../shared/analysis/analyse.ts';
import type { RobustnessSettings } from '../../../shared/analysis/analysis-robustness.ts';
import { completenessProblems } from '../../../shared/checks/completeness.ts';
import { done, type Result, refused } from '../../../shared/contract/result.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { Problem } from '../../../shared/records/problem.ts';
import type { CommandWorld, ExitCode } from './command-world.ts';

/** Prints the analysis, with the random test that was asked for; nothing, where that one cannot be made. */
export const runAnalyse = (
  appraisal: Appraisal,
  asked: RobustnessSettings | null,
  { out }: CommandWorld,
): Result<null> => {
  const analysis = analyse(appraisal, asked === null ? {} : { asked });
  const { robustness } = analysis;
  if (asked !== null && robustness.asked === null) {
    return refused(
      'not-found',
      `The random test that was asked for cannot be made. ${robustness.problem ?? ''}`.trim(),
      'Without flags, everything else is printed.',
    );
  }
  out(`${JSON.stringify(analysis, null, 2)}\n`);
  return done(null);
};

/** Whether a paper waits for it, or can go without. */
const weightOf = (severity: Problem['severity']): string => (severity === 'soft' ? 'advice' : 'needed');

/** Prints what is missing for a paper, one problem a line. */
export const runCheck = (appraisal: Appraisal, { out }: CommandWorld): ExitCode => {
  // With the strength of the result, as the paper itself is checked.
  const problems = completenessProblems(appraisal, analyse(appraisal).strength);
  for (const { code, record, severity, sentence } of problems) {
    const about = record ? `${record.type} ${record.id}` : '-';
    out(`${code}  ${about}  ${weightOf(severity)}  ${sentence}\n`);
  }
  return problems.length === 0 ? 0 : 1;
};
