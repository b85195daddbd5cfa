import { useDeferredValue, useMemo } from 'react';
import { stageProblems } from '../../shared/checks/completeness.ts';
import type { Stage } from '../../shared/records/stages.ts';
import { count } from '../../shared/text/lists.ts';
import { problemHref } from '../session/route.ts';
import { useAppraisal, useSession } from '../session/use-session.ts';
import './stage-problems.css';

/** What is still open on a stage, folded into one line at its foot, each with the way to where it is mended. */
export const StageProblems = ({ stage }: { readonly stage: Stage }) => {
  const appraisal = useDeferredValue(useAppraisal());
  const id = useSession((session) => session.id);
  const problems = useMemo(() => stageProblems(appraisal, stage), [appraisal, stage]);
  if (problems.length === 0) return null;
  const needed = problems.filter(({ severity }) => severity !== 'soft').length;
  return (
    <details className="stage-problems">
      <summary>
        {count(problems.length, 'open point')} on this stage
        {needed > 0 ? <b>: the paper waits for {needed === problems.length ? 'it' : needed}</b> : null}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.record?.id ?? ''} ${problem.sentence}`}>
            {problem.severity === 'soft' ? null : <b>Needed: </b>}
            {problem.sentence}
            {problem.record === null ? null : (
              <>
                {' '}
                <a href={problemHref(id, problem)}>Go there</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
