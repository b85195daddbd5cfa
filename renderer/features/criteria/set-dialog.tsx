import { useState } from 'react';
import { criteriaSets } from '../../../shared/library/criteria-sets.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Segments } from '../../components/segments.tsx';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { addFromSet, coveringOf } from './library-sets.ts';
import './set-dialog.css';

interface SetDialogProps {
  readonly onClose: () => void;
  /** The first of what was added. */
  readonly onAdded: (criterion: string) => void;
}

/** Criteria of a library set to choose from, each with what it means and what is there already of it. */
export const SetDialog = ({ onClose, onAdded }: SetDialogProps) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const [setId, setSetId] = useState(criteriaSets[0]?.id ?? '');
  const set = criteriaSets.find(({ id }) => id === setId);
  const held = inOrder(appraisal, 'criterion');
  // What is covered already is left out to begin with: to count it twice is a choice.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const rows = (set?.criteria ?? []).map((criterion) => {
    const { same, alike } = coveringOf(held, criterion.id);
    return {
      criterion,
      same,
      alike,
      wanted: same === null && (alike.length === 0) !== turned.has(criterion.id),
    };
  });
  const chosen = rows.filter(({ wanted }) => wanted).map(({ criterion }) => criterion.id);

  const add = (): void => {
    const made = set ? addFromSet(set, chosen, shownAppraisal(session.store.getState()), newId) : null;
    if (!made) return;
    session.edit(made.change);
    onAdded(made.first);
  };

  return (
    <Dialog
      wide
      title="Start from a set"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={chosen.length === 0} onClick={add}>
            Add {count(chosen.length, 'criterion', 'criteria')}
          </Button>
        </>
      }
    >
      <div>
        <Segments
          label="Set"
          value={setId}
          choices={criteriaSets.map(({ id, name }) => [id, name] as const)}
          onChange={setSetId}
        />
      </div>
      {set ? (
        <>
          <p>
            {set.summary} <span className="muted">{set.useWhen}</span>
          </p>
          <ul className="set-criteria">
            {rows.map(({ criterion, same, alike, wanted }) => {
              const { id, code, name, question, definition, descriptors, indicators } = criterion;
              return (
                <li key={id}>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={wanted}
                      disabled={same !== null}
                      onChange={() => {
                        const next = new Set(turned);
                        if (!next.delete(id)) next.add(id);
                        setTurned(next);
                      }}
                    />
                    <span>
                      <b>{name}</b> <span className="set-code">{code}</span>
                      {same ? <span className="set-covered">already there</span> : null}
                      {alike.length > 0 && !same ? (
                        <span className="set-covered">
                          covers the same as {joinNames(alike.map((one) => one.name || one.code))}
                        </span>
                      ) : null}
                    </span>
                  </label>
                  <div className="set-words">
                    <p>{question}</p>
                    <details>
                      <summary>Definition, scale and indicators</summary>
                      <p>{definition}</p>
                      <dl>
                        {(['at0', 'at25', 'at50', 'at75', 'at100'] as const).map((at) => (
                          <div key={at}>
                            <dt>{at.slice(2)}</dt>
                            <dd>{descriptors[at]}</dd>
                          </div>
                        ))}
                      </dl>
                      <p className="muted">Indicators: {indicators}</p>
                    </details>
                  </div>
                </li>
              );
            })}
          </ul>
          <p className="muted small">{set.source}</p>
        </>
      ) : null}
    </Dialog>
  );
};
