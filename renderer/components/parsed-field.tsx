import { type ReactNode, useId, useState } from 'react';
import { describedBy, Field } from './field.tsx';
import { typedText } from './typed-text.ts';
import { useDraft } from './use-draft.ts';

/** What reading a typed text gives: the value, or the sentence that says why it is none. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

export interface ParsedFieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  readonly onCommit: (value: T) => void;
  readonly alignRight?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  /** It becomes an edit when typing rests too, for a box beside something that waits for it. */
  readonly asTyped?: boolean;
}

/**
 * A text box for something other than text. It becomes an edit on Enter and on leaving the box; what cannot be read
 * is not kept, and one line says so.
 */
export const ParsedField = <T,>({
  label,
  value,
  format,
  parse,
  onCommit,
  alignRight,
  hint,
  placeholder,
  hideLabel,
  asTyped = false,
}: ParsedFieldProps<T>) => {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useDraft(format(value), (text) => {
    const parsed = parse(text);
    if (parsed.ok) {
      setProblem(null);
      onCommit(parsed.value);
    } else {
      setProblem(`${parsed.sentence} “${text.trim()}” was not kept.`);
    }
  });
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className={`field-box${alignRight ? ' number' : ''}`}
        value={draft.text}
        placeholder={placeholder}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => {
          setProblem(null);
          if (asTyped) draft.change(typedText(event.target));
          else draft.hold(typedText(event.target));
        }}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.flush();
          if (event.key === 'Escape' && draft.typing) {
            event.stopPropagation();
            draft.drop();
          }
        }}
      />
    </Field>
  );
};
