import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { addScorer, scorerGroups } from '../../../shared/workshop/entry.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { readNumber } from '../../components/read-typed.ts';
import { typedText } from '../../components/typed-text.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';

/** Groups that most appraisals have. */
const usualGroups = ['GPs', 'Managers', 'Staff', 'LINk'];
const readPeople = readNumber('The number of people', 1, 100_000, true);

/** Adds someone who scores, on the spot: a person or a role, or a group that scores as one. */
export const AddScorer = ({
  onClose,
}: {
  /** The scorer that was added, or null. */
  readonly onClose: (added: string | null) => void;
}): ReactNode => {
  const session = useOpenSession();
  const appraisal = useAppraisal();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const [people, setPeople] = useState('1');
  const [problem, setProblem] = useState<{
    readonly of: 'name' | 'people';
    readonly sentence: string;
  } | null>(null);
  const groups = [
    ...new Set([
      ...scorerGroups(appraisal).flatMap((one) => (one.group === 'No group' ? [] : [one.group])),
      ...usualGroups,
    ]),
  ];
  const add = (): void => {
    const number = readPeople(people);
    if (name.trim() === '') {
      setProblem({ of: 'name', sentence: 'Give a name or a role: the list tells scorers apart by it.' });
      first.current?.focus();
    } else if (!number.ok) {
      setProblem({ of: 'people', sentence: number.sentence });
    } else {
      const made = newId();
      session.edit(
        addScorer(shownAppraisal(session.store.getState()), {
          id: made,
          name: name.trim(),
          group: group.trim(),
          people: number.value,
        }),
      );
      onClose(made);
    }
  };
  const box = { type: 'text', className: 'field-box', autoComplete: 'off' } as const;
  return (
    <dialog
      ref={dialog}
      className="ws-dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          add();
        }
      }}
    >
      <h2 id={`${id}-title`}>Add a scorer</h2>
      <div className="ws-dialog-fields">
        <Field
          id={`${id}-name`}
          label="Name or role"
          problem={problem?.of === 'name' ? problem.sentence : null}
        >
          <input
            {...box}
            ref={first}
            id={`${id}-name`}
            maxLength={200}
            value={name}
            aria-invalid={problem?.of === 'name' || undefined}
            onChange={(event) => setName(typedText(event.target))}
          />
        </Field>
        <Field id={`${id}-group`} label="Group">
          <input
            {...box}
            id={`${id}-group`}
            maxLength={120}
            list={`${id}-groups`}
            value={group}
            onChange={(event) => setGroup(typedText(event.target))}
          />
          <datalist id={`${id}-groups`}>
            {groups.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </Field>
        <Field
          id={`${id}-people`}
          label="People it scores for: 1, or the number of a group that scores as one"
          problem={problem?.of === 'people' ? problem.sentence : null}
        >
          <input
            {...box}
            id={`${id}-people`}
            inputMode="numeric"
            value={people}
            aria-invalid={problem?.of === 'people' || undefined}
            onChange={(event) => setPeople(typedText(event.target))}
          />
        </Field>
      </div>
      <div className="ws-dialog-acts">
        <Button onClick={() => onClose(null)}>Cancel</Button>
        <Button look="primary" onClick={add}>
          Add
        </Button>
      </div>
    </dialog>
  );
};
