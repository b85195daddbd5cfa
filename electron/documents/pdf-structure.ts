import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { Description } from './pdf-descriptions.ts';
import { describeLinks } from './pdf-links.ts';
import { mendLists, tagContents } from './pdf-lists.ts';
import { name } from './pdf-names.ts';
import { remarkAll } from './pdf-remark.ts';
import {
  allElements,
  type Element,
  isContent,
  isElement,
  type Kid,
  readTree,
  writeParentTree,
  writeTree,
} from './pdf-tree.ts';
import { dropUnread, markFinder } from './pdf-unread.ts';

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
const inlineTypes: ReadonlySet<string> = new Set('Strong Em Sub Sup Mark Ins Del Time'.split(' '));

/** Elements that hold the words of one paragraph, or of something like one. */
const holdsWords: ReadonlySet<string> = new Set(
  'P H H1 H2 H3 H4 H5 H6 Lbl LBody LI TH TD Caption Link Span Quote Note Reference Figure Strong Em Sub Sup Mark Ins Del Time'.split(
    ' ',
  ),
);

/** Elements that mean something where nothing is in them. */
const mayBeEmpty: ReadonlySet<string> = new Set(['Document', 'TD', 'TH', 'Figure', 'Formula']);

/** A box of words that Chromium makes for every change of style within a line: it means nothing. */
const isTextBox = ({ type, kids, dict }: Element): boolean =>
  type === 'NonStruct' &&
  kids.length > 0 &&
  kids.every(isContent) &&
  !dict.has(name('Alt')) &&
  !dict.has(name('ActualText')) &&
  !dict.has(name('Lang'));

/** Puts words that stand in boxes of their own right into the element that they are part of. */
const openTextBoxes = (elements: readonly Element[]): void => {
  // From the end: what is inside goes before what is around it.
  for (const element of [...elements].reverse()) {
    const boxes = element.kids.filter((kid) => isElement(kid) && isTextBox(kid));
    if (boxes.length === 0) continue;
    if (
      holdsWords.has(element.type) ||
      (element.type === 'NonStruct' && boxes.length === element.kids.length)
    ) {
      element.kids = element.kids.flatMap((kid): readonly Kid[] =>
        isElement(kid) && isTextBox(kid) ? kid.kids : [kid],
      );
      if (element.type === 'NonStruct')
        element.type = element.parent && isInline(element.parent) ? 'Span' : 'P';
    } else {
      for (const box of boxes) if (isElement(box)) box.type = 'P';
    }
  }
};

const isInline = ({ type }: Element): boolean =>
  /^(?:P|H\d?|Lbl|Caption|Link|Span|Quote|Reference)$/.test(type) || inlineTypes.has(type);

/** Takes out elements that hold nothing, and then those that held nothing else. */
const dropEmpty = (elements: readonly Element[]): void => {
  for (const element of [...elements].reverse()) {
    element.kids = element.kids.filter(
      (kid) => !isElement(kid) || kid.kids.length > 0 || mayBeEmpty.has(kid.type),
    );
  }
};

/** Says of boxes without a meaning what they are: a section that starts with its heading, or a mere group. */
const nameGroups = (elements: readonly Element[]): void => {
  for (const element of elements) {
    if (element.type !== 'NonStruct') continue;
    const first = element.kids[0];
    element.type = first && isElement(first) && /^H[12]$/.test(first.type) ? 'Sect' : 'Div';
  }
};

/** A `<figure>` around a described drawing becomes a figure without a description: a plain box says it better. */
const openUndescribedFigures = (elements: readonly Element[]): void => {
  for (const element of elements) {
    if (element.type !== 'Figure' || element.dict.has(name('Alt'))) continue;
    element.type = 'Div';
    for (const kid of element.kids) if (isElement(kid) && kid.type === 'Caption') kid.type = 'P';
  }
};

/** Levels headings so that none skips a level: an author's first heading may be a small one. */
const levelHeadings = (elements: readonly Element[]): void => {
  const open: number[] = [];
  for (const element of elements) {
    const level = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0);
    if (level === 0) continue;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    element.type = `H${open.length}`;
  }
};

const mapRoles = (context: PDFContext, root: PDFDict, elements: readonly Element[]): void => {
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict) ?? context.obj({});
  for (const { type } of elements) {
    if (standardTypes.has(type) || roles.has(name(type))) continue;
    roles.set(name(type), name(inlineTypes.has(type) ? 'Span' : 'Div'));
  }
  if (roles.keys().length > 0) root.set(name('RoleMap'), roles);
};

/** Makes one dictionary of a cell's attributes, without the spans of one that Chromium writes for every cell. */
const tidySpans = (context: PDFContext, elements: readonly Element[]): void => {
  const one = (value: PDFObject | undefined): boolean => value instanceof PDFNumber && value.asNumber() === 1;
  for (const { dict, type } of elements) {
    const list = type === 'TH' || type === 'TD' ? dict.lookup(name('A')) : undefined;
    if (!(list instanceof PDFArray)) continue;
    const parts = list.asArray().map((each) => context.lookup(each));
    if (!parts.every((part) => part instanceof PDFDict && part.get(name('O')) === name('Table'))) continue;
    const whole = context.obj({ O: 'Table' });
    for (const part of parts) {
      if (!(part instanceof PDFDict)) continue;
      for (const [key, value] of part.entries()) {
        const isSpan = key === name('RowSpan') || key === name('ColSpan');
        if (!isSpan || !one(value)) whole.set(key, value);
      }
    }
    if (whole.keys().length > 1) dict.set(name('A'), whole);
    else dict.delete(name('A'));
  }
};

/** Deletes elements that are no longer in the tree, and what the outline says of them. */
const forget = (doc: PDFDocument, before: readonly Element[], after: readonly Element[]): void => {
  const kept = new Set(after);
  for (const element of before) if (!kept.has(element)) doc.context.delete(element.ref);
};

/**
 * Mends the tags that Chromium leaves in a state that assistive software stumbles over, and marks as artifacts what is
 * only to be seen. A document without tags keeps none: its links are described and all that it paints is an artifact.
 */
export const mendStructure = (doc: PDFDocument, descriptions: readonly Description[]): void => {
  const { context, catalog } = doc;
  const rootRef = catalog.get(name('StructTreeRoot'));
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const top = root ? readTree(context, root) : [];
  const markOf = markFinder(descriptions);
  const before = allElements(top);
  describeLinks(doc, before, markOf);
  dropUnread(top, before, markOf);
  openTextBoxes(before);
  dropEmpty(before);
  openUndescribedFigures(before);
  mendLists(context, allElements(top));
  const kept = allElements(top);
  tagContents(doc, kept);
  const after = allElements(top);
  nameGroups(after);
  levelHeadings(after);
  remarkAll(descriptions, after);
  if (!root || !(rootRef instanceof PDFRef)) return;
  tidySpans(context, after);
  forget(doc, before, after);
  mapRoles(context, root, after);
  writeTree(context, root, rootRef, top, after);
  const keys = descriptions.flatMap(({ ref, key }) => (key === null ? [] : [[ref, key] as const]));
  writeParentTree(context, root, after, new Map(keys));
};
