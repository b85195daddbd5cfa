import { PDFName } from '@cantoo/pdf-lib';

/** Kept, because the library looks for escapes in a name's text each time, and there are thousands of elements. */
const known = new Map<string, PDFName>();

/** A name as the library has it. */
export const name = (text: string): PDFName => {
  const found = known.get(text) ?? PDFName.of(text);
  known.set(text, found);
  return found;
};

const texts = new Map<PDFName, string>();

/** What a name says; kept for the same reason. */
export const nameText = (of: PDFName): string => {
  const found = texts.get(of) ?? of.decodeText();
  texts.set(of, found);
  return found;
};
