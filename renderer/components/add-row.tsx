import { useId, useState } from 'react';
import { Button } from './button.tsx';
import { parseBlock } from './grid/paste-block.ts';
import { typedText } from './typed-text.ts';
import './add-row.css';

interface AddProps {
  /** "Add an option". */
  readonly label: string;
  readonly longest?: number;
  readonly onAdd: (name: string) => void;
  /** Takes several lines or cells that were copied from a spreadsheet; without it they are one name. */
  readonly onPasteLines?: (lines: readonly (readonly string[])[]) => void;
}

/** An empty line that adds: Enter takes what is typed and leaves the next empty line in its place, focus and all. */
export const AddLine = ({ label, longest = 200, onAdd, onPasteLines }: AddProps) => {
  const id = useId();
  const [name, setName] = useState('');
  return (
    <form
      className="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
        document.getElementById(id)?.focus();
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        className="field-box"
        placeholder={label}
        value={name}
        maxLength={longest}
        autoComplete="off"
        onChange={(event) => setName(typedText(event.target))}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain').replace(/[\r\n]+$/, '');
          if (!onPasteLines || !/[\t\r\n]/.test(text)) return;
          event.preventDefault();
          onPasteLines(parseBlock(text));
        }}
      />
      <Button type="submit" icon="plus" aria-label={label}>
        Add
      </Button>
    </form>
  );
};

/** An `AddLine` as the last row of a table. */
export const AddRow = ({
  columns,
  indent = false,
  ...line
}: AddProps & {
  readonly columns: number /** Leaves the first column empty. */;
  readonly indent?: boolean;
}) => (
  <tr className="add-row">
    {indent ? <td /> : null}
    <td colSpan={indent ? columns - 1 : columns}>
      <AddLine {...line} />
    </td>
  </tr>
);
