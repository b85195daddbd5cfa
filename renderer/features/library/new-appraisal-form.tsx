import { type RefObject, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { typedText } from '../../components/typed-text.ts';

interface NewAppraisalFormProps {
  /** The first box, for whoever leads here. */
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onCreate: (title: string, locality: string) => Promise<void>;
}

/** Two lines that start an appraisal. */
export const NewAppraisalForm = ({ first, onCreate }: NewAppraisalFormProps) => {
  const id = useId();
  const [title, setTitle] = useState('');
  const [locality, setLocality] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const create = async (): Promise<void> => {
    if (title.trim() === '') {
      setProblem('Give it a title, such as “Integrated care in Carlisle”.');
      first.current?.focus();
      return;
    }
    await onCreate(title.trim(), locality.trim());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Field id={`${id}-title`} label="Title" problem={problem}>
        <input
          ref={first}
          id={`${id}-title`}
          className="field-box"
          value={title}
          maxLength={200}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-title-problem` : undefined}
          onChange={(event) => {
            setTitle(typedText(event.target));
            setProblem(null);
          }}
        />
      </Field>
      <Field id={`${id}-locality`} label="Locality">
        <input
          id={`${id}-locality`}
          className="field-box"
          value={locality}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setLocality(typedText(event.target))}
        />
      </Field>
      <Button type="submit">Create appraisal</Button>
    </form>
  );
};
