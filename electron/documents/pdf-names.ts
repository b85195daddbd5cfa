import { PDFName } from '@cantoo/pdf-lib';

/** Kept, because the library looks for escapes in a name's text each time, and there are thousands of elements. */
const known = new Map<string, PDFName>();

/** A name as the library has it. */
export const name = (text: string): PDFName => {
  const found = known.get(text) ?? PDFName.of(text);
  known.set(text, found);
  return found;
};
