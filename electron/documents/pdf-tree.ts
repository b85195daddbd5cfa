import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { name, nameText } from './pdf-names.ts';

/** Marked content: of a page, or of a drawing on it. */
export interface ContentKid {
  readonly kind: 'content';
  readonly page: PDFRef | null;
  /** Whose description holds it: the page's, or the drawing's. */
  readonly stream: PDFRef | null;
  mcid: number;
}

/** A reference to an annotation, as it stands. */
export interface ObjectKid {
  readonly kind: 'object';
  readonly entry: PDFObject;
  readonly object: PDFDict | null;
}

/** An element of the structure tree, taken out of the file to be worked on. */
export interface Element {
  readonly kind: 'element';
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  type: string;
  parent: Element | null;
  kids: Kid[];
}

export type Kid = Element | ContentKid | ObjectKid;

export const isElement = (kid: Kid): kid is Element => kid.kind === 'element';
export const isContent = (kid: Kid): kid is ContentKid => kid.kind === 'content';

const listOf = (context: PDFContext, object: PDFObject | undefined): readonly PDFObject[] => {
  const found = context.lookup(object);
  if (found instanceof PDFArray) return found.asArray();
  return object ? [object] : [];
};

const refOr = (object: PDFObject | undefined, otherwise: PDFRef | null): PDFRef | null =>
  object instanceof PDFRef ? object : otherwise;

/** Takes the elements out of the tree, each once, however the tree is tangled. What is no element stays out. */
export const readTree = (context: PDFContext, root: PDFDict): Element[] => {
  const seen = new Set<PDFRef>();
  const kidOf = (entry: PDFObject, parent: Element | null): Kid | null => {
    const ownPage = parent ? refOr(parent.dict.get(name('Pg')), null) : null;
    if (entry instanceof PDFNumber) {
      return { kind: 'content', page: ownPage, stream: ownPage, mcid: entry.asNumber() };
    }
    const dict = context.lookup(entry);
    if (!(dict instanceof PDFDict)) return null;
    const mcid = dict.get(name('MCID'));
    if (mcid instanceof PDFNumber) {
      const page = refOr(dict.get(name('Pg')), ownPage);
      return { kind: 'content', page, stream: refOr(dict.get(name('Stm')), page), mcid: mcid.asNumber() };
    }
    if (dict.has(name('Obj'))) {
      const object = dict.lookup(name('Obj'));
      return { kind: 'object', entry, object: object instanceof PDFDict ? object : null };
    }
    const type = dict.lookup(name('S'));
    // Actions have an S too.
    if (!(entry instanceof PDFRef) || !(type instanceof PDFName) || !dict.has(name('P'))) return null;
    if (seen.has(entry)) return null;
    seen.add(entry);
    return { kind: 'element', ref: entry, dict, type: nameText(type), parent, kids: [] };
  };
  const kidsOf = (entries: PDFDict, parent: Element | null): Kid[] =>
    listOf(context, entries.get(name('K'))).flatMap((entry) => kidOf(entry, parent) ?? []);

  const top = kidsOf(root, null).filter(isElement);
  const waiting = [...top];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    element.kids = kidsOf(element.dict, element);
    for (const kid of element.kids) if (isElement(kid)) waiting.push(kid);
  }
  return top;
};

/** All elements, each before those inside it, in reading order. */
export const allElements = (top: readonly Element[]): readonly Element[] => {
  const found: Element[] = [];
  const waiting = [...top].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (let at = element.kids.length - 1; at >= 0; at -= 1) {
      const kid = element.kids[at];
      if (kid && isElement(kid)) waiting.push(kid);
    }
  }
  return found;
};

/** A new element around some kids; the caller puts it in its place. */
export const elementAround = (
  context: PDFContext,
  type: string,
  parent: Element | null,
  kids: readonly Kid[],
): Element => {
  const dict = context.obj({ Type: 'StructElem', S: type });
  const made: Element = { kind: 'element', ref: context.register(dict), dict, type, parent, kids: [...kids] };
  for (const kid of made.kids) if (isElement(kid)) kid.parent = made;
  return made;
};

const writeKids = (context: PDFContext, { dict, kids }: Element): void => {
  const page = kids.find(isContent)?.page ?? null;
  if (page) dict.set(name('Pg'), page);
  else dict.delete(name('Pg'));
  const entries = kids.map((kid): PDFObject => {
    if (kid.kind === 'element') return kid.ref;
    if (kid.kind === 'object') return kid.entry;
    if (kid.page === page && kid.stream === page) return PDFNumber.of(kid.mcid);
    const reference = context.obj({ Type: 'MCR', MCID: kid.mcid });
    if (kid.page && kid.page !== page) reference.set(name('Pg'), kid.page);
    if (kid.stream && kid.stream !== kid.page) reference.set(name('Stm'), kid.stream);
    return reference;
  });
  const [only] = entries;
  if (only === undefined) dict.delete(name('K'));
  else dict.set(name('K'), entries.length === 1 ? only : context.obj(entries));
};

/** Puts what has become of the elements back into the file. */
export const writeTree = (
  context: PDFContext,
  root: PDFDict,
  rootRef: PDFRef,
  top: readonly Element[],
  elements: readonly Element[],
): void => {
  for (const element of elements) {
    element.dict.set(name('S'), name(element.type));
    element.dict.set(name('P'), element.parent?.ref ?? rootRef);
    writeKids(context, element);
  }
  root.set(name('K'), context.obj(top.map(({ ref }) => ref)));
};

/**
 * Says anew, for every page, drawing and annotation, which element each piece of it belongs to.
 *
 * @param keys under which a page's or a drawing's own list stands
 */
export const writeParentTree = (
  context: PDFContext,
  root: PDFDict,
  elements: readonly Element[],
  keys: ReadonlyMap<PDFRef, number>,
): void => {
  const lists = new Map<number, PDFRef[]>();
  const single = new Map<number, PDFRef>();
  for (const { ref, kids } of elements) {
    for (const kid of kids) {
      if (kid.kind === 'object') {
        const key = kid.object?.get(name('StructParent'));
        if (key instanceof PDFNumber) single.set(key.asNumber(), ref);
      }
      if (kid.kind !== 'content' || !kid.stream) continue;
      const key = keys.get(kid.stream);
      if (key === undefined) continue;
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      list[kid.mcid] = ref;
    }
  }
  for (const key of keys.values()) if (!lists.has(key)) lists.set(key, []);
  const numbers = context.obj([]);
  for (const key of [...lists.keys(), ...single.keys()].sort((a, b) => a - b)) {
    numbers.push(PDFNumber.of(key));
    const list = lists.get(key);
    numbers.push(list ? context.obj(Array.from(list, (ref) => ref ?? null)) : (single.get(key) as PDFRef));
  }
  root.set(name('ParentTree'), context.register(context.obj({ Nums: numbers })));
  root.set(name('ParentTreeNextKey'), PDFNumber.of(Math.max(-1, ...lists.keys(), ...single.keys()) + 1));
};
