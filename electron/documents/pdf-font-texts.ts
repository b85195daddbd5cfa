import { type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { name } from './pdf-names.ts';
import { decoded } from './pdf-streams.ts';

/** Text by character code. */
export type CharacterMap = ReadonlyMap<number, string>;

const codeOf = (hex: string): number => Number.parseInt(hex, 16);

const textOfHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{1,4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

const hexOfText = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

const hexIn = (text: string): readonly string[] =>
  [...text.matchAll(/<([^<>]*)>/g)].map(([, hex = '']) => hex);

/** Reads the map from codes to text that Chromium writes with each font (ISO 32000-1, 9.10.3). */
export const readCharacterMap = (map: string): CharacterMap => {
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
        const text = texts ? (texts[step] ?? '') : start.slice(0, -1) + String.fromCharCode(last);
        found.set(codeOf(low) + step, text);
      }
    }
  }
  return found;
};

const perSection = 100;

/** Writes such a map, for codes of one byte or of two. */
export const writeCharacterMap = (map: CharacterMap, bytes: 1 | 2 = 2): string => {
  const lines = [...map].map(
    ([code, text]) => `<${code.toString(16).padStart(bytes * 2, '0')}> <${hexOfText(text)}>`,
  );
  const sections = Array.from({ length: Math.ceil(lines.length / perSection) }, (_, index) => {
    const some = lines.slice(index * perSection, (index + 1) * perSection);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    `1 begincodespacerange\n<${'00'.repeat(bytes)}> <${'FF'.repeat(bytes)}>\nendcodespacerange`,
    ...sections,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
};

const maps = new WeakMap<PDFRawStream, CharacterMap>();

/** What the codes of a font mean; nothing for a font that does not say. */
export const characterMapOf = (context: PDFContext, font: PDFObject | undefined): CharacterMap => {
  const dict = context.lookup(font);
  const stream = dict instanceof PDFDict ? dict.lookup(name('ToUnicode')) : undefined;
  if (!(stream instanceof PDFRawStream)) return new Map();
  const known = maps.get(stream) ?? readCharacterMap(Buffer.from(decoded(stream)).toString('latin1'));
  maps.set(stream, known);
  return known;
};

/** What a character may not mean: nothing at all, or the mark of a byte order. */
const meaningless = new RegExp(`[${String.fromCharCode(0, 0xfeff, 0xfffe)}]`, 'g');
/** What takes their place: a break that has no width. */
const noWidth = '\u200b';

/** Mends what fonts say that their characters mean: PDF/UA-1 forbids two marks that somebody may have pasted. */
export const mendCharacterMaps = (context: PDFContext): void => {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(name('Type')) !== name('Font')) continue;
    const ref = font.get(name('ToUnicode'));
    const map = characterMapOf(context, font);
    if (!(ref instanceof PDFRef) || ![...map.values()].some((text) => text.search(meaningless) >= 0))
      continue;
    const mended = new Map([...map].map(([code, text]) => [code, text.replaceAll(meaningless, noWidth)]));
    context.assign(ref, context.stream(writeCharacterMap(mended)));
  }
};
