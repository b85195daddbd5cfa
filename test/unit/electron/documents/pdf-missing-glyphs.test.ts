import { PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writeCharacterMap } from '../../../../electron/documents/pdf-font-texts.ts';
import { missingGlyphMender } from '../../../../electron/documents/pdf-missing-glyphs.ts';

const context = PDFContext.create();

/** Resources with a font whose sign for "no such character" is 375 wide and stands for an emoji. */
const resources = (): PDFDict => {
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    DescendantFonts: [context.obj({ W: [0, [375, 500]], DW: 1000 })],
    ToUnicode: context.register(
      context.stream(Buffer.from(writeCharacterMap(new Map([[0, '\u{1f600}']])), 'latin1')),
    ),
  });
  return context.obj({ Font: { F1: font } });
};

const mend = (content: string, given = resources()): string =>
  Buffer.from(missingGlyphMender(context)(Buffer.from(content, 'latin1'), given)).toString('latin1');

test('a sign for no character becomes a box, with the character beside it', () => {
  expect(mend('BT /F1 12 Tf <0000> Tj ET')).toBe(
    'BT /F1 12 Tf /Span <</ActualText <feffd83dde00>>> BDC /NoGlyph 12 Tf <01> Tj /F1 12 Tf EMC ET',
  );
});

test('where the character is said already it is not said twice', () => {
  expect(mend('/Span <</ActualText <FEFF0041>>> BDC /F1 9 Tf <0000> Tj EMC')).toBe(
    '/Span <</ActualText <FEFF0041>>> BDC /F1 9 Tf /NoGlyph 9 Tf <01> Tj /F1 9 Tf EMC',
  );
});

test('the other characters of a string stay in their font', () => {
  expect(mend('/Span <</ActualText (x)>> BDC /F1 9 Tf <000300000000000A> Tj EMC')).toBe(
    '/Span <</ActualText (x)>> BDC /F1 9 Tf <0003> Tj /NoGlyph 9 Tf <0101> Tj /F1 9 Tf <000A> Tj EMC',
  );
});

test('the box is as wide as the sign was, and the page knows its font', () => {
  const given = resources();
  mend('/F1 9 Tf <0000> Tj', given);
  const fonts = given.lookup(PDFName.of('Font'), PDFDict);
  const box = fonts.lookup(PDFName.of('NoGlyph'), PDFDict);
  expect(String(box.get(PDFName.of('Widths')))).toBe('[ 375 ]');
  expect(box.has(PDFName.of('ToUnicode'))).toBe(true);
});

test.each(['/F1 9 Tf <0100> Tj', '/F1 9 Tf <10000A> Tj 1.00005 0 Td', '(0000) Tj'])(
  'what lacks nothing stays as it is: %s',
  (content) => {
    expect(mend(content)).toBe(content);
  },
);
