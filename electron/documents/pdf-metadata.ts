import { PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** What a paper's file says about itself. */
export interface PdfDescription {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO instant at which the paper was drawn. */
  readonly drawnAt: string;
}

/**
 * Rules of PDF/UA-1 that this program's tests check its papers by (`docs/accessible-pdf.md` lists them). A file says so
 * of itself and no more: nobody has checked this one, and much of the standard takes a person to judge.
 */
export const checkedRules = 60;

/** Says of a property that it is this program's own. */
const ownNamespace = 'urn:ico-options-appraisal:paper';

const claim =
  `The program that made this file tests its papers against ${checkedRules} of the rules of PDF/UA-1 that a machine ` +
  'can check. This file was not checked by itself, and no conformance is claimed.';

const programName = 'ICO Options Appraisal';
const language = 'en-GB';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML has no way to write goes, as it would not be seen either: most control characters, halves, non-characters. */
const isPlain = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return (code >= 0x20 && !isHalf && code !== 0xfffe && code !== 0xffff) || code === 0x09 || code === 0x0a;
};

const plain = (text: string): string => Array.from(text).filter(isPlain).join('');

const asXml = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The name of a paper whose title holds nothing that can be read. */
const unnamed = 'Options appraisal';

const xmpOf = ({ title, author, subject, drawnAt }: PdfDescription, sha256: string | null): string => {
  const inDefaultLanguage = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${asXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ` xmlns:icoa="${ownNamespace}">`,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${inDefaultLanguage(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${asXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${inDefaultLanguage(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${programName}</pdf:Producer>`,
    `<xmp:CreatorTool>${programName}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${drawnAt}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${drawnAt}</xmp:ModifyDate>`,
    `<icoa:accessibility>${claim}</icoa:accessibility>`,
    ...(sha256 === null ? [] : [`<icoa:attachmentSha256>${sha256}</icoa:attachmentSha256>`]),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
};

/** The stamp of the attachment that a description holds, as `writeMetadata` puts it there; null when it holds none. */
export const stampIn = (xmp: string): string | null =>
  // Software that saves a paper again may write the property as an attribute.
  /\bicoa:attachmentSha256(?:>|=["'])([0-9a-f]{64})["'<]/.exec(xmp)?.[1] ?? null;

/**
 * Says what the paper is, in the document information and again in XMP, where newer software looks. Chromium's own
 * description of the browser is overwritten. No conformance to PDF/UA is claimed: that takes a human check as well.
 *
 * @param sha256 of the attachment's bytes in hexadecimal, so that a reader can tell whether it is still the same
 */
export const writeMetadata = (
  doc: PDFDocument,
  description: PdfDescription,
  sha256: string | null = null,
): void => {
  const drawnAt = new Date(description.drawnAt);
  const readable = plain(description.title);
  const title = readable.trim() === '' ? unnamed : readable;
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setAuthor(description.author);
  doc.setSubject(description.subject);
  doc.setCreator(programName);
  doc.setProducer(programName);
  doc.setCreationDate(drawnAt);
  doc.setModificationDate(drawnAt);

  const { catalog, context } = doc;
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict) ?? context.obj({});
  mark.set(PDFName.of('Marked'), context.obj(true));
  catalog.set(PDFName.of('MarkInfo'), mark);
  const words = xmpOf({ ...description, title, drawnAt: drawnAt.toISOString() }, sha256);
  // Plain, not compressed: software that knows no PDF finds XMP by looking for its first line.
  const xmp = context.stream(Buffer.from(words, 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
};
