import type { CellValue } from '../../shared/scoresheet/filled-sheet.ts';
import type { Archive } from './scoresheet-archive.ts';
import { type NumberKind, numberKindsIn } from './scoresheet-formats.ts';
import { damaged, tooMuch } from './scoresheet-refusal.ts';
import { type ReadingRoom, takeForEach, takeRoom } from './scoresheet-room.ts';
import { walkXml } from './scoresheet-xml.ts';

/** A page of a workbook: what stands where, by row and column from 0, without what is empty. */
export interface CellPage {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
}

const mostPages = 60;
/** A page's name goes before the place of each of its cells. */
const longestName = 100;
/** What a spreadsheet has (Excel specifications and limits). */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const refuse = (): never => {
  throw damaged();
};

/** "_x000D_" and the like: how a workbook writes characters that XML has no room for. */
const unescaped = (text: string, room: ReadingRoom): string => {
  if (!text.includes('_x')) return text;
  takeForEach(room, text, '_x');
  return (
    text
      .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      // Halves of a pair are no characters: nothing that is kept may hold one.
      .replaceAll(/\p{Surrogate}/gu, '')
  );
};

const sharedTexts = (bytes: Buffer | null, room: ReadingRoom): readonly string[] => {
  const texts: string[] = [];
  if (!bytes) return texts;
  let parts: string[] = [];
  let isText = false;
  let isReading = 0;
  walkXml(bytes, room, {
    open: (name) => {
      if (name === 'si') parts = [];
      else if (name === 'rPh') isReading += 1;
      isText = name === 't' && isReading === 0;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(parts.join(''), room));
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

/** What the cells of all pages are read with. */
interface Ground {
  readonly texts: readonly string[];
  /** What numbers are, by the cell's style. */
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** A cell while it is read. */
interface RawCell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
  inline: string;
}

/** A number as a workbook writes it. */
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Digits of a number that every spreadsheet keeps; some save more, which are of their own arithmetic. */
const digits = 15;

/** A number as it was meant: what a program has turned into a date or a share of a hundred is told apart. */
const numberValue = (given: string, style: number, { kinds, from1904 }: Ground): CellValue => {
  const text = given.trim();
  const value = number.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return text;
  const kind = kinds[style];
  if (kind === 'date') return dateText(value, from1904);
  return kind === 'percent'
    ? `${Number((value * 100).toPrecision(digits - 3))}%`
    : Number(value.toPrecision(digits));
};

const valueIn = (cell: RawCell, ground: Ground, room: ReadingRoom): CellValue => {
  const { type, style, value, formula, inline } = cell;
  if (type === 'inlineStr') return unescaped(inline, room);
  if (value === null) return formula === null || formula.trim() === '' ? null : `=${formula}`;
  switch (type) {
    case 's':
      return (/^\d{1,7}$/.test(value.trim()) ? ground.texts[Number(value)] : undefined) ?? refuse();
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'str':
    case 'e':
      return unescaped(value, room);
    case 'd':
      return value.trim().slice(0, 10);
    default:
      return numberValue(value, style, ground);
  }
};

const cellsIn = (bytes: Buffer, ground: Ground, room: ReadingRoom): CellPage['rows'] => {
  const rows = new Map<number, Map<number, CellValue>>();
  let [row, column] = [-1, -1];
  let cell: RawCell | null = null;
  let into: 'value' | 'formula' | 'inline' | null = null;
  let isReading = false;
  const put = (value: CellValue): void => {
    if (value === null || value === '') return;
    takeRoom(room, 'cells');
    if (typeof value === 'string') takeRoom(room, 'characters', value.length);
    const held = rows.get(row) ?? new Map<number, CellValue>();
    rows.set(row, held.set(column, value));
  };
  walkXml(bytes, room, {
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
        if (name === 'rPh') isReading = true;
        into = name === 'v' ? 'value' : name === 'f' ? 'formula' : null;
        if (into) cell[into] ??= '';
        else if (name === 't' && !isReading) into = 'inline';
      }
    },
    close: (name) => {
      if (name === 'c' && cell) {
        put(valueIn(cell, ground, room));
        cell = null;
      }
      if (name === 'rPh' || name === 'c') isReading = false;
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
const listed = (
  bytes: Buffer,
  room: ReadingRoom,
): { readonly pages: readonly Named[]; readonly from1904: boolean } => {
  const pages: Named[] = [];
  let from1904 = false;
  walkXml(bytes, room, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const own = (attribute('name') ?? '').slice(0, longestName);
      pages.push({ name: own, relation: attribute('id') ?? '' });
    },
  });
  if (pages.length > mostPages) throw tooMuch();
  return { pages, from1904 };
};

/** The parts of the pages, by their relations: paths that start at the archive's root or at the workbook's folder. */
const partsOfPages = (bytes: Buffer | null, room: ReadingRoom): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  if (!bytes) return parts;
  walkXml(bytes, room, {
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
export const cellPages = (archive: Archive, room: ReadingRoom): readonly CellPage[] => {
  const { pages, from1904 } = listed(archive.read('xl/workbook.xml') ?? refuse(), room);
  const parts = partsOfPages(archive.read('xl/_rels/workbook.xml.rels'), room);
  const texts = sharedTexts(archive.read('xl/sharedStrings.xml'), room);
  const kinds = numberKindsIn(archive.read('xl/styles.xml'), room);
  return pages.flatMap(({ name, relation }) => {
    const bytes = archive.read(parts.get(relation) ?? '');
    // A page without cells (a chart) has nothing to be read.
    return bytes ? [{ name, rows: cellsIn(bytes, { texts, kinds, from1904 }, room) }] : [];
  });
};
