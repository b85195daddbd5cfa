import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { writePdf } from '../../../../electron/documents/pdf-writer.ts';

/** A document of many small objects, with gaps in their numbers, more than go into one stream. */
const many = async (objects: number): Promise<PDFDocument> => {
  const doc = await PDFDocument.create();
  doc.addPage().drawText('What the reader sees');
  doc.addPage();
  doc.setTitle('Many');
  const kept = doc.context.obj({});
  for (let index = 0; index < objects; index += 1) {
    const ref = doc.context.register(doc.context.obj({ Number: index, Words: PDFString.of(`(${index}) é`) }));
    if (index % 7 === 3) doc.context.delete(ref);
    else kept.set(PDFName.of(`N${index}`), ref);
  }
  doc.catalog.set(PDFName.of('Kept'), kept);
  return doc;
};

const numbersIn = (doc: PDFDocument): readonly number[] => {
  const kept = doc.catalog.lookup(PDFName.of('Kept'), PDFDict);
  return kept
    .keys()
    .map((key) => kept.lookup(key, PDFDict).lookup(PDFName.of('Number'), PDFNumber).asNumber());
};

test.each([0, 1, 399, 400, 401, 3000])('every one of %i objects can be read again', async (count) => {
  const doc = await many(count);
  const written = await writePdf(doc);
  const again = await PDFDocument.load(written, { updateMetadata: false });
  expect(numbersIn(again)).toEqual(numbersIn(doc));
  expect([again.getPageCount(), again.getTitle()]).toEqual([2, 'Many']);
  expect(numbersIn(await PDFDocument.load(await writePdf(again)))).toEqual(numbersIn(doc));
});

test('another reader finds everything by the cross-reference, without mending it', async () => {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => told.push(text);
  try {
    const loading = getDocument({ data: await writePdf(await many(1000)), verbosity: 1, stopAtErrors: true });
    const document = await loading.promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : ''))).toEqual(['What the reader sees']);
    expect(((await document.getMetadata()).info as { Title?: string }).Title).toBe('Many');
    await loading.destroy();
  } finally {
    console.warn = warn;
  }
  expect(told.filter((text) => !/standardFontDataUrl|polyfill/i.test(text))).toEqual([]);
});

test('the same document gives the same bytes, smaller than unpacked', async () => {
  const doc = await many(1000);
  const written = await writePdf(doc);
  expect(Buffer.from(await writePdf(doc)).equals(Buffer.from(written))).toBe(true);
  expect(written.length).toBeLessThan((await doc.save({ useObjectStreams: false })).length / 3);
});
