import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Kept, because the library looks for escapes in a name's text each time, and there are thousands of elements. */
const names = new Map<string, PDFName>();
const name = (text: string): PDFName => {
  const known = names.get(text) ?? PDFName.of(text);
  names.set(text, known);
  return known;
};

/**
 * The structure types of ISO 32000-1, 14.8.4. Any other must be mapped to one of these, or assistive software does not
 * know what to make of it.
 */
const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT ' +
    'RP WT WP Figure Formula Form'
  ).split(' '),
);

/** Types that Chromium takes from inline HTML; the rest of what it makes up stands for blocks. */
const inlineTypes: ReadonlySet<string> = new Set([
  'Strong',
  'Em',
  'Sub',
  'Sup',
  'Mark',
  'Ins',
  'Del',
  'Time',
]);

/** An element of the structure tree with its reference. */
interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly type: string;
}

const elementAt = (context: PDFContext, object: PDFObject): Element | null => {
  if (!(object instanceof PDFRef)) return null;
  const dict = context.lookup(object);
  if (!(dict instanceof PDFDict)) return null;
  const type = dict.lookup(name('S'));
  // Marked-content and object references have a type of their own and are no elements; nor are actions, which have an S.
  if (!(type instanceof PDFName) || !dict.has(name('P')) || dict.has(name('Obj'))) return null;
  return { ref: object, dict, type: type.decodeText() };
};

const kidsOf = (dict: PDFDict): readonly PDFObject[] => {
  const kids = dict.lookup(name('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = dict.get(name('K'));
  return kid ? [kid] : [];
};

/** Every element of the structure tree, parents first; each once, however the tree is tangled. */
const elementsOf = (context: PDFContext, root: PDFDict): readonly Element[] => {
  const found: Element[] = [];
  const seen = new Set<PDFRef>();
  const waiting = [...kidsOf(root)].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const element = elementAt(context, next);
    if (!element || seen.has(element.ref)) continue;
    seen.add(element.ref);
    found.push(element);
    waiting.push(...[...kidsOf(element.dict)].reverse());
  }
  return found;
};

/** Points what the parent tree says of `from` to `to`: a list item's own content has moved into its body. */
const moveInParentTree = (context: PDFContext, root: PDFDict, moved: ReadonlyMap<PDFRef, PDFRef>): void => {
  const visit = (node: PDFObject | undefined, depth: number): void => {
    if (depth > 32 || !(node instanceof PDFDict)) return;
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [])
      visit(context.lookup(kid), depth + 1);
    const numbers = node.lookupMaybe(name('Nums'), PDFArray);
    for (let index = 1; index < (numbers?.size() ?? 0); index += 2) {
      const entry = numbers?.get(index);
      const owners = entry && context.lookup(entry);
      if (owners instanceof PDFArray) {
        owners.asArray().forEach((owner, place) => {
          const heir = owner instanceof PDFRef && moved.get(owner);
          if (heir) owners.set(place, heir);
        });
      } else if (entry instanceof PDFRef) {
        const heir = moved.get(entry);
        if (heir) numbers?.set(index, heir);
      }
    }
  };
  visit(root.lookup(name('ParentTree')), 0);
};

/** Puts what stands beside a list item's label into an LBody, where it belongs. */
const wrapListBodies = (context: PDFContext, root: PDFDict, elements: readonly Element[]): void => {
  const moved = new Map<PDFRef, PDFRef>();
  for (const { ref, dict, type } of elements) {
    if (type !== 'LI') continue;
    const kids = kidsOf(dict);
    const typeOf = (kid: PDFObject): string | undefined => elementAt(context, kid)?.type;
    const labels = kids.filter((kid) => typeOf(kid) === 'Lbl');
    const rest = kids.filter((kid) => typeOf(kid) !== 'Lbl');
    if (rest.length === 0 || (rest.length === 1 && rest[0] && typeOf(rest[0]) === 'LBody')) continue;
    const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: rest });
    const page = dict.get(name('Pg'));
    if (page) body.set(name('Pg'), page);
    const bodyRef = context.register(body);
    for (const kid of rest) elementAt(context, kid)?.dict.set(name('P'), bodyRef);
    dict.set(name('K'), context.obj([...labels, bodyRef]));
    moved.set(ref, bodyRef);
  }
  moveInParentTree(context, root, moved);
};

const mapRoles = (context: PDFContext, root: PDFDict, elements: readonly Element[]): void => {
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict) ?? context.obj({});
  for (const { type } of elements) {
    if (standardTypes.has(type) || roles.has(name(type))) continue;
    roles.set(name(type), name(inlineTypes.has(type) ? 'Span' : 'Div'));
  }
  if (roles.keys().length > 0) root.set(name('RoleMap'), roles);
};

/** A `<figure>` around a described drawing becomes a figure without a description: a plain box says it better. */
const openUndescribedFigures = (elements: readonly Element[]): void => {
  for (const { dict, type } of elements) {
    if (type === 'Figure' && !dict.has(name('Alt'))) dict.set(name('S'), name('Div'));
  }
};

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
    ? object.decodeText()
    : null;

/** Says where each link goes, for software that reads the annotation and not the text on it. */
const describeLinks = (doc: PDFDocument): void => {
  const { context, catalog } = doc;
  const pages = new Map(doc.getPages().map((page, index) => [page.ref, index + 1]));
  const named = catalog.lookupMaybe(name('Dests'), PDFDict);
  const pageOf = (destination: PDFObject | undefined): number | null => {
    const found = destination instanceof PDFName ? named?.lookup(destination) : destination;
    const first = found instanceof PDFArray && found.size() > 0 ? found.get(0) : undefined;
    if (first instanceof PDFNumber) return first.asNumber() + 1;
    return first instanceof PDFRef ? (pages.get(first) ?? null) : null;
  };

  for (const page of doc.getPages()) {
    for (const entry of page.node.Annots()?.asArray() ?? []) {
      const link = context.lookup(entry);
      if (!(link instanceof PDFDict) || link.get(name('Subtype')) !== name('Link')) continue;
      if (link.has(name('Contents'))) continue;
      const action = link.lookupMaybe(name('A'), PDFDict);
      const address = textOf(action?.lookup(name('URI')));
      const target = pageOf(link.lookup(name('Dest')) ?? action?.lookup(name('D')));
      const words = address
        ? `Link to ${address}`
        : target === null
          ? 'Link within this document'
          : `Link to page ${target}`;
      link.set(name('Contents'), PDFHexString.fromText(words));
    }
  }
};

/**
 * Mends the tags that Chromium leaves in a state that assistive software stumbles over. A document without tags keeps
 * none: only its links are described.
 */
export const mendStructure = (doc: PDFDocument): void => {
  describeLinks(doc);
  const { context } = doc;
  const root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return;
  const elements = elementsOf(context, root);
  wrapListBodies(context, root, elements);
  openUndescribedFigures(elements);
  mapRoles(context, root, elements);
};
