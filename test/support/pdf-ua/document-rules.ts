import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { name } from './pdf-values.ts';
import type { ReadPdf } from './read-pdf.ts';
import { type Rule, whole } from './rule.ts';

const xmpOf = ({ values, catalog }: ReadPdf): string =>
  Buffer.from(values.bytes(catalog.get(name('Metadata')))).toString('utf8');

const titleInXmp = (pdf: ReadPdf): string =>
  (/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmpOf(pdf))?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const languageTag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** Every language that is named anywhere: in the catalog or on an element. */
const languagesOf = ({ values, catalog, tree }: ReadPdf): readonly string[] =>
  [catalog, ...(tree?.all ?? []).map(({ dict }) => dict)].flatMap(
    (dict) => values.textAt(dict, 'Lang') ?? [],
  );

/** The entries of the outline, at every depth. */
export const outlineOf = ({ values, catalog }: ReadPdf): readonly PDFDict[] => {
  const found: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const visit = (entry: PDFDict | null): void => {
    for (let next = entry; next && !seen.has(next); next = values.dictAt(next, 'Next')) {
      seen.add(next);
      found.push(next);
      visit(values.dictAt(next, 'First'));
    }
  };
  visit(values.dictAt(values.dictAt(catalog, 'Outlines'), 'First'));
  return found;
};

const embeddedFiles = ({ doc, values }: ReadPdf): readonly PDFDict[] =>
  doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = values.dict(object);
    return dict?.has(name('EF')) ? [dict] : [];
  });

/** The page that an outline entry leads to is one of the document's. */
const leadsToAPage = (pdf: ReadPdf, entry: PDFDict): boolean => {
  const { values, pages } = pdf;
  const own = values.itemsAt(entry, 'Dest');
  const destination = own.length > 0 ? own : values.itemsAt(values.dictAt(entry, 'A'), 'D');
  return pages.some(({ ref }) => ref === destination[0]);
};

/** What the file says about itself, and what it may not be. */
export const documentRules: readonly Rule[] = [
  whole('6.1-1', 'The file says first that it is PDF 1.x.', ({ bytes }) =>
    /^%PDF-1\.[0-7][\r\n]/.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')),
  ),
  whole('6.2-1', 'The document is marked as tagged.', ({ values, catalog }) =>
    values.isTrueAt(values.dictAt(catalog, 'MarkInfo'), 'Marked'),
  ),
  whole(
    '7.1-4',
    'No tag is marked as doubtful.',
    ({ values, catalog }) => !values.isTrueAt(values.dictAt(catalog, 'MarkInfo'), 'Suspects'),
  ),
  whole(
    '7.1-8',
    'The catalog has XMP metadata.',
    ({ doc, catalog }) => doc.context.lookup(catalog.get(name('Metadata'))) instanceof PDFStream,
  ),
  whole('7.1-9', 'The XMP metadata hold the title.', (pdf) => titleInXmp(pdf).trim() !== ''),
  whole('7.1-10', 'Viewers show the title, not the file’s name.', ({ values, catalog }) =>
    values.isTrueAt(values.dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
  ),
  whole('7.1-11', 'There is a structure tree.', ({ tree }) => tree !== null && tree.top.length > 0),
  whole(
    '7.2-34',
    'The document names its language, for pages, outline, link descriptions, alternative text and metadata alike.',
    ({ values, catalog }) => (values.textAt(catalog, 'Lang') ?? '') !== '',
  ),
  {
    id: '7.2-29',
    says: 'Every language that is named is a language tag.',
    broken: (pdf) => languagesOf(pdf).filter((language) => !languageTag.test(language)),
  },
  whole(
    '7.10-1',
    'Nothing on a page can be switched off.',
    ({ catalog }) => !catalog.has(name('OCProperties')),
  ),
  {
    id: '7.11-1',
    says: 'An attached file has a name in both forms.',
    broken: (pdf) =>
      embeddedFiles(pdf).flatMap((file) =>
        (pdf.values.textAt(file, 'F') ?? '') === '' || (pdf.values.textAt(file, 'UF') ?? '') === ''
          ? ['an attached file']
          : [],
      ),
  },
  whole('7.15-1', 'There is no form to fill in.', ({ catalog }) => !catalog.has(name('AcroForm'))),
  whole('7.16-1', 'The file is not encrypted.', ({ doc }) => doc.context.trailerInfo.Encrypt === undefined),
  whole(
    'paper-claim',
    'The file claims no conformance: it says how many rules papers are tested by.',
    (pdf) => !xmpOf(pdf).includes('pdfuaid') && xmpOf(pdf).includes('no conformance is claimed'),
  ),
  {
    id: 'paper-title',
    says: 'The title is the same in the document information and in XMP.',
    broken: (pdf) => (pdf.doc.getTitle() === titleInXmp(pdf) ? [] : [`${pdf.doc.getTitle()}`]),
  },
  whole(
    'paper-outline',
    'There is an outline, and every entry leads to a page.',
    (pdf) => outlineOf(pdf).length > 0 && outlineOf(pdf).every((entry) => leadsToAPage(pdf, entry)),
  ),
  {
    id: 'paper-pages',
    says: 'Every page is A4 and has something on it.',
    broken: ({ pages, doc }) =>
      pages.flatMap(({ number, content }, index) => {
        const { width, height } = doc.getPage(index).getSize();
        const isA4 = Math.abs(width - 595.3) < 2 && Math.abs(height - 841.9) < 2;
        return isA4 && content.runs.length > 0 ? [] : [`page ${number}`];
      }),
  },
];
