import { memo } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PdfPage } from './open-pdf.ts';
import { PageLinks } from './page-links-layer.tsx';
import { useCanvas, useLinks, useWords } from './use-drawing.ts';

interface PageProps {
  readonly page: PdfPage;
  readonly scale: number;
  readonly queue: DrawQueue;
  readonly isRead: boolean;
  /** Goes to a part of the document. */
  readonly onGo: (destination: string) => void;
}

/** One page: its picture, its words over it, its links over those. */
export const PdfPageView = memo(({ page, scale, queue, isRead, onGo }: PageProps) => {
  const picture = useCanvas(page, scale, queue, 0);
  const words = useWords(page);
  const links = useLinks(page);
  return (
    <>
      <div ref={picture} className="pdf-picture" />
      <div ref={words} />
      <PageLinks number={page.number} links={links} isRead={isRead} onGo={onGo} />
    </>
  );
});
