import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { name, valuesIn } from './pdf-values.ts';

/** An element of the structure tree, to be spoilt. */
export interface Spoilable {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** A finished paper, opened to be spoilt. */
export interface Opened {
  readonly doc: PDFDocument;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** The elements of a type, in the order of the file. */
  readonly all: (type: string) => readonly Spoilable[];
  readonly first: (type: string) => Spoilable;
  readonly setType: (elements: readonly Spoilable[], type: string) => void;
  /** Changes the content of a page, from 0. */
  readonly content: (page: number, change: (text: string) => string) => void;
  readonly xmp: (change: (text: string) => string) => void;
  /** The first annotation of the first page. */
  readonly link: () => PDFDict;
  /** The first composite font, and the font inside it. */
  readonly font: () => { readonly outer: PDFDict; readonly inner: PDFDict; readonly descriptor: PDFDict };
  /** The first drawing. */
  readonly form: () => PDFDict;
  readonly dictAt: (holder: PDFDict, key: string) => PDFDict;
  readonly items: (object: PDFObject | undefined) => readonly PDFObject[];
}

const found = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`There is no ${what} to spoil`);
  return value;
};

/** Opens a paper; `save` gives it back, spoilt. */
export const openToSpoil = async (
  bytes: Uint8Array,
): Promise<{ readonly opened: Opened; readonly save: () => Promise<Uint8Array> }> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = doc;
  const values = valuesIn(context);
  const dicts = context.enumerateIndirectObjects();
  const all = (type: string): readonly Spoilable[] =>
    dicts.flatMap(([ref, object]) =>
      object instanceof PDFDict && object.has(name('P')) && object.get(name('S')) === name(type)
        ? [{ ref, dict: object }]
        : [],
    );
  const rewrite = (ref: PDFObject | undefined, change: (text: string) => string): void => {
    const stream = context.lookup(ref);
    const target = context.getRef(ref as PDFRef);
    if (!(stream instanceof PDFRawStream) || !target) throw new Error('There is no stream to spoil');
    const text = change(Buffer.from(values.bytes(stream)).toString('latin1'));
    const dict = stream.dict.clone(context);
    dict.delete(name('Filter'));
    context.assign(target, PDFRawStream.of(dict, Buffer.from(text, 'latin1')));
  };
  const opened: Opened = {
    doc,
    context,
    catalog,
    all,
    first: (type) => found(all(type)[0], type),
    setType: (elements, type) => {
      for (const { dict } of elements) dict.set(name('S'), name(type));
    },
    content: (page, change) => rewrite(doc.getPage(page).node.get(name('Contents')), change),
    xmp: (change) => rewrite(catalog.get(name('Metadata')), change),
    link: () => found(values.dict(values.itemsAt(doc.getPage(0).node, 'Annots')[0]), 'link'),
    font: () => {
      const outer = found(
        dicts
          .map(([, object]) => object)
          .find(
            (object): object is PDFDict =>
              object instanceof PDFDict && object.get(name('Subtype')) === name('Type0'),
          ),
        'font',
      );
      const inner = found(values.dict(values.itemsAt(outer, 'DescendantFonts')[0]), 'inner font');
      return { outer, inner, descriptor: found(values.dictAt(inner, 'FontDescriptor'), 'descriptor') };
    },
    form: () =>
      found(
        dicts
          .map(([, object]) => (object instanceof PDFRawStream ? object.dict : null))
          .find((dict) => dict?.get(name('Subtype')) === name('Form')),
        'drawing',
      ),
    dictAt: (holder, key) => found(values.dictAt(holder, key), key),
    items: values.items,
  };
  return {
    opened,
    save: () => doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
  };
};

/** Puts kids in the place of those that an element has. */
export const setKids = ({ dict }: Spoilable, kids: readonly PDFObject[]): void => {
  const array = PDFArray.withContext(dict.context);
  for (const kid of kids) array.push(kid);
  dict.set(name('K'), array);
};

export { name, PDFName };
