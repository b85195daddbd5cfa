import { useId } from 'react';
import { Field } from '../../components/field.tsx';
import { typedText } from '../../components/typed-text.ts';
import { useDraft } from '../../components/use-draft.ts';

interface ComboFieldProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly longest: number;
  readonly onCommit: (text: string) => void;
}

/** A text with suggestions to choose from; anything else may be typed. It becomes an edit on Enter and on leaving it. */
export const ComboField = ({ label, value, suggestions, longest, onCommit }: ComboFieldProps) => {
  const id = useId();
  const draft = useDraft(value, (text) => onCommit(text.trim()));
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        type="text"
        className="field-box"
        autoComplete="off"
        list={`${id}-list`}
        maxLength={longest}
        value={draft.text}
        onChange={(event) => draft.hold(typedText(event.target))}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.flush();
        }}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Field>
  );
};
