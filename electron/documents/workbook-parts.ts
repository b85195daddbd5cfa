import type writeXlsxFile from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { cellText } from './workbook-text.ts';

/*
 * What every Excel file of ours needs and the writer does not do: the description of the file, the words at the head and
 * foot of a page, rows that are printed on every page. Each is a change of the file's own parts (ECMA-376, part 1).
 */

type WriterOptions = NonNullable<Parameters<typeof writeXlsxFile>[1]>;

/** A change of the parts of a file, as the writer takes it. */
export type WriterFeature = NonNullable<WriterOptions['features']>[number];
type Parts = NonNullable<NonNullable<WriterFeature['files']>['transform']>;

/** A change of the sheets of a file. */
export type SheetPart = NonNullable<Parts['xl/worksheets/sheet{id}.xml']>;

/** How the writer calls the part of a sheet. */
export const sheetPart = 'xl/worksheets/sheet{id}.xml';

/** A text as it may stand in a part of the file. */
export const escaped = (words: string): string => sanitizeTextContent(cellText(words));

/** The part of a sheet with an element put where the format has it. */
export const withElement = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(sheetPart, 'worksheet') ?? [],
    'worksheet',
  );

/** Text for the head or foot of a page, where an ampersand starts a command; Excel takes 255 characters for all three. */
export const onPage = (words: string, most: number): string => {
  const characters = Array.from(words.replaceAll(/\s+/g, ' '));
  const short = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words;
  return short.replaceAll('&', '&&');
};

/**
 * The names that have rows and columns printed again on every page of their sheet.
 *
 * @param areas by the sheets' places: "'Scores'!$1:$2"; empty for none
 */
export const printTitles = (areas: readonly string[]): string => {
  const names = areas.flatMap((area, place) =>
    area === ''
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escaped(area)}</definedName>`],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
};

/** The number format that marks a text that could be taken for a formula. */
export const textFormat = '@';

const propertiesPath = 'docProps/core.xml';
const applicationPath = 'docProps/app.xml';

/** What a file says of itself. */
export interface FileDescription {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO instant. */
  readonly madeAt: string;
}

const coreProperties = ({ title, subject, author, madeAt }: FileDescription): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>` +
  `<dc:creator>${escaped(author)}</dc:creator><dc:language>en-GB</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${escaped(madeAt)}</dcterms:created>` +
  '</cp:coreProperties>';

const application =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>ICO Options Appraisal</Application></Properties>';

const packaged = 'http://schemas.openxmlformats.org';

/** Title, author and the like in the file's properties. */
export const describedFile = (description: FileDescription): WriterFeature => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${propertiesPath}"/>` +
          `<Override ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml" PartName="/${applicationPath}"/>`,
      },
      '_rels/.rels': {
        insert: () =>
          `<Relationship Id="rId-core-1" Type="${packaged}/package/2006/relationships/metadata/core-properties" Target="${propertiesPath}"/>` +
          `<Relationship Id="rId-app-1" Type="${packaged}/officeDocument/2006/relationships/extended-properties" Target="${applicationPath}"/>`,
      },
    },
    write: {
      files: () => ({ [propertiesPath]: coreProperties(description), [applicationPath]: application }),
    },
  },
});
