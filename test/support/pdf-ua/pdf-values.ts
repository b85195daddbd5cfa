import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const known = new Map<string, PDFName>();

/** A name; kept, because the library looks for escapes in a name's text each time. */
export const name = (text: string): PDFName => {
  const found = known.get(text) ?? PDFName.of(text);
  known.set(text, found);
  return found;
};

const texts = new Map<PDFName, string>();

/** What a name says; kept for the same reason. */
const nameText = (of: PDFName): string => {
  const found = texts.get(of) ?? of.decodeText();
  texts.set(of, found);
  return found;
};

/** Looks values up in a document without a word of how they are wrapped; what is not there or is of another kind is null. */
export const valuesIn = (context: PDFContext) => {
  const at = (holder: PDFDict | null, key: string): PDFObject | undefined =>
    context.lookup(holder?.get(name(key)));
  return {
    dict: (object: PDFObject | undefined): PDFDict | null => {
      const found = context.lookup(object);
      if (found instanceof PDFStream) return found.dict;
      return found instanceof PDFDict ? found : null;
    },
    dictAt: (holder: PDFDict | null, key: string): PDFDict | null => {
      const found = at(holder, key);
      if (found instanceof PDFStream) return found.dict;
      return found instanceof PDFDict ? found : null;
    },
    items: (object: PDFObject | undefined): readonly PDFObject[] => {
      const found = context.lookup(object);
      return found instanceof PDFArray ? found.asArray() : [];
    },
    itemsAt: (holder: PDFDict | null, key: string): readonly PDFObject[] => {
      const found = at(holder, key);
      return found instanceof PDFArray ? found.asArray() : [];
    },
    nameAt: (holder: PDFDict | null, key: string): string | null => {
      const found = at(holder, key);
      return found instanceof PDFName ? nameText(found) : null;
    },
    textAt: (holder: PDFDict | null, key: string): string | null => {
      const found = at(holder, key);
      return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
    },
    numberAt: (holder: PDFDict | null, key: string): number | null => {
      const found = at(holder, key);
      return found instanceof PDFNumber ? found.asNumber() : null;
    },
    isTrueAt: (holder: PDFDict | null, key: string): boolean => at(holder, key) === PDFBool.True,
    /** A stream's bytes, unpacked. */
    bytes: (object: PDFObject | undefined): Uint8Array => {
      const found = context.lookup(object);
      return found instanceof PDFRawStream ? decodePDFRawStream(found).decode() : new Uint8Array();
    },
  };
};

export type Values = ReturnType<typeof valuesIn>;
