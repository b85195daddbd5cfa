import type { ReactNode } from 'react';
import type { ToldUnlocking } from '../../weighing/lock-words.ts';
import { momentWords } from '../../weighing/lock-words.ts';

/** What was said each time the weights were opened after scores had been given. */
export const Unlockings = ({
  unlockings,
  minutesEast,
}: {
  readonly unlockings: readonly ToldUnlocking[];
  readonly minutesEast: number;
}): ReactNode =>
  unlockings.length === 0 ? null : (
    <section className="weight-unlockings" aria-labelledby="weight-unlockings">
      <h2 id="weight-unlockings">Unlocked after scoring had begun</h2>
      <ul>
        {unlockings.map(({ at, by, reason }) => (
          <li key={`${at} ${reason}`}>
            <span className="muted">
              {momentWords(at, minutesEast)}
              {by === null || by === '' ? '' : `, by ${by}`}:
            </span>{' '}
            {reason}
          </li>
        ))}
      </ul>
      <p className="muted small">The paper prints these.</p>
    </section>
  );
