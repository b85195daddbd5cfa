import type { ReadingRoom } from './scoresheet-room.ts';
import { walkXml } from './scoresheet-xml.ts';

/** Built-in number formats by which a number is a date or a time, and those of a per cent (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** What a number is, as its cell shows it. */
export type NumberKind = 'date' | 'percent' | 'plain';

/** The longest format that spreadsheets have (Excel specifications and limits). */
const longestFormat = 255;

/** What a format makes of a number. What it quotes, its colours and its conditions show nothing of the number. */
const kindOf = (code: string): NumberKind => {
  if (code.length > longestFormat) return 'plain';
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replaceAll(/general/gi, '');
  if (/[dmyhs]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
};

const builtInKind = (id: number): NumberKind =>
  isBuiltInDate(id) ? 'date' : isBuiltInPercent(id) ? 'percent' : 'plain';

/**
 * What numbers are in each cell style, by its place.
 *
 * @throws {SheetRefused} when the part is damaged, or goes on beyond the room
 */
export const numberKindsIn = (bytes: Buffer | null, room: ReadingRoom): readonly NumberKind[] => {
  const own = new Map<number, NumberKind>();
  const styles: number[] = [];
  let isCells = false;
  if (!bytes) return [];
  walkXml(bytes, room, {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), kindOf(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) styles.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles.map((id) => own.get(id) ?? builtInKind(id));
};
