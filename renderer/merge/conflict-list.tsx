import { type ReactNode, useId, useState } from 'react';
import type { MergeConflict, MergeSide } from '../../shared/merge/merge-report.ts';
import { count } from '../../shared/text/lists.ts';
import { Button } from '../components/button.tsx';
import { BoldDifference } from './bold-difference.tsx';
import type { Answers } from './copy-job.ts';
import { differing, type Stretch } from './difference.ts';

/** Conflicts drawn at once: without a common history two copies can differ in thousands of places. */
const portion = 50;

/** What one side says, with what differs from the other in bold, and the reason that stands beside it. */
const Says = ({
  says,
  reason,
  before,
}: {
  readonly says: readonly Stretch[] | null;
  readonly reason: readonly Stretch[];
  readonly before: string | null;
}): ReactNode => (
  <>
    <span className="conflict-says">
      {says === null ? <b>{before === null ? 'Not there' : 'Removed'}</b> : <BoldDifference text={says} />}
    </span>
    {reason.length === 0 ? null : (
      <span className="conflict-reason">
        <BoldDifference text={reason} />
      </span>
    )}
  </>
);

const names: Readonly<Record<MergeSide, string>> = { mine: 'This copy', theirs: 'The other copy' };

interface ConflictRowProps {
  readonly conflict: MergeConflict;
  readonly answer: MergeSide | undefined;
  readonly locked: boolean;
  readonly onAnswer: (conflict: string, side: MergeSide) => void;
}

/** One difference that both made: what stood before, and the two answers to choose from. */
const ConflictRow = ({ conflict, answer, locked, onAnswer }: ConflictRowProps): ReactNode => {
  const group = useId();
  const { id, name, field, before, mine, theirs, note } = conflict;
  const says: Readonly<Record<MergeSide, readonly Stretch[]>> = (() => {
    const [one, other] = differing(mine.says ?? '', theirs.says ?? '');
    return { mine: one, theirs: other };
  })();
  const reasons: Readonly<Record<MergeSide, readonly Stretch[]>> = (() => {
    const [one, other] = differing(mine.reason, theirs.reason);
    return { mine: one, theirs: other };
  })();
  const sides = { mine, theirs } as const;
  return (
    <fieldset className="conflict" disabled={locked} data-answered={answer !== undefined}>
      <legend className="visually-hidden">
        {name}
        {field === null ? '' : `, ${field}`}
      </legend>
      <div className="conflict-about">
        <p>
          <b>{name}</b>
        </p>
        {field === null ? null : <p>{field}</p>}
        <p className="muted small">Before: {before ?? 'nothing, or not known'}</p>
        {note === '' ? null : <p className="small">{note}</p>}
      </div>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="conflict-side">
          <input type="radio" name={group} checked={answer === side} onChange={() => onAnswer(id, side)} />
          <span>
            <span className="visually-hidden">{names[side]}: </span>
            <Says
              says={sides[side].says === null ? null : says[side]}
              reason={reasons[side]}
              before={before}
            />
          </span>
        </label>
      ))}
    </fieldset>
  );
};

interface ConflictListProps {
  readonly conflicts: readonly MergeConflict[];
  readonly answers: Answers;
  readonly open: number;
  readonly file: string;
  readonly locked: boolean;
  readonly onAnswer: (conflict: string, side: MergeSide) => void;
  readonly onAll: (side: MergeSide) => void;
}

/** What both copies changed, side by side. Nothing is chosen until somebody chooses it. */
export const ConflictList = ({
  conflicts,
  answers,
  open,
  file,
  locked,
  onAnswer,
  onAll,
}: ConflictListProps): ReactNode => {
  const [shown, setShown] = useState(portion);
  return (
    <section className="conflicts" aria-label="What differs">
      <div className="conflicts-head">
        <p aria-live="polite">
          {open === 0 ? 'Everything has an answer.' : `${count(open, 'choice')} still to make.`}
        </p>
        <Button dense disabled={locked} onClick={() => onAll('mine')}>
          All from this copy
        </Button>
        <Button dense disabled={locked} onClick={() => onAll('theirs')}>
          All from the other copy
        </Button>
      </div>
      <div className="conflict conflict-names" aria-hidden="true">
        <span>What differs</span>
        <span>This copy</span>
        <span>The other copy: {file}</span>
      </div>
      {conflicts.slice(0, shown).map((conflict) => (
        <ConflictRow
          key={conflict.id}
          conflict={conflict}
          answer={answers[conflict.id]}
          locked={locked}
          onAnswer={onAnswer}
        />
      ))}
      {conflicts.length > shown ? (
        <Button look="quiet" dense onClick={() => setShown(shown + portion)}>
          Show {Math.min(portion, conflicts.length - shown)} more of {conflicts.length}
        </Button>
      ) : null}
    </section>
  );
};
