import { EditorContent, type JSONContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import type { RichText } from '../../../shared/records/rich-text.ts';
import { useDraft } from '../../components/use-draft.ts';
import { cleanPastedHtml, richTextFromEditor } from './editor-json.ts';
import { EditorTools } from './editor-tools.tsx';
import { tableNodes } from './table-nodes.ts';
import './words-editor.css';

const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    horizontalRule: false,
    strike: false,
    trailingNode: false,
    underline: false,
    link: {
      autolink: false,
      openOnClick: false,
      isAllowedUri: (uri) => /^(https:\/\/|mailto:)/.test(uri),
    },
  }),
  ...tableNodes,
];

interface WordsEditorProps {
  /** Names the editor for a screen reader: "Own words: Legal". */
  readonly label: string;
  /** Id of the line that says what own words do to the drafted text. */
  readonly describedBy: string;
  readonly body: RichText;
  readonly onCommit: (body: RichText) => void;
}

/** The author's own words for one part. Typing becomes an edit when it rests; JSON goes in and out, never HTML. */
export const WordsEditor = ({ label, describedBy, body, onCommit }: WordsEditorProps) => {
  const [tooLong, setTooLong] = useState(false);
  const draft = useDraft(canonicalJson(body), (text) => onCommit(JSON.parse(text) as RichText));
  // What the editor shows, as it would be stored: tells a change from outside (undo) from our own.
  const shown = useRef(draft.text);
  const latest = useRef(draft);
  latest.current = draft;
  const editor = useEditor({
    extensions,
    content: body as JSONContent,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'words-body',
        spellcheck: 'true',
      },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: changed }) => {
      const read = richTextFromEditor(changed.getJSON());
      setTooLong(read === null);
      if (!read) return;
      shown.current = canonicalJson(read);
      latest.current.change(shown.current);
    },
    onBlur: () => latest.current.flush(),
  });
  const place = useRef<HTMLDivElement>(null);
  // Whoever opens a part is going to write in it.
  useEffect(() => {
    // One that was made too long before it is shown has been put away: the next takes its place at once.
    if (editor.isDestroyed) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    editor.commands.focus('end', { scrollIntoView: false });
  }, [editor]);
  const { text, typing } = draft;
  useEffect(() => {
    if (typing || text === shown.current) return;
    shown.current = text;
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent(JSON.parse(text) as JSONContent, { emitUpdate: false })
      .run();
  }, [editor, text, typing]);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      heading: now.isActive('heading', { level: 3 }),
      subheading: now.isActive('heading', { level: 4 }),
      table: now.isActive('table'),
    }),
  });
  return (
    <div ref={place} className="words">
      <EditorTools editor={editor} active={state} />
      <EditorContent editor={editor} />
      {tooLong && (
        <p className="field-problem" role="alert">
          One paragraph is longer than a record can hold. What was typed before is kept; make it shorter to go
          on.
        </p>
      )}
    </div>
  );
};
