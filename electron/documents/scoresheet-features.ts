import { getCellAddress } from 'write-excel-file/utility';
import type { ScoresheetModel, ScoresheetPage, SheetCell } from '../../shared/scoresheet/sheet-model.ts';
import { joinNames } from '../../shared/text/lists.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { openGround } from './scoresheet-look.ts';
import { lineHeight } from './workbook-look.ts';
import {
  describedFile,
  escaped,
  onPage,
  printTitles,
  type SheetPart,
  sheetPart,
  textFormat,
  type WriterFeature,
  withElement,
} from './workbook-parts.ts';

/*
 * What a sheet to be filled in needs and the writer does not do: the lock, the checks of what is typed, what is hidden,
 * and pages. Each is a change of the file's own parts (ECMA-376, part 1).
 */

type Entry = Extract<NonNullable<SheetCell>, { readonly kind: 'entry' }>;

/** Most that the format takes for a title, and for a sentence, beside a cell. */
const longestTitle = 32;
const longestPrompt = 255;
/** Excel shows no longer sentence when something is refused. */
const longestError = 225;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** In an attribute a line's end has to be written out, or it is read as a space. */
const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

const refusalOf = ({ takes }: Entry): string => {
  switch (takes.what) {
    case 'number':
      return `Type a number from ${takes.least} to ${takes.most}, or leave the cell blank.`;
    case 'text':
      return `There is room for ${formatNumber(takes.longest)} characters. Shorten the text.`;
    case 'list':
      return takes.choices.length === 1
        ? `Type “${takes.choices[0]}”, or leave the cell blank.`
        : `Type one of ${joinNames(takes.choices, 'or')}, or leave the cell blank.`;
  }
};

const ruleOf = ({ takes }: Entry): readonly [attributes: string, formulas: string] => {
  switch (takes.what) {
    case 'number':
      return [
        'type="decimal" operator="between"',
        `<formula1>${takes.least}</formula1><formula2>${takes.most}</formula2>`,
      ];
    case 'text':
      return ['type="textLength" operator="lessThanOrEqual"', `<formula1>${takes.longest}</formula1>`];
    case 'list':
      return ['type="list"', `<formula1>"${escaped(takes.choices.join(','))}"</formula1>`];
  }
};

const titles = { number: 'A number', text: 'In words', list: 'One of a list' } as const;

const validationOf = (entry: Entry, places: readonly string[]): string => {
  const [attributes, formulas] = ruleOf(entry);
  const title = attribute(cut(titles[entry.takes.what], longestTitle));
  return (
    `<dataValidation ${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    ` errorTitle="${title}" error="${attribute(cut(refusalOf(entry), longestError))}"` +
    ` promptTitle="${title}" prompt="${attribute(cut(entry.hint, longestPrompt))}"` +
    ` sqref="${places.join(' ')}">${formulas}</dataValidation>`
  );
};

/** Checks of what is typed, each once for all the cells that it holds for. */
const validations = ({ rows }: ScoresheetPage): string => {
  const alike = new Map<string, { readonly entry: Entry; readonly places: string[] }>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.kind !== 'entry') continue;
      const key = JSON.stringify([cell.takes, cell.hint]);
      const place = getCellAddress(row, column);
      const held = alike.get(key);
      if (held) held.places.push(place);
      else alike.set(key, { entry: cell, places: [place] });
    }
  }
  return alike.size === 0
    ? ''
    : `<dataValidations count="${alike.size}">${[...alike.values()]
        .map(({ entry, places }) => validationOf(entry, places))
        .join('')}</dataValidations>`;
};

/** Locked without a password: heights and widths may be changed, and every cell may be read and copied. */
const lock = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

const foot = (title: string): string =>
  `<headerFooter><oddFooter>${escaped(`&L${onPage(title, 120)}&R&A, &P of &N`)}</oddFooter></headerFooter>`;

/** Whether a row has room for words: it grows with them, as its height is not set for good. */
export const growsWithWords = (cells: readonly SheetCell[]): boolean =>
  cells.some((cell) => cell?.kind === 'entry' && cell.takes.what === 'text');

const sheets = ({ pages, title }: ScoresheetModel): SheetPart => ({
  transformElementAttributes: (tagName, attributes, index, _options, { sheetIndex }) => {
    const page = pages[sheetIndex];
    if (tagName === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0, paperSize: 9 };
    const isMarked = page?.marked === true && index === 0;
    if (isMarked && (tagName === 'row' || tagName === 'col')) return { ...attributes, hidden: 1 };
    if (tagName !== 'row' || index === undefined || !growsWithWords(page?.rows[index] ?? []))
      return attributes;
    const { customHeight: _, ...free } = attributes;
    return free;
  },
  transform: (xml, _options, { sheetIndex }) => {
    const page = pages[sheetIndex];
    return (
      [
        page ? validations(page) : '',
        lock,
        foot(title),
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
        `<sheetFormatPr defaultRowHeight="${lineHeight}" customHeight="1"/>`,
      ]
        .filter(Boolean)
        .reduce(withElement, xml)
        // The writer takes for granted that columns stay in view too: without them there is no pane at the right.
        .replace(' xSplit="0"', '')
        .replace(
          'activePane="bottomRight"',
          page?.frozen.columns ? 'activePane="bottomRight"' : 'activePane="bottomLeft"',
        )
    );
  },
});

/**
 * The styles with every cell of the open ground unlocked, and texts that could be taken for a formula marked as texts
 * (ECMA-376, quotePrefix).
 *
 * @throws {Error} when no style has the open ground
 */
const unlocked = (xml: string): string => {
  const [, fills = ''] = /<fills[^>]*>(.*?)<\/fills>/s.exec(xml) ?? [];
  const colour = `FF${openGround.slice(1)}`;
  const open = (fills.match(/<fill>.*?<\/fill>/gs) ?? []).findIndex((fill) =>
    fill.toUpperCase().includes(`"${colour}"`),
  );
  if (open < 0) throw new Error('A scoresheet has no cell to fill in');
  const [, texts] = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${textFormat}"/>`).exec(xml) ?? [];
  return xml.replaceAll(/<xf ([^>]*)>(.*?)<\/xf>/gs, (whole, attributes: string, inner: string) => {
    if (attributes.includes(`fillId="${open}"`))
      return `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`;
    return texts !== undefined && attributes.includes(`numFmtId="${texts}"`)
      ? `<xf quotePrefix="1" ${attributes}>${inner}</xf>`
      : whole;
  });
};

const printedAgain = ({ name, hidden, frozen }: ScoresheetPage): string =>
  hidden || frozen.rows === 0 ? '' : `'${name}'!$1:$${frozen.rows}`;

/** Everything above, for the writer. */
export const scoresheetFeatures = (model: ScoresheetModel): WriterFeature[] => [
  {
    files: {
      transform: {
        [sheetPart]: sheets(model),
        'xl/styles.xml': { transform: unlocked },
        'xl/workbook.xml': {
          transformElementAttributes: (tagName, attributes, index) =>
            tagName === 'sheet' && index !== undefined && model.pages[index]?.hidden
              ? { ...attributes, state: 'veryHidden' }
              : attributes,
          transform: (xml) =>
            xml
              .replace('<workbookPr/>', '<workbookPr/><workbookProtection lockStructure="1"/>')
              .replace('<definedNames/>', printTitles(model.pages.map(printedAgain))),
        },
      },
    },
  },
  describedFile({
    title: model.title,
    subject: 'Scoresheet, to be filled in and sent back',
    author: model.author,
    madeAt: model.madeAt,
  }),
];
