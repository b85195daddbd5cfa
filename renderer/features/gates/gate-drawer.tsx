import { type ReactNode, useEffect, useRef } from 'react';
import type { Change } from '../../../shared/records/edits.ts';
import { type GateRecord, type GateResultRecord, gateResultId } from '../../../shared/records/gate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { Button } from '../../components/button.tsx';
import { Comments } from '../../components/comments.tsx';
import { EvidenceField } from '../../components/evidence-field.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { gateChange, patchResult } from './gate-edits.ts';
import { GateFields } from './gate-fields.tsx';
import { type Result, resultWords, wordOf } from './gate-rows.ts';

/** What of the drawer takes the focus when it opens. */
export type Entered = 'nothing' | 'reason' | 'gate';

interface GateDrawerProps {
  readonly gate: GateRecord;
  readonly option: OptionRecord;
  readonly binds: boolean;
  readonly entered: Entered;
  /** The gate's own fields are open in place of the result. */
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

const notLookedAt = ['', 'Not looked at'] as const;

/** Everything behind one place at the gates: result, reason, evidence, and what the gate asks for. */
export const GateDrawer = (props: GateDrawerProps): ReactNode => {
  const { gate, option, binds, entered, editing, onEditing, onClose, onRemoved } = props;
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entered === 'reason') {
      // The drawer is at the foot of the window already: to scroll to it would take the row out of sight.
      words.current?.querySelector('textarea')?.focus({ preventScroll: true });
    }
  }, [entered]);
  const id = gateResultId(option.id, gate.id);
  const record = appraisal.gateResult.get(id);
  const result: Result | '' = record?.result ?? '';
  const set = (
    what: string,
    patch: Partial<Pick<GateResultRecord, 'result' | 'reason' | 'evidence'>>,
    extra: NonNullable<Change['put']> = [],
  ): void => {
    const change = patchResult(shownAppraisal(session.store.getState()), option.id, gate.id, what, patch);
    session.edit({ ...change, put: [...extra, ...(change.put ?? [])] });
  };
  const choose = (chosen: Result | ''): void => {
    const entry = { row: gate.id, column: option.id, text: chosen === '' ? '' : wordOf(chosen) };
    const now = shownAppraisal(session.store.getState());
    const { change } = gateChange(now, [entry], chosen === '' ? 'clear' : 'type');
    if (change) session.edit(change);
  };
  return (
    <section
      className="gate-drawer"
      aria-label={`Gate ${gate.code} ${gate.name}, option ${option.letter}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="gate-drawer-head">
        <h2>
          {editing ? null : (
            <>
              <OptionMark colour={colourOfLetter(option.letter)} letter={option.letter} />{' '}
            </>
          )}
          {gate.code} {gate.name || 'Unnamed gate'}
        </h2>
        <span className="muted small">{binds ? 'binding' : 'advisory'}</span>
        <span className="spring" />
        {editing ? null : (
          <Button look="quiet" dense onClick={() => onEditing(true)}>
            Edit the gate
          </Button>
        )}
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      {editing ? (
        <GateFields
          key={gate.id}
          gate={gate}
          takesFocus={entered === 'gate'}
          onDone={() => onEditing(false)}
          onRemoved={onRemoved}
        />
      ) : (
        <div ref={words} className="gate-drawer-body" {...jumpMark('gateResult', id)}>
          <div {...jumpMark('gateResult', id, 'result')}>
            <SelectField
              label={`Result for ${option.letter}`}
              value={result}
              choices={result === '' ? [notLookedAt, ...resultWords] : [...resultWords]}
              onCommit={choose}
            />
          </div>
          <div className="gate-drawer-words">
            <div {...jumpMark('gateResult', id, 'reason')}>
              <TextField
                key={`reason ${id}`}
                label="Reason"
                lines={2}
                longest={2000}
                value={record?.reason ?? ''}
                {...(result === 'fail' ? { hint: 'A fail needs its reason: the paper prints it.' } : {})}
                onCommit={(reason) => set('Reason at', { reason })}
              />
            </div>
            <EvidenceField
              chosen={record?.evidence ?? []}
              onCommit={(evidence, added) => set('Evidence at', { evidence }, added ? [added] : [])}
            />
          </div>
          <dl className="gate-asks">
            <dt>What it asks for</dt>
            <dd>{gate.test || <span className="muted">No test written yet</span>}</dd>
            <dt>Source</dt>
            <dd>{gate.source || <span className="muted">Not stated</span>}</dd>
          </dl>
          <div className="gate-drawer-comments">
            <Comments
              key={`comments ${gate.id}`}
              on={{ type: 'gate', id: gate.id }}
              name={`gate ${gate.code || gate.name}`}
            />
          </div>
        </div>
      )}
    </section>
  );
};
