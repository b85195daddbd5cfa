import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { nextToken, tokenText } from '../../electron/documents/pdf-tokens.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
  ).split(' '),
);

const paints = new Set('Tj TJ \' " f F f* S s B B* b b* sh'.split(' '));

interface Element {
  readonly dict: PDFDict;
  readonly type: string;
  readonly kids: readonly Element[];
}

const treeOf = (context: PDFContext, object: PDFObject | undefined): readonly Element[] => {
  const found = context.lookup(object);
  if (found instanceof PDFArray) return found.asArray().flatMap((each) => treeOf(context, each));
  if (!(found instanceof PDFDict)) return [];
  const type = found.get(name('S'));
  if (!(type instanceof PDFName)) return [];
  return [{ dict: found, type: type.decodeText(), kids: treeOf(context, found.get(name('K'))) }];
};

const flat = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [element, ...flat(element.kids)]);

const catalogProblems = (doc: PDFDocument): readonly string[] => {
  const { catalog } = doc;
  const problems: string[] = [];
  if (!catalog.has(name('Lang'))) problems.push('the catalog has no Lang');
  if (!(catalog.lookup(name('Metadata')) instanceof PDFStream))
    problems.push('the catalog has no XMP metadata');
  if (String(catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'))) !== 'true') {
    problems.push('the document is not marked as tagged');
  }
  const viewer = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict);
  if (String(viewer?.get(name('DisplayDocTitle'))) !== 'true') problems.push('viewers do not show the title');
  if (!catalog.has(name('Outlines'))) problems.push('there is no outline');
  if (!doc.getTitle()) problems.push('there is no title');
  return problems;
};

const structureProblems = (doc: PDFDocument): readonly string[] => {
  const { context } = doc;
  const root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return ['there is no structure tree'];
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict);
  const problems: string[] = [];
  let heading = 0;
  for (const { dict, type, kids } of flat(treeOf(context, root.get(name('K'))))) {
    const mapped = roles?.get(name(type));
    const role = mapped instanceof PDFName ? mapped.decodeText() : type;
    if (!standardTypes.has(role)) problems.push(`${type} is no standard type and is not mapped to one`);
    if (type === 'Figure' && !dict.has(name('Alt'))) problems.push('a Figure has no Alt');
    if (type === 'LI') {
      for (const kid of kids) {
        if (kid.type !== 'Lbl' && kid.type !== 'LBody') problems.push(`an LI holds a ${kid.type}`);
      }
      if (kids.every((kid) => kid.type !== 'LBody')) problems.push('an LI has no LBody');
    }
    if (type === 'TR' && kids.some((kid) => kid.type !== 'TH' && kid.type !== 'TD')) {
      problems.push('a TR holds something other than cells');
    }
    if (type === 'TH') {
      const attributes = context.lookup(dict.get(name('A')));
      const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
      const scoped = all.some((each) => {
        const found = context.lookup(each);
        return found instanceof PDFDict && found.has(name('Scope'));
      });
      if (!scoped) problems.push('a TH has no Scope');
    }
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level) {
      if (Number(level) > heading + 1) problems.push(`H${level} follows H${heading}`);
      heading = Number(level);
    }
  }
  return problems;
};

const parentTreeProblems = (doc: PDFDocument): readonly string[] => {
  const { context } = doc;
  const root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const numbers = root?.lookupMaybe(name('ParentTree'), PDFDict)?.lookupMaybe(name('Nums'), PDFArray);
  const inTree = new Set(flat(treeOf(context, root?.get(name('K')))).map(({ dict }) => dict));
  const problems: string[] = [];
  for (let index = 1; index < (numbers?.size() ?? 0); index += 2) {
    const entry = context.lookup(numbers?.get(index));
    const owners = entry instanceof PDFArray ? entry.asArray() : [numbers?.get(index)];
    for (const owner of owners) {
      const found = context.lookup(owner);
      if (found instanceof PDFDict && !inTree.has(found))
        problems.push('the parent tree names an element outside it');
    }
  }
  return problems;
};

const linkProblems = (doc: PDFDocument): readonly string[] =>
  doc.getPages().flatMap((page, index) => {
    const annotations = (page.node.Annots()?.asArray() ?? []).map((each) => doc.context.lookup(each));
    const problems = annotations.flatMap((each) =>
      each instanceof PDFDict && each.get(name('Subtype')) === name('Link') && !each.has(name('Contents'))
        ? [`a link on page ${index + 1} has no Contents`]
        : [],
    );
    if (annotations.length > 0 && page.node.get(name('Tabs')) !== name('S')) {
      problems.push(`page ${index + 1} is not tabbed through in reading order`);
    }
    return problems;
  });

