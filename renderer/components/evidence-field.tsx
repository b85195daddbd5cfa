import { type ReactNode, useId, useState } from 'react';
import { inOrder, lastOrder } from '../../shared/records/aggregate.ts';
import type { EvidenceRecord } from '../../shared/records/evidence.ts';
import { newId } from '../session/new-id.ts';
import { useAppraisal } from '../session/use-session.ts';
import { Button } from './button.tsx';
import { CheckField } from './select-field.tsx';
import { typedText } from './typed-text.ts';
import './evidence-field.css';

interface EvidenceFieldProps {
  readonly chosen: readonly string[];
  /** Sets what it rests on; `added` is a new piece of evidence to keep with it. */
  readonly onCommit: (evidence: string[], added: EvidenceRecord | null) => void;
}

/** What a score or a gate rests on: chips of what is chosen, a list to choose from, and a line to add to it. */
export const EvidenceField = ({ chosen, onCommit }: EvidenceFieldProps): ReactNode => {
  const appraisal = useAppraisal();
  const all = inOrder(appraisal, 'evidence');
  const [choosing, setChoosing] = useState(false);
  const [title, setTitle] = useState('');
  const field = useId();
  const add = (): void => {
    if (title.trim() === '') return;
    const added: EvidenceRecord = {
      type: 'evidence',
      id: newId(),
      order: lastOrder(appraisal, 'evidence'),
      title: title.trim().slice(0, 300),
      kind: 'other',
      source: '',
      date: null,
      reference: '',
      strength: 'unrated',
    };
    setTitle('');
    onCommit([...chosen, added.id], added);
  };
  return (
    <div className="evidence">
      <div className="evidence-head">
        <p className="field-label">Evidence</p>
        <Button look="quiet" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {choosing ? 'Done choosing' : 'Choose or add'}
        </Button>
      </div>
      <ul className="evidence-chips">
        {all
          .filter(({ id }) => chosen.includes(id))
          .map((item) => (
            <li key={item.id} title={item.title}>
              {item.title}
            </li>
          ))}
        {chosen.length === 0 ? <li className="evidence-none">None named yet</li> : null}
      </ul>
      {choosing ? (
        <div className="evidence-choice">
          {all.map((item) => (
            <CheckField
              key={item.id}
              label={item.title}
              checked={chosen.includes(item.id)}
              onCommit={(checked) =>
                onCommit(checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id), null)
              }
            />
          ))}
          <form
            className="evidence-add"
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <label htmlFor={field} className="visually-hidden">
              New evidence
            </label>
            <input
              id={field}
              className="field-box"
              value={title}
              maxLength={300}
              placeholder="New evidence, such as a report or a visit"
              onChange={(event) => setTitle(typedText(event.target))}
            />
            <Button type="submit" disabled={title.trim() === ''}>
              Add
            </Button>
          </form>
        </div>
      ) : null}
    </div>
  );
};
