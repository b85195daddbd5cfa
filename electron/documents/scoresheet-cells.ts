import type { CellValue } from '../../shared/scoresheet/filled-sheet.ts';
import { type Archive, damaged, SheetRefused } from './scoresheet-archive.ts';
import { isDateFormat, isPercentFormat, numberFormatsIn } from './scoresheet-formats.ts';
import { walkXml } from './scoresheet-xml.ts';

/** A page of a workbook: what stands where, by row and column from 0, without what is empty. */
export interface CellPage {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
}

const mostPages = 60;
/** Cells that hold something; the largest sheet that this app makes has some 8,000. */
const mostCells = 200_000;
/** What a spreadsheet has (Excel specifications and limits). */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const tooMuch = 'The file holds far more than a scoresheet has room for. Check that it is the right file.';

const refuse = (): never => {
  throw new SheetRefused(damaged);
};

/** "_x000D_" and the like: how a workbook writes characters that XML has no room for. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const sharedTexts = (bytes: Buffer | null): readonly string[] => {
  const texts: string[] = [];
  if (!bytes) return texts;
  let parts: string[] = [];
  let isText = false;
  let isReading = 0;
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') parts = [];
      else if (name === 'rPh') isReading += 1;
      isText = name === 't' && isReading === 0;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(parts.join('')));
      else if (name === 'rPh') isReading -= 1;
      isText = false;
    },
    text: (text) => {
      if (isText) parts.push(text);
    },
  });
  return texts;
};

/** "AB12" as a row and a column from 0. */
const placeIn = (reference: string): readonly [row: number, column: number] => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? refuse();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
};

/** Days between the two starting days that workbooks count from. */
const daysTo1904 = 1462;
const dayZero = Date.UTC(1899, 11, 30);

const dateText = (serial: number, from1904: boolean): string => {
  const days = serial + (from1904 ? daysTo1904 : 0);
  const date = new Date(dayZero + Math.round(days * 86_400) * 1000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
};

interface Styling {
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly formula: string | null;
  readonly inline: string;
}

/** A number as it was meant: what a program has turned into a date or a share of a hundred is told apart. */
const numberValue = (text: string, style: number, { formats, from1904 }: Styling): CellValue => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return text.trim();
  const format = formats[style] ?? '';
  if (isDateFormat(format)) return dateText(value, from1904);
  return isPercentFormat(format) ? `${Number((value * 100).toPrecision(12))}%` : value;
};

const valueIn = (cell: RawCell, texts: readonly string[], styling: Styling): CellValue => {
  const { type, style, value, formula, inline } = cell;
  if (type === 'inlineStr') return unescaped(inline);
  if (value === null) return formula === null || formula.trim() === '' ? null : `=${formula}`;
  switch (type) {
    case 's':
      return texts[Number(value)] ?? refuse();
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'str':
    case 'e':
      return unescaped(value);
    case 'd':
      return value.trim().slice(0, 10);
    default:
      return numberValue(value, style, styling);
  }
};

const cellsIn = (
  bytes: Buffer,
  texts: readonly string[],
  styling: Styling,
  room: { left: number },
): CellPage['rows'] => {
  const rows = new Map<number, Map<number, CellValue>>();
  let [row, column] = [-1, -1];
  let cell: {
    type: string;
    style: number;
    value: string | null;
    formula: string | null;
    inline: string;
  } | null = null;
  let into: 'value' | 'formula' | 'inline' | null = null;
  const put = (value: CellValue): void => {
    if (value === null || value === '') return;
    room.left -= 1;
    if (room.left < 0) throw new SheetRefused(tooMuch);
    const held = rows.get(row) ?? new Map<number, CellValue>();
    rows.set(row, held.set(column, value));
  };
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = attribute('r') === undefined ? row + 1 : Number(attribute('r')) - 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0 || row >= mostRows) refuse();
      } else if (name === 'c') {
        const reference = attribute('r');
        [row, column] = reference === undefined ? [row, column + 1] : placeIn(reference);
        if (row < 0 || row >= mostRows || column >= mostColumns) refuse();
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
        cell = { type, style, value: null, formula: null, inline: '' };
      } else if (cell) {
        into = name === 'v' ? 'value' : name === 'f' ? 'formula' : name === 't' ? 'inline' : into;
        if (into && into !== 'inline') cell[into] ??= '';
        if (name === 'rPh') into = null;
      }
    },
    close: (name) => {
      if (name === 'c' && cell) {
        put(valueIn(cell, texts, styling));
        cell = null;
      }
      into = null;
    },
    text: (text) => {
      if (cell && into) cell[into] = `${cell[into] ?? ''}${text}`;
    },
  });
  return rows;
};

interface Named {
  readonly name: string;
  readonly relation: string;
}

/** The pages as the workbook lists them, and the day that it counts from. */
const listed = (bytes: Buffer): { readonly pages: readonly Named[]; readonly from1904: boolean } => {
  const pages: Named[] = [];
  let from1904 = false;
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet') pages.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '' });
    },
  });
  if (pages.length > mostPages) throw new SheetRefused(tooMuch);
  return { pages, from1904 };
};

/** The parts of the pages, by their relations: paths that start at the archive's root or at the workbook's folder. */
const partsOfPages = (bytes: Buffer | null): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  if (!bytes) return parts;
  walkXml(bytes, {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship' || !attribute('Type')?.endsWith('/worksheet')) return;
      parts.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return parts;
};

/**
 * What stands in the cells of a workbook. A formula is what its program last made of it, or the formula itself where that
 * is nothing; an error is its name ("#REF!"); a date is written "2009-02-26"; a share of a hundred "75%".
 *
 * @throws {SheetRefused} when it is damaged or holds too much
 */
export const cellPages = (archive: Archive): readonly CellPage[] => {
  const { pages, from1904 } = listed(archive.read('xl/workbook.xml') ?? refuse());
  const parts = partsOfPages(archive.read('xl/_rels/workbook.xml.rels'));
  const texts = sharedTexts(archive.read('xl/sharedStrings.xml'));
  const styling: Styling = { formats: numberFormatsIn(archive.read('xl/styles.xml')), from1904 };
  const room = { left: mostCells };
  return pages.flatMap(({ name, relation }) => {
    const bytes = archive.read(parts.get(relation) ?? '');
    // A page without cells (a chart) has nothing to be read.
    return bytes ? [{ name, rows: cellsIn(bytes, texts, styling, room) }] : [];
  });
};
