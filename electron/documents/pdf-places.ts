import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PagesByAnchor } from '../../shared/contract/print-page.ts';

/** The page that a destination leads to, from 1. */
const pageOf = (
  destination: PDFObject | undefined,
  pages: ReadonlyMap<PDFRef, number>,
): number | undefined => {
  const array = destination instanceof PDFDict ? destination.lookup(PDFName.of('D')) : destination;
  const first = array instanceof PDFArray && array.size() > 0 ? array.get(0) : undefined;
  return first instanceof PDFRef ? pages.get(first) : undefined;
};

/**
 * On which page each place stands that something in the document links to, by the name that Chromium gives it: the id
 * of the element. Places that nothing links to have no name.
 *
 * @throws when the bytes are no PDF; they come from our own printer, so that is a fault and not bad input
 */
export const placesIn = async (bytes: Uint8Array): Promise<PagesByAnchor> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(doc.getPages().map((page, index) => [page.ref, index + 1]));
  const found: Record<string, number> = {};
  const note = (name: string, destination: PDFObject | undefined): void => {
    const page = pageOf(destination, pages);
    if (page !== undefined) found[name] = page;
  };
  const dests = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name] of dests?.entries() ?? []) note(name.decodeText(), dests?.lookup(name));
  const visit = (node: PDFDict | undefined, depth: number): void => {
    if (!node || depth > 32) return;
    for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
      const inner = doc.context.lookup(kid);
      if (inner instanceof PDFDict) visit(inner, depth + 1);
    }
    const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let index = 0; index + 1 < (names?.size() ?? 0); index += 2) {
      const name = names?.lookup(index);
      if (name instanceof PDFString || name instanceof PDFHexString)
        note(name.decodeText(), names?.lookup(index + 1));
    }
  };
  const tree = doc.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  visit(tree?.lookupMaybe(PDFName.of('Dests'), PDFDict), 0);
  return found;
};
