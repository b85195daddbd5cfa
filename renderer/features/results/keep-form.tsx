import { useEffect, useId, useRef, useState } from 'react';
import { AskingForm } from '../../components/asking-form.tsx';
import { describedBy, Field } from '../../components/field.tsx';
import { typedText } from '../../components/typed-text.ts';

interface KeepFormProps {
  readonly onKeep: (name: string, why: string) => void;
  readonly onCancel: () => void;
}

/** Asks what happens and why it is worth asking, before a what-if is kept. */
export const KeepForm = ({ onKeep, onCancel }: KeepFormProps) => {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <AskingForm
      onSubmit={() => {
        if (name.trim() === '') setProblem('Say in a few words what happens, so that it can be found again.');
        else onKeep(name.trim(), why.trim());
      }}
      onCancel={onCancel}
      submitWords="Keep it"
      cancelWords="Cancel"
    >
      <Field id={`${id}-name`} label="What happens" problem={problem}>
        <input
          ref={first}
          id={`${id}-name`}
          type="text"
          autoComplete="off"
          className="field-box"
          maxLength={200}
          value={name}
          placeholder="The host loses its contract"
          aria-invalid={problem !== null}
          aria-describedby={describedBy(`${id}-name`, null, problem)}
          onChange={(event) => {
            setName(typedText(event.target));
            setProblem(null);
          }}
        />
      </Field>
      <Field id={`${id}-why`} label="Why it is worth asking, and where the figures come from">
        <textarea
          id={`${id}-why`}
          className="field-box"
          rows={1}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(typedText(event.target))}
        />
      </Field>
    </AskingForm>
  );
};
