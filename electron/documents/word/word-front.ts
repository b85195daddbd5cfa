import {
  BorderStyle,
  ImportedXmlComponent,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Contents, ContentsEntry, Cover, CoverRow } from '../../../shared/paper/paper-model.ts';
import { drawBlock } from './word-blocks.ts';
import type { Bookmarks } from './word-bookmarks.ts';
import { ink, rule, textWidth } from './word-measures.ts';
import type { DrawnBlock, Place } from './word-place.ts';
import { type GridCell, type GridRow, gridTable, noBorder } from './word-table.ts';
import { linkWithin, run, writable } from './word-text.ts';

/** Label, short field, label, short field. */
const labelWidth = 2100;
const grid = [labelWidth, 2640, 1620, textWidth - labelWidth - 2640 - 1620] as const;

/** Room at the sides of a cell. */
const cellRoom = 110;

const line = { style: BorderStyle.SINGLE, size: 4, color: rule } as const;
const bounds = { top: noBorder, left: noBorder, right: noBorder, bottom: line };

const cell = (children: readonly DrawnBlock[], width: number, first: boolean, columnSpan = 1): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    borders: bounds,
    margins: { top: 40, bottom: 25, left: first ? 0 : cellRoom, right: cellRoom },
    children: children.length > 0 ? children : [new Paragraph({ style: 'CoverText' })],
  });

const words = (text: string, bold = false): Paragraph =>
  new Paragraph({ style: 'CoverText', children: [run(text, { bold })] });

const coverRow = (row: CoverRow, place: Place): TableRow => {
  const inCell: Place = {
    ...place,
    style: 'CoverText',
    ordered: 'letters',
    small: true,
    width: textWidth - grid[0] - 2 * cellRoom,
  };
  return new TableRow({
    cantSplit: true,
    children:
      row.kind === 'field'
        ? [
            cell([words(row.label, true)], grid[0], true),
            cell(
              row.blocks.flatMap((block) => drawBlock(block, inCell)),
              textWidth - grid[0],
              false,
              3,
            ),
          ]
        : [
            cell([words(row.left.label, true)], grid[0], true),
            cell([words(row.left.text)], grid[1], false),
            cell([words(row.right.label, true)], grid[2], false),
            cell([words(row.right.text)], grid[3], false),
          ],
  });
};

/** The cover sheet: one row a field, two short fields on one row where the model pairs them. */
export const coverSheet = ({ rows }: Cover, place: Place): readonly DrawnBlock[] =>
  rows.length === 0
    ? []
    : [
        new Table({
          width: { size: textWidth, type: WidthType.DXA },
          layout: TableLayoutType.FIXED,
          columnWidths: grid,
          borders: {
            ...bounds,
            top: { style: BorderStyle.SINGLE, size: 8, color: ink },
            insideHorizontal: noBorder,
            insideVertical: noBorder,
          },
          tableLook: { firstColumn: true, noHBand: true, noVBand: true },
          rows: rows.map((row) => coverRow(row, place)),
        }),
      ];

/** "Section 9", "Appendix B", "Table 6". */
const partName = ({ number }: ContentsEntry): string => (/^\d+$/.test(number) ? `Section ${number}` : number);

const fieldMark = (type: 'begin' | 'separate' | 'end'): ImportedXmlComponent =>
  new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type });

/** The instruction behind the table of contents: every section, each entry a link. */
const instruction = (): ImportedXmlComponent => {
  const held = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  held.push(' TOC \\o "1-1" \\h \\z \\u ');
  return held;
};

/**
 * Word's own table of contents, filled in with links. Only Word knows on which page what starts in it, and it would ask
 * before it opens a file whose fields it is to fill in: so page numbers come when the reader has the table updated.
 */
const tableOfContents = (sections: Contents['sections'], bookmarks: Bookmarks): readonly Paragraph[] =>
  sections.map((entry, at) => {
    const title = /^\d+$/.test(entry.number)
      ? `${entry.number} ${entry.title}`
      : `${entry.number}. ${entry.title}`;
    return new Paragraph({
      style: 'TOC1',
      children: [
        ...(at === 0
          ? [new TextRun({ children: [fieldMark('begin'), instruction(), fieldMark('separate')] })]
          : []),
        linkWithin(title, entry.anchor, bookmarks),
        ...(at === sections.length - 1 ? [new TextRun({ children: [fieldMark('end')] })] : []),
      ],
    });
  });

const headCell = (text: string): GridCell => ({ align: 'left', text, lines: [[run(text, { bold: true })]] });

/** What is where: the parts in order, then the questions that the exec asks. */
export const contentsPage = (
  { sections, questions }: Contents,
  bookmarks: Bookmarks,
): readonly DrawnBlock[] => {
  const rows = questions
    .filter(({ answeredIn }) => answeredIn.length > 0)
    .map(({ question, answeredIn }): GridRow => {
      const links = answeredIn.flatMap((entry, at) => [
        ...(at > 0 ? [run(', ')] : []),
        linkWithin(partName(entry), entry.anchor, bookmarks),
      ]);
      return {
        kind: 'body',
        cells: [
          { align: 'left', text: writable(question), lines: [[run(question)]] },
          { align: 'left', text: answeredIn.map(partName).join(', '), lines: [links] },
        ],
      };
    });
  return [
    new Paragraph({
      style: 'TOCHeading',
      pageBreakBefore: true,
      spacing: { before: 0 },
      children: [run('Contents')],
    }),
    ...tableOfContents(sections, bookmarks),
    ...(rows.length === 0
      ? []
      : [
          new Paragraph({
            style: 'TOCHeading',
            children: [run('Where the exec’s questions are answered')],
          }),
          gridTable({
            rows: [{ kind: 'head', cells: ['Question', 'Answered in'].map(headCell) }, ...rows],
            shares: [58, undefined],
            small: false,
            width: textWidth,
          }),
        ]),
  ];
};
