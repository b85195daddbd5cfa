import { useEffect, useRef, useState } from 'react';
import type { SnapshotRecord } from '../../../shared/records/snapshot.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';
import { momentOf } from '../../components/when.ts';
import { jumpMark } from '../../session/jump.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';

const reasons: Readonly<Record<SnapshotRecord['reason'], string | null>> = {
  'by-hand': null,
  issued: 'Issued',
  'before-restore': 'Before a return',
};

/** Asks before everything changes. */
const ConfirmReturn = ({
  name,
  onReturn,
  onCancel,
}: {
  readonly name: string;
  readonly onReturn: () => void;
  readonly onCancel: () => void;
}) => {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset
      ref={group}
      className="snapshot-confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <legend className="visually-hidden">Return to “{name}”?</legend>
      <p>
        Everything goes back to how it was in “{name}”. How it is now is kept as a snapshot first, and one
        Undo takes the return back.
      </p>
      <Button dense look="primary" onClick={onReturn}>
        Return to it
      </Button>
      <Button dense onClick={onCancel}>
        Stay
      </Button>
    </fieldset>
  );
};

/** One snapshot: what it is called, when, by whom and why it was taken, and what can be done with it. */
export const SnapshotCard = ({
  snapshot,
  onCompare,
  onReturn,
}: {
  readonly snapshot: SnapshotRecord;
  readonly onCompare: () => void;
  readonly onReturn: () => void;
}) => {
  const set = useSetFields();
  const remove = useRemove();
  const [asks, setAsks] = useState(false);
  const returning = useRef<HTMLButtonElement>(null);
  const { id, name, note, takenAt, takenBy, reason, recordCount, contentHash } = snapshot;
  const why = reasons[reason];
  const close = (): void => {
    setAsks(false);
    // The button is drawn again once the question has gone.
    requestAnimationFrame(() => returning.current?.focus());
  };
  return (
    <li className="snapshot" {...jumpMark('snapshot', id)}>
      <div className="snapshot-head">
        <b>{name || 'Snapshot without a name'}</b>
        {why ? <Tag>{why}</Tag> : null}
      </div>
      <p className="muted small">
        {momentOf(takenAt)} · {takenBy || 'not stated'} ·{' '}
        {count(recordCount, 'record').replace(String(recordCount), formatNumber(recordCount))}
      </p>
      {note ? <p className="snapshot-note">{note}</p> : null}
      {asks ? (
        <ConfirmReturn
          name={name}
          onReturn={() => {
            close();
            onReturn();
          }}
          onCancel={close}
        />
      ) : (
        <div className="snapshot-acts">
          <Button dense aria-label={`Compare “${name}” with now`} onClick={onCompare}>
            Compare with now
          </Button>
          <Button ref={returning} dense aria-label={`Return to “${name}”`} onClick={() => setAsks(true)}>
            Return to it
          </Button>
        </div>
      )}
      <details className="snapshot-more">
        <summary className="small">Name, note and stamp</summary>
        <div className="snapshot-fields">
          <TextField
            label="Name"
            longest={200}
            value={name}
            required="A snapshot needs a name."
            onCommit={(text) => set('snapshot', id, `Rename snapshot “${name}”`, { name: text })}
          />
          <TextField
            label="Note"
            lines={2}
            longest={1000}
            value={note}
            onCommit={(text) => set('snapshot', id, `Note on snapshot “${name}”`, { note: text })}
          />
          <p className="small muted" title={contentHash}>
            Stamp {contentHash.slice(0, 8)}: the same stamp is the same content.
          </p>
          <Button
            dense
            look="quiet"
            icon="remove"
            aria-label={`Remove snapshot “${name}”`}
            onClick={() => remove(`Remove snapshot “${name}”`, [{ type: 'snapshot', id }])}
          >
            Remove
          </Button>
        </div>
      </details>
    </li>
  );
};
