import { useId, useState } from 'react';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { SnapshotRecord } from '../../../shared/records/snapshot.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Field } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { typedText } from '../../components/typed-text.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { SnapshotCard } from './snapshot-card.tsx';
import type { Snapshots } from './use-snapshots.ts';

/** In place of a snapshot's id: the appraisal as it is. */
export const asNow = 'now' as const;

const TakeForm = ({ onTake }: { readonly onTake: Snapshots['take'] }) => {
  const ids = { name: useId(), note: useId() };
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="snapshot-form"
      aria-label="Take a snapshot"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') {
          setProblem('Give it a name, such as “Exec draft”.');
          document.getElementById(ids.name)?.focus();
          return;
        }
        void onTake({ name: name.trim(), note: note.trim(), reason: 'by-hand' }).then((taken) => {
          if (!taken) return;
          setName('');
          setNote('');
        });
      }}
    >
      <Field id={ids.name} label="Name of a new snapshot" problem={problem}>
        <input
          id={ids.name}
          className="field-box"
          value={name}
          maxLength={200}
          autoComplete="off"
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${ids.name}-problem`}
          onChange={(event) => {
            setProblem(null);
            setName(typedText(event.target));
          }}
        />
      </Field>
      <Field id={ids.note} label="Note">
        <textarea
          id={ids.note}
          className="field-box"
          rows={2}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(typedText(event.target))}
        />
      </Field>
      <Button type="submit" icon="plus">
        Take a snapshot
      </Button>
    </form>
  );
};

const CompareTwo = ({
  snapshots,
  onCompare,
}: {
  readonly snapshots: readonly SnapshotRecord[];
  readonly onCompare: (before: string, after: string) => void;
}) => {
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null);
  const known = (id: string | undefined): string | undefined =>
    id === asNow || snapshots.some((snapshot) => snapshot.id === id) ? id : undefined;
  const before = known(chosen?.[0]) ?? snapshots[1]?.id ?? snapshots[0]?.id ?? asNow;
  const after = known(chosen?.[1]) ?? snapshots[0]?.id ?? asNow;
  const choices = [
    ...snapshots.map(({ id, name }) => [id, name || 'Snapshot without a name'] as const),
    [asNow, 'Now'] as const,
  ];
  return (
    <form
      className="snapshot-form"
      aria-label="Compare two"
      onSubmit={(event) => {
        event.preventDefault();
        onCompare(before, after);
      }}
    >
      <SelectField
        label="Compare"
        value={before}
        choices={choices}
        onCommit={(id) => setChosen([id, after])}
      />
      <SelectField label="with" value={after} choices={choices} onCommit={(id) => setChosen([before, id])} />
      <Button type="submit" disabled={before === after}>
        Compare
      </Button>
    </form>
  );
};

/** Frozen copies of the whole appraisal: taking, naming, comparing and returning to them. */
export const SnapshotsPanel = ({
  actions,
  onCompare,
}: {
  readonly actions: Snapshots;
  readonly onCompare: (before: string, after: string) => void;
}) => {
  const snapshots = [...inOrder(useAppraisal(), 'snapshot')].reverse();
  return (
    <section className="box snapshots" aria-labelledby="snapshots">
      <h2 id="snapshots">Snapshots</h2>
      <TakeForm onTake={actions.take} />
      {snapshots.length === 0 ? (
        <EmptyState>
          No snapshots yet. One freezes the whole appraisal under a name, to compare with later or to return
          to. One is taken by itself when the appraisal is marked as issued.
        </EmptyState>
      ) : (
        <>
          <ul>
            {snapshots.map((snapshot) => (
              <SnapshotCard
                key={snapshot.id}
                snapshot={snapshot}
                onCompare={() => onCompare(snapshot.id, asNow)}
                onReturn={() => void actions.returnTo(snapshot)}
              />
            ))}
          </ul>
          {snapshots.length > 1 ? <CompareTwo snapshots={snapshots} onCompare={onCompare} /> : null}
        </>
      )}
    </section>
  );
};
