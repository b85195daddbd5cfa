import { type ReactNode, useId } from 'react';
import { describedBy, Field } from '../../components/field.tsx';
import { typedText } from '../../components/typed-text.ts';

interface AskFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** Why what was typed cannot be taken. It stays in the box. */
  readonly problem: string | null;
  /** Marked as the box that a sentence elsewhere is about. */
  readonly invalid?: boolean;
  readonly longest?: number;
  readonly alignRight?: boolean;
}

/** A box of a form that is read only when the form is sent. */
export const AskField = ({
  label,
  text,
  onText,
  hint,
  placeholder,
  problem,
  invalid = problem !== null,
  longest = 40,
  alignRight = false,
}: AskFieldProps) => {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className={`field-box${alignRight ? ' number' : ''}`}
        value={text}
        maxLength={longest}
        placeholder={placeholder}
        aria-invalid={invalid}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => onText(typedText(event.target))}
      />
    </Field>
  );
};
