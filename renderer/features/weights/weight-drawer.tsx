import { type ReactNode, useState } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { familyShares } from '../../weighing/family-weights.ts';
import { type MethodChange, methodChange, methods, methodWords } from '../../weighing/method-change.ts';
import { rankBy } from '../../weighing/set-edits.ts';
import { MethodDialog } from './method-dialog.tsx';
import { MethodPart } from './method-part.tsx';

interface WeightDrawerProps {
  readonly set: WeightSetRecord;
  readonly criterion: string;
  readonly agreed: boolean;
  readonly locked: boolean;
}

const voices = [
  ['agreed', 'Agreed by all'],
  ['group', 'A group'],
  ['person', 'One person'],
] as const;

/** Whose set it is, by what method it is weighed, and why. */
const SetFields = ({ set }: { readonly set: WeightSetRecord }): ReactNode => {
  const session = useOpenSession();
  const setFields = useSetFields();
  const [asked, setAsked] = useState<MethodChange | null>(null);
  const name = set.name || 'unnamed set';
  const changeMethod = (method: WeightSetRecord['method']): void => {
    const now = shownAppraisal(session.store.getState());
    const present = now.weightSet.get(set.id);
    if (!present || present.method === method) return;
    const made = methodChange(now, present, method, familyShares(now, present));
    if (made.warning === null) session.edit(made.change);
    else setAsked(made);
  };
  return (
    <div className="weight-drawer-fields">
      <TextField
        key={`name ${set.id}`}
        label="Name of the set"
        longest={120}
        value={set.name}
        onCommit={(text) => setFields('weightSet', set.id, `Name weight set ${text}`, { name: text })}
      />
      <SelectField
        label="Whose judgement"
        value={set.voice}
        choices={voices}
        onCommit={(voice) => setFields('weightSet', set.id, `Voice of weight set ${name}`, { voice })}
      />
      {set.voice === 'agreed' ? null : (
        <TextField
          key={`voice ${set.id}`}
          label={set.voice === 'group' ? 'Which group' : 'Who'}
          longest={120}
          value={set.voiceName}
          onCommit={(text) =>
            setFields('weightSet', set.id, `Voice of weight set ${name}`, { voiceName: text })
          }
        />
      )}
      <SelectField label="Method" value={set.method} choices={methods} onCommit={changeMethod} />
      <div className="weight-reason">
        <TextField
          key={`reason ${set.id}`}
          label="Why these weights"
          lines={2}
          longest={2000}
          value={set.reason}
          onCommit={(reason) => setFields('weightSet', set.id, `Reason for weight set ${name}`, { reason })}
        />
      </div>
      {asked?.warning ? (
        <MethodDialog
          warning={asked.warning}
          onClose={() => setAsked(null)}
          onChange={() => {
            session.edit(asked.change);
            setAsked(null);
          }}
        />
      ) : null}
    </div>
  );
};

/** The set of the chosen cell: whose voice it is, how it was weighed, and the judgements of its method. */
export const WeightDrawer = ({ set, criterion, agreed, locked }: WeightDrawerProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const remove = useRemove();
  const name = set.name || 'unnamed set';
  const voiceWords = voices.find(([voice]) => voice === set.voice)?.[1];
  return (
    <section className="weight-drawer" aria-label={`Weight set ${name}`} {...jumpMark('weightSet', set.id)}>
      <div className="weight-drawer-head">
        <h2>{name}</h2>
        {agreed ? <Tag look="chosen">The ranking uses this set</Tag> : null}
        <span className="spring" />
        {locked ? null : (
          <>
            {agreed ? null : (
              <Button dense onClick={() => session.edit(rankBy(appraisal, set))}>
                Use for the ranking
              </Button>
            )}
            <Button
              look="quiet"
              dense
              onClick={() => remove(`Remove weight set ${name}`, [{ type: 'weightSet', id: set.id }])}
            >
              Remove this set
            </Button>
          </>
        )}
      </div>
      {locked ? (
        <p className="muted">
          {voiceWords}
          {set.voiceName ? `: ${set.voiceName}` : ''}. Weighed by {methodWords[set.method]}.
          {set.reason ? ` ${set.reason}` : ''}
        </p>
      ) : (
        <SetFields key={`fields ${set.id}`} set={set} />
      )}
      <MethodPart key={`method ${set.id}`} set={set} criterion={criterion} locked={locked} />
    </section>
  );
};
