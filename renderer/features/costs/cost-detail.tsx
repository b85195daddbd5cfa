import { type ReactNode, useEffect, useRef } from 'react';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { Button } from '../../components/button.tsx';
import { Comments } from '../../components/comments.tsx';
import { HistoryLink } from '../../components/history-link.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { type Patch, swapped, useRemove, useSetFields } from '../../session/use-record.ts';
import { useOpenSession } from '../../session/use-session.ts';
import { ComboField } from './combo-field.tsx';
import { lineName, neighbourOf, stateChange } from './cost-edits.ts';
import { categoryNames } from './cost-library.ts';
import { OptimismFields } from './optimism-fields.tsx';
import { StaffingFields } from './staffing-fields.tsx';

const stateChoices = [
  ['costed', 'Costed'],
  ['nil', 'Nil because …'],
  ['unknown', 'Unknown'],
] as const;
const kindChoices = [
  ['recurring', 'Recurring'],
  ['one-off', 'One-off'],
] as const;

interface CostDetailProps {
  readonly line: CostLineRecord;
  readonly onClose: () => void;
  readonly onMoved: () => void;
  /** Puts the first year's amount in every year; null where there is nothing to put, or other years have their own. */
  readonly onFill: (() => void) | null;
}

/** What a line says besides its amounts: who pays, what kind of money it is, how sure it is, and why. */
export const CostDetail = ({ line, onClose, onMoved, onFill }: CostDetailProps): ReactNode => {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('textarea')?.focus(), []);
  const session = useOpenSession();
  const setFields = useSetFields();
  const remove = useRemove();
  const appraisal = shownAppraisal(session.store.getState());
  const name = lineName(appraisal, line);
  const set = (what: string, patch: Patch<'costLine'>): void =>
    setFields('costLine', line.id, `${what} of ${name}`, patch);
  const move = (by: 1 | -1): void => {
    const now = shownAppraisal(session.store.getState());
    const present = now.costLine.get(line.id);
    const other = present && neighbourOf(now, present, by);
    if (!present || !other) return;
    session.edit({ label: `Move cost line ${name}`, put: [...swapped(present, other, by)] });
    onMoved();
  };
  return (
    <section
      className="cost-detail"
      aria-label={`Cost line ${name}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="cost-detail-head">
        <h2>{name}</h2>
        {onFill ? (
          <Button dense onClick={onFill}>
            Same in every year
          </Button>
        ) : null}
        <span className="spring" />
        <HistoryLink record={line} name={`cost line ${name}`} />
        <Button
          look="quiet"
          dense
          icon="up"
          disabled={!neighbourOf(appraisal, line, -1)}
          onClick={() => move(-1)}
        >
          Move up
        </Button>
        <Button
          look="quiet"
          dense
          icon="down"
          disabled={!neighbourOf(appraisal, line, 1)}
          onClick={() => move(1)}
        >
          Move down
        </Button>
        <Button
          look="quiet"
          dense
          icon="remove"
          onClick={() => {
            remove(`Remove cost line ${name}`, [{ type: 'costLine', id: line.id }]);
            onClose();
          }}
        >
          Remove
        </Button>
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      <div ref={fields} className="cost-detail-fields" {...jumpMark('costLine', line.id)}>
        <div className="cost-detail-note" {...jumpMark('costLine', line.id, 'note')}>
          <TextField
            label={
              line.state === 'nil'
                ? 'Nil because'
                : line.state === 'unknown'
                  ? 'Unknown: what is awaited'
                  : 'Note'
            }
            longest={1000}
            lines={2}
            value={line.note}
            {...(line.state === 'nil' && line.note.trim() === ''
              ? { hint: 'Say why it costs nothing: until then it stands among the open points.' }
              : {})}
            onCommit={(note) => set('Note', { note })}
          />
        </div>
        <SelectField
          label="State"
          value={line.state}
          choices={stateChoices}
          onCommit={(state) =>
            setFields('costLine', line.id, `Cost line ${name}: ${state}`, stateChange(line, state))
          }
        />
        <SelectField
          label="Kind"
          value={line.kind}
          choices={kindChoices}
          onCommit={(kind) => setFields('costLine', line.id, `Cost line ${name}: ${kind}`, { kind })}
        />
        <ComboField
          label="Category"
          longest={120}
          suggestions={categoryNames}
          value={line.category}
          onCommit={(category) => set('Category', { category })}
        />
        <TextField
          label="Payer"
          longest={200}
          value={line.payer}
          onCommit={(payer) => set('Payer', { payer })}
        />
      </div>
      <OptimismFields line={line} onSet={set} />
      <StaffingFields line={line} />
      <div className="cost-detail-flags">
        <CheckField
          label="Transfer, such as VAT: left out of the economic view"
          checked={line.transfer}
          onCommit={(transfer) => set('Transfer', { transfer })}
        />
        <CheckField
          label="Already in the baseline: shown, never added"
          checked={line.memo}
          onCommit={(memo) => set('Memo', { memo })}
        />
        <CheckField
          label="Releases cash"
          checked={line.cashReleasing}
          onCommit={(cashReleasing) => set('Cash release', { cashReleasing })}
        />
      </div>
      <Comments
        key={`comments ${line.id}`}
        on={{ type: 'costLine', id: line.id }}
        name={`cost line ${name}`}
      />
    </section>
  );
};
