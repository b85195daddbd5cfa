import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import { type PdfPage, pxPerPoint } from './open-pdf.ts';
import { linksOf, type PageLink } from './page-links.ts';
import { dotsFor } from './preview-zoom.ts';

const onDots = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** Dots of the screen to a CSS px: more where the window is magnified. */
export const useDots = (): number => useSyncExternalStore(onDots, () => window.devicePixelRatio);

/**
 * Draws a page on a canvas inside an element. The canvas before it stays until the new one is whole, so that neither a
 * new scale nor a new document leaves a white page.
 *
 * @param scale null while the page need not be drawn
 */
export const useCanvas = (
  page: PdfPage,
  scale: number | null,
  queue: DrawQueue,
  priority: number,
): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  const dots = useDots();
  useEffect(() => {
    if (scale === null) return undefined;
    return queue.add(priority, () => {
      const canvas = document.createElement('canvas');
      // On whole dots, as the page stands on whole px: else the picture would be stretched a little, and blurred.
      const fine = dotsFor(page, scale, dots);
      canvas.width = Math.round(Math.round(page.width * scale) * fine);
      canvas.height = Math.round(Math.round(page.height * scale) * fine);
      const viewport = page.page.getViewport({ scale: (pxPerPoint * canvas.width) / page.width });
      canvas.setAttribute('aria-hidden', 'true');
      const task = page.page.render({ canvas, viewport });
      return {
        done: task.promise.then(() => place.current?.replaceChildren(canvas)),
        stop: () => task.cancel(),
      };
    });
  }, [page, scale, dots, queue, priority]);
  return place;
};

/** Lays the page's words over its canvas, invisible, to be selected and read out. They follow the scale by themselves. */
export const useWords = (page: PdfPage): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const layer = document.createElement('div');
    layer.className = 'pdf-words';
    const words = new TextLayer({
      textContentSource: page.page.streamTextContent(),
      container: layer,
      viewport: page.page.getViewport({ scale: pxPerPoint }),
    });
    // A document that is closed before its words are out rejects.
    words.render().then(
      () => place.current?.replaceChildren(layer),
      () => {},
    );
    return () => words.cancel();
  }, [page]);
  return place;
};

/** The links of a page, once they have been read. */
export const useLinks = (page: PdfPage): readonly PageLink[] => {
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  useEffect(() => {
    let wanted = true;
    page.page.getAnnotations().then(
      (found) => {
        if (wanted) setLinks(linksOf(found, page.page.view));
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [page]);
  return links;
};
