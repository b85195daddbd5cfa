import type { PdfPlace } from './open-pdf.ts';
import { margin } from './preview-zoom.ts';

/** CSS px between two pages. */
export const gap = 12;

/** Where every page stands, from the top of the first one's margin. */
export interface PageLayout {
  readonly tops: readonly number[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Of all of them with what is around them. */
  readonly height: number;
}

/** The pages one under the other at a scale, on whole px. */
export const layoutOf = (
  pages: readonly { readonly width: number; readonly height: number }[],
  scale: number,
): PageLayout => {
  const heights = pages.map(({ height }) => Math.round(height * scale));
  const tops: number[] = [];
  let top = margin;
  for (const height of heights) {
    tops.push(top);
    top += height + gap;
  }
  return {
    tops,
    widths: pages.map(({ width }) => Math.round(width * scale)),
    heights,
    height: top - gap + margin,
  };
};

/** The first and the last page (from 1) that a stretch touches; the nearest one where it touches none. */
export const pagesWithin = (
  { tops, heights }: PageLayout,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } => {
  const first = tops.findIndex((top, index) => top + (heights[index] ?? 0) > from);
  const last = tops.findLastIndex((top) => top < to);
  return { first: (first < 0 ? tops.length - 1 : first) + 1, last: Math.max(0, last) + 1 };
};

/** The page that is read: the one that stands a third down the room. */
export const pageRead = (layout: PageLayout, scrolled: number, room: number): number =>
  pagesWithin(layout, scrolled + room / 3, scrolled + room / 3 + 1).first;

/** The place at the top of the room. */
export const placeAt = ({ tops, heights }: PageLayout, scrolled: number): PdfPlace => {
  const index = Math.max(
    0,
    tops.findLastIndex((top) => top <= scrolled),
  );
  return { page: index + 1, down: (scrolled - (tops[index] ?? 0)) / Math.max(1, heights[index] ?? 1) };
};

/** How far to scroll for a place to stand at the top; the last page stands for one that is gone. */
export const scrollFor = ({ tops, heights }: PageLayout, { page, down }: PdfPlace): number => {
  const index = Math.min(tops.length, Math.max(1, page)) - 1;
  return Math.max(0, (tops[index] ?? 0) + down * (heights[index] ?? 0));
};
