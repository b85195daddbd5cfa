import type { WorkbookModel, WorkbookSheet } from '../../shared/workbook/workbook-model.ts';
import { lineHeight } from './workbook-look.ts';
import {
  describedFile,
  escaped,
  onPage,
  printTitles,
  type SheetPart,
  sheetPart,
  type WriterFeature,
  withElement,
} from './workbook-parts.ts';

/*
 * What a workbook needs and the writer does not do: values beside formulas, texts that stay texts when they are edited,
 * and pages. Each is a change of the file's own parts (ECMA-376, part 1).
 */

/** Columns of a sheet in the order of their letters: "A" 0, "AB" 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Puts the analysis's value beside each formula, so that a program that does not recompute shows the same figure.
 *
 * @throws {Error} when a formula of the sheet is not where the model has it
 */
const withValues = (xml: string, { name, rows }: WorkbookSheet): string => {
  let placed = 0;
  const valued = xml.replaceAll(
    /<c ([^>]*)><f>([^<]*)<\/f><\/c>/g,
    (_, attributes: string, written: string) => {
      const [, letters = '', row = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
      const cell = rows[Number(row) - 1]?.[columnOf(letters)];
      if (cell?.kind !== 'formula')
        throw new Error(`A formula of the sheet ${name} has no place: ${letters}${row}`);
      placed += 1;
      return typeof cell.value === 'number'
        ? `<c ${attributes}><f>${written}</f><v>${cell.value}</v></c>`
        : `<c ${attributes} t="str"><f>${written}</f><v>${escaped(cell.value)}</v></c>`;
    },
  );
  const formulas = rows.flat().filter((cell) => cell?.kind === 'formula').length;
  if (placed !== formulas) throw new Error(`The sheet ${name} has ${placed} of its ${formulas} formulas`);
  return valued;
};

/** Characters across a wide page that can still be read. */
const pageWidth = 230;

const pagesAcross = ({ widths }: WorkbookSheet): number =>
  Math.ceil(widths.reduce((sum, width) => sum + width, 0) / pageWidth);

/** Wide pages, as many as it takes, with the paper's marking, title and status on each. */
const pages = ({ title, statusLine, protectiveMarking, sheets }: WorkbookModel): SheetPart => ({
  transformElementAttributes: (tagName, attributes, _index, _options, { sheetIndex }) => {
    const sheet = sheets[sheetIndex];
    return tagName === 'pageSetup' && sheet
      ? { ...attributes, fitToWidth: pagesAcross(sheet), fitToHeight: 0 }
      : attributes;
  },
  transform: (xml) => {
    const head = protectiveMarking === '' ? '' : `&C${onPage(protectiveMarking, 60)}`;
    const foot = `&L${onPage(title, 80)}&C${onPage(statusLine, 60)}&R&A, &P of &N`;
    const texts = [
      head && `<oddHeader>${escaped(head)}</oddHeader>`,
      `<oddFooter>${escaped(foot)}</oddFooter>`,
    ];
    return [
      `<headerFooter>${texts.join('')}</headerFooter>`,
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetFormatPr defaultRowHeight="${lineHeight}" customHeight="1"/>`,
    ].reduce(withElement, xml);
  },
});

/** Rows that stay in view are printed again on every page of their sheet, and columns where a sheet is pages wide. */
const printedAgain = (sheet: WorkbookSheet): string => {
  const { name, frozen } = sheet;
  return [
    ...(frozen.columns > 0 && pagesAcross(sheet) > 1
      ? [`'${name}'!$A:$${String.fromCharCode(64 + frozen.columns)}`]
      : []),
    ...(frozen.rows > 0 ? [`'${name}'!$1:$${frozen.rows}`] : []),
  ].join(',');
};

/** Marks the styles of texts that could be taken for a formula, so that editing the cell leaves it a text (ECMA-376, quotePrefix). */
const quoted = (xml: string): string => {
  const [, id] = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml) ?? [];
  return id === undefined
    ? xml
    : xml.replaceAll(`<xf numFmtId="${id}" `, `<xf quotePrefix="1" numFmtId="${id}" `);
};

/** Everything above, for the writer. */
export const workbookFeatures = (model: WorkbookModel): WriterFeature[] => [
  {
    files: {
      transform: {
        [sheetPart]: {
          ...pages(model),
          transform: (xml, options, properties) => {
            const sheet = model.sheets[properties.sheetIndex];
            const paged = pages(model).transform?.(xml, options, properties) ?? xml;
            return sheet ? withValues(paged, sheet) : paged;
          },
        },
        'xl/styles.xml': { transform: quoted },
        'xl/workbook.xml': {
          // Whatever opens the file works the formulas out for itself.
          transformElementAttributes: (tagName, attributes) =>
            tagName === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
          transform: (xml) => xml.replace('<definedNames/>', printTitles(model.sheets.map(printedAgain))),
        },
      },
    },
  },
  describedFile({
    title: model.title,
    subject: model.statusLine,
    author: model.author,
    madeAt: model.madeAt,
  }),
];
