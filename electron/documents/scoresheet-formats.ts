import { walkXml } from './scoresheet-xml.ts';

/** Built-in number formats by which a number is a date or a time, and those of a per cent (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** What a format shows, without what it quotes, its colours and its conditions. */
const bare = (code: string): string => code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

/** Whether numbers of a format are shown as dates or times. */
export const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(bare(code).replaceAll(/general/gi, ''));

/** Whether numbers of a format are shown as shares of a hundred. */
export const isPercentFormat = (code: string): boolean => bare(code).includes('%');

/**
 * The number format of each cell style, by its place.
 *
 * @throws {SheetRefused} when the part is damaged
 */
export const numberFormatsIn = (bytes: Buffer | null): readonly string[] => {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let isCells = false;
  if (!bytes) return [];
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) styles.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles.map(
    (id) => own.get(id) ?? (isBuiltInDate(id) ? 'yyyy-mm-dd' : isBuiltInPercent(id) ? '0%' : ''),
  );
};
