import { useState } from 'react';
import type { Problem } from '../../../shared/records/problem.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { problemHref, stages } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';

/** Soft problems are many and can wait: they are folded. */
const shownSoft = 3;

/** What a complete paper still waits for, blocking things first, each with the way to its stage. */
export const MissingList = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const id = useSession((session) => session.id);
  const [all, setAll] = useState(false);
  if (problems.length === 0) return <p className="paper-complete">Nothing is missing.</p>;
  const blocking = problems.filter(({ severity }) => severity !== 'soft');
  const soft = problems.filter(({ severity }) => severity === 'soft');
  const shown = [...blocking, ...(all ? soft : soft.slice(0, shownSoft))];
  return (
    <section className="card paper-missing" aria-labelledby="paper-missing">
      <h2 id="paper-missing">
        {blocking.length > 0
          ? `The paper waits for ${count(blocking.length, 'thing')}`
          : `Nothing holds the paper up; ${count(soft.length, 'thing')} could be better`}
      </h2>
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.code} ${problem.sentence}`}>
            {problem.severity === 'soft' ? null : <b>Needed: </b>}
            {problem.sentence}{' '}
            <a href={problemHref(id, problem)}>{stages.find(([stage]) => stage === problem.stage)?.[1]}</a>
          </li>
        ))}
      </ul>
      {soft.length > shownSoft && (
        <Button look="quiet" dense aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${problems.length}`}
        </Button>
      )}
    </section>
  );
};
