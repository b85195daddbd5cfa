import type { ReactNode } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { rankBy } from './weight-edits.ts';
import { swingQuestion } from './weight-rows.ts';

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

/** The set of the chosen cell: whose voice it is, and the question that its weights answer. */
export const WeightDrawer = ({ set, criterion, agreed, locked }: WeightDrawerProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const setFields = useSetFields();
  const remove = useRemove();
  const name = set.name || 'unnamed set';
  const voiceWords = voices.find(([voice]) => voice === set.voice)?.[1];
  return (
    <section className="weight-drawer" aria-label={`Weight set ${name}`}>
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
          {set.voiceName ? `: ${set.voiceName}` : ''}
        </p>
      ) : (
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
        </div>
      )}
      <div className="weight-swing">
        <p className="field-label">The question behind a weight</p>
        <p>{swingQuestion(appraisal, criterion)}</p>
        <p className="muted small">
          Give the jump that matters most 100 and every other its share of that, or share out 100 points: only
          the proportions count. Weigh before you score, and lock the weights when they are agreed.
        </p>
      </div>
    </section>
  );
};
