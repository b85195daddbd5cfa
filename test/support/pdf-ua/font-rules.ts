import type { PDFDict } from '@cantoo/pdf-lib';
import type { FontMap } from './font-map.ts';
import { name } from './pdf-values.ts';
import type { ReadPdf } from './read-pdf.ts';
import type { Rule } from './rule.ts';

/** Every font that text is shown in, with the character codes that were shown. */
const fontsOf = ({ pages }: ReadPdf): ReadonlyMap<FontMap, ReadonlySet<number>> => {
  const all = new Map<FontMap, Set<number>>();
  for (const { content } of pages) {
    for (const [font, codes] of content.codes) {
      const known = all.get(font) ?? new Set();
      all.set(font, known);
      for (const code of codes) known.add(code);
    }
  }
  return all;
};

const fontsThat =
  (broken: (font: FontMap, pdf: ReadPdf, codes: ReadonlySet<number>) => boolean): Rule['broken'] =>
  (pdf) =>
    [...fontsOf(pdf)].flatMap(([font, codes]) => (broken(font, pdf, codes) ? [font.label] : []));

const typeOf = ({ values }: ReadPdf, { dict }: FontMap): string => values.nameAt(dict, 'Subtype') ?? '';

/** The font inside a composite one. */
const innerOf = ({ values }: ReadPdf, { dict }: FontMap): PDFDict | null =>
  values.dict(values.itemsAt(dict, 'DescendantFonts')[0]);

const isEmbedded = ({ values }: ReadPdf, dict: PDFDict | null): boolean => {
  const descriptor = values.dictAt(dict, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => values.dictAt(descriptor, key) !== null);
};

/** What a character may not mean: nothing, or the mark of a byte order. */
const meaningless = [0, 0xfeff, 0xfffe].map((code) => String.fromCharCode(code));

/** The glyph that a font shows where it has none for a character. */
const missingGlyph = 0;

/** Fonts, and what their codes mean. */
export const fontRules: readonly Rule[] = [
  {
    id: '7.21.3.1-1',
    says: 'The codes of a composite font are the glyphs of the font inside it.',
    broken: fontsThat(
      (font, pdf) =>
        typeOf(pdf, font) === 'Type0' &&
        !/^Identity-[HV]$/.test(pdf.values.nameAt(font.dict, 'Encoding') ?? ''),
    ),
  },
  {
    id: '7.21.3.2-1',
    says: 'A TrueType font inside a composite one says which glyph each code is.',
    broken: fontsThat((font, pdf) => {
      const inner = innerOf(pdf, font);
      return pdf.values.nameAt(inner, 'Subtype') === 'CIDFontType2' && !inner?.has(name('CIDToGIDMap'));
    }),
  },
  {
    id: '7.21.4.1-1',
    says: 'Every font is in the file.',
    broken: fontsThat((font, pdf) => {
      const type = typeOf(pdf, font);
      if (type === 'Type3') return false;
      return !isEmbedded(pdf, type === 'Type0' ? innerOf(pdf, font) : font.dict);
    }),
  },
  {
    id: '7.21.4.2-2',
    says: 'No font lists its glyphs beside the ones that it has.',
    broken: fontsThat((font, pdf) => {
      const inner = typeOf(pdf, font) === 'Type0' ? innerOf(pdf, font) : font.dict;
      const descriptor = pdf.values.dictAt(inner, 'FontDescriptor');
      return descriptor?.has(name('CIDSet')) === true || descriptor?.has(name('CharSet')) === true;
    }),
  },
  {
    id: '7.21.7-1',
    says: 'Every character that is shown has a meaning in Unicode.',
    broken: fontsThat(({ unicode }, _, codes) =>
      [...codes].some((code) => code !== missingGlyph && !unicode.has(code)),
    ),
  },
  {
    id: '7.21.7-2',
    says: 'No character means nothing, or the mark of a byte order.',
    broken: fontsThat(({ unicode }) =>
      [...unicode.values()].some((text) => meaningless.some((one) => text.includes(one))),
    ),
  },
  {
    id: '7.21.8-1',
    says: 'No character is one that its font lacks.',
    broken: fontsThat((font, pdf, codes) => typeOf(pdf, font) !== 'Type3' && codes.has(missingGlyph)),
  },
];
