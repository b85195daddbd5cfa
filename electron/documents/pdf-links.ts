import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Description } from './pdf-descriptions.ts';
import { characterMapOf } from './pdf-font-texts.ts';
import type { Stretch } from './pdf-marks.ts';
import { name } from './pdf-names.ts';
import { type Element, isContent, isElement } from './pdf-tree.ts';
import type { MarkOf } from './pdf-unread.ts';

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
    ? object.decodeText()
    : null;

/** Where a link goes, in words. */
const targetOf = (doc: PDFDocument): ((link: PDFDict) => string) => {
  const pages = new Map<PDFObject, number>(doc.getPages().map((page, index) => [page.ref, index + 1]));
  const named = doc.catalog.lookupMaybe(name('Dests'), PDFDict);
  return (link) => {
    const action = link.lookupMaybe(name('A'), PDFDict);
    const address = textOf(action?.lookup(name('URI')));
    if (address) return address;
    const destination = link.lookup(name('Dest')) ?? action?.lookup(name('D'));
    const found = destination instanceof PDFName ? named?.lookup(destination) : destination;
    const first = found instanceof PDFArray && found.size() > 0 ? found.get(0) : undefined;
    const page = first instanceof PDFNumber ? first.asNumber() + 1 : first && pages.get(first);
    return page === undefined ? 'a place in this document' : `page ${page}`;
  };
};

/** Gives the words of a stretch. Chromium's own fonts are read: two bytes a character, in angle brackets. */
const textReader =
  (context: PDFContext) =>
  ({ shown }: Stretch, { content, fonts }: Description): string =>
    shown
      .map(({ start, end, font, startsLine }) => {
        const map = characterMapOf(context, fonts?.get(name(font)));
        const operands = Buffer.from(content.subarray(start, end)).toString('latin1');
        const codes = [...operands.matchAll(/<([^<>]*)>/g)].flatMap(
          ([, hex = '']) => hex.match(/.{4}/g) ?? [],
        );
        const words = codes.map((code) => map.get(Number.parseInt(code, 16)) ?? '').join('');
        return startsLine ? ` ${words}` : words;
      })
      .join('');

/** The annotations that an element holds with the words that they lie on. */
const wordsByLink = (
  doc: PDFDocument,
  elements: readonly Element[],
  markOf: MarkOf,
): ReadonlyMap<PDFDict, string> => {
  const textIn = textReader(doc.context);
  const wordsIn = (element: Element): readonly string[] =>
    element.kids.flatMap((kid) => {
      if (isElement(kid)) return wordsIn(kid);
      const found = isContent(kid) ? markOf(kid) : null;
      return found ? [textIn(found.mark, found.in)] : [];
    });
  const words = new Map<PDFDict, string>();
  for (const element of elements) {
    if (element.type !== 'Link') continue;
    const text = wordsIn(element).join(' ').replace(/\s+/g, ' ').trim();
    for (const kid of element.kids) if (kid.kind === 'object' && kid.object) words.set(kid.object, text);
  }
  return words;
};

/** Says of each link what it lies on and where it goes, for software that reads the annotation and not the text. */
export const describeLinks = (doc: PDFDocument, elements: readonly Element[], markOf: MarkOf): void => {
  const target = targetOf(doc);
  const words = wordsByLink(doc, elements, markOf);
  for (const page of doc.getPages()) {
    for (const entry of page.node.Annots()?.asArray() ?? []) {
      const link = doc.context.lookup(entry);
      if (!(link instanceof PDFDict) || link.get(name('Subtype')) !== name('Link')) continue;
      if (link.has(name('Contents'))) continue;
      const [text, goal] = [words.get(link) ?? '', target(link)];
      const said = text === '' ? `Link to ${goal}` : text === goal ? text : `${text} (${goal})`;
      link.set(name('Contents'), PDFHexString.fromText(said));
    }
  }
};
