import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IBorderOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperModel } from '../../../shared/paper/paper-model.ts';
import { ink, textWidth } from './word-measures.ts';
import { noBorder } from './word-table.ts';
import { run } from './word-text.ts';

interface Part {
  readonly children: readonly ParagraphChild[];
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly share: number;
}

/** Words at the left, in the middle and at the right of the margin. Long ones go over two lines, each in its place. */
const runningLine = (
  parts: readonly Part[],
  edge: { readonly top?: IBorderOptions; readonly bottom?: IBorderOptions },
): readonly [Table, Paragraph] => {
  const widths = parts.map(({ share }) => Math.floor((textWidth * share) / 100));
  const none = { top: noBorder, left: noBorder, right: noBorder, bottom: noBorder };
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: { ...none, insideHorizontal: noBorder, insideVertical: noBorder },
      rows: [
        new TableRow({
          children: parts.map(
            ({ children, align }, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: { ...none, ...edge },
                margins: { top: 70, bottom: 70, left: 0, right: 0 },
                children: [new Paragraph({ style: 'Running', alignment: align, children: [...children] })],
              }),
          ),
        }),
      ],
    }),
    // A table in the margin needs a paragraph after it; this one takes next to no room.
    new Paragraph({ style: 'Running', spacing: { line: 20, lineRule: 'exact' } }),
  ];
};

/** Who it is for, the marking and the status: at the head of every page. */
export const runningHeader = ({ commissioner, protectiveMarking, statusLine }: PaperModel): Header =>
  new Header({
    children: runningLine(
      [
        { children: [run(commissioner, { bold: true })], align: AlignmentType.LEFT, share: 40 },
        { children: [run(protectiveMarking, { bold: true })], align: AlignmentType.CENTER, share: 20 },
        { children: [run(statusLine)], align: AlignmentType.RIGHT, share: 40 },
      ],
      { bottom: { style: BorderStyle.SINGLE, size: 12, color: ink } },
    ),
  });

/** Short title and page: at the foot of every page. */
export const runningFooter = ({ shortTitle }: PaperModel): Footer =>
  new Footer({
    children: runningLine(
      [
        { children: [run(shortTitle)], align: AlignmentType.LEFT, share: 78 },
        {
          children: [
            new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
          ],
          align: AlignmentType.RIGHT,
          share: 22,
        },
      ],
      { top: { style: BorderStyle.SINGLE, size: 6, color: '768692' } },
    ),
  });
