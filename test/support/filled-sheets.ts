import { readScoresheetFile } from '../../electron/documents/read-scoresheet-file.ts';
import type { FilledCell, FilledSheet } from '../../shared/scoresheet/filled-sheet.ts';
import { unzipped } from './unzip.ts';
import { rezipped } from './zip.ts';

/** What somebody types into a cell; null empties it. */
export type Typed = string | number | boolean | null;

/** What somebody fills in. What is left out stays as it is. */
export interface SheetEntries {
  readonly scores?: readonly {
    readonly option: string;
    readonly criterion: string;
    readonly value?: Typed;
    readonly low?: Typed;
    readonly high?: Typed;
    readonly reason?: Typed;
  }[];
  /** Declarations by the option's id. */
  readonly interests?: Readonly<Record<string, Typed>>;
  readonly noInterest?: Typed;
  /** The letter of the option that they would choose, and why. */
  readonly choice?: Typed;
  readonly choiceReason?: Typed;
  /** Points by the criterion's id. */
  readonly weights?: Readonly<Record<string, Typed>>;
  /** Anything else, by page and place: `{'Scores, H3': 'a note'}`. */
  readonly cells?: Readonly<Record<string, Typed>>;
}

/** The sheet in a file. */
export const sheetOf = async (bytes: Uint8Array): Promise<FilledSheet> => {
  const reading = await readScoresheetFile(bytes);
  if (!reading.ok) throw new Error(reading.refusal);
  return reading.sheet;
};

const placed = (
  cell: FilledCell | undefined,
  value: Typed | undefined,
  what: string,
): readonly [string, Typed][] => {
  if (value === undefined) return [];
  if (!cell) throw new Error(`The sheet does not ask for ${what}`);
  return [[cell.place, value]];
};

const placesOf = (sheet: FilledSheet, entries: SheetEntries): ReadonlyMap<string, Typed> =>
  new Map([
    ...(entries.scores ?? []).flatMap(({ option, criterion, ...typed }) => {
      const row = sheet.scores.find((one) => one.option === option && one.criterion === criterion);
      return (['value', 'low', 'high', 'reason'] as const).flatMap((column) =>
        placed(row?.[column], typed[column], `${option} on ${criterion}`),
      );
    }),
    ...Object.entries(entries.interests ?? {}).flatMap(([option, value]) =>
      placed(
        sheet.interests.find((one) => one.option === option)?.declaration,
        value,
        `an interest in ${option}`,
      ),
    ),
    ...placed(sheet.noInterest, entries.noInterest, 'no interest'),
    ...placed(sheet.choice.option, entries.choice, 'a choice'),
    ...placed(sheet.choice.reason, entries.choiceReason, 'a choice'),
    ...Object.entries(entries.weights ?? {}).flatMap(([criterion, value]) =>
      placed(
        sheet.weights.find((one) => one.criterion === criterion)?.value,
        value,
        `a weight of ${criterion}`,
      ),
    ),
    ...Object.entries(entries.cells ?? {}),
  ]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const cellXml = (reference: string, style: string, value: Typed): string => {
  const start = `<c r="${reference}"${style}`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  }
  return typeof value === 'boolean'
    ? `${start} t="b"><v>${value ? 1 : 0}</v></c>`
    : `${start}><v>${value}</v></c>`;
};

/** Types into one cell of a sheet's part: the cell keeps its style; one that is not there is put at its row's end. */
const typedInto = (xml: string, reference: string, value: Typed): string => {
  const cell = new RegExp(`<c r="${reference}"([^>]*?)(?:/>|>.*?</c>)`, 's');
  if (cell.test(xml)) {
    return xml.replace(cell, (_, attributes: string) =>
      cellXml(reference, /\ss="\d+"/.exec(attributes)?.[0] ?? '', value),
    );
  }
  const row = reference.replace(/^[A-Z]+/, '');
  const own = new RegExp(`(<row r="${row}"[^>]*?)(?:/>|>(.*?)</row>)`, 's');
  const written = cellXml(reference, '', value);
  return own.test(xml)
    ? xml.replace(own, (_, start: string, cells = '') => `${start}>${cells}${written}</row>`)
    : xml.replace('</sheetData>', `<row r="${row}">${written}</row></sheetData>`);
};

const pageParts = (parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> =>
  new Map(
    [...(parts.get('xl/workbook.xml')?.toString('utf8') ?? '').matchAll(/<sheet [^>]*\/>/g)].map(
      ([tag], index) => [/\sname="([^"]*)"/.exec(tag)?.[1] ?? '', `xl/worksheets/sheet${index + 1}.xml`],
    ),
  );

/**
 * Fills in a scoresheet that the app has made, the way a person would: types into its cells and saves the file. The
 * cells are found by what they are about, or by page and place.
 *
 * @param bytes of a sheet from `scoresheetFile`
 * @returns the bytes of the filled file
 * @throws {Error} when the sheet does not ask for what is filled in
 */
export const fillSheet = async (bytes: Uint8Array, entries: SheetEntries): Promise<Uint8Array> => {
  const parts = unzipped(bytes);
  const pages = pageParts(parts);
  const changed = new Map<string, string>();
  for (const [place, value] of placesOf(await sheetOf(bytes), entries)) {
    const [, page = '', reference = ''] = /^(.*), ([A-Z]+\d+)$/.exec(place) ?? [];
    const part = pages.get(page);
    if (part === undefined) throw new Error(`The file has no page "${page}"`);
    const xml = changed.get(part) ?? parts.get(part)?.toString('utf8') ?? '';
    changed.set(part, typedInto(xml, reference, value));
  }
  return rezipped(parts, Object.fromEntries(changed));
};

/** The same without a file: the sheet with values in its cells, for what is checked after reading. */
export const filledIn = (sheet: FilledSheet, entries: SheetEntries): FilledSheet => {
  const typed = placesOf(sheet, { ...entries, cells: {} });
  const cell = (one: FilledCell): FilledCell => ({ ...one, value: typed.get(one.place) ?? one.value });
  return {
    ...sheet,
    scores: sheet.scores.map((row) => ({
      ...row,
      value: cell(row.value),
      low: cell(row.low),
      high: cell(row.high),
      reason: cell(row.reason),
    })),
    interests: sheet.interests.map((row) => ({ ...row, declaration: cell(row.declaration) })),
    noInterest: cell(sheet.noInterest),
    choice: { option: cell(sheet.choice.option), reason: cell(sheet.choice.reason) },
    weights: sheet.weights.map((row) => ({ ...row, value: cell(row.value) })),
    stray: Object.entries(entries.cells ?? {}).map(([place, value]) => ({ place, value })),
  };
};
