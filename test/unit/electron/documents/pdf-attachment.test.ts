import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  longestAttachment,
  PdfTooLargeError,
  readPdfAttachment,
  writePdfAttachment,
} from '../../../../electron/documents/pdf-attachment.ts';

const drawnAt = '2010-02-12T09:30:00.000Z';

const pdfWith = async (name: string, text: string, useObjectStreams: boolean): Promise<Uint8Array> => {
  const doc = await PDFDocument.create();
  doc.addPage();
  writePdfAttachment(doc, { name, text, drawnAt });
  return doc.save({ useObjectStreams });
};

/** A PDF written by hand, object by object; nothing checks that it makes sense. */
const rawPdf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((each) => Buffer.from(each)),
    Buffer.from('\n%%EOF'),
  ]);

const stream = (number: number, dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`\n${number} 0 obj\n<<${dictionary} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

const carrier = `1 0 obj <</Type /Catalog /Names <</EmbeddedFiles <</Names [(a) 2 0 R]>>>>>> endobj
2 0 obj <</Type /Filespec /UF (a.icoa.json) /EF <</F 3 0 R>>>> endobj`;

test.each([true, false])('what goes in comes out, with objects packed: %s', async (packed) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (stem, text) => {
      const bytes = await pdfWith(`${stem}.icoa.json`, text, packed);
      expect((await readPdfAttachment(bytes))?.text).toBe(Buffer.from(text, 'utf8').toString('utf8'));
    }),
    { numRuns: 40 },
  );
});

test('the attachment is named as the source of the document, as JSON', async () => {
  const doc = await PDFDocument.load(await pdfWith('carlisle.icoa.json', '{}', false));
  const [specification] = doc.context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .filter((text) => text.includes('/Filespec'));
  expect(specification).toContain('/AFRelationship /Source');
  expect(doc.catalog.has(PDFName.of('AF'))).toBe(true);
  expect(
    doc.context
      .enumerateIndirectObjects()
      .some(([, object]) => String(object).includes('/application#2Fjson')),
  ).toBe(true);
});

test('a paper without the attachment gives none', async () => {
  const doc = await PDFDocument.create();
  doc.addPage();
  expect(await readPdfAttachment(await doc.save())).toBeNull();
  expect(await readPdfAttachment(await pdfWith('notes.txt', 'x', true))).toBeNull();
});

test('what is no PDF gives none', async () => {
  expect(await readPdfAttachment(Buffer.from('{"format":"ico-appraisal"}'))).toBeNull();
  expect(await readPdfAttachment(new Uint8Array())).toBeNull();
});

test('a later save of the same file wins', async () => {
  const older = stream(3, '', Buffer.from('{"version":1}'));
  const newer = stream(3, '', Buffer.from('{"version":2}'));
  expect((await readPdfAttachment(rawPdf(carrier, older, newer)))?.text).toBe('{"version":2}');
});

test('an attachment that unpacks to more than 64 MB is refused before it is unpacked', async () => {
  const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024), { level: 9 });
  const file = rawPdf(carrier, stream(3, '/Filter /FlateDecode', bomb));
  await expect(readPdfAttachment(file)).rejects.toThrow(PdfTooLargeError);
});

test('object streams that together unpack to more than 64 MB are refused', async () => {
  const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024, ' '), { level: 9 });
  const packed = (number: number): Buffer =>
    stream(number, '/Type /ObjStm /N 1 /First 10 /Filter /FlateDecode', bomb);
  await expect(readPdfAttachment(rawPdf(carrier, packed(4), packed(5)))).rejects.toThrow(PdfTooLargeError);
});

test('an attachment packed twice over is not unpacked at all', async () => {
  const twice = deflateSync(deflateSync(Buffer.from('{}')));
  const file = rawPdf(carrier, stream(3, '/Filter [/FlateDecode /FlateDecode]', twice));
  expect(await readPdfAttachment(file)).toBeNull();
});

test('damaged data give none', async () => {
  const damaged = deflateSync(Buffer.from('{"a":1}')).fill(0, 4);
  expect(await readPdfAttachment(rawPdf(carrier, stream(3, '/Filter /FlateDecode', damaged)))).toBeNull();
});

test('a tree of names that refers to itself ends', async () => {
  const file = rawPdf(`1 0 obj <</Type /Catalog /Names <</EmbeddedFiles 2 0 R>>>> endobj
2 0 obj <</Kids [2 0 R 2 0 R 3 0 R]>> endobj
3 0 obj 4 0 R endobj 4 0 obj 3 0 R endobj`);
  expect(await readPdfAttachment(file)).toBeNull();
});

test.each([
  ['brackets without end', '1 0 obj [ '.repeat(200_000)],
  ['dictionaries without end', '1 0 obj << /A '.repeat(200_000)],
  ['strings without end', '1 0 obj ( '.repeat(200_000)],
  ['streams without end', '1 0 obj <<>> stream '.repeat(200_000)],
  ['one array of everything', `1 0 obj [ ${'2 0 obj '.repeat(200_000)}`],
  ['long comments', `1 0 obj ${`1 %${'x'.repeat(50)}\n`.repeat(100_000)}`],
])(
  'a file made to be slow is read in moderate time: %s',
  async (_, text) => {
    const started = performance.now();
    await readPdfAttachment(rawPdf(carrier, text)).catch((error: unknown) => {
      if (!(error instanceof PdfTooLargeError)) throw error;
    });
    // Seconds on a busy machine; what takes the square of its length takes hours.
    expect(performance.now() - started).toBeLessThan(20_000);
  },
  30_000,
);

test('a paper cut off or overwritten anywhere gives its attachment, none, or a refusal, and never fails otherwise', async () => {
  const whole = await pdfWith('a.icoa.json', JSON.stringify({ text: 'x'.repeat(300) }), true);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), async (at, patch) => {
      const cut = await readPdfAttachment(whole.slice(0, at));
      const patched = Buffer.concat([whole.subarray(0, at), patch, whole.subarray(at + patch.length)]);
      const read = await readPdfAttachment(patched);
      expect([cut, read].every((each) => each === null || typeof each.text === 'string')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the longest that can be put in can be read again, and one byte more is not put in', async () => {
  const text = 'x'.repeat(longestAttachment);
  const read = await readPdfAttachment(await pdfWith('a.icoa.json', text, true));
  expect(read?.text.length).toBe(longestAttachment);
  await expect(pdfWith('a.icoa.json', `${text}x`, true)).rejects.toThrow(PdfTooLargeError);
});

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A paper's catalog with a description beside the attachment. */
const described = `1 0 obj <</Type /Catalog /Metadata 4 0 R /Names <</EmbeddedFiles <</Names [(a) 2 0 R]>>>>>> endobj
2 0 obj <</Type /Filespec /UF (a.icoa.json) /EF <</F 3 0 R>>>> endobj`;

const stamped = (attached: string, xmp: string): Buffer =>
  rawPdf(described, stream(3, '', Buffer.from(attached)), stream(4, '/Type /Metadata', Buffer.from(xmp)));

const stampOf = async (bytes: Uint8Array): Promise<string | undefined> =>
  (await readPdfAttachment(bytes))?.stamp;

const property = (text: string): string => `<icoa:attachmentSha256>${sha256Of(text)}</icoa:attachmentSha256>`;

test('an attachment that is what the description says matches its stamp', async () => {
  expect(await stampOf(stamped('{"a":1}', `<x>${property('{"a":1}')}</x>`))).toBe('matches');
  expect(await stampOf(stamped('{}', `<x icoa:attachmentSha256="${sha256Of('{}')}"/>`))).toBe('matches');
});

test('an attachment that has been changed differs from its stamp, and still comes out', async () => {
  const read = await readPdfAttachment(stamped('{"a":2}', `<x>${property('{"a":1}')}</x>`));
  expect(read).toEqual({ text: '{"a":2}', stamp: 'differs' });
});

test('a later save of the attachment alone differs from the stamp', async () => {
  const later = stream(3, '', Buffer.from('{"a":2}'));
  expect(await stampOf(Buffer.concat([stamped('{"a":1}', property('{"a":1}')), later]))).toBe('differs');
});

test.each([
  ['no description', rawPdf(carrier, stream(3, '', Buffer.from('{}')))],
  ['a description without a stamp', stamped('{}', '<x>other</x>')],
  ['a stamp that is none', stamped('{}', '<icoa:attachmentSha256>abc</icoa:attachmentSha256>')],
  ['a description far too long to be ours', stamped('{}', `${' '.repeat(2 * 1024 * 1024)}${property('{}')}`)],
  [
    'a description that unpacks to far too much',
    rawPdf(
      described,
      stream(3, '', Buffer.from('{}')),
      stream(4, '/Filter /FlateDecode', deflateSync(Buffer.alloc(80 * 1024 * 1024))),
    ),
  ],
  [
    'a description that is no stream',
    rawPdf(described, stream(3, '', Buffer.from('{}')), '4 0 obj 4 0 R endobj'),
  ],
])('an attachment beside %s has no stamp', async (_, bytes) => {
  expect(await readPdfAttachment(bytes)).toEqual({ text: '{}', stamp: 'none' });
});
