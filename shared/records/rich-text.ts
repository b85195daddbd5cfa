import { z } from 'zod';
import { text } from './fields.ts';

/**
 * The author's own words, as Tiptap (ProseMirror) JSON limited to what the paper can draw in every format:
 * paragraphs, headings of level 3 and 4, lists, tables, bold, italic and links.
 */
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: text(2000).regex(/^(https:\/\/|mailto:)/, 'A link starts with https:// or mailto:.'),
    }),
  }),
]);

const textRun = z.strictObject({
  type: z.literal('text'),
  text: text().min(1),
  marks: z.array(mark).max(3).optional(),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.array(z.discriminatedUnion('type', [textRun, hardBreak])).max(2000);

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline.optional() });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(3), z.literal(4)]) }),
  content: inline.optional(),
});
// Lists nest once: a third level is unreadable in a board paper, and a bounded depth needs no recursion.
const innerItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1).max(20) });
const innerList = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bulletList'), content: z.array(innerItem).min(1).max(200) }),
  z.strictObject({ type: z.literal('orderedList'), content: z.array(innerItem).min(1).max(200) }),
]);
const item = z.strictObject({
  type: z.literal('listItem'),
  content: z
    .array(z.union([paragraph, innerList]))
    .min(1)
    .max(20),
});
const list = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bulletList'), content: z.array(item).min(1).max(200) }),
  z.strictObject({ type: z.literal('orderedList'), content: z.array(item).min(1).max(200) }),
]);
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  content: z.array(paragraph).min(1).max(20),
});
const table = z.strictObject({
  type: z.literal('table'),
  content: z
    .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(30) }))
    .min(1)
    .max(300),
});

export const richText = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([paragraph, heading, list, table])).max(1000),
});

export type RichText = z.infer<typeof richText>;
export type RichTextBlock = RichText['content'][number];
export type RichTextInline = NonNullable<z.infer<typeof paragraph>['content']>[number];

/** A document without a word in it. */
export const emptyRichText: RichText = { type: 'doc', content: [] };

/** One paragraph per line of plain text; empty lines are dropped. */
export const richTextFromPlain = (plain: string): RichText => ({
  type: 'doc',
  content: plain
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

/** True when nothing would be printed. */
export const isEmptyRichText = (doc: RichText): boolean => !/"type":"text"/.test(JSON.stringify(doc));
