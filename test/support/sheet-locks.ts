import { unzipped } from './unzip.ts';

/** What keeps people to the cells of a page, as far as a file says so. */
export interface PageLocks {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isLocked: boolean;
  /** Rows and columns that are hidden: "row 1", "column 1". */
  readonly hidden: readonly string[];
  /** Cells that may be filled in, in their order. */
  readonly open: readonly string[];
  /** What may be typed, by cell: "decimal 0 100". */
  readonly checks: Readonly<Record<string, string>>;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const isOn = (value: string): boolean => value === '1' || value === 'true';
const tags = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g'))].map(([tag]) => tag);

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** "C5 C7:C8" as its cells; a range is of one column. */
const cellsIn = (places: string): readonly string[] =>
  places.split(' ').flatMap((range) => {
    const [, letters = '', first = '', last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? [];
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, at) => `${letters}${Number(first) + at}`,
    );
  });

const openStyles = (xml: string): ReadonlySet<string> => {
  const [, cellStyles = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml) ?? [];
  const all = cellStyles.match(/<xf\s[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  return new Set(
    all.flatMap((style, place) =>
      /<protection[^>]*\slocked="(?:0|false)"/.test(style) ? [String(place)] : [],
    ),
  );
};

const checksIn = (xml: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...xml.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/gs)]
      .flatMap(([, rule = '', inner = '']) => {
        const formulas = [...inner.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, text = '']) =>
          text.replaceAll('&quot;', '"'),
        );
        const kept =
          isOn(attribute(` ${rule}`, 'showErrorMessage')) && isOn(attribute(` ${rule}`, 'allowBlank'));
        const type = attribute(` ${rule}`, 'type');
        const words = [
          type,
          // Between two is what a rule is that says nothing; a list compares nothing.
          type === 'list' ? '' : attribute(` ${rule}`, 'operator') || 'between',
          ...formulas.slice(0, type === 'decimal' ? 2 : 1),
          kept ? '' : 'not kept',
          attribute(` ${rule}`, 'prompt'),
        ];
        return cellsIn(attribute(` ${rule}`, 'sqref')).map(
          (cell) => [cell, words.filter(Boolean).join(' ')] as const,
        );
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * The locks and checks of a workbook's pages, by whichever program it was saved.
 *
 * @throws {Error} when it is no archive
 */
export const locksOf = (bytes: Uint8Array): readonly PageLocks[] => {
  const parts = unzipped(bytes);
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const open = openStyles(text('xl/styles.xml'));
  return tags(text('xl/workbook.xml'), 'sheet').map((tag, place) => {
    const xml = text(`xl/worksheets/sheet${place + 1}.xml`);
    const hiddenOf = (name: 'row' | 'col'): readonly string[] =>
      tags(xml, name)
        .filter((each) => isOn(attribute(each, 'hidden')))
        .map((each) => (name === 'row' ? `row ${attribute(each, 'r')}` : `column ${attribute(each, 'min')}`));
    return {
      name: attribute(tag, 'name'),
      isHidden: /idden/.test(attribute(tag, 'state')),
      isLocked: tags(xml, 'sheetProtection').some((each) => isOn(attribute(each, 'sheet'))),
      hidden: [...hiddenOf('row'), ...hiddenOf('col')],
      open: tags(xml, 'c')
        .filter((each) => open.has(attribute(each, 's')))
        .map((each) => attribute(each, 'r'))
        .sort((a, b) => columnOf(a.replace(/\d+/, '')) - columnOf(b.replace(/\d+/, '')) || (a < b ? -1 : 1)),
      checks: checksIn(xml),
    };
  });
};
