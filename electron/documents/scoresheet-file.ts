import type { CellObject, Row } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { ScoresheetModel, ScoresheetPage, SheetCell } from '../../shared/scoresheet/sheet-model.ts';
import { growsWithWords, scoresheetFeatures } from './scoresheet-features.ts';
import { entryStyles, labelLines, labelStyles } from './scoresheet-look.ts';
import { lineHeight } from './workbook-look.ts';
import { textFormat } from './workbook-parts.ts';
import { cellText, linesIn, looksLikeFormula } from './workbook-text.ts';

const textSize = 11;

/** The highest that a row may be (Excel specifications and limits). */
const mostHeight = 409;

/** Lines that a cell for words has at least: one would look like room for a word. */
const leastEntryLines = 2;

/** A margin at both sides of a cell, in characters. */
const margin = 2;

const textCell = (text: string, style: Omit<CellObject, 'value' | 'type'>): CellObject => {
  const value = cellText(text);
  return { ...style, type: String, value, ...(looksLikeFormula(value) ? { format: textFormat } : {}) };
};

const cellOf = (cell: SheetCell): CellObject | null => {
  if (cell === null) return null;
  if (cell.kind === 'label') {
    return {
      ...textCell(cell.text, labelStyles[cell.look]),
      ...(cell.across === undefined ? {} : { columnSpan: cell.across }),
      ...(cell.down === undefined ? {} : { rowSpan: cell.down }),
    };
  }
  const style = entryStyles[cell.takes.what];
  if (typeof cell.value === 'number') return { ...style, type: Number, value: cell.value };
  // What is typed into a cell of words stays words, also where it reads as a date or a formula.
  const format = cell.takes.what === 'text' ? { format: textFormat } : {};
  return cell.value === null
    ? { ...style, type: String, ...format }
    : { ...textCell(cell.value, style), ...format };
};

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, one) => lines + linesIn(one, Math.max(1, width)), 0);

const widthOf = ({ widths }: ScoresheetPage, column: number, across = 1): number =>
  widths.slice(column, column + across).reduce((sum, width) => sum + width, 0) - margin;

/** The height that a cell needs for all of its words, in points. */
const needed = (cell: SheetCell, column: number, page: ScoresheetPage): number => {
  if (cell === null || (cell.kind === 'label' && cell.look === 'mark')) return lineHeight;
  if (cell.kind === 'entry') {
    if (cell.takes.what !== 'text') return lineHeight;
    const lines = typeof cell.value === 'string' ? linesOf(cell.value, widthOf(page, column)) : 0;
    return Math.max(leastEntryLines, lines) * lineHeight;
  }
  return linesOf(cell.text, widthOf(page, column, cell.across)) * labelLines[cell.look];
};

/** Heights of the rows; what runs over several gets what it lacks from the rows below its first, alike. */
const heightsOf = (page: ScoresheetPage): readonly number[] => {
  const heights = page.rows.map((cells) =>
    cells.reduce(
      (most, cell, column) =>
        cell?.kind === 'label' && cell.down !== undefined ? most : Math.max(most, needed(cell, column, page)),
      lineHeight,
    ),
  );
  for (const [row, cells] of page.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.kind !== 'label' || cell.down === undefined || cell.down < 2) continue;
      const own = heights.slice(row, row + cell.down).reduce((sum, height) => sum + height, 0);
      const more = Math.max(0, needed(cell, column, page) - own) / (cell.down - 1);
      for (let below = row + 1; below < row + cell.down; below += 1) {
        heights[below] = (heights[below] ?? lineHeight) + more;
      }
    }
  }
  return heights.map((height) => Math.min(mostHeight, height));
};

/** A line with nothing to be seen, which no program leaves out. */
const emptyLine = '\n\u00a0';

/**
 * The label of a row that programs may make higher, with lines that keep it as high as it starts: they fit such a row to
 * what stands in it, so that a long reason is seen whole, and an empty one would be low.
 */
const padded = (cell: SheetCell, column: number, page: ScoresheetPage, height: number): SheetCell => {
  if (cell?.kind !== 'label' || cell.look !== 'words') return cell;
  const lines = Math.ceil(height / lineHeight) - linesOf(cell.text, widthOf(page, column));
  return { ...cell, text: `${cell.text}${emptyLine.repeat(Math.max(0, lines))}` };
};

const rowsOf = (page: ScoresheetPage): Row[] => {
  const heights = heightsOf(page);
  const columns = page.widths.length;
  return page.rows.map((cells, row) => {
    const height = heights[row] ?? lineHeight;
    const written: (CellObject | null)[] = Array.from({ length: columns }, (_, column) => {
      const cell = cells[column] ?? null;
      return cellOf(growsWithWords(cells) ? padded(cell, column, page, height) : cell);
    });
    const place = written.findIndex((cell) => cell !== null);
    return written.map((cell, column) => (cell && column === place ? { ...cell, height } : cell));
  });
};

/**
 * A scoresheet as an Excel file: everything but the cells to fill in is locked, what is typed is checked as it is typed,
 * and the marks by which it is read back are hidden.
 *
 * @throws {Error} when it has no cell to fill in
 */
export const scoresheetFile = async (model: ScoresheetModel): Promise<Uint8Array> =>
  writeXlsxFile(
    model.pages.map((page) => ({
      sheet: page.name,
      data: rowsOf(page),
      columns: page.widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      showGridLines: false,
      ...(page.frozen.rows > 0 ? { stickyRowsCount: page.frozen.rows } : {}),
      ...(page.frozen.columns > 0 ? { stickyColumnsCount: page.frozen.columns } : {}),
    })),
    { fontFamily: 'Calibri', fontSize: textSize, features: scoresheetFeatures(model) },
  ).toBuffer();
