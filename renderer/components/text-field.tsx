import { type KeyboardEvent, useId, useState } from 'react';
import { describedBy, Field } from './field.tsx';
import { typedText } from './typed-text.ts';
import { useDraft } from './use-draft.ts';

export interface TextFieldProps {
  readonly label: string;
  /** The text in the appraisal. */
  readonly value: string;
  /** Makes the edit: after 400 ms without a key, 2 s at most, on blur, and when the field goes away. */
  readonly onCommit: (text: string) => void;
  /** More than 1 makes a box of that many lines that grows with its text. */
  readonly lines?: number;
  readonly longest?: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  /** Said when the box is left empty, which is then not kept. */
  readonly required?: string;
}

/** A text whose value lives in the appraisal; typing becomes an edit when it rests. */
export const TextField = ({
  label,
  value,
  onCommit,
  lines = 1,
  longest = 20_000,
  hint,
  placeholder,
  hideLabel,
  required,
}: TextFieldProps) => {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const isRefused = (text: string): boolean => required !== undefined && text.trim() === '';
  const draft = useDraft(value, (text) => {
    if (isRefused(text)) setProblem(required ?? null);
    else onCommit(text);
  });
  const type = (text: string): void => {
    setProblem(null);
    if (!isRefused(text)) {
      draft.change(text);
      return;
    }
    // Empty on the way to another text: only leaving it so is refused.
    draft.drop();
    draft.hold(text);
  };
  const box = {
    id,
    className: 'field-box',
    'data-undo': 'appraisal',
    value: draft.text,
    maxLength: longest,
    placeholder,
    'aria-describedby': describedBy(id, hint, problem),
    'aria-invalid': problem === null ? undefined : true,
    onBlur: draft.flush,
  };
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem}>
      {lines > 1 ? (
        <textarea {...box} rows={lines} onChange={(event) => type(typedText(event.target))} />
      ) : (
        <input
          {...box}
          type="text"
          autoComplete="off"
          onChange={(event) => type(typedText(event.target))}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter') draft.flush();
          }}
        />
      )}
    </Field>
  );
};
