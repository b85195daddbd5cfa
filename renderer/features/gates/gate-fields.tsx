import { type ReactNode, useEffect, useRef } from 'react';
import type { GateRecord } from '../../../shared/records/gate.ts';
import { Button } from '../../components/button.tsx';
import { gateCode } from '../../components/gate-words.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { type Patch, swapped, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { gateBeside } from './gate-edits.ts';
import { gateKinds } from './gate-rows.ts';

interface GateFieldsProps {
  readonly gate: GateRecord;
  /** The name takes the focus: the gate has just been added, or its fields were opened on purpose. */
  readonly takesFocus: boolean;
  readonly onDone: () => void;
  readonly onRemoved: () => void;
}

/** What a gate is: code, name, test, kind and source, and its place among its kind. */
export const GateFields = ({ gate, takesFocus, onDone, onRemoved }: GateFieldsProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const set = useSetFields();
  const remove = useRemove();
  const name = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) name.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const { id } = gate;
  const called = gateCode(appraisal, id);
  const change = (what: string, patch: Patch<'gate'>): void =>
    set('gate', id, `${what} of gate ${called}`, patch);
  const move = (by: -1 | 1): void => {
    const now = shownAppraisal(session.store.getState());
    const one = now.gate.get(id);
    const other = one && gateBeside(now, one, by);
    if (one && other) {
      session.edit({
        label: `Move gate ${called} ${by < 0 ? 'up' : 'down'}`,
        put: [...swapped(one, other, by)],
      });
    }
  };
  return (
    <div className="gate-fields" {...jumpMark('gate', id)}>
      <div className="gate-fields-code" {...jumpMark('gate', id, 'code')}>
        <TextField label="Code" longest={8} value={gate.code} onCommit={(code) => change('Code', { code })} />
      </div>
      <div ref={name} className="gate-fields-name" {...jumpMark('gate', id, 'name')}>
        <TextField
          label="Name: what must be so"
          longest={200}
          value={gate.name}
          onCommit={(text) => change('Name', { name: text })}
        />
      </div>
      <SelectField
        label="Kind"
        value={gate.kind}
        choices={gateKinds}
        onCommit={(kind) => change('Kind', { kind })}
      />
      <div className="gate-fields-test" {...jumpMark('gate', id, 'test')}>
        <TextField
          label="Test: what has to be shown for a pass"
          lines={2}
          longest={1000}
          value={gate.test}
          onCommit={(test) => change('Test', { test })}
        />
      </div>
      <TextField
        label="Source: who asks for it"
        lines={2}
        longest={500}
        value={gate.source}
        onCommit={(source) => change('Source', { source })}
      />
      <div className="gate-fields-acts">
        <Button dense onClick={onDone}>
          Done
        </Button>
        <Button
          look="quiet"
          dense
          icon="up"
          disabled={gateBeside(appraisal, gate, -1) === undefined}
          onClick={() => move(-1)}
        >
          Up
        </Button>
        <Button
          look="quiet"
          dense
          icon="down"
          disabled={gateBeside(appraisal, gate, 1) === undefined}
          onClick={() => move(1)}
        >
          Down
        </Button>
        <Button
          look="quiet"
          dense
          icon="remove"
          onClick={() => {
            remove(`Remove gate ${called}`, [{ type: 'gate', id }]);
            onRemoved();
          }}
        >
          Remove
        </Button>
      </div>
    </div>
  );
};
