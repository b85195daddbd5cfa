import {
  emptyRichText,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  richText,
} from '../../../shared/records/rich-text.ts';
import { printable, printableLine } from '../../../shared/text/printable.ts';

/** A node as an editor hands it over. */
export interface EditorNode {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?:
    | readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[]
    | undefined;
  readonly content?: readonly EditorNode[] | undefined;
}

type Paragraph = Extract<RichTextBlock, { type: 'paragraph' }>;
type List = Extract<RichTextBlock, { type: 'bulletList' | 'orderedList' }>;
type Item = List['content'][number];
type InnerList = Extract<Item['content'][number], { type: 'bulletList' | 'orderedList' }>;
type Mark = NonNullable<Extract<RichTextInline, { type: 'text' }>['marks']>[number];

const markOf = (mark: {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}): readonly Mark[] => {
  if (mark.type === 'bold' || mark.type === 'italic') return [{ type: mark.type }];
  const { href } = mark.attrs ?? {};
  return mark.type === 'link' && typeof href === 'string' && /^(https:\/\/|mailto:)/.test(href)
    ? [{ type: 'link', attrs: { href: printableLine(href) } }]
    : [];
};

const inlineOf = (nodes: readonly EditorNode[] | undefined): RichTextInline[] =>
  (nodes ?? []).flatMap((node): readonly RichTextInline[] => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
    const text = printable(node.text ?? '');
    if (text === '') return [];
    const marks = (node.marks ?? []).flatMap(markOf);
    return [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }];
  });

const withInline = <T extends object>(
  node: T,
  inline: RichTextInline[],
): T & { content?: RichTextInline[] } => (inline.length > 0 ? { ...node, content: inline } : node);

const paragraphOf = (node: EditorNode): Paragraph =>
  withInline({ type: 'paragraph' }, inlineOf(node.content));

/** Every paragraph inside a node, however deep. */
const paragraphsIn = (node: EditorNode): readonly Paragraph[] =>
  node.type === 'paragraph' || node.type === 'heading'
    ? [paragraphOf(node)]
    : (node.content ?? []).flatMap(paragraphsIn);

const some = <T>(found: readonly T[], otherwise: T): T[] => (found.length > 0 ? [...found] : [otherwise]);
const emptyParagraph: Paragraph = { type: 'paragraph' };

const isList = (node: EditorNode): node is EditorNode & { readonly type: List['type'] } =>
  node.type === 'bulletList' || node.type === 'orderedList';

// Lists nest once in a paper: what lies deeper becomes further paragraphs of its item.
const innerList = (node: EditorNode & { readonly type: List['type'] }): InnerList => ({
  type: node.type,
  content: (node.content ?? []).map((item) => ({
    type: 'listItem',
    content: some(paragraphsIn(item), emptyParagraph),
  })),
});

const listOf = (node: EditorNode & { readonly type: List['type'] }): List => ({
  type: node.type,
  content: (node.content ?? []).map((item) => ({
    type: 'listItem',
    content: some<Item['content'][number]>(
      (item.content ?? []).flatMap((part): readonly Item['content'][number][] =>
        isList(part) ? [innerList(part)] : paragraphsIn(part),
      ),
      emptyParagraph,
    ),
  })),
});

const blocksOf = (node: EditorNode): readonly RichTextBlock[] => {
  if (node.type === 'paragraph') return [paragraphOf(node)];
  if (node.type === 'heading') {
    const { level: wanted } = node.attrs ?? {};
    const level = wanted === 4 ? 4 : 3;
    return [
      withInline({ type: 'heading' as const, attrs: { level: level as 3 | 4 } }, inlineOf(node.content)),
    ];
  }
  if (isList(node)) return (node.content ?? []).length > 0 ? [listOf(node)] : [];
  if (node.type === 'table') {
    return [
      {
        type: 'table',
        content: (node.content ?? []).map((row) => ({
          type: 'tableRow',
          content: (row.content ?? []).map((cell) => ({
            type: cell.type === 'tableHeader' ? ('tableHeader' as const) : ('tableCell' as const),
            content: some(paragraphsIn(cell), emptyParagraph),
          })),
        })),
      },
    ];
  }
  return (node.content ?? []).flatMap(blocksOf);
};

const isBlank = (block: RichTextBlock | undefined): boolean =>
  block?.type === 'paragraph' && block.content === undefined;

/**
 * What the record may hold of an editor's document: known nodes and marks only, links to https and mailto only, no
 * empty paragraphs at the end.
 *
 * @returns null when even that is refused, as when a text is longer than a record may hold
 */
export const richTextFromEditor = (doc: EditorNode): RichText | null => {
  const blocks = [...(doc.content ?? []).flatMap(blocksOf)];
  while (isBlank(blocks[blocks.length - 1])) blocks.pop();
  if (blocks.length === 0) return emptyRichText;
  const read = richText.safeParse({ type: 'doc', content: blocks });
  return read.success ? read.data : null;
};

/** Takes styles, event handlers, style sheets and comments out of pasted HTML before anything parses it. */
export const cleanPastedHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(style|script|xml|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/\s(?:style|class|lang|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
    );
