import { type KeyboardEvent, useId } from 'react';
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
}: TextFieldProps) => {
  const id = useId();
  const draft = useDraft(value, onCommit);
  const box = {
    id,
    className: 'field-box',
    'data-undo': 'appraisal',
    value: draft.text,
    maxLength: longest,
    placeholder,
    'aria-describedby': describedBy(id, hint, null),
    onBlur: draft.flush,
  };
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint}>
      {lines > 1 ? (
        <textarea {...box} rows={lines} onChange={(event) => draft.change(typedText(event.target))} />
      ) : (
        <input
          {...box}
          type="text"
          autoComplete="off"
          onChange={(event) => draft.change(typedText(event.target))}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter') draft.flush();
          }}
        />
      )}
    </Field>
  );
};
