import { type PDFContext, PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { type Description, decoded } from './pdf-descriptions.ts';
import type { Stretch } from './pdf-marks.ts';
import { name } from './pdf-names.ts';

const codeOf = (hex: string): number => Number.parseInt(hex, 16);

const textOfHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{1,4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

const hexIn = (text: string): readonly string[] =>
  [...text.matchAll(/<([^<>]*)>/g)].map(([, hex = '']) => hex);

/** Reads the map from codes to text that Chromium writes with each font (ISO 32000-1, 9.10.3). */
export const readCharacterMap = (map: string): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const [, section = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    const hex = hexIn(section);
    for (let at = 0; at + 1 < hex.length; at += 2)
      found.set(codeOf(hex[at] ?? ''), textOfHex(hex[at + 1] ?? ''));
  }
  for (const [, section = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, low = '', high = '', list, first = ''] of section.matchAll(
      /<([^<>]*)>\s*<([^<>]*)>\s*(?:\[([^\]]*)\]|<([^<>]*)>)/g,
    )) {
      const texts = list === undefined ? null : hexIn(list).map(textOfHex);
      const start = textOfHex(first);
      for (let step = 0; step <= Math.min(codeOf(high) - codeOf(low), 0xffff); step += 1) {
        const last = start.charCodeAt(start.length - 1) + step;
        found.set(
          codeOf(low) + step,
          texts ? (texts[step] ?? '') : start.slice(0, -1) + String.fromCharCode(last),
        );
      }
    }
  }
  return found;
};

/** Gives the text of a stretch. Chromium's own fonts alone are read: two bytes a character, in angle brackets. */
export const readFontTexts = (
  context: PDFContext,
): ((stretch: Stretch, description: Description) => string) => {
  const maps = new Map<unknown, ReadonlyMap<number, string>>();
  const mapOf = (fonts: PDFDict | undefined, font: string): ReadonlyMap<number, string> => {
    const key = fonts?.get(name(font));
    const known = maps.get(key);
    if (known) return known;
    const dict = context.lookup(key);
    const stream = dict instanceof PDFDict ? dict.lookup(name('ToUnicode')) : undefined;
    const read = readCharacterMap(
      stream instanceof PDFRawStream ? Buffer.from(decoded(stream)).toString('latin1') : '',
    );
    maps.set(key, read);
    return read;
  };
  return ({ shown }, { content, fonts }) =>
    shown
      .map(({ start, end, font, startsLine }) => {
        const map = mapOf(fonts, font);
        const words = Buffer.from(content.subarray(start, end)).toString('latin1');
        const codes = hexIn(words).flatMap((hex) => hex.match(/.{4}/g) ?? []);
        return `${startsLine ? ' ' : ''}${codes.map((code) => map.get(codeOf(code)) ?? '').join('')}`;
      })
      .join('');
};
