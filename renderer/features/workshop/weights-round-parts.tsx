import type { ReactNode } from 'react';
import { useAppraisal } from '../../session/use-session.ts';
import { jumpOf } from '../../weighing/families.ts';
import type { Question } from './weights-round-place.ts';
import type { ShareRow } from './weights-round-shares.ts';

/** What a criterion is at its worst beside what it is at its best. */
export const WorstBest = ({ criterion }: { readonly criterion: string }): ReactNode => {
  const jump = jumpOf(useAppraisal(), criterion);
  return jump === null ? (
    <p className="round-ends-all">All its parts together, from their worst to their best.</p>
  ) : (
    <dl className="round-ends">
      <div>
        <dt>Worst</dt>
        <dd>{jump.from}</dd>
      </div>
      <div>
        <dt>Best</dt>
        <dd>{jump.to}</dd>
      </div>
    </dl>
  );
};

/** The shares that the points come to, with a bar each. Read out as a table of two columns. */
export const ShareBars = ({
  rows,
  now,
}: {
  readonly rows: readonly ShareRow[];
  /** The criterion that is asked about. */
  readonly now: string | null;
}): ReactNode => {
  const widest = Math.max(0.0001, ...rows.map(({ share }) => share ?? 0));
  return (
    <table className="round-bars">
      <tbody>
        {rows.map(({ id, name, share, words }) => (
          <tr key={id} aria-current={id === now ? 'true' : undefined}>
            <th scope="row">{name}</th>
            <td className="round-bar">
              <i style={{ width: `${(100 * (share ?? 0)) / widest}%` }} />
            </td>
            <td className="number">{words === '' ? 'not yet' : words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** "Question 2 of 10", with the family where criteria have parts. */
export const QuestionLine = ({
  question,
  of,
}: {
  readonly question: Question;
  readonly of: number;
}): ReactNode => (
  <p className="round-line">
    Question {question.number} of {of}
    {question.family.key === '' ? '' : `. ${question.family.name}`}
  </p>
);
