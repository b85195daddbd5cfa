import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page, in points from the top left corner of the sheet. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly baseline: number;
  /** Size of its font. */
  readonly size: number;
}

export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

/** All text of a PDF and where it stands, page by page. Turned text counts as a point. */
export const pdfPlaces = async (bytes: Uint8Array): Promise<readonly PlacedPage[]> => {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item): readonly PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as readonly number[];
      const isTurned = Math.abs(b) > Math.abs(a) / 100;
      return [
        {
          text: item.str,
          left: x,
          right: isTurned ? x : x + item.width,
          baseline: height - y,
          size: Math.hypot(a, b),
        },
      ];
    });
    pages.push({ width, height, texts });
  }
  await document.destroy();
  return pages;
};
