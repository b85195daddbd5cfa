import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type HoldsMarks, readStretches, type Stretch } from './pdf-marks.ts';
import { missingGlyphMender } from './pdf-missing-glyphs.ts';
import { name } from './pdf-names.ts';
import { decoded } from './pdf-streams.ts';

/** What is painted on a page, or by a drawing that holds marked content itself. */
export interface Description {
  /** The page, or the drawing. */
  readonly ref: PDFRef;
  readonly content: Uint8Array;
  readonly stretches: readonly Stretch[];
  /** The marked content among them, by its id. */
  readonly marks: ReadonlyMap<number, Stretch>;
  readonly fonts: PDFDict | undefined;
  /** Under which its list stands in the parent tree, if it has one. */
  readonly key: number | null;
  /** Puts another content in its place. */
  readonly write: (content: Uint8Array) => void;
}

const contentOf = (context: PDFContext, contents: unknown): Uint8Array => {
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents];
  const parts = streams.flatMap((stream) => (stream instanceof PDFRawStream ? [decoded(stream)] : []));
  const [only] = parts;
  return parts.length === 1 && only
    ? only
    : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
};

const keyOf = (dict: PDFDict): number | null => {
  const key = dict.get(name('StructParents'));
  return key instanceof PDFNumber ? key.asNumber() : null;
};

/** The same drawing with another content; it is packed when the file is written. */
const withContent = (form: PDFRawStream, content: Uint8Array): PDFRawStream => {
  const dict = form.dict.clone(form.dict.context);
  for (const key of ['Filter', 'DecodeParms']) dict.delete(name(key));
  return PDFRawStream.of(dict, content);
};

/** Puts one content in the place of a page's, however many streams that stands in. */
const rewritePage = (context: PDFContext, page: PDFDict, content: Uint8Array): void => {
  const old = page.get(name('Contents'));
  const parts = context.lookup(old);
  const refs = (parts instanceof PDFArray ? parts.asArray() : [old]).filter((each) => each instanceof PDFRef);
  const [first, ...others] = refs;
  for (const ref of others) context.delete(ref);
  const stream = context.stream(content);
  if (first) context.assign(first, stream);
  page.set(name('Contents'), first ?? context.register(stream));
};

const marksAmong = (stretches: readonly Stretch[]): ReadonlyMap<number, Stretch> =>
  new Map(stretches.flatMap((each) => (each.mcid === null ? [] : [[each.mcid, each]])));

/** Reads what is painted on every page, and by the drawings called there that hold marked content themselves. */
export const readDescriptions = (doc: PDFDocument): readonly Description[] => {
  const { context } = doc;
  const found: Description[] = [];
  const seen = new Map<PDFRef, boolean>();
  const withGlyphs = missingGlyphMender(context);

  /** Looks into the drawings that a page or a drawing may call; says by name which of them hold marked content. */
  const formsOf = (resources: PDFDict | undefined): HoldsMarks => {
    const forms = resources?.lookupMaybe(name('XObject'), PDFDict);
    const marked = new Set<string>();
    for (const [key, value] of forms?.entries() ?? []) {
      const ref = context.getRef(value);
      const form = context.lookup(value);
      if (!ref || !(form instanceof PDFRawStream) || form.dict.get(name('Subtype')) !== name('Form'))
        continue;
      if (readForm(ref, form)) marked.add(key.decodeText());
    }
    return (key) => marked.has(key);
  };

  /** Reads a drawing once, however often it is called; one that calls itself is left alone. */
  const readForm = (ref: PDFRef, form: PDFRawStream): boolean => {
    const known = seen.get(ref);
    if (known !== undefined) return known;
    seen.set(ref, false);
    const resources = form.dict.lookupMaybe(name('Resources'), PDFDict);
    const content = withGlyphs(decoded(form), resources);
    const inner = formsOf(resources);
    const stretches = readStretches(content, inner);
    const marks = marksAmong(stretches);
    const holdsMarks = marks.size > 0 || /* one of its own drawings does */ callsMarked(resources, inner);
    seen.set(ref, holdsMarks);
    if (holdsMarks) {
      found.push({
        ref,
        content,
        stretches,
        marks,
        fonts: resources?.lookupMaybe(name('Font'), PDFDict),
        key: keyOf(form.dict),
        write: (changed) => context.assign(ref, withContent(form, changed)),
      });
    }
    return holdsMarks;
  };

  for (const { node, ref } of doc.getPages()) {
    const content = withGlyphs(contentOf(context, node.lookup(name('Contents'))), node.Resources());
    const stretches = readStretches(content, formsOf(node.Resources()));
    found.push({
      ref,
      content,
      stretches,
      marks: marksAmong(stretches),
      fonts: node.Resources()?.lookupMaybe(name('Font'), PDFDict),
      key: keyOf(node),
      write: (changed) => {
        if (changed.length > 0) rewritePage(context, node, changed);
      },
    });
  }
  return found;
};

const callsMarked = (resources: PDFDict | undefined, holdsMarks: HoldsMarks): boolean =>
  (resources?.lookupMaybe(name('XObject'), PDFDict)?.keys() ?? []).some((key: PDFName) =>
    holdsMarks(key.decodeText()),
  );
