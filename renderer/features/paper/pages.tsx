import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { OpenPdf, PdfPlace } from './open-pdf.ts';
import { layoutOf, type PageLayout, pageRead, pagesWithin, placeAt, scrollFor } from './page-layout.ts';
import { PdfPageView } from './pdf-page.tsx';
import { margin, scaleOf, type Zoom } from './preview-zoom.ts';

/** What others do with the pages. */
export interface PagesHandle {
  readonly goTo: (place: PdfPlace) => void;
}

interface PagesProps {
  readonly ref: Ref<PagesHandle>;
  readonly pdf: OpenPdf;
  readonly zoom: Zoom;
  readonly queue: DrawQueue;
  /** The page that is read. */
  readonly page: number;
  /** Where it is read: kept up to date, and gone back to when the document, the zoom or the room changes. */
  readonly place: { current: PdfPlace };
  readonly onRead: (page: number) => void;
  readonly onScale: (scale: number) => void;
}

/** The room that an element has inside, in CSS px. */
const useRoom = (element: { readonly current: HTMLElement | null }) => {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = watched;
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element]);
  return room;
};

/** Pages around the ones in view are drawn ahead: as many CSS px above and below as the room is high. */
const near = (layout: PageLayout, scrolled: number, room: number) =>
  pagesWithin(layout, scrolled - room, scrolled + 2 * room);

/** The pages one under the other. Only those in view and their neighbours are drawn; the others are white. */
export const Pages = ({ ref, pdf, zoom, queue, page: read, place, onRead, onScale }: PagesProps) => {
  const scroller = useRef<HTMLElement>(null);
  const room = useRoom(scroller);
  const [drawn, setDrawn] = useState({ first: 1, last: 1 });
  const [held, setHeld] = useState<number | null>(null);
  const scale = useMemo(() => {
    const width = Math.max(...pdf.pages.map((page) => page.width));
    const height = Math.max(...pdf.pages.map((page) => page.height));
    return scaleOf(zoom, { width, height }, room);
  }, [pdf, zoom, room]);
  const layout = useMemo(() => layoutOf(pdf.pages, scale), [pdf, scale]);

  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const next = near(layout, scrollTop, clientHeight);
    setDrawn((before) => (before.first === next.first && before.last === next.last ? before : next));
    onRead(pageRead(layout, scrollTop, clientHeight));
  }, [layout, onRead]);
  // The same words stay at the top of the room whatever has changed around them.
  useLayoutEffect(() => {
    if (room.height === 0 || !scroller.current) return;
    scroller.current.scrollTop = scrollFor(layout, place.current);
    look();
  }, [layout, room.height, place, look]);
  useEffect(() => onScale(scale), [scale, onScale]);

  const goTo = useCallback(
    (wanted: PdfPlace) => {
      if (!scroller.current) return;
      place.current = wanted;
      scroller.current.scrollTop = scrollFor(layout, wanted) - (wanted.down > 0 ? 8 : 4);
      look();
    },
    [layout, place, look],
  );
  useImperativeHandle(ref, () => ({ goTo }), [goTo]);
  const follow = useCallback(
    (destination: string) => {
      void pdf.placeOf(destination).then((found) => {
        if (!found) return;
        goTo(found);
        scroller.current?.focus({ preventScroll: true });
      });
    },
    [pdf, goTo],
  );

  return (
    <section
      ref={scroller}
      className={zoom === 'width' ? 'paper-preview paper-preview-fitted' : 'paper-preview'}
      aria-label="Preview of the paper"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={() => {
        if (!scroller.current) return;
        place.current = placeAt(layout, scroller.current.scrollTop);
        look();
      }}
      onFocus={({ target }) =>
        setHeld(Number(target.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? 0))
      }
      onBlur={() => setHeld(null)}
    >
      <div
        className="pdf-pages"
        style={{
          height: layout.height,
          minWidth: zoom === 'width' ? undefined : Math.max(...layout.widths) + 2 * margin,
        }}
      >
        {pdf.pages.map((page, index) => {
          const { number } = page;
          // The page with the focus stays, wherever the others have been scrolled to.
          const isDrawn = (number >= drawn.first && number <= drawn.last) || number === held;
          return (
            <article
              key={number}
              className="pdf-page"
              data-page={number}
              aria-label={`Page ${number} of ${pdf.pages.length}`}
              ref={(element) => element?.style.setProperty('--total-scale-factor', `${scale * (96 / 72)}`)}
              style={{
                top: layout.tops[index],
                width: layout.widths[index],
                height: layout.heights[index],
              }}
            >
              {isDrawn && room.height > 0 && (
                <PdfPageView page={page} scale={scale} queue={queue} isRead={number === read} onGo={follow} />
              )}
            </article>
          );
        })}
      </div>
    </section>
  );
};
