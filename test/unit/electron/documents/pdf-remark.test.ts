import { PDFContext, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStretches } from '../../../../electron/documents/pdf-marks.ts';
import { remarkAll } from '../../../../electron/documents/pdf-remark.ts';
import type { Element } from '../../../../electron/documents/pdf-tree.ts';

const page = PDFRef.of(1);
const context = PDFContext.create();

const paragraph = (number: number, mcids: readonly number[]): Element => ({
  kind: 'element',
  ref: PDFRef.of(100 + number),
  dict: PDFDict.withContext(context),
  type: 'P',
  parent: null,
  kids: mcids.map((mcid) => ({ kind: 'content', page, stream: page, mcid })),
});

/** A page's content with its marks written anew, as paragraphs that hold the given marks would have it. */
const mark = (
  content: string,
  paragraphs: readonly (readonly number[])[] = [],
  holds: (name: string) => boolean = () => false,
): string => {
  let written = '';
  const bytes = Buffer.from(content, 'latin1');
  const stretches = readStretches(bytes, holds);
  const description = {
    ref: page,
    content: bytes,
    stretches,
    marks: new Map(),
    fonts: undefined,
    key: 0,
    write: (changed: Uint8Array) => {
      written = Buffer.from(changed).toString('latin1');
    },
  };
  remarkAll(
    [description],
    paragraphs.map((mcids, index) => paragraph(index, mcids)),
  );
  return written.replaceAll(/\s+/g, ' ').trim();
};

test('text outside marked content becomes an artifact, one for each text object', () => {
  expect(mark('q BT /F1 9 Tf (Page) Tj 9 0 Td (1) Tj ET Q')).toBe(
    'q /Artifact BMC BT /F1 9 Tf (Page) Tj 9 0 Td (1) Tj ET EMC Q',
  );
});

test('text that the tree knows keeps its mark', () => {
  expect(mark('/NonStruct <</MCID 7 >>BDC BT (Costs) Tj ET EMC', [[7]])).toBe(
    '/P <</MCID 0>>BDC BT (Costs) Tj ET EMC',
  );
});

test('marked content that the tree does not know becomes an artifact', () => {
  expect(mark('/TH <</MCID 7 >>BDC 0 0 9 1 re f EMC')).toBe('/Artifact BMC 0 0 9 1 re f EMC');
});

test('pieces of one paragraph that follow each other become one', () => {
  const pieces = '/P <</MCID 3 >>BDC (a) Tj EMC q /P <</MCID 5 >>BDC (b) Tj EMC Q';
  expect(mark(pieces, [[3, 5]])).toBe('/P <</MCID 0>>BDC (a) Tj q (b) Tj EMC Q');
});

test('pieces of two paragraphs stay two, and so do pieces in another order than they are read in', () => {
  const pieces = '/P <</MCID 3 >>BDC (a) Tj EMC /P <</MCID 5 >>BDC (b) Tj EMC';
  const apart = '/P <</MCID 0>>BDC (a) Tj EMC /P <</MCID 1>>BDC (b) Tj EMC';
  expect(mark(pieces, [[3], [5]])).toBe(apart);
  expect(mark(pieces, [[5, 3]])).toBe(apart);
});

test('a path is wrapped from its first point to its painting', () => {
  expect(mark('q 0 0 m 9 0 l S Q')).toBe('q /Artifact BMC 0 0 m 9 0 l S EMC Q');
});

test('a path that only clips is left alone', () => {
  expect(mark('0 0 9 9 re W n')).toBe('0 0 9 9 re W n');
});

test('a drawing without tags becomes an artifact, one with tags is left to speak for itself', () => {
  expect(mark('/X1 Do /X2 Do /X1 Do', [], (name) => name === 'X2')).toBe(
    '/Artifact BMC /X1 Do EMC /X2 Do /Artifact BMC /X1 Do EMC',
  );
});

test('unmarked text beside a mark inside one text object is wrapped without it', () => {
  expect(mark('BT (1) Tj /P <</MCID 0 >>BDC (a) Tj EMC (2) Tj ET', [[0]])).toBe(
    'BT /Artifact BMC (1) Tj EMC /P <</MCID 0>>BDC (a) Tj EMC /Artifact BMC (2) Tj EMC ET',
  );
});

test('operators inside a string are words, not operators', () => {
  expect(mark('/P <</MCID 0 >>BDC (EMC \\) f S (Do)) Tj EMC', [[0]])).toBe(
    '/P <</MCID 0>>BDC (EMC \\) f S (Do)) Tj EMC',
  );
});

test('an inline picture is wrapped whole, whatever its data look like', () => {
  expect(mark('q BI /W 1 /H 1 ID (f S Do EMC) EI Q')).toBe(
    'q /Artifact BMC BI /W 1 /H 1 ID (f S Do EMC) EI EMC Q',
  );
});

test('all that is painted ends up marked, what is painted stays the same, and doing it twice changes nothing more', () => {
  const operators = fc.constantFrom(
    'BT (a) Tj 1 0 Td <00> Tj ET',
    '0 0 9 9 re f',
    '0 0 m 1 1 l S',
    'q',
    'Q',
    '/P <</MCID 1 >>BDC (b) Tj EMC',
    '/P <</MCID 2 >>BDC q BT (c) Tj ET EMC Q',
    '/Artifact BMC 0 0 1 1 re f EMC',
    '0 0 9 9 re W n',
    '1 0 0 1 0 0 cm',
    '/X Do',
  );
  const withoutMarks = (content: string): string =>
    content
      .replaceAll(/\/P <<\/MCID \d+ ?>>BDC|\/Artifact BMC|EMC/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  fc.assert(
    fc.property(fc.array(operators, { maxLength: 30 }), (list) => {
      const content = list.join('\n');
      const marked = mark(content);
      expect(mark(marked)).toBe(marked);
      expect(withoutMarks(marked)).toBe(withoutMarks(content));
      expect(readStretches(Buffer.from(marked), () => false)).toEqual([]);
    }),
  );
});

test('words with a property of their own are marked with it', () => {
  const shown = 'BT (1) Tj /Span <</ActualText (x) >> BDC (2) Tj EMC ET';
  expect(mark(shown)).toBe(`/Artifact BMC ${shown} EMC`);
  expect(mark(`/P <</MCID 4 >>BDC ${shown} EMC`, [[4]])).toBe(`/P <</MCID 0>>BDC ${shown} EMC`);
  expect(mark('BT /Span <</ActualText (x) >> BDC (2) Tj EMC /P <</MCID 4 >>BDC (a) Tj EMC ET', [[4]])).toBe(
    'BT /Span <</ActualText (x) >> BDC /Artifact BMC (2) Tj EMC EMC /P <</MCID 0>>BDC (a) Tj EMC ET',
  );
});
