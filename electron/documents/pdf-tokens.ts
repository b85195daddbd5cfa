/**
 * The words of a PDF: of its objects and of its page descriptions, which share one syntax. Says where each starts and
 * ends and leaves the bytes as they are.
 */
export interface PdfToken {
  /**
   * `word` is a number, a keyword or an operator; `string` is either kind of string; `open` and `close` are the
   * brackets of arrays and dictionaries.
   */
  readonly kind: 'word' | 'name' | 'string' | 'open' | 'close';
  readonly start: number;
  /** Just behind the last byte. */
  readonly end: number;
}

/** What each byte is: nothing special, a blank or a delimiter. A table, as each of millions of bytes is looked up. */
const [blank, delimiter] = [1, 2];
const kinds = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') kinds[character.charCodeAt(0)] = blank;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter;
const [backslash, open, close, less, greater, slash, percent] = [0x5c, 0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x25];

export const isBlank = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === blank;

const skipBlanks = (bytes: Uint8Array, from: number): number => {
  let at = from;
  for (; at < bytes.length; at += 1) {
    if (bytes[at] === percent) {
      while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    } else if (!isBlank(bytes[at])) break;
  }
  return at;
};

const endOfLiteral = (bytes: Uint8Array, start: number): number => {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === open) depth += 1;
    else if (bytes[at] === close) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
};

const endOfRegular = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at < bytes.length && kinds[bytes[at] ?? 0] === 0) at += 1;
  return at;
};

/** The first token at or after a place, or null at the end of the bytes. */
export const nextToken = (bytes: Uint8Array, from: number): PdfToken | null => {
  const start = skipBlanks(bytes, from);
  const first = bytes[start];
  if (first === undefined) return null;
  const second = bytes[start + 1];
  if (first === open) return { kind: 'string', start, end: endOfLiteral(bytes, start) };
  if (first === less && second === less) return { kind: 'open', start, end: start + 2 };
  if (first === less) {
    const end = bytes.indexOf(greater, start);
    return { kind: 'string', start, end: end < 0 ? bytes.length : end + 1 };
  }
  if (first === greater) return { kind: 'close', start, end: start + (second === greater ? 2 : 1) };
  if (first === slash) return { kind: 'name', start, end: endOfRegular(bytes, start + 1) };
  if (first === 0x5b || first === 0x7b) return { kind: 'open', start, end: start + 1 };
  if (kinds[first] === delimiter) return { kind: 'close', start, end: start + 1 };
  return { kind: 'word', start, end: endOfRegular(bytes, start) };
};

/** The bytes of a token as one character each. */
export const tokenText = (bytes: Uint8Array, { start, end }: PdfToken): string => {
  // Most words are short and there are millions of them: to make a buffer for each would take most of the time.
  if (end - start > 16)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};
