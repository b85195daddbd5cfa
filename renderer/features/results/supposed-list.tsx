import type { Overrides } from '../../../shared/records/scenario.ts';
import { Button } from '../../components/button.tsx';
import type { OverrideKey } from './what-if.ts';
import { type OverrideRow, percent } from './what-if-words.ts';

interface SupposedListProps {
  readonly rows: readonly OverrideRow[];
  /** The weights where every one of them is supposed: what they miss of 100% is shared out among them. */
  readonly sharedOut: Overrides['weights'] | null;
  readonly onRemove: (key: OverrideKey) => void;
}

/** What is supposed for now, each to be taken away again. */
export const SupposedList = ({ rows, sharedOut, onRemove }: SupposedListProps) => {
  const whole = sharedOut?.reduce((sum, { share }) => sum + share, 0) ?? 1;
  if (rows.length === 0) return null;
  return (
    <>
      <ul className="supposed" aria-label="Supposed now">
        {rows.map(({ key, what, today }) => (
          <li key={JSON.stringify(key)}>
            <span>
              <b>{what}</b> <span className="muted">{today}</span>
            </span>
            <Button
              look="quiet"
              dense
              icon="close"
              aria-label={`No longer suppose: ${what}`}
              title="No longer suppose this"
              onClick={() => onRemove(key)}
            />
          </li>
        ))}
      </ul>
      {Math.abs(whole - 1) > 1e-9 ? (
        <p className="results-note">
          Every weight is supposed and they come to {percent(whole)}: they are shared out to 100% in
          proportion.
        </p>
      ) : null}
    </>
  );
};
