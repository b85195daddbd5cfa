import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { anchorOf } from '../../../shared/paper/paper-model.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { shareDone, stepWords } from '../../export/step-words.ts';
import { createDrawQueue } from './draw-queue.ts';
import type { PdfPlace } from './open-pdf.ts';
import type { PagesHandle } from './pages.tsx';
import './preview.css';
import { PreviewBar } from './preview-bar.tsx';
import { larger, smaller, type Zoom } from './preview-zoom.ts';
import { type Preview as Made, usePreview } from './use-preview.ts';

const PreviewRoom = lazy(async () => ({ default: (await import('./preview-room.tsx')).PreviewRoom }));

interface PreviewProps {
  /** Id of the section to show, "cover" for the cover sheet, null to stay where it is. */
  readonly showing: string | null;
  /** Whether the list of parts stands beside it. */
  readonly parts: boolean;
  readonly onParts: (shown: boolean) => void;
}

/** Below this width, in CSS px, thumbnails would leave too little room for the page. */
const stripNeeds = 560;

/** Shows the section that was asked for, once there is a document to show it in. */
const useShowing = (
  showing: string | null,
  { pdf, place }: Made,
  pages: { readonly current: PagesHandle | null },
): void => {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (showing === null) shown.current = null;
    if (showing === null || showing === shown.current || !pdf) return;
    shown.current = showing;
    const goTo = (wanted: PdfPlace): void => {
      // Pages that are not there yet begin where they are read.
      place.current = wanted;
      pages.current?.goTo(wanted);
    };
    if (showing === 'cover') goTo({ page: 1, down: 0 });
    else {
      void pdf.placeOf(anchorOf('section', showing)).then((found) => {
        if (found) goTo(found);
      });
    }
  }, [showing, pdf, place, pages]);
};

/** The paper as it will be printed: the PDF itself, made anew when the appraisal has changed. */
export const Preview = ({ showing, parts, onParts }: PreviewProps) => {
  const made = usePreview();
  const { pdf, updating, failure, tryAgain, place } = made;
  const [queue] = useState(createDrawQueue);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [scale, setScale] = useState(1);
  const [page, setPage] = useState(place.current.page);
  const [stripAsked, setStrip] = useState<boolean | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [roomy, setRoomy] = useState(true);
  const pages = useRef<PagesHandle>(null);
  useShowing(showing, made, pages);
  useEffect(() => {
    const watched = frame.current;
    if (!watched) return undefined;
    const watch = new ResizeObserver(() => setRoomy(watched.clientWidth >= stripNeeds));
    watch.observe(watched);
    return () => watch.disconnect();
  }, []);
  const strip = stripAsked ?? roomy;
  const goTo = useCallback((wanted: number) => pages.current?.goTo({ page: wanted, down: 0 }), []);
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const next: Zoom | undefined = /^[+=]$/.test(event.key)
      ? larger(scale)
      : event.key === '-'
        ? smaller(scale)
        : event.key === '0'
          ? 1
          : undefined;
    if (next === undefined) return;
    // Else the window would be magnified as well.
    event.preventDefault();
    setZoom(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever inside has the focus
    <div ref={frame} className="paper-preview-frame" onKeyDown={press}>
      <PreviewBar
        zoom={zoom}
        scale={scale}
        page={page}
        pages={pdf?.pages.length ?? 0}
        strip={strip && pdf !== null}
        parts={parts}
        onZoom={setZoom}
        onPage={goTo}
        onStrip={setStrip}
        onParts={onParts}
      />
      {failure && (
        <Notice look="warning" actions={<Button onClick={tryAgain}>Try again</Button>}>
          {failure.message} {failure.next}
          {pdf ? ' What is shown is the paper as it was before.' : ''}
        </Notice>
      )}
      <div className="paper-preview-place" data-updating={updating ? '' : undefined}>
        {pdf ? (
          <Suspense fallback={<FirstPreview made={made} />}>
            <PreviewRoom
              ref={pages}
              pdf={pdf}
              zoom={zoom}
              queue={queue}
              place={place}
              page={page}
              strip={strip}
              onPage={goTo}
              onRead={setPage}
              onScale={setScale}
            />
          </Suspense>
        ) : (
          <FirstPreview made={made} />
        )}
        <p className="paper-preview-said" role="status">
          {pdf && updating ? 'Updating the preview' : ''}
        </p>
      </div>
    </div>
  );
};

/** In place of the pages while the first paper is made, or cannot be. */
const FirstPreview = ({ made: { step, failure } }: { readonly made: Made }) => (
  <div className="paper-preview paper-preview-first">
    {failure ? (
      <p className="muted">
        There is no preview. What is still missing, and every part of the paper, can be worked on all the
        same.
      </p>
    ) : (
      <div className="paper-first" role="status">
        <p>{step ? stepWords[step] : 'Making the preview'}</p>
        <progress value={shareDone('pdf', step)} aria-label="Making the preview" />
      </div>
    )}
  </div>
);
