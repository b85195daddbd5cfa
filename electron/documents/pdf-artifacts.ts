import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { isBlank, nextToken, tokenText } from './pdf-tokens.ts';

const pathStarts = new Set(['m', 're']);
const pathPaints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const singlePaints = new Set(['Tj', 'TJ', "'", '"', 'sh']);
const begin = Buffer.from('/Artifact BMC\n');
const end = Buffer.from('\nEMC');

/** Whether an XObject has marked content of its own, so that calling it is not mere decoration. */
export type HoldsMarkedContent = (name: string) => boolean;

/** Just behind the "EI" that ends an inline picture; its data is no PDF syntax. */
const endOfInlineImage = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isBlank(bytes[at - 1]);
    if (isEnd && (at + 2 === bytes.length || isBlank(bytes[at + 2]))) return at + 2;
  }
  return bytes.length;
};

/**
 * Marks everything painted outside marked content as an artifact: running headers, page numbers, backgrounds. A
 * reader's software then passes over it instead of reading it out in the middle of a sentence. What is painted does
 * not change: only `/Artifact BMC` and `EMC` are put in.
 */
export const markArtifacts = (content: Uint8Array, holdsMarkedContent: HoldsMarkedContent): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let copied = 0;
  const wrap = (from: number, to: number): void => {
    pieces.push(content.subarray(copied, from), begin, content.subarray(from, to), end);
    copied = to;
  };

  let depth = 0;
  let operandStart: number | null = null;
  let pathStart: number | null = null;
  let lastName = '';
  for (let token = nextToken(content, 0); token !== null; ) {
    let after = token.end;
    const text = token.kind === 'word' ? tokenText(content, token) : '';
    const isOperator =
      token.kind === 'word' && !/^[+\-.\d]/.test(text) && !/^(?:true|false|null)$/.test(text);
    if (token.kind === 'name') lastName = tokenText(content, token).slice(1);
    const start: number = operandStart ?? token.start;
    if (!isOperator) {
      operandStart = start;
    } else {
      operandStart = null;
      if (text === 'BDC' || text === 'BMC') depth += 1;
      else if (text === 'EMC') depth = Math.max(0, depth - 1);
      else if (pathStarts.has(text)) pathStart ??= start;
      else if (text === 'n') pathStart = null;
      else if (pathPaints.has(text)) {
        if (depth === 0) wrap(pathStart ?? start, token.end);
        pathStart = null;
      } else if (text === 'ID') {
        after = endOfInlineImage(content, token.end);
        if (depth === 0) wrap(start, after);
      } else if (depth === 0) {
        if (singlePaints.has(text) || (text === 'Do' && !holdsMarkedContent(lastName)))
          wrap(start, token.end);
      }
      // "BI" opens a dictionary without brackets that belongs to the picture's operands.
      if (text === 'BI') operandStart = start;
    }
    token = nextToken(content, after);
  }
  pieces.push(content.subarray(copied));
  return Buffer.concat(pieces);
};

/** Unpacks a stream; the system's own zlib does in a moment what the library takes long for. */
const decoded = (stream: PDFRawStream): Uint8Array => {
  const isPlainFlate =
    stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !stream.dict.has(PDFName.of('DecodeParms'));
  return isPlainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
};

type Entries = Parameters<PDFContext['stream']>[1];
const packed = (context: PDFContext, content: Uint8Array, entries: Entries = {}): PDFRawStream =>
  context.stream(deflateSync(content), { ...entries, Filter: 'FlateDecode' });

const contentOf = (context: PDFContext, contents: unknown): Uint8Array => {
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents];
  return Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PDFRawStream ? [decoded(stream), Buffer.from('\n')] : [])),
  );
};

/** Marks page furniture as artifacts on every page, and inside the drawings that hold tagged content themselves. */
export const markPageArtifacts = (doc: PDFDocument): void => {
  const { context } = doc;
  const seen = new Map<PDFRef, boolean>();

  /** Looks into the drawings a page or drawing may call; says by name which of them hold marked content. */
  const formsOf = (resources: PDFDict | undefined): HoldsMarkedContent => {
    const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    const marked = new Set<string>();
    for (const [name, value] of forms?.entries() ?? []) {
      const ref = context.getRef(value);
      const form = context.lookup(value);
      if (!ref || !(form instanceof PDFRawStream)) continue;
      if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
      if (treatForm(ref, form)) marked.add(name.decodeText());
    }
    return (name) => marked.has(name);
  };

  /** Treats a drawing once, however often it is called; a drawing that calls itself is left alone. */
  const treatForm = (ref: PDFRef, form: PDFRawStream): boolean => {
    const known = seen.get(ref);
    if (known !== undefined) return known;
    seen.set(ref, false);
    const content = decoded(form);
    const inner = formsOf(form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    const isMarked = hasMarkedContent(content, inner);
    seen.set(ref, isMarked);
    if (isMarked) {
      const entries = Object.fromEntries(
        form.dict
          .entries()
          .map(([key, value]) => [key.decodeText(), value] as const)
          .filter(([key]) => !['Length', 'Filter', 'DecodeParms'].includes(key)),
      );
      context.assign(ref, packed(context, markArtifacts(content, inner), entries));
    }
    return isMarked;
  };

  for (const page of doc.getPages()) {
    const content = contentOf(context, page.node.lookup(PDFName.of('Contents')));
    if (content.length === 0) continue;
    const marked = markArtifacts(content, formsOf(page.node.Resources()));
    page.node.set(PDFName.of('Contents'), context.register(packed(context, marked)));
  }
};

const hasMarkedContent = (content: Uint8Array, holdsMarkedContent: HoldsMarkedContent): boolean => {
  let lastName = '';
  for (let token = nextToken(content, 0); token !== null; token = nextToken(content, token.end)) {
    if (token.kind === 'name') lastName = tokenText(content, token).slice(1);
    if (token.kind !== 'word') continue;
    const text = tokenText(content, token);
    if (text === 'BDC' || (text === 'Do' && holdsMarkedContent(lastName))) return true;
    if (text === 'ID') return true;
  }
  return false;
};
