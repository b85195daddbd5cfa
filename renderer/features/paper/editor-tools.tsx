import type { Editor } from '@tiptap/react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { addTableColumn, addTableRow, insertTable, removeTableRow } from './table-nodes.ts';

/** Which tools are on where the cursor stands. */
export interface ActiveTools {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
  readonly heading: boolean;
  readonly subheading: boolean;
  readonly table: boolean;
}

interface EditorToolsProps {
  readonly editor: Editor;
  readonly active: ActiveTools;
}

/** The bar over an editor. Each tool is a word, and says whether it is on. */
export const EditorTools = ({ editor, active }: EditorToolsProps) => {
  const [linking, setLinking] = useState(false);
  const tool = (words: string, on: boolean, act: () => void): ReactNode => (
    <Button
      key={words}
      look="quiet"
      dense
      aria-pressed={on}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {words}
    </Button>
  );
  const chain = () => editor.chain().focus();
  return (
    <fieldset className="words-tools" aria-label="Text">
      {tool('Bold', active.bold, () => chain().toggleBold().run())}
      {tool('Italic', active.italic, () => chain().toggleItalic().run())}
      {tool('Heading', active.heading, () => chain().toggleHeading({ level: 3 }).run())}
      {tool('Subheading', active.subheading, () => chain().toggleHeading({ level: 4 }).run())}
      {tool('Bullets', active.bullets, () => chain().toggleBulletList().run())}
      {tool('Numbers', active.numbers, () => chain().toggleOrderedList().run())}
      {tool('Link', active.link || linking, () => setLinking(!linking))}
      {active.table ? (
        <>
          <Button look="quiet" dense onClick={() => addTableRow(editor)}>
            Add row
          </Button>
          <Button look="quiet" dense onClick={() => addTableColumn(editor)}>
            Add column
          </Button>
          <Button look="quiet" dense onClick={() => removeTableRow(editor)}>
            Remove row
          </Button>
        </>
      ) : (
        <Button look="quiet" dense onClick={() => insertTable(editor)}>
          Table
        </Button>
      )}
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </fieldset>
  );
};

const LinkForm = ({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) => {
  const id = useId();
  const { href: held } = editor.getAttributes('link');
  const [href, setHref] = useState(typeof held === 'string' ? held : '');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = href.trim();
    if (wanted !== '' && !/^(https:\/\/|mailto:)\S+$/.test(wanted)) {
      setRefused(true);
      return;
    }
    const range = editor.chain().focus().extendMarkRange('link');
    if (wanted === '') range.unsetLink().run();
    else range.setLink({ href: wanted }).run();
    onDone();
  };
  return (
    <form className="words-link" onSubmit={submit}>
      <label htmlFor={id}>Address</label>
      <input
        id={id}
        className="field-box"
        value={href}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-problem` : undefined}
        onChange={(event) => {
          setHref(event.target.value);
          setRefused(false);
        }}
      />
      <Button type="submit" dense>
        {href.trim() === '' ? 'Remove link' : 'Set link'}
      </Button>
      {refused && (
        <p id={`${id}-problem`} className="field-problem">
          A link starts with https:// or mailto:. It was not set.
        </p>
      )}
    </form>
  );
};
