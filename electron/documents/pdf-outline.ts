import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Shorter titles might be meant: "D.D." is not "D." twice. */
const shortestRepeat = 8;

/** Half of a text that is the same words twice over without anything between, else null. */
const onceOf = (text: string): string | null => {
  const half = text.slice(0, text.length / 2);
  return half.length >= shortestRepeat && half + half === text ? half : null;
};

/**
 * Puts outline titles right that Chromium wrote twice over. It collects a heading's words as it paints them, and a
 * heading that moves to the next page is painted on both, once out of sight.
 */
export const mendOutline = (doc: PDFDocument): void => {
  const { catalog, context } = doc;
  const waiting: (PDFObject | undefined)[] = [catalog.get(PDFName.of('Outlines'))];
  const seen = new Set<PDFRef>();
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (!(ref instanceof PDFRef) || seen.has(ref)) continue;
    seen.add(ref);
    const item = context.lookup(ref);
    if (!(item instanceof PDFDict)) continue;
    const title = item.lookup(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString) {
      const once = onceOf(title.decodeText());
      if (once !== null) item.set(PDFName.of('Title'), PDFHexString.fromText(once));
    }
    waiting.push(item.get(PDFName.of('First')), item.get(PDFName.of('Next')));
  }
};
