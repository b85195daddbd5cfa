import { type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { name } from './pdf-names.ts';
import { type Element, elementAround, isElement, type Kid } from './pdf-tree.ts';

/** Puts what stands beside a list item's label into a body, where it belongs. */
export const mendLists = (context: PDFContext, elements: readonly Element[]): void => {
  for (const item of elements) {
    if (item.type !== 'LI') continue;
    const isLabel = (kid: Kid): boolean => isElement(kid) && kid.type === 'Lbl';
    const labels = item.kids.filter(isLabel);
    const rest = item.kids.filter((kid) => !isLabel(kid));
    const [only] = rest;
    if (rest.length === 1 && only && isElement(only) && only.type === 'LBody') continue;
    item.kids = [...labels, elementAround(context, 'LBody', item, rest)];
  }
};

/** What the heading of the paper's contents says; no other heading of its level can be an author's. */
const contentsTitle = 'Contents';

/** The element that the outline's entry for the contents leads to. */
const contentsHeading = (
  { catalog, context }: PDFDocument,
  elements: readonly Element[],
): Element | undefined => {
  const waiting = [catalog.get(name('Outlines'))];
  const seen = new Set<PDFRef>();
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const item = context.lookup(ref);
    if (!(item instanceof PDFDict) || !(ref instanceof PDFRef) || seen.has(ref)) continue;
    seen.add(ref);
    const title = item.lookup(name('Title'));
    const isTitle = title instanceof PDFString || title instanceof PDFHexString;
    if (isTitle && title.decodeText() === contentsTitle) {
      const place = item.get(name('SE'));
      return elements.find((element) => element.ref === place && element.type === 'H2');
    }
    for (const next of [item.get(name('Next')), item.get(name('First'))]) if (next) waiting.push(next);
  }
  return undefined;
};

const holdsLink = (element: Element): boolean =>
  element.type === 'Link' || element.kids.some((kid) => isElement(kid) && holdsLink(kid));

/**
 * Tags the lists of the contents as a table of contents. Chromium knows but ordinary lists: these are the ones beside
 * the heading "Contents" whose every item is a link.
 */
export const tagContents = (doc: PDFDocument, elements: readonly Element[]): void => {
  const beside = contentsHeading(doc, elements)?.parent?.kids ?? [];
  for (const list of beside) {
    if (!isElement(list) || list.type !== 'L' || !list.kids.every((kid) => isElement(kid) && holdsLink(kid)))
      continue;
    list.type = 'TOC';
    // How its items are numbered may be said of a list alone.
    list.dict.delete(name('A'));
    for (const item of list.kids.filter(isElement)) {
      item.type = 'TOCI';
      const inside = item.kids.flatMap((kid) => (isElement(kid) && kid.type === 'LBody' ? kid.kids : [kid]));
      item.kids = inside.map((kid) => {
        const type = isElement(kid) && kid.type === 'Link' ? 'Reference' : isElement(kid) ? null : 'P';
        return type === null ? kid : elementAround(doc.context, type, item, [kid]);
      });
      for (const kid of item.kids) if (isElement(kid)) kid.parent = item;
    }
  }
};