interface Painted {
  /** Painting operators outside marked content, drawings called from there included. */
  readonly unmarked: number;
  /** Tagged content inside an artifact, where nobody reads it. */
  readonly hidden: number;
}

const contentOf = (context: PDFContext, object: PDFObject | undefined): Uint8Array => {
  const found = context.lookup(object);
  if (found instanceof PDFArray)
    return Buffer.concat(found.asArray().map((each) => contentOf(context, each)));
  if (found instanceof PDFRawStream) return decodePDFRawStream(found).decode();
  return new Uint8Array();
};

/** Follows what is painted, into drawings too: marked content around a call covers what the drawing paints. */
const paintedIn = (
  context: PDFContext,
  content: Uint8Array,
  resources: PDFDict | undefined,
  outside: { readonly marked: boolean; readonly artifact: boolean },
  depth = 0,
): Painted => {
  const stack: ('artifact' | 'other')[] = [];
  const forms = resources?.lookupMaybe(name('XObject'), PDFDict);
  let unmarked = 0;
  let hidden = 0;
  let words: string[] = [];
  for (let token = nextToken(content, 0); token !== null; token = nextToken(content, token.end)) {
    const text = tokenText(content, token);
    words.push(text);
    if (token.kind !== 'word' || /^[+\-.\d]/.test(text)) continue;
    const marked = outside.marked || stack.length > 0;
    const artifact = outside.artifact || stack.includes('artifact');
    if (text === 'BDC' || text === 'BMC') {
      if (words.includes('/MCID') && artifact) hidden += 1;
      stack.push(words[0] === '/Artifact' ? 'artifact' : 'other');
    } else if (text === 'EMC') stack.pop();
    else if (paints.has(text) && !marked) unmarked += 1;
    else if (text === 'Do' && depth < 16) {
      const form = context.lookup(forms?.get(name((words[0] ?? '').slice(1))));
      if (form instanceof PDFRawStream && form.dict.get(name('Subtype')) === name('Form')) {
        const inner = paintedIn(
          context,
          decodePDFRawStream(form).decode(),
          form.dict.lookupMaybe(name('Resources'), PDFDict),
          { marked, artifact },
          depth + 1,
        );
        unmarked += inner.unmarked;
        hidden += inner.hidden;
      } else if (!marked) unmarked += 1;
    }
    words = [];
  }
  return { unmarked, hidden };
};

const contentProblems = (doc: PDFDocument): readonly string[] =>
  doc.getPages().flatMap((page, index) => {
    const content = contentOf(doc.context, page.node.get(name('Contents')));
    const { unmarked, hidden } = paintedIn(doc.context, content, page.node.Resources(), {
      marked: false,
      artifact: false,
    });
    return [
      ...(unmarked > 0 ? [`page ${index + 1} paints ${unmarked} times outside marked content`] : []),
      ...(hidden > 0 ? [`page ${index + 1} hides tagged content in an artifact`] : []),
    ];
  });

const fontProblems = (doc: PDFDocument): readonly string[] =>
  doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) return [];
    const label = String(object.get(name('BaseFont')) ?? 'a font');
    const subtype = object.get(name('Subtype'));
    if (subtype === name('Type3')) return [`${label} is a Type 3 font`];
    if (subtype === name('Type0')) return object.has(name('ToUnicode')) ? [] : [`${label} has no ToUnicode`];
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor?.get(name(key)) instanceof PDFRef,
    );
    return embedded ? [] : [`${label} is not embedded`];
  });

/**
 * What is wrong with a finished paper, in words; nothing, if it is as it should be. Checks what a machine can of
 * PDF/UA-1 (veraPDF's rules 5-1, 7.1-3, 7.1-5, 7.1-8, 7.1-10, 7.2-20, 7.3-1, 7.4.2-1, 7.5-1, 7.18.3-1, 7.18.5-2,
 * 7.21.4.1-1); the rest takes a person.
 */
export const checkPdf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...catalogProblems(doc),
    ...structureProblems(doc),
    ...parentTreeProblems(doc),
    ...linkProblems(doc),
    ...contentProblems(doc),
    ...fontProblems(doc),
  ];
};
