import { type PDFDict, PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { fontReader, type PageContent, readPageContent } from './page-content.ts';
import { type Values, valuesIn } from './pdf-values.ts';
import { readStructure, type StructureElement, type StructureTree } from './structure.ts';

export interface ReadPage {
  readonly ref: PDFRef;
  /** From 1. */
  readonly number: number;
  readonly dict: PDFDict;
  readonly content: PageContent;
  readonly annotations: readonly PDFDict[];
}

/** A PDF taken apart far enough to look at its tags and at what they are on. */
export interface ReadPdf {
  readonly bytes: Uint8Array;
  readonly doc: PDFDocument;
  readonly values: Values;
  readonly catalog: PDFDict;
  readonly pages: readonly ReadPage[];
  readonly tree: StructureTree | null;
  /** What an element says, its kids' words included, in reading order. */
  readonly textOf: (element: StructureElement) => string;
}

export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
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
  const texts = new Map<PDFRef, Map<number, string>>();
  for (const { stream, mcid, text } of pages.flatMap(({ content }) => content.runs)) {
    const ofStream = texts.get(stream) ?? new Map<number, string>();
    texts.set(stream, ofStream.set(mcid, text));
  }
  const textOf = (element: StructureElement): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'element') return textOf(kid);
        return kid.kind === 'content' && kid.stream ? (texts.get(kid.stream)?.get(kid.mcid) ?? '') : '';
      })
      .join('');
  const tree = readStructure(values, doc.catalog);
  return { bytes, doc, values, catalog: doc.catalog, pages, tree, textOf };
};
