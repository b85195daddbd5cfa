import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ITableCellBorders,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ink, rule } from './word-measures.ts';
import { columnWidths } from './word-widths.ts';

export interface GridCell {
  /** The paragraphs of the cell. */
  readonly lines: readonly (readonly ParagraphChild[])[];
  /** The same as plain text: it decides how wide the column is. */
  readonly text: string;
  /** Room that a drawing takes beside the text, in twentieths of a point. */
  readonly beside?: number;
  readonly align: 'left' | 'right';
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** `across`: one cell over the whole width. */
  readonly kind: 'head' | 'body' | 'across' | 'group' | 'total' | 'memo';
}

export interface Grid {
  /** The first row may be a head: it is repeated on every page. */
  readonly rows: readonly GridRow[];
  /** Shares of the columns in per cent, where they are given. */
  readonly shares: readonly (number | undefined)[];
  /** Set smaller: long lists, appendices and the tables behind drawings. */
  readonly small: boolean;
  /** From side to side, in twentieths of a point. */
  readonly width: number;
  /** Whether a note follows, which stays with the last row. */
  readonly isNoted?: boolean;
}

export const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: ink };
const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: rule };
const dotted: IBorderOptions = { style: BorderStyle.DOTTED, size: 4, color: rule };

/** What a row's lines have other than the table's own hairlines. */
const bordersOf = (kind: GridRow['kind'], beforeTotal: boolean): { readonly borders?: ITableCellBorders } => {
  if (kind === 'head' || beforeTotal) return { borders: { bottom: strong } };
  if (kind === 'total') return { borders: { top: strong } };
  return kind === 'memo' ? { borders: { bottom: dotted } } : {};
};

/** Tables with less text than this are kept on one page: about a third of one. */
const keptCharacters = 1300;
const keptRows = 14;

/** Sizes of the text in half points, by style. */
const sizes = { TableText: 18, TableTextSmall: 16, TableTextTiny: 13 } as const;

/** Tables with more columns than these are set smaller and closer. */
const manyColumns = 9;
const veryManyColumns = 13;

/** Room between a column of figures and words at its right. */
const step = 150;

const styleOf = (columns: number, small: boolean): keyof typeof sizes => {
  if (columns > veryManyColumns) return 'TableTextTiny';
  return small || columns > manyColumns ? 'TableTextSmall' : 'TableText';
};

/** A table over the whole width. Its rows are never cut in half, and a short one stays on one page. */
export const gridTable = ({ rows, shares, small, width, isNoted = false }: Grid): Table => {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const style = styleOf(count, small);
  const padding = count > manyColumns ? 60 : 160;
  const measured = rows.filter(({ kind }) => kind !== 'across');
  // Words beside a column of figures would touch them.
  const stepsIn = Array.from({ length: count }, (_, at) => {
    const [before, here] = [measured[0]?.cells[at - 1], measured[0]?.cells[at]];
    return before?.align === 'right' && here?.align === 'left' ? step : 0;
  });
  const widths = columnWidths(
    Array.from({ length: count }, (_, at) => measured.map(({ cells }) => cells[at]?.text ?? '')),
    shares,
    width,
    {
      size: sizes[style],
      paddings: stepsIn.map(
        (stepIn, at) =>
          stepIn + padding + 20 + Math.max(0, ...measured.map(({ cells }) => cells[at]?.beside ?? 0)),
      ),
    },
  );
  const characters = rows.reduce(
    (sum, { cells }) => sum + cells.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  const kept = rows.length <= keptRows && characters <= keptCharacters;
  const above = small ? 32 : 45;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { top: above, bottom: above, left: 0, right: padding },
    borders: {
      top: noBorder,
      left: noBorder,
      right: noBorder,
      bottom: hair,
      insideHorizontal: hair,
      insideVertical: noBorder,
    },
    tableLook: { firstRow: rows[0]?.kind === 'head', firstColumn: true, noHBand: true, noVBand: true },
    rows: rows.map(({ cells, kind }, place) => {
      const last = place === rows.length - 1;
      const given = {
        ...bordersOf(kind, rows[place + 1]?.kind === 'total'),
        ...(kind === 'across' ? { columnSpan: count } : {}),
        ...(kind === 'head' || kind === 'group' ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
      };
      return new TableRow({
        cantSplit: true,
        tableHeader: place === 0 && kind === 'head',
        // A head stays with its first row, a group with what it heads, and the last two rows with each other.
        keepNext: last
          ? isNoted
          : kept || ['head', 'across', 'group'].includes(kind) || place === rows.length - 2,
        children: cells.map(
          ({ lines, align }, at) =>
            new TableCell({
              ...given,
              ...(kind !== 'across' && stepsIn[at] ? { margins: { left: step } } : {}),
              children: lines.map(
                (children) =>
                  new Paragraph({
                    style,
                    children,
                    ...(align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
                  }),
              ),
            }),
        ),
      });
    }),
  });
};
