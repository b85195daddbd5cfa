import type { PDFRef } from '@cantoo/pdf-lib';
import type { Description } from './pdf-descriptions.ts';
import type { Stretch } from './pdf-marks.ts';
import { type ContentKid, type Element, isContent, isElement } from './pdf-tree.ts';

/** The mark that a content kid means, and the description that it stands in. */
export type MarkOf = (kid: ContentKid) => { readonly mark: Stretch; readonly in: Description } | null;

export const markFinder = (descriptions: readonly Description[]): MarkOf => {
  const byRef = new Map<PDFRef, Description>(descriptions.map((each) => [each.ref, each]));
  return ({ stream, mcid }) => {
    const found = stream && byRef.get(stream);
    const mark = found?.marks.get(mcid);
    return found && mark ? { mark, in: found } : null;
  };
};

const hasNothing = ({ shown, hasGraphics }: Stretch): boolean => shown.length === 0 && !hasGraphics;

/** A piece of content with the bytes that it shows: the same words in the same font are the same bytes. */
interface Said {
  readonly kid: ContentKid;
  readonly owner: Element;
  readonly said: string;
}

const saidBy = (markOf: MarkOf, element: Element): readonly Said[] =>
  element.kids.flatMap((kid): readonly Said[] => {
    if (isElement(kid)) return saidBy(markOf, kid);
    const found = isContent(kid) ? markOf(kid) : null;
    if (!found || !isContent(kid) || found.mark.shown.length === 0) return [];
    const { content } = found.in;
    const said = found.mark.shown
      .map(({ start, end }) => Buffer.from(content.subarray(start, end)).toString('latin1'))
      .join(' ');
    return [{ kid, owner: element, said }];
  });

/** What a cell says, page by page. */
const byPage = (pieces: readonly Said[]): readonly (readonly Said[])[] => {
  const pages = new Map<PDFRef | null, Said[]>();
  for (const piece of pieces) {
    const page = pages.get(piece.kid.page);
    if (page) page.push(piece);
    else pages.set(piece.kid.page, [piece]);
  }
  return [...pages.values()];
};

/** Whether an element has content on more than one page. */
const runsOn = (element: Element): boolean => {
  let page: PDFRef | null = null;
  const visit = ({ kids }: Element): boolean =>
    kids.some((kid) => {
      if (isElement(kid)) return visit(kid);
      if (!isContent(kid) || kid.page === page) return false;
      if (page) return true;
      page = kid.page;
      return false;
    });
  return visit(element);
};

const wordsOf = (pieces: readonly Said[]): string => pieces.map(({ said }) => said).join('\n');

/**
 * The pieces of a row of heads that say again, on a later page, what they said on the first. A row that merely runs on
 * to another page says something else there.
 */
const repeatsIn = (markOf: MarkOf, row: Element): readonly Said[] => {
  const cells = row.kids.filter(isElement).map((cell) => byPage(saidBy(markOf, cell)));
  const repeated = cells.every(([first, ...later]) =>
    later.every((pieces) => wordsOf(pieces) === wordsOf(first ?? [])),
  );
  return repeated ? cells.flatMap(([, ...later]) => later.flat()) : [];
};

/**
 * Takes out of the tree what is to be seen and not to be read: lines and fills around words, marks around nothing, and
 * the heads of a table that are printed again on its later pages. What is drawn inside a figure is part of it.
 */
export const dropUnread = (top: readonly Element[], elements: readonly Element[], markOf: MarkOf): void => {
  for (const element of elements) {
    if (element.type !== 'TR' || !runsOn(element)) continue;
    for (const { kid, owner } of repeatsIn(markOf, element))
      owner.kids = owner.kids.filter((each) => each !== kid);
  }
  const visit = (element: Element, isDrawing: boolean): void => {
    element.kids = element.kids.filter((kid) => {
      const found = isContent(kid) ? markOf(kid) : null;
      if (!found) return true;
      return !hasNothing(found.mark) && (isDrawing || found.mark.shown.length > 0);
    });
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid, isDrawing || kid.type === 'Figure');
    }
  };
  for (const element of top) visit(element, element.type === 'Figure');
};
