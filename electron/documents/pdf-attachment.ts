import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { stampIn } from './pdf-metadata.ts';
import {
  decodeText,
  type PdfDictionary,
  type PdfObject,
  PdfTooLargeError,
  type PdfValue,
  readObjects,
  unpack,
} from './pdf-reader.ts';

const ending = '.icoa.json';
/**
 * Bytes that an attachment may have, unpacked: the same when it is written as when it is read, so that no paper goes
 * out that cannot be opened again. An appraisal of thousands of scores takes a few megabytes.
 */
export const longestAttachment = 64 * 1024 * 1024;

/** Bytes of a paper's description that are looked at; ours has two thousand. */
const longestDescription = 1024 * 1024;

export { PdfTooLargeError };

/** What a PDF carries. */
export interface PdfAttachmentRead {
  readonly text: string;
  /**
   * The attached bytes beside the SHA-256 that the paper's own description holds: `none` where it holds none. A match
   * says that neither of the two has been changed alone, and not who made them.
   */
  readonly stamp: 'matches' | 'differs' | 'none';
}

/** A file to put inside a paper. */
export interface PdfAttachment {
  readonly name: string;
  readonly text: string;
  /** ISO instant at which the paper was drawn. */
  readonly drawnAt: string;
}

/**
 * Puts a file inside a paper, where every PDF viewer lists it and where `readPdfAttachment` finds it: as the source of
 * the document (PDF/A-3's term), by name.
 *
 * @throws PdfTooLargeError when it is longer than `readPdfAttachment` would read
 */
export const writePdfAttachment = (doc: PDFDocument, { name, text, drawnAt }: PdfAttachment): void => {
  const { catalog, context } = doc;
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > longestAttachment) throw new PdfTooLargeError();
  const date = PDFString.fromDate(new Date(drawnAt));
  const content = context.stream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: 'application/json',
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
  });
  const file = context.register(content);
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      // The old entry takes plain ASCII only; its parentheses and backslashes would need escapes.
      F: PDFString.of(name.replace(/[^A-Za-z0-9 ._-]/g, '_')),
      UF: PDFHexString.fromText(name),
      EF: { F: file, UF: file },
      Desc: PDFHexString.fromText(
        'The appraisal behind this paper: ICO Options Appraisal opens it from this PDF.',
      ),
      AFRelationship: 'Source',
    }),
  );
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(
    PDFName.of('EmbeddedFiles'),
    context.obj({ Names: [PDFHexString.fromText(name), specification] }),
  );
  catalog.set(PDFName.of('Names'), names);
  const associated = catalog.lookupMaybe(PDFName.of('AF'), PDFArray) ?? context.obj([]);
  associated.push(specification);
  catalog.set(PDFName.of('AF'), associated);
};

/** Looks things up among the objects of a file, however it refers to itself. */
const lookup = (objects: ReadonlyMap<number, PdfObject>) => {
  const resolve = (value: PdfValue | undefined): PdfObject | undefined => {
    let object: PdfObject | undefined = value && { value, stream: null };
    for (let steps = 0; object?.value.kind === 'ref' && steps < 8; steps += 1) {
      object = objects.get(object.value.object);
    }
    return object;
  };
  const dictOf = (value: PdfValue | undefined): PdfDictionary | undefined => {
    const found = resolve(value)?.value;
    return found?.kind === 'dict' ? found.entries : undefined;
  };
  const itemsOf = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value)?.value;
    return found?.kind === 'array' ? found.items : [];
  };
  const textOf = (value: PdfValue | undefined): string | undefined => {
    const found = resolve(value)?.value;
    return found?.kind === 'string' ? decodeText(found.bytes) : undefined;
  };
  return { resolve, dictOf, itemsOf, textOf };
};

const catalogOf = (objects: ReadonlyMap<number, PdfObject>): PdfDictionary | undefined => {
  let found: PdfDictionary | undefined;
  for (const { value } of objects.values()) {
    const type = value.kind === 'dict' ? value.entries.get('Type') : undefined;
    if (value.kind === 'dict' && type?.kind === 'name' && type.text === 'Catalog') found = value.entries;
  }
  return found;
};

/** The SHA-256 that a file's description says its attachment has; null where it says nothing that can be read. */
const stampOf = (objects: ReadonlyMap<number, PdfObject>): string | null => {
  const { resolve } = lookup(objects);
  const metadata = resolve(catalogOf(objects)?.get('Metadata'));
  if (!metadata?.stream || metadata.value.kind !== 'dict') return null;
  try {
    const xmp = unpack(metadata.value.entries, metadata.stream, longestDescription);
    return xmp && stampIn(Buffer.from(xmp).toString('latin1'));
  } catch (error) {
    // A description of such a length is none of ours.
    if (error instanceof PdfTooLargeError) return null;
    throw error;
  }
};

const stampFor = (content: Uint8Array, said: string | null): PdfAttachmentRead['stamp'] => {
  if (said === null) return 'none';
  return createHash('sha256').update(content).digest('hex') === said ? 'matches' : 'differs';
};

/**
 * The first `.icoa.json` that a PDF carries, or null when it carries none that can be read: no PDF at all,
 * an encrypted one, one without the attachment. Made for files from anywhere: a hostile one costs bounded time and
 * memory. What the text says is not looked at here.
 *
 * @throws PdfTooLargeError when the file unpacks to more than 64 MB
 */
export const readPdfAttachment = async (bytes: Uint8Array): Promise<PdfAttachmentRead | null> => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length));
  if (!head.includes('%PDF-')) return null;
  const objects = readObjects(bytes, longestAttachment);
  const { resolve, dictOf, itemsOf, textOf } = lookup(objects);

  const names = dictOf(catalogOf(objects)?.get('Names'));
  const waiting = [names?.get('EmbeddedFiles')];
  for (let visited = 0; waiting.length > 0 && visited < 10_000; visited += 1) {
    const node = dictOf(waiting.shift());
    waiting.push(...itemsOf(node?.get('Kids')).slice(0, 1000));
    for (const item of itemsOf(node?.get('Names'))) {
      const specification = dictOf(item);
      const name = textOf(specification?.get('UF')) ?? textOf(specification?.get('F'));
      if (!name?.toLowerCase().endsWith(ending)) continue;
      const files = dictOf(specification?.get('EF'));
      const file = resolve(files?.get('UF') ?? files?.get('F'));
      if (!file?.stream || file.value.kind !== 'dict') continue;
      const content = unpack(file.value.entries, file.stream, longestAttachment);
      if (content) {
        return { text: new TextDecoder().decode(content), stamp: stampFor(content, stampOf(objects)) };
      }
    }
  }
  return null;
};
