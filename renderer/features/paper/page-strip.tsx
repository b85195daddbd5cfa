import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PdfPage } from './open-pdf.ts';
import { useCanvas } from './use-drawing.ts';

/** CSS px that a thumbnail is wide. */
const wide = 52;

interface StripProps {
  readonly pages: readonly PdfPage[];
  /** The page that is read. */
  readonly current: number;
  readonly queue: DrawQueue;
  readonly onPage: (page: number) => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(1, at - 1),
  Home: () => 1,
  End: (_, last) => last,
};

/** Every page, small, at the side: one stop for Tab, and the arrows go up and down. The one that is read is marked. */
export const PageStrip = ({ pages, current, queue, onPage }: StripProps) => {
  const strip = useRef<HTMLElement>(null);
  const seen = useSeen(strip, pages.length);
  useEffect(() => {
    const room = strip.current;
    const button = room?.querySelector<HTMLElement>(`[data-page="${current}"]`);
    if (!room || !button) return;
    // Not scrollIntoView: that would scroll the window's own frame too.
    const [top, bottom] = [button.offsetTop, button.offsetTop + button.offsetHeight];
    if (top < room.scrollTop) room.scrollTop = top - 4;
    else if (bottom > room.scrollTop + room.clientHeight) room.scrollTop = bottom - room.clientHeight + 4;
  }, [current]);
  const press = (event: KeyboardEvent): void => {
    const next = moves[event.key]?.(current, pages.length);
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onPage(next);
    strip.current?.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus({ preventScroll: true });
  };
  return (
    <nav ref={strip} className="page-strip" aria-label="Pages" onKeyDown={press}>
      {pages.map((page) => (
        <button
          key={page.number}
          type="button"
          data-page={page.number}
          aria-label={`Page ${page.number}`}
          aria-current={page.number === current ? 'page' : undefined}
          tabIndex={page.number === current ? 0 : -1}
          onClick={() => onPage(page.number)}
        >
          <Thumbnail page={page} seen={seen.has(page.number)} queue={queue} />
          <span>{page.number}</span>
        </button>
      ))}
    </nav>
  );
};

/** The pages whose thumbnails have been in view, or nearly. */
const useSeen = (strip: { readonly current: HTMLElement | null }, pages: number): ReadonlySet<number> => {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages are other buttons to watch
  useEffect(() => {
    const room = strip.current;
    if (!room) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        const come = entries.filter(({ isIntersecting }) => isIntersecting);
        if (come.length === 0) return;
        const numbers = come.map(({ target }) => Number((target as HTMLElement).dataset['page']));
        setSeen((before) => new Set([...before, ...numbers]));
      },
      { root: room, rootMargin: '200px 0px' },
    );
    for (const button of room.querySelectorAll('[data-page]')) watch.observe(button);
    return () => watch.disconnect();
  }, [strip, pages]);
  return seen;
};

interface ThumbnailProps {
  readonly page: PdfPage;
  readonly seen: boolean;
  readonly queue: DrawQueue;
}

const Thumbnail = memo(({ page, seen, queue }: ThumbnailProps) => {
  const scale = wide / page.width;
  const place = useCanvas(page, seen ? scale : null, queue, page.number);
  return (
    <div
      ref={place}
      className="page-thumbnail"
      style={{ width: wide, height: Math.round(page.height * scale) }}
    />
  );
});
