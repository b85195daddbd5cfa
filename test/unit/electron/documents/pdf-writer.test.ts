import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writePdf } from '../../../../electron/documents/pdf-writer.ts';

test('a document with more objects than one stream holds comes out as it went in', async () => {
  const doc = await PDFDocument.create();
  doc.setTitle('Costs & “risks”');
  const { context, catalog } = doc;
  for (let page = 0; page < 3; page += 1) doc.addPage();
  const refs = Array.from({ length: 1200 }, (_, index) => context.register(context.obj({ Index: index })));
  catalog.set(PDFName.of('Many'), context.obj(refs));
  const long = context.register(context.stream('0 0 9 9 re f\n'.repeat(500), { Own: true }));
  catalog.set(PDFName.of('Long'), long);

  const bytes = await writePdf(context);
  const read = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(read.getPageCount()).toBe(3);
  expect(read.getTitle()).toBe('Costs & “risks”');
  refs.forEach((ref, index) => {
    expect(String(read.context.lookup(ref))).toBe(`<<\n/Index ${index}\n>>`);
  });
  const stream = read.context.lookup(long);
  expect(stream instanceof PDFRawStream && String(stream.dict)).toMatch(/\/Own true.*\/FlateDecode/s);
  expect(bytes.length).toBeLessThan(20_000);
});

test('what says what the paper is stays readable for software that knows no PDF', async () => {
  const doc = await PDFDocument.create();
  doc.addPage();
  const xmp = `<x:xmpmeta>${'x'.repeat(500)}</x:xmpmeta>`;
  const metadata = doc.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  doc.catalog.set(PDFName.of('Metadata'), doc.context.register(metadata));
  expect(Buffer.from(await writePdf(doc.context)).includes(xmp)).toBe(true);
});
