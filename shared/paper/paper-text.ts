import { phraseText } from '../analysis/figure.ts';
import type { RichText, RichTextBlock, RichTextInline } from '../records/rich-text.ts';
import type { Block, CoverRow, PaperModel, PaperTable, Section } from './paper-model.ts';

const inlineText = (content: readonly RichTextInline[] | undefined): string =>
  (content ?? []).map((piece) => (piece.type === 'hardBreak' ? '\n' : piece.text)).join('');

type ListBlock = Extract<RichTextBlock, { readonly type: 'bulletList' | 'orderedList' }>;

const listLines = (list: ListBlock, indent: string): readonly string[] =>
  list.content.flatMap((item, at) => {
    const mark = list.type === 'orderedList' ? `${at + 1}.` : '-';
    return item.content.flatMap((part, index): readonly string[] =>
      part.type === 'paragraph'
        ? [`${indent}${index === 0 ? mark : ' '.repeat(mark.length)} ${inlineText(part.content)}`]
        : listLines(part, `${indent}  `),
    );
  });

const richBlock = (block: RichTextBlock): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'bulletList':
    case 'orderedList':
      return listLines(block, '').join('\n');
    case 'table':
      return block.content
        .map((line) =>
          line.content
            .map((held) => held.content.map((paragraph) => inlineText(paragraph.content)).join(' '))
            .join(' | '),
        )
        .join('\n');
  }
};

/** The author's words as plain text, a blank line between blocks. */
export const richTextText = (body: RichText): string => body.content.map(richBlock).join('\n\n');

const tableText = ({ caption, columns, rows, note }: PaperTable): string =>
  [
    caption,
    columns.map(({ head }) => head).join(' | '),
    ...rows.map(({ head, cells }) => [head, ...cells].map(({ content }) => phraseText(content)).join(' | ')),
    ...(note ? [phraseText(note)] : []),
  ].join('\n');

const letter = (index: number): string =>
  String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26));

/** One block of a paper as plain text. */
export const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return [...(block.lead ? [block.lead] : []), phraseText(block.phrase)].join(' ');
    case 'note':
      return phraseText(block.phrase);
    case 'heading':
      return block.text;
    case 'list':
      return block.items
        .map((item, at) => {
          const mark =
            block.ordered === 'letters' ? `${letter(at)})` : block.ordered === 'numbers' ? `${at + 1}.` : '-';
          return `${mark} ${phraseText(item)}`;
        })
        .join('\n');
    case 'answer':
      return block.phrases.map(phraseText).join('\n');
    case 'table':
      return tableText(block.table);
    case 'chart':
      return [block.chart.caption, block.chart.subtitle, block.chart.alt].join('\n');
    case 'cards':
      return [
        block.cards.caption,
        ...block.cards.cards.map(({ option, says, facts }) =>
          [
            `${option.letter}. ${option.fullName ?? option.name}: ${phraseText(says)}`,
            ...facts.map(({ label, phrase }) => `${label}: ${phraseText(phrase)}`),
          ].join('\n'),
        ),
      ].join('\n');
    case 'words':
      return richTextText(block.body);
  }
};

/** One line of the cover sheet as plain text. */
export const coverText = (row: CoverRow): string =>
  row.kind === 'pair'
    ? `${row.left.label}: ${row.left.text}\n${row.right.label}: ${row.right.text}`
    : `${row.label}: ${row.blocks.map(blockText).join('\n')}`;

/** One section of a paper as plain text, a blank line between blocks. */
export const sectionText = ({ number, title, blocks }: Section): string =>
  [number === null ? title : `${number} ${title}`, ...blocks.map(blockText)].join('\n\n');

/** A whole paper as plain text, in reading order. */
export const paperText = (model: PaperModel): string =>
  [
    [model.commissioner, model.statusLine, model.protectiveMarking].filter((line) => line !== '').join('\n'),
    model.title,
    model.cover.rows.map(coverText).join('\n'),
    ...model.sections.map(sectionText),
  ].join('\n\n');
