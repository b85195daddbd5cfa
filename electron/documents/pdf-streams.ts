import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib';
import { name } from './pdf-names.ts';

/** Unpacks a stream; the system's own zlib does in a moment what the library takes long for. */
export const decoded = (stream: PDFRawStream): Uint8Array => {
  const isPlainFlate =
    stream.dict.get(name('Filter')) === name('FlateDecode') && !stream.dict.has(name('DecodeParms'));
  return isPlainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
};
