import { inflateSync } from 'node:zlib';
import { isBlank, nextToken, type PdfToken, tokenText } from './pdf-tokens.ts';

/**
 * A reader for PDFs from anywhere, made to find one thing in them without trusting a word they say: no library that
 * unpacks whatever it is given, no recursion without a limit, no unpacking without a limit. It does not follow the
 * cross-reference table, which any of them may have wrong; it reads the objects where they stand.
 */

export type PdfValue =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly kind: 'ref'; readonly object: number };

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfObject {
  readonly value: PdfValue;
  /** The stream's bytes as they stand in the file, or null. */
  readonly stream: Uint8Array | null;
}

/** A stream holds more, unpacked, than a paper of ours ever would. */
export class PdfTooLargeError extends Error {}

const deepest = 64;
/** Words that all objects of a file together may have: a paper of 200 pages of tables has under a million. */
const mostTokens = 8_000_000;

/** How far the reading of a file has come, and what it may still cost. */
interface Progress {
  tokensLeft: number;
  /** End of the last word looked at: where to go on when a value turns out to be none. */
  reached: number;
}

const unescapeName = (text: string): string =>
  text
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const simpleEscapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const stringBytes = (text: string): Uint8Array => {
  if (text.startsWith('<')) {
    const digits = text.replace(/[^0-9A-Fa-f]/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  const inner = text.slice(1, -1);
  const bytes: number[] = [];
  for (let at = 0; at < inner.length; at += 1) {
    const character = inner[at] ?? '';
    if (character !== '\\') {
      bytes.push(character.charCodeAt(0));
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(inner.slice(at + 1, at + 4))?.[0];
    if (octal) {
      bytes.push(Number.parseInt(octal, 8) & 0xff);
      at += octal.length;
      continue;
    }
    at += 1;
    const escaped = inner[at] ?? '';
    if (escaped === '\r' && inner[at + 1] === '\n') at += 1;
    else if (escaped !== '\r' && escaped !== '\n')
      bytes.push(simpleEscapes[escaped] ?? escaped.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
};

/** The text of a PDF string: UTF-16 or UTF-8 with their marks, else one byte a character. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return Buffer.from(bytes).toString('latin1');
};

interface Parsed {
  readonly value: PdfValue;
  readonly end: number;
}

const isCount = (text: string): boolean => /^\d{1,10}$/.test(text);

/** Whether a token may be a count, by its first byte: most are not, and need no closer look. */
const startsWithDigit = (bytes: Uint8Array, token: PdfToken | null): token is PdfToken => {
  const first = token ? (bytes[token.start] ?? 0) : 0;
  return first >= 0x30 && first <= 0x39;
};

/** `12 0 R`, if that is what stands here. */
const parseReference = (bytes: Uint8Array, token: PdfToken): Parsed | null => {
  if (!startsWithDigit(bytes, token)) return null;
  const generation = nextToken(bytes, token.end);
  if (!startsWithDigit(bytes, generation)) return null;
  const sign = nextToken(bytes, generation.end);
  if (sign?.end !== (sign?.start ?? 0) + 1 || bytes[sign.start] !== 0x52) return null;
  const number = tokenText(bytes, token);
  if (!isCount(number) || !isCount(tokenText(bytes, generation))) return null;
  return { value: { kind: 'ref', object: Number(number) }, end: sign.end };
};

/** The value that starts at or after a place, or null where none does. */
const parseValue = (bytes: Uint8Array, from: number, progress: Progress, depth = 0): Parsed | null => {
  const token = nextToken(bytes, from);
  progress.tokensLeft -= 1;
  if (progress.tokensLeft < 0) throw new PdfTooLargeError();
  progress.reached = token?.end ?? bytes.length;
  if (!token || depth > deepest || token.kind === 'close') return null;
  const { end } = token;
  if (token.kind === 'name') {
    return { value: { kind: 'name', text: unescapeName(tokenText(bytes, token)) }, end };
  }
  if (token.kind === 'string') {
    return { value: { kind: 'string', bytes: stringBytes(tokenText(bytes, token)) }, end };
  }
  if (token.kind === 'word') {
    return parseReference(bytes, token) ?? { value: { kind: 'word', text: tokenText(bytes, token) }, end };
  }
  const isDict = token.end - token.start === 2;
  const items: PdfValue[] = [];
  for (let at = end; ; ) {
    const next = nextToken(bytes, at);
    if (!next) return null;
    if (next.kind === 'close') {
      const value: PdfValue = isDict ? { kind: 'dict', entries: entriesOf(items) } : { kind: 'array', items };
      return { value, end: next.end };
    }
    const item = parseValue(bytes, next.start, progress, depth + 1);
    if (!item) return null;
    items.push(item.value);
    at = item.end;
  }
};

const entriesOf = (items: readonly PdfValue[]): PdfDictionary => {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]];
    if (key?.kind === 'name' && value) entries.set(key.text, value);
  }
  return entries;
};

/** Where the stream behind a dictionary starts and ends; null when none is there. */
const streamAt = (
  bytes: Buffer,
  from: number,
  dict: PdfDictionary,
): { start: number; end: number } | null => {
  const keyword = nextToken(bytes, from);
  if (keyword?.kind !== 'word' || tokenText(bytes, keyword) !== 'stream') return null;
  const start = keyword.end + (bytes[keyword.end] === 0x0d && bytes[keyword.end + 1] === 0x0a ? 2 : 1);
  const length = dict.get('Length');
  if (length?.kind === 'word' && isCount(length.text)) {
    const end = start + Number(length.text);
    const closing = nextToken(bytes, end);
    if (closing?.kind === 'word' && tokenText(bytes, closing) === 'endstream') return { start, end };
  }
  const end = bytes.indexOf('endstream', start);
  // Without an end it is no PDF that can be read; to search again for every stream would take for ever.
  if (end < 0) return { start, end: bytes.length };
  const last = bytes[end - 1];
  const lineEnd = last === 0x0a && bytes[end - 2] === 0x0d ? 2 : last === 0x0a || last === 0x0d ? 1 : 0;
  return { start, end: end - lineEnd };
};

/**
 * Unpacks a stream.
 *
 * @param most bytes it may come to
 * @throws PdfTooLargeError when it comes to more; null when it is packed in a way or so badly that it cannot be read
 */
export const unpack = (dict: PdfDictionary, stream: Uint8Array, most: number): Uint8Array | null => {
  const filter = dict.get('Filter');
  const filters = filter === undefined ? [] : filter.kind === 'array' ? filter.items : [filter];
  if (dict.has('DecodeParms') && filters.length > 0 && hasPredictor(dict)) return null;
  if (filters.length > 1) return null;
  const [only] = filters;
  if (only === undefined) {
    if (stream.length > most) throw new PdfTooLargeError();
    return stream;
  }
  if (only.kind !== 'name' || (only.text !== 'FlateDecode' && only.text !== 'Fl')) return null;
  try {
    return inflateSync(stream, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new PdfTooLargeError();
    return null;
  }
};

const hasPredictor = (dict: PdfDictionary): boolean => {
  const parameters = dict.get('DecodeParms');
  const predictor = parameters?.kind === 'dict' ? parameters.entries.get('Predictor') : undefined;
  return predictor?.kind === 'word' && predictor.text !== '1';
};

/** Objects that stand packed in an object stream. */
const packedObjects = (
  dict: PdfDictionary,
  content: Uint8Array,
  progress: Progress,
): readonly (readonly [number, PdfObject])[] => {
  const [first, count] = [dict.get('First'), dict.get('N')];
  if (first?.kind !== 'word' || count?.kind !== 'word') return [];
  const found: (readonly [number, PdfObject])[] = [];
  let at = 0;
  for (let index = 0; index < Number(count.text); index += 1) {
    const number = nextToken(content, at);
    const offset = number && nextToken(content, number.end);
    if (!number || !offset || offset.start >= Number(first.text)) break;
    at = offset.end;
    const parsed = parseValue(content, Number(first.text) + Number(tokenText(content, offset)), progress);
    if (parsed) found.push([Number(tokenText(content, number)), { value: parsed.value, stream: null }]);
  }
  return found;
};

/**
 * All objects of a file by number; of several with one number the last, as a later save means it.
 *
 * @param budget bytes that all its object streams together may unpack to
 * @throws PdfTooLargeError when they come to more
 */
export const readObjects = (file: Uint8Array, budget: number): ReadonlyMap<number, PdfObject> => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const objects = new Map<number, PdfObject>();
  const progress: Progress = { tokensLeft: mostTokens, reached: 0 };
  let left = budget;
  for (let at = bytes.indexOf(' obj'); at >= 0; ) {
    const number = objectNumberBefore(bytes, at);
    progress.reached = at + 4;
    const parsed = number === null ? null : parseValue(bytes, at + 4, progress);
    if (number === null || !parsed) {
      // On from where it failed, not from where it began: else a crafted file is read again and again.
      at = bytes.indexOf(' obj', progress.reached);
      continue;
    }
    const dict = parsed.value.kind === 'dict' ? parsed.value.entries : null;
    const place = dict && streamAt(bytes, parsed.end, dict);
    const stream = place ? bytes.subarray(place.start, place.end) : null;
    objects.set(number, { value: parsed.value, stream });
    const type = dict?.get('Type');
    if (dict && stream && type?.kind === 'name' && type.text === 'ObjStm') {
      const content = unpack(dict, stream, left);
      left -= content?.length ?? 0;
      for (const [packed, object] of content ? packedObjects(dict, content, progress) : [])
        objects.set(packed, object);
    }
    at = bytes.indexOf(' obj', place ? place.end : parsed.end);
  }
  return objects;
};

/** The object number in `12 0 obj`, read backwards from the blank before `obj`. */
const objectNumberBefore = (bytes: Buffer, blank: number): number | null => {
  const before = bytes.toString('latin1', Math.max(0, blank - 24), blank);
  const match = /(?:^|[^\d])(\d{1,10})[\0\t\n\f\r ]+\d{1,5}$/.exec(before);
  return match?.[1] && !isBlank(bytes[blank - 1]) ? Number(match[1]) : null;
};
