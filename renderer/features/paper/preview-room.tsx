import type { Ref } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { OpenPdf, PdfPlace } from './open-pdf.ts';
import { PageStrip } from './page-strip.tsx';
import { Pages, type PagesHandle } from './pages.tsx';
import type { Zoom } from './preview-zoom.ts';

interface RoomProps {
  readonly ref: Ref<PagesHandle>;
  readonly pdf: OpenPdf;
  readonly zoom: Zoom;
  readonly queue: DrawQueue;
  readonly place: { current: PdfPlace };
  readonly page: number;
  readonly strip: boolean;
  readonly onPage: (page: number) => void;
  readonly onRead: (page: number) => void;
  readonly onScale: (scale: number) => void;
}

/** The pages and their thumbnails: all that draws, and so comes with the script that reads PDFs. */
export const PreviewRoom = ({ pdf, queue, page, strip, onPage, ...pages }: RoomProps) => (
  <div className="paper-preview-room">
    {strip && <PageStrip pages={pdf.pages} current={page} queue={queue} onPage={onPage} />}
    <Pages pdf={pdf} queue={queue} page={page} {...pages} />
  </div>
);
