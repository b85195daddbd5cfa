import { type PDFDict, PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { fontReader, type MarkedRun, type PageContent, readPageContent } from './page-content.ts';
import { type Values, valuesIn } from './pdf-values.ts';
import {
  type ContentKid,
  readParentTree,
  readStructure,
  type StructureElement,
  type StructureTree,
} from './structure.ts';

export interface ReadPage {
  readonly ref: PDFRef;
  /** From 1. */
  readonly number: number;
  readonly dict: PDFDict;
  readonly content: PageContent;
  readonly annotations: readonly PDFDict[];
}

export interface HeldContent {
  readonly element: StructureElement;
  readonly kid: ContentKid;
}

/** A PDF taken apart far enough to look at its tags and at what they are on. */
export interface ReadPdf {
  readonly bytes: Uint8Array;
  readonly doc: PDFDocument;
  readonly values: Values;
  readonly catalog: PDFDict;
  readonly pages: readonly ReadPage[];
  readonly tree: StructureTree | null;
  /** Every piece of content that the tree refers to. */
  readonly held: readonly HeldContent[];
  /** The parent tree as it is written: under each number an element, or the elements of a page's marks. */
  readonly parents: ReadonlyMap<number, PDFObject | undefined>;
  /** The marked content that a piece refers to, or null where there is none. */
  readonly runOf: (kid: ContentKid) => MarkedRun | null;
  /** What an element says, its kids' words included, in reading order. */
  readonly textOf: (element: StructureElement) => string;
}

export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const values = valuesIn(doc.context);
  const fontOf = fontReader(values);
  const pages = doc.getPages().map(
    ({ node, ref }, index): ReadPage => ({
      ref,
      number: index + 1,
      dict: node,
      content: readPageContent(values, node, ref, fontOf),
      annotations: values.itemsAt(node, 'Annots').flatMap((each) => values.dict(each) ?? []),
    }),
  );
  const runs = new Map<PDFRef, Map<number, MarkedRun>>();
  for (const run of pages.flatMap(({ content }) => content.runs)) {
    const ofStream = runs.get(run.stream) ?? new Map<number, MarkedRun>();
    runs.set(run.stream, ofStream.set(run.mcid, run));
  }
  const runOf = ({ stream, mcid }: ContentKid): MarkedRun | null =>
    (stream && runs.get(stream)?.get(mcid)) ?? null;
  const textOf = (element: StructureElement): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'element') return textOf(kid);
        return kid.kind === 'content' ? (runOf(kid)?.text ?? '') : '';
      })
      .join('');
  const tree = readStructure(values, doc.catalog);
  const held = (tree?.all ?? []).flatMap((element) =>
    element.kids.flatMap((kid) => (kid.kind === 'content' ? [{ element, kid }] : [])),
  );
  const parents = tree ? readParentTree(values, tree) : new Map();
  return { bytes, doc, values, catalog: doc.catalog, pages, tree, held, parents, runOf, textOf };
};
