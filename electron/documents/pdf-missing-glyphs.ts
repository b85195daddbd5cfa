import { PDFArray, type PDFContext, PDFDict, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { type CharacterMap, characterMapOf, writeCharacterMap } from './pdf-font-texts.ts';
import { name } from './pdf-names.ts';
import { nextToken, type PdfToken, tokenText } from './pdf-tokens.ts';

/** Resource name of the font that has nothing but boxes. */
const boxFont = 'NoGlyph';

/** What a box means to software that is told nothing else: "a character that cannot be shown". */
const boxMeaning = '\ufffd';

/** A box as fonts show it for a character that they lack, in thousandths of the size. */
const boxDrawn = (width: number): string => {
  const [edge, line] = [Math.round(width * 0.13), Math.round(width * 0.07)];
  const outer = `${edge} 0 ${width - 2 * edge} 660 re`;
  const inner = `${edge + line} ${line} ${width - 2 * (edge + line)} ${660 - 2 * line} re`;
  return `${width} 0 ${edge} 0 ${width - edge} 660 d1\n${outer}\n${inner}\nf*`;
};

/** A font of boxes, one for each width that is asked for. */
const boxesIn = (context: PDFContext) => {
  const widths: number[] = [];
  let ref: PDFRef | undefined;
  return {
    codeOf: (width: number): string => {
      if (!widths.includes(width)) widths.push(width);
      return (widths.indexOf(width) + 1).toString(16).padStart(2, '0');
    },
    /** The font with all boxes so far. */
    write: (): PDFRef => {
      const names = widths.map((_, index) => `box${index + 1}`);
      const drawn = widths.map((width) => context.register(context.stream(boxDrawn(width))));
      const meanings: CharacterMap = new Map(widths.map((_, index) => [index + 1, boxMeaning]));
      const font = context.obj({
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, 0, 1000, 660],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        CharProcs: Object.fromEntries(names.map((each, index) => [each, drawn[index] ?? null])),
        Encoding: { Type: 'Encoding', Differences: [1, ...names] },
        FirstChar: 1,
        LastChar: widths.length,
        Widths: widths,
        Resources: {},
        ToUnicode: context.register(context.stream(writeCharacterMap(meanings, 1))),
      });
      ref ??= context.nextRef();
      context.assign(ref, font);
      return ref;
    },
  };
};

/** How wide a composite font's sign for "no such character" is: its glyph 0 (ISO 32000-1, 9.7.4.3). */
const missingWidth = (context: PDFContext, font: PDFObject | undefined): number | null => {
  const outer = context.lookup(font);
  const inner =
    outer instanceof PDFDict ? outer.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookup(0) : null;
  if (!(inner instanceof PDFDict)) return null;
  const numberOf = (object: PDFObject | undefined): number | null =>
    object instanceof PDFNumber ? object.asNumber() : null;
  const widths = inner.lookupMaybe(name('W'), PDFArray);
  for (let at = 0; at + 1 < (widths?.size() ?? 0); ) {
    const second = widths?.lookup(at + 1);
    const isFirst = numberOf(widths?.lookup(at)) === 0;
    if (second instanceof PDFArray) {
      if (isFirst) return numberOf(second.lookup(0));
      at += 2;
    } else {
      if (isFirst) return numberOf(widths?.lookup(at + 2));
      at += 3;
    }
  }
  return numberOf(inner.lookup(name('DW'))) ?? 1000;
};

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

const missing = '0000';
/** A string with such a code among its codes of four digits. */
const anyMissing = /<(?:[0-9A-Fa-f]{4})*?0000/;

/** The codes of a string in stretches: those without a glyph, and the others. */
const stretchesOf = (codes: readonly string[]): readonly (readonly string[])[] => {
  const found: string[][] = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last && (last[0] === missing) === (code === missing)) last.push(code);
    else found.push([code]);
  }
  return found;
};

/**
 * Shows a box of our own where a font shows its sign for "no such character", which PDF/UA-1 forbids: it looks much the
 * same, and what the character is stands beside it for software that reads.
 */
export const missingGlyphMender = (
  context: PDFContext,
): ((content: Uint8Array, resources: PDFDict | undefined) => Uint8Array) => {
  const boxes = boxesIn(context);
  return (content, resources) => {
    const fonts = resources?.lookupMaybe(name('Font'), PDFDict);
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (!fonts || !bytes.includes(missing) || !anyMissing.test(bytes.toString('latin1'))) return content;
    const pieces: Uint8Array[] = [];
    let copied = 0;
    let [font, size] = ['', ''];
    /** Of the marked content that is open, whether it says what its characters are. */
    const says: boolean[] = [];

    const boxed = (codes: readonly string[]): string | null => {
      const own = fonts.get(name(font.slice(1)));
      const width = missingWidth(context, own);
      if (width === null) return null;
      const code = boxes.codeOf(Math.round(width));
      const known = characterMapOf(context, own).get(0);
      const shown = `/${boxFont} ${size} Tf <${code.repeat(codes.length)}> Tj ${font} ${size} Tf`;
      if (known === undefined || says.includes(true)) return shown;
      return `/Span <</ActualText <feff${hexOf(known).repeat(codes.length)}>>> BDC ${shown} EMC`;
    };

    const show = (string: PdfToken, end: number): void => {
      const codes = tokenText(content, string).slice(1, -1).match(/.{4}/g) ?? [];
      if (!codes.some((code) => code === missing)) return;
      const parts = stretchesOf(codes).map((part) =>
        part[0] === missing ? boxed(part) : `<${part.join('')}> Tj`,
      );
      if (parts.includes(null)) return;
      pieces.push(content.subarray(copied, string.start), Buffer.from(parts.join(' ')));
      copied = end;
    };

    let operands: PdfToken[] = [];
    for (let token = nextToken(content, 0); token !== null; token = nextToken(content, token.end)) {
      const text = token.kind === 'word' ? tokenText(content, token) : '';
      if (token.kind !== 'word' || /^[+\-.\d]/.test(text)) {
        operands.push(token);
        continue;
      }
      const [first, second] = operands;
      if (text === 'Tf' && first && second) {
        font = tokenText(content, first);
        size = tokenText(content, second);
      } else if (text === 'BDC' || text === 'BMC') {
        says.push(operands.some((each) => tokenText(content, each) === '/ActualText'));
      } else if (text === 'EMC') says.pop();
      else if (text === 'Tj' && first && content[first.start] === 0x3c) show(first, token.end);
      operands = [];
    }
    if (copied === 0) return content;
    fonts.set(name(boxFont), boxes.write());
    pieces.push(content.subarray(copied));
    return Buffer.concat(pieces);
  };
};
