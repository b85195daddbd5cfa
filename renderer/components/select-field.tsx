import { type ReactNode, useId } from 'react';
import { describedBy, Field } from './field.tsx';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Choices in order, as `[value, words]`. */
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onCommit: (value: T) => void;
  readonly hint?: string;
  readonly hideLabel?: boolean;
}

/** One of a few. */
export const SelectField = <T extends string>({
  label,
  value,
  choices,
  onCommit,
  hint,
  hideLabel,
}: SelectFieldProps<T>) => {
  const id = useId();
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint}>
      <select
        id={id}
        className="field-box"
        value={value}
        aria-describedby={describedBy(id, hint, null)}
        onChange={(event) => {
          const chosen = choices.find(([choice]) => choice === event.target.value);
          if (chosen) onCommit(chosen[0]);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
};

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onCommit: (checked: boolean) => void;
  readonly hideLabel?: boolean;
}

/** Yes or no. */
export const CheckField = ({ label, checked, onCommit, hideLabel }: CheckFieldProps) => (
  <label className="check">
    <input type="checkbox" checked={checked} onChange={(event) => onCommit(event.target.checked)} />
    <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
  </label>
);
