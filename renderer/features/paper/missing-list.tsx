import { useState } from 'react';
import type { Problem } from '../../../shared/records/problem.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { problemHref, stages } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';

/** What is only advised is long and can wait: it is folded. */
const shownFirst = 3;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** The way to one of them is taken. */
  readonly onGo?: () => void;
}

/** Sentences on what is missing, each with the way to where it is mended. */
export const ProblemList = ({ problems, onGo }: ProblemListProps) => {
  const id = useSession((session) => session.id);
  return (
    <ul className="paper-problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.sentence}`}>
          {problem.sentence}{' '}
          <a href={problemHref(id, problem)} onClick={onGo}>
            {stages.find(([stage]) => stage === problem.stage)?.[1]}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** What a complete paper still waits for, and apart from it what could be better. */
export const MissingList = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const [all, setAll] = useState(false);
  const blocking = problems.filter(({ severity }) => severity !== 'soft');
  const advised = problems.filter(({ severity }) => severity === 'soft');
  const shown = all ? advised : advised.slice(0, shownFirst);
  return (
    <section className="card paper-missing" aria-labelledby="paper-missing">
      <h2 id="paper-missing" className={blocking.length > 0 ? 'paper-held' : 'paper-complete'}>
        {blocking.length > 0
          ? `The paper waits for ${count(blocking.length, 'thing')}`
          : 'Nothing holds the paper up'}
      </h2>
      {blocking.length > 0 && <ProblemList problems={blocking} />}
      {advised.length > 0 && (
        <>
          <h3>{count(advised.length, 'thing')} could be better</h3>
          <ProblemList problems={shown} />
          {advised.length > shownFirst && (
            <Button look="quiet" dense aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `Show all ${advised.length}`}
            </Button>
          )}
        </>
      )}
    </section>
  );
};
