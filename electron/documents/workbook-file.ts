import type { CellObject, Row } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type {
  CellLook,
  WorkbookCell,
  WorkbookModel,
  WorkbookSheet,
} from '../../shared/workbook/workbook-model.ts';
import { workbookFeatures } from './workbook-features.ts';
import { figureStyle, lineHeight, numberFormats, styles } from './workbook-look.ts';
import { textFormat } from './workbook-parts.ts';
import { cellText, linesIn, looksLikeFormula } from './workbook-text.ts';

const textSize = 11;

/** Characters that a sentence over a table runs to before it goes on in the next line. */
const lineLength = 110;
/** The highest that a row may be (Excel specifications and limits). */
const mostHeight = 409;
/** Heights of the larger lines, in points. */
const tallLines = { title: 24, heading: 21 } as const;

/** Looks whose texts go on in the next line. */
const wrapped: readonly (CellLook | undefined)[] = ['head', 'figureHead', 'words'];

const styled = (cell: NonNullable<WorkbookCell>) => ({ ...styles.plain, ...styles[cell.look ?? 'plain'] });

const cellOf = (cell: WorkbookCell): CellObject | null => {
  if (cell === null) return null;
  const style = styled(cell);
  if (cell.kind === 'text') {
    const value = cellText(cell.text);
    return { ...style, type: String, value, ...(looksLikeFormula(value) ? { format: textFormat } : {}) };
  }
  const figure = { ...style, ...figureStyle, format: numberFormats[cell.format] };
  return cell.kind === 'number'
    ? { ...figure, type: Number, value: cell.value }
    : { ...figure, type: 'Formula', value: cell.formula };
};

/** A sentence that has a row to itself runs over the columns that it needs, in as many lines as it takes. */
const sentenceRow = (cell: NonNullable<WorkbookCell> & { kind: 'text' }, { widths }: WorkbookSheet): Row => {
  let span = 0;
  let width = 0;
  while (span < widths.length && (span === 0 || width < lineLength)) {
    width += widths[span] ?? 0;
    span += 1;
  }
  return [
    {
      ...cellOf(cell),
      wrap: true,
      alignVertical: 'top',
      height: linesIn(cell.text, width) * lineHeight,
      ...(span > 1 ? { columnSpan: span } : {}),
    },
    ...Array.from({ length: span - 1 }, () => null),
  ];
};

/** A program that opens the file leaves rows as low as one line of plain text unless they say how high they are. */
const heightOf = (cells: readonly WorkbookCell[], { widths }: WorkbookSheet): number | undefined => {
  const heights = cells.map((cell, column) => {
    if (cell?.kind !== 'text') return lineHeight;
    if (cell.look === 'title' || cell.look === 'heading') return tallLines[cell.look];
    return wrapped.includes(cell.look)
      ? linesIn(cell.text, (widths[column] ?? 10) - 1) * lineHeight
      : lineHeight;
  });
  const most = Math.max(lineHeight, ...heights);
  return most > lineHeight ? Math.min(most, mostHeight) : undefined;
};

const rowOf = (cells: readonly WorkbookCell[], sheet: WorkbookSheet): Row => {
  const [first, ...others] = cells;
  const alone = others.every((cell) => cell === null);
  if (first?.kind === 'text' && alone && (first.look === 'note' || first.look === 'words')) {
    return sentenceRow(first, sheet);
  }
  const height = heightOf(cells, sheet);
  const place = cells.findIndex((cell) => cell !== null);
  return cells.map((cell, column) => {
    const written = cellOf(cell);
    return written && height !== undefined && column === place ? { ...written, height } : written;
  });
};

/**
 * A workbook as an Excel file. Each formula carries its value; each text stays a text, whatever it starts with; formulas
 * hold no words of a record's.
 *
 * @throws {Error} when a formula of the model does not arrive in the file
 */
export const workbookFile = async (model: WorkbookModel): Promise<Uint8Array> =>
  writeXlsxFile(
    model.sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheet.rows.map((cells) => rowOf(cells, sheet)),
      columns: sheet.widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: sheet.frozen.rows,
      stickyColumnsCount: sheet.frozen.columns,
    })),
    { fontFamily: 'Calibri', fontSize: textSize, features: workbookFeatures(model) },
  ).toBuffer();
