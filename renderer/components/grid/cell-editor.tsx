import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface CellEditorProps {
  readonly start: string;
  readonly typed: boolean;
  readonly label: string;
  readonly choices: readonly string[] | undefined;
  readonly suggestions: readonly string[] | undefined;
  readonly numeric: boolean;
}

/** The field inside a cell while it is edited. Not controlled: a keystroke changes nothing but the field itself. */
export const CellEditor = (props: CellEditorProps): ReactNode => {
  const { start, typed, label, choices, suggestions, numeric } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    select.current?.focus();
    const field = input.current;
    if (!field) return;
    field.focus();
    if (typed) field.setSelectionRange(field.value.length, field.value.length);
    else field.select();
  }, [typed]);
  if (choices) {
    return (
      <select ref={select} className="sheet-editor" aria-label={label} defaultValue={start}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        ref={input}
        className="sheet-editor"
        aria-label={label}
        defaultValue={start}
        inputMode={numeric ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={!numeric}
        list={suggestions === undefined ? undefined : listId}
      />
      {suggestions === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
};
