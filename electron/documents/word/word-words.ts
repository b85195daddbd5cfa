import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { RichText, RichTextBlock, RichTextInline } from '../../../shared/records/rich-text.ts';
import type { DrawnBlock, Place } from './word-place.ts';
import { type ListKind, listReference } from './word-styles.ts';
import { type GridCell, type GridRow, gridTable } from './word-table.ts';
import { linkOut, run, writable } from './word-text.ts';

type Inline = readonly RichTextInline[] | undefined;
type TextPiece = Extract<RichTextInline, { readonly type: 'text' }>;
type ListBlock = Extract<RichTextBlock, { readonly type: 'bulletList' | 'orderedList' }>;
type InnerList = Exclude<ListBlock['content'][number]['content'][number], { readonly type: 'paragraph' }>;
type TableBlock = Extract<RichTextBlock, { readonly type: 'table' }>;
type Cell = TableBlock['content'][number]['content'][number];

const pieceRun = ({ text, marks = [] }: TextPiece): ParagraphChild => {
  const look = {
    bold: marks.some(({ type }) => type === 'bold'),
    italic: marks.some(({ type }) => type === 'italic'),
  };
  const link = marks.find((mark) => mark.type === 'link');
  return link ? linkOut(text, link.attrs.href, look) : run(text, look);
};

const inlineRuns = (content: Inline): readonly ParagraphChild[] =>
  (content ?? []).map((piece) => (piece.type === 'hardBreak' ? new TextRun({ break: 1 }) : pieceRun(piece)));

const inlineText = (content: Inline): string =>
  (content ?? []).map((piece) => (piece.type === 'hardBreak' ? ' ' : piece.text)).join('');

type Setting = Pick<Place, 'style' | 'ordered' | 'width'>;

const listParagraphs = (
  list: ListBlock | InnerList,
  depth: 0 | 1,
  setting: Setting,
): readonly Paragraph[] => {
  const { style = 'ListParagraph' } = setting;
  const kind: ListKind = list.type === 'bulletList' ? 'bullets' : depth === 0 ? setting.ordered : 'numbers';
  return list.content.flatMap((item, place) => {
    let isMarked = false;
    return item.content.flatMap((part): readonly Paragraph[] => {
      if (part.type !== 'paragraph') return listParagraphs(part, 1, setting);
      const children = [...inlineRuns(part.content)];
      if (isMarked) {
        return [new Paragraph({ style, indent: { left: 340 * (depth + 1) }, children })];
      }
      isMarked = true;
      return [
        new Paragraph({
          style,
          numbering: { reference: listReference(kind, depth), level: depth, restart: place === 0 },
          children,
        }),
      ];
    });
  });
};

const cellText = ({ content }: Cell): string =>
  writable(content.map((paragraph) => inlineText(paragraph.content)).join(' '));

const isNumberLike = (text: string): boolean => /^[−+-]?£?[\d,.]*[%km]?$/.test(text.trim());

/** A first row of header cells heads the columns; a header cell elsewhere heads its row. Numbers are right-aligned. */
const authorTable = ({ content }: TableBlock, width: number): readonly DrawnBlock[] => {
  const [first] = content;
  const hasHead = first?.content.every(({ type }) => type === 'tableHeader') ?? false;
  const body = hasHead ? content.slice(1) : content;
  const count = Math.max(...content.map((row) => row.content.length));
  const alignAt = (at: number): 'left' | 'right' => {
    const isNumeric = body.every((row) => {
      const cell = row.content[at];
      return cell === undefined || isNumberLike(cellText(cell));
    });
    return body.length > 0 && at > 0 && isNumeric ? 'right' : 'left';
  };
  const aligns = Array.from({ length: count }, (_, at) => alignAt(at));
  const cellOf = (cell: Cell | undefined, at: number): GridCell => ({
    align: aligns[at] ?? 'left',
    text: cell ? cellText(cell) : '',
    lines: cell?.content.map((paragraph) =>
      cell.type === 'tableHeader'
        ? (paragraph.content ?? []).map((piece) =>
            piece.type === 'hardBreak'
              ? new TextRun({ break: 1 })
              : pieceRun({ ...piece, marks: [...(piece.marks ?? []), { type: 'bold' }] }),
          )
        : inlineRuns(paragraph.content),
    ) ?? [[]],
  });
  const rows = content.map(
    (row, place): GridRow => ({
      kind: hasHead && place === 0 ? 'head' : 'body',
      cells: Array.from({ length: count }, (_, at) => cellOf(row.content[at], at)),
    }),
  );
  return [
    gridTable({ rows, shares: aligns.map(() => undefined), small: body.length > 14, width }),
    new Paragraph({ style: 'AfterTable' }),
  ];
};

const authorsBlock = (block: RichTextBlock, setting: Setting): readonly DrawnBlock[] => {
  switch (block.type) {
    case 'paragraph':
      return (block.content ?? []).length === 0
        ? []
        : [
            new Paragraph({
              ...(setting.style === undefined ? {} : { style: setting.style }),
              children: [...inlineRuns(block.content)],
            }),
          ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.attrs.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [...inlineRuns(block.content)],
        }),
      ];
    case 'bulletList':
    case 'orderedList':
      return listParagraphs(block, 0, setting);
    case 'table':
      return authorTable(block, setting.width);
  }
};

/** The author's own words. Only the kinds of text that the schema knows are drawn; links go to https and mailto. */
export const authorsWords = ({ content }: RichText, setting: Setting): readonly DrawnBlock[] =>
  content.flatMap((block) => authorsBlock(block, setting));
