import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { name, type Values } from './pdf-values.ts';

/** What a page's character codes mean in one font. */
export interface FontMap {
  readonly dict: PDFDict;
  readonly label: string;
  /** Bytes of one character code. */
  readonly codeLength: 1 | 2;
  /** Unicode text by character code; what is missing has no meaning that can be read. */
  readonly unicode: ReadonlyMap<number, string>;
}

const codeOf = (hex: string): number => Number.parseInt(hex, 16);

const utf16Of = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{1,4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** The text some places further in the order of characters: only the last unit counts on. */
const shifted = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

const hexIn = (text: string): readonly string[] =>
  [...text.matchAll(/<([^<>]*)>/g)].map(([, hex = '']) => hex.replace(/\s/g, ''));

/** Reads a ToUnicode map (ISO 32000-1, 9.10.3): single codes and ranges. */
export const readToUnicode = (cmap: Uint8Array): ReadonlyMap<number, string> => {
  const text = Buffer.from(cmap).toString('latin1');
  const found = new Map<number, string>();
  for (const [, section = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    const hex = hexIn(section);
    for (let at = 0; at + 1 < hex.length; at += 2)
      found.set(codeOf(hex[at] ?? ''), utf16Of(hex[at + 1] ?? ''));
  }
  for (const [, section = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, low = '', high = '', list, first = ''] of section.matchAll(
      /<([^<>]*)>\s*<([^<>]*)>\s*(?:\[([^\]]*)\]|<([^<>]*)>)/g,
    )) {
      const texts = list === undefined ? null : hexIn(list).map(utf16Of);
      const [from, to] = [codeOf(low), Math.min(codeOf(high), codeOf(low) + 0xffff)];
      for (let code = from; code <= to; code += 1) {
        found.set(code, texts ? (texts[code - from] ?? '') : shifted(utf16Of(first), code - from));
      }
    }
  }
  return found;
};

/** Reads a font dictionary. */
export const fontMapOf = (values: Values, font: PDFObject | undefined): FontMap | null => {
  const dict = values.dict(font);
  if (!dict) return null;
  return {
    dict,
    label: values.nameAt(dict, 'BaseFont') ?? values.nameAt(dict, 'Subtype') ?? 'a font',
    codeLength: values.nameAt(dict, 'Subtype') === 'Type0' ? 2 : 1,
    unicode: readToUnicode(values.bytes(dict.get(name('ToUnicode')))),
  };
};
