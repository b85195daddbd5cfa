import { type Editor, Node } from '@tiptap/react';

/** A table of plain cells: no spans and no widths, as the paper's own. */
export const tableNodes = [
  Node.create({
    name: 'table',
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    parseHTML: () => [{ tag: 'table' }],
    renderHTML: () => ['table', ['tbody', 0]],
  }),
  Node.create({
    name: 'tableRow',
    content: '(tableCell | tableHeader)+',
    parseHTML: () => [{ tag: 'tr' }],
    renderHTML: () => ['tr', 0],
  }),
  Node.create({
    name: 'tableCell',
    content: 'paragraph+',
    isolating: true,
    parseHTML: () => [{ tag: 'td' }],
    renderHTML: () => ['td', 0],
  }),
  Node.create({
    name: 'tableHeader',
    content: 'paragraph+',
    isolating: true,
    parseHTML: () => [{ tag: 'th' }],
    renderHTML: () => ['th', 0],
  }),
];

const cellOf = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
const rowOf = (type: string, cells: number) => ({
  type: 'tableRow',
  content: Array.from({ length: cells }, () => cellOf(type)),
});

/** Puts a table of three columns, heads and two rows at the cursor. */
export const insertTable = (editor: Editor): boolean =>
  editor
    .chain()
    .focus()
    .insertContent({
      type: 'table',
      content: [rowOf('tableHeader', 3), rowOf('tableCell', 3), rowOf('tableCell', 3)],
    })
    .run();

/** Depth of the nearest node of a type around the cursor; 0 when there is none. */
const depthOf = (editor: Editor, name: string): number => {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === name) return depth;
  return 0;
};

/** Adds a row under the one with the cursor. */
export const addTableRow = (editor: Editor): boolean => {
  const depth = depthOf(editor, 'tableRow');
  if (depth === 0) return false;
  const { $from } = editor.state.selection;
  return editor
    .chain()
    .focus()
    .insertContentAt($from.after(depth), rowOf('tableCell', $from.node(depth).childCount))
    .run();
};

/** Adds a column at the right. */
export const addTableColumn = (editor: Editor): boolean => {
  const depth = depthOf(editor, 'table');
  if (depth === 0) return false;
  const { $from } = editor.state.selection;
  const table = $from.node(depth).toJSON() as {
    readonly content: readonly { readonly content: readonly { readonly type: string }[] }[];
  };
  const content = table.content.map((row) => ({
    type: 'tableRow',
    content: [...row.content, cellOf(row.content[0]?.type ?? 'tableCell')],
  }));
  return editor
    .chain()
    .focus()
    .insertContentAt({ from: $from.before(depth), to: $from.after(depth) }, { type: 'table', content })
    .run();
};

/** Takes out the row with the cursor, or the whole table with its last row. */
export const removeTableRow = (editor: Editor): boolean => {
  const table = depthOf(editor, 'table');
  const row = depthOf(editor, 'tableRow');
  if (row === 0) return false;
  const { $from } = editor.state.selection;
  const depth = $from.node(table).childCount === 1 ? table : row;
  return editor
    .chain()
    .focus()
    .deleteRange({ from: $from.before(depth), to: $from.after(depth) })
    .run();
};
