import type { RichText, RichTextBlock, RichTextInline } from '../records/rich-text.ts';

const inlineText = (content: readonly RichTextInline[] | undefined): string =>
  (content ?? []).map((piece) => (piece.type === 'hardBreak' ? '\n' : piece.text)).join('');

type Item = Extract<RichTextBlock, { readonly type: 'bulletList' | 'orderedList' }>['content'][number];

const itemLines = ({ content }: Item): readonly string[] =>
  content.flatMap((part) =>
    part.type === 'paragraph'
      ? [inlineText(part.content)]
      : part.content.flatMap((inner) => inner.content.map((held) => inlineText(held.content))),
  );

const blockLines = (block: RichTextBlock): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(itemLines);
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((held) => held.content.map((paragraph) => inlineText(paragraph.content))),
      );
  }
};

/** The author's words line by line, one for each paragraph, item and cell: what a check reads. */
export const plainLines = (body: RichText): readonly string[] =>
  body.content
    .flatMap(blockLines)
    .flatMap((line) => line.split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
