import { useEffect, useRef } from 'react';
import { positionValues, positionWord, signedPosition } from '../../../shared/analysis/positions.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { newPosition, positionId, type StakeholderRecord } from '../../../shared/records/stakeholder.ts';
import { Button } from '../../components/button.tsx';
import { shortened } from '../../components/grid/plain-words.ts';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { swapped, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { withPosition } from './stakeholder-edits.ts';

const choices = [
  ['', 'Not known'] as const,
  ...positionValues.map((value) => [`${value}`, `${signedPosition(value)} ${positionWord(value)}`] as const),
];

/** Where the group stands on one option, and why. */
const PositionFields = ({
  group,
  option: { id: option, letter },
}: {
  readonly group: StakeholderRecord;
  readonly option: OptionRecord;
}) => {
  const session = useOpenSession();
  const position = useAppraisal().position.get(positionId(option, group.id));
  return (
    <div className="position-fields">
      <OptionMark colour={colourOfLetter(letter)} letter={letter} />
      <SelectField
        label={`Position on ${letter}`}
        hideLabel
        value={position?.value === null || position === undefined ? '' : `${position.value}`}
        choices={choices}
        onCommit={(chosen) => {
          const step = withPosition(
            shownAppraisal(session.store.getState()),
            group,
            option,
            chosen === '' ? null : Number(chosen),
          );
          if (!step || 'refused' in step) return;
          session.edit(
            'put' in step
              ? { label: step.label, put: [step.put] }
              : { label: step.label, remove: [step.remove] },
          );
        }}
      />
      <TextField
        label={`Note on the position on ${letter}`}
        hideLabel
        placeholder="Who said so, when, and what would change it"
        longest={1000}
        value={position?.note ?? ''}
        onCommit={(note) => {
          const held =
            shownAppraisal(session.store.getState()).position.get(positionId(option, group.id)) ??
            newPosition(option, group.id, null);
          const label = `Note on where ${shortened(group.name || 'an unnamed group', 80)} stands on ${letter}`;
          session.edit(
            note.trim() === '' && held.value === null
              ? { label, remove: [{ type: 'position', id: held.id }] }
              : { label, put: [{ ...held, note }] },
          );
        }}
      />
    </div>
  );
};

interface StakeholderDetailProps {
  readonly group: StakeholderRecord;
  readonly options: readonly OptionRecord[];
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

/** What matters to a group, and where it stands on every option with the reason. */
export const StakeholderDetail = ({ group, options, onClose, onMoved }: StakeholderDetailProps) => {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('textarea')?.focus(), []);
  const session = useOpenSession();
  const set = useSetFields();
  const remove = useRemove();
  const groups = inOrder(useAppraisal(), 'stakeholder');
  const place = groups.findIndex(({ id }) => id === group.id);
  const name = shortened(group.name.trim() || 'unnamed group', 80);
  const move = (by: -1 | 1): void => {
    const other = groups[place + by];
    if (!other) return;
    session.edit({ label: `Move ${name} ${by < 0 ? 'up' : 'down'}`, put: [...swapped(group, other, by)] });
    onMoved();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any field in it
    <div
      ref={fields}
      className="stakeholder-detail"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="pane-head">
        <h2>
          <span>{group.name || 'Unnamed group'}</span>
        </h2>
        <Button look="quiet" dense icon="up" disabled={place === 0} onClick={() => move(-1)}>
          Up
        </Button>
        <Button look="quiet" dense icon="down" disabled={place === groups.length - 1} onClick={() => move(1)}>
          Down
        </Button>
        <Button
          look="quiet"
          dense
          icon="remove"
          onClick={() => {
            remove(`Remove ${name}`, [{ type: 'stakeholder', id: group.id }]);
            onClose();
          }}
        >
          Remove
        </Button>
        <Button dense icon="close" onClick={onClose}>
          Close
        </Button>
      </div>
      <TextField
        label="What matters to them"
        lines={2}
        longest={1000}
        value={group.note}
        onCommit={(note) => set('stakeholder', group.id, `What matters to ${name}`, { note })}
      />
      {options.map((option) => (
        <PositionFields key={option.id} group={group} option={option} />
      ))}
    </div>
  );
};
