import { deflateSync } from 'node:zlib';
import {
  PDFCatalog,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Objects packed into one stream: more pack better, and a reader has to unpack all of them to get at one. */
const objectsPerStream = 400;
/** Bytes of the three columns of the cross-reference: kind, place, and the generation or the place in its stream. */
const columns = [1, 4, 2] as const;

type Indirect = readonly [ref: PDFRef, object: PDFObject];
/** A line of the cross-reference: 1, offset, generation; or 2, number of its object stream, place therein. */
type Place = readonly [kind: 0 | 1 | 2, where: number, more: number];

const bytesOf = (object: PDFObject): Uint8Array => {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
};

/** What the document was read with: its own cross-reference and object streams are made anew. */
const isOldPacking = (object: PDFObject): boolean => {
  if (!(object instanceof PDFRawStream)) return false;
  const type = object.dict.lookup(PDFName.of('Type'));
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm');
};

/** Streams may not be packed; the catalog and pages stay in the open, for software that looks for them there. */
const isPackable = ([ref, object]: Indirect): boolean =>
  ref.generationNumber === 0 &&
  !(
    object instanceof PDFStream ||
    object instanceof PDFCatalog ||
    object instanceof PDFPageTree ||
    object instanceof PDFPageLeaf
  );

const inGroups = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

type Pack = (content: Uint8Array, entries: Record<string, PDFObject | string | number>) => PDFStream;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The bytes of a document, with its small objects packed: a tagged paper has thousands, and comes to less than half.
 * The library's own writer looks for each object's place among all others, and packs in JavaScript; this one sorts
 * once and has the system's zlib pack.
 */
export const writePdf = async (doc: PDFDocument): Promise<Uint8Array> => {
  await doc.flush();
  const { context } = doc;
  const pieces: Uint8Array[] = [];
  const places = new Map<number, Place>([[0, [0, 0, 0xffff]]]);
  let length = 0;
  const put = (...added: readonly (string | Uint8Array)[]): void => {
    for (const each of added) {
      const bytes = typeof each === 'string' ? Buffer.from(each, 'latin1') : each;
      pieces.push(bytes);
      length += bytes.length;
    }
  };
  const putObject = (ref: PDFRef, object: PDFObject): void => {
    places.set(ref.objectNumber, [1, length, ref.generationNumber]);
    put(`${ref.objectNumber} ${ref.generationNumber} obj\n`, bytesOf(object), '\nendobj\n\n');
  };
  const packed: Pack = (content, entries) =>
    context.stream(deflateSync(content), { ...entries, Filter: 'FlateDecode' });

  // Four bytes above ASCII tell whoever passes the file on that it is no text.
  put('%PDF-1.7\n%\x81\x81\x81\x81\n\n');
  const objects = context.enumerateIndirectObjects().filter(([, object]) => !isOldPacking(object));
  for (const each of objects) if (!isPackable(each)) putObject(...each);

  let last = context.largestObjectNumber;
  for (const group of inGroups(objects.filter(isPackable), objectsPerStream)) {
    last += 1;
    const bodies: Uint8Array[] = [];
    let index = '';
    let offset = 0;
    for (const [place, [ref, object]] of group.entries()) {
      const body = bytesOf(object);
      places.set(ref.objectNumber, [2, last, place]);
      index += `${ref.objectNumber} ${offset} `;
      bodies.push(body, Buffer.from('\n'));
      offset += body.length + 1;
    }
    const content = Buffer.concat([Buffer.from(index), ...bodies]);
    putObject(PDFRef.of(last), packed(content, { Type: 'ObjStm', N: group.length, First: index.length }));
    await breathe();
  }

  const start = length;
  last += 1;
  places.set(last, [1, start, 0]);
  putObject(PDFRef.of(last), crossReference(doc, places, last + 1, packed));
  put(`startxref\n${start}\n%%EOF\n`);
  // Not Node's own Buffer, which some readers of bytes refuse.
  const bytes = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return bytes;
};

const crossReference = (
  { context }: PDFDocument,
  places: ReadonlyMap<number, Place>,
  size: number,
  packed: Pack,
): PDFStream => {
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const width = columns[0] + columns[1] + columns[2];
  const table = Buffer.alloc(numbers.length * width);
  /** First number and length of every run of numbers without a gap. */
  const runs: number[][] = [];
  for (const [line, number] of numbers.entries()) {
    const [kind, where, more] = places.get(number) ?? [0, 0, 0];
    table.writeUIntBE(kind, line * width, columns[0]);
    table.writeUIntBE(where, line * width + columns[0], columns[1]);
    table.writeUIntBE(more, line * width + columns[0] + columns[1], columns[2]);
    const run = runs.at(-1);
    if (run && (run[0] ?? 0) + (run[1] ?? 0) === number) run[1] = (run[1] ?? 0) + 1;
    else runs.push([number, 1]);
  }
  const { Root, Info, ID } = context.trailerInfo;
  return packed(table, {
    Type: 'XRef',
    Size: size,
    W: context.obj([...columns]),
    Index: context.obj(runs.flat()),
    ...(Root && { Root }),
    ...(Info && { Info }),
    ...(ID && { ID }),
  });
};
