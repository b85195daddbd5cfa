import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { buildPaper } from '../../../shared/paper/build-paper.ts';
import type { PaperModel } from '../../../shared/paper/paper-model.ts';
import { useWidth } from '../../charts/use-width.ts';
import { Button } from '../../components/button.tsx';
import { PaperDocument } from '../../paper/paper-document.tsx';
import { useProcess } from '../../session/use-process.ts';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import './preview.css';
import { type PreviewSize, previewSize, previewZoom, sheetWidth } from './preview-size.ts';

const Drawing = memo(PaperDocument);

interface PreviewProps {
  /** Id of the section to show, "cover" for the cover sheet, null to stay where it is. */
  readonly showing: string | null;
  /** Whether the list of parts stands beside it. */
  readonly parts: boolean;
  readonly onParts: (shown: boolean) => void;
}

/** The paper as it will be printed: the same drawing, whole where there is room, else as wide as there is. */
export const Preview = ({ showing, parts, onParts }: PreviewProps) => {
  const appraisal = useDeferredValue(useAppraisal());
  const analysis = useDeferredValue(useAnalysis());
  const [drawnAt] = useState(() => new Date().toISOString());
  const conduct = useProcess();
  const model: PaperModel = useMemo(
    () => buildPaper(appraisal, analysis, { drawnAt, conduct: conduct ?? undefined }),
    [appraisal, analysis, drawnAt, conduct],
  );
  const [ref, width] = useWidth();
  const [asked, setAsked] = useState<PreviewSize | null>(null);
  const size = previewSize(asked, width);
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (showing === null) return;
    const room = scroller.current;
    const target = room?.querySelector(showing === 'cover' ? '.paper-cover' : `#paper-${showing}`);
    // Not scrollIntoView: that would scroll the window's own frame too.
    if (room && target) {
      room.scrollTop += target.getBoundingClientRect().top - room.getBoundingClientRect().top;
    }
  }, [showing]);
  return (
    <div className="paper-preview-frame">
      <div className="paper-preview-bar">
        <Button look="quiet" dense icon={parts ? 'left' : 'right'} onClick={() => onParts(!parts)}>
          {parts ? 'Hide parts' : 'Show parts'}
        </Button>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a box of the form */}
        <div role="group" aria-label="Size of the preview">
          <Button dense aria-pressed={size === 'fit'} onClick={() => setAsked('fit')}>
            Fit width
          </Button>
          <Button dense aria-pressed={size === 'whole'} onClick={() => setAsked('whole')}>
            100%
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page that scrolls must be reachable by keyboard */}
      <section className="paper-preview" aria-label="Preview of the paper" ref={scroller} tabIndex={0}>
        <div ref={ref} className="paper-preview-room">
          {width > 0 && (
            <div
              className="paper-preview-sheets"
              style={{ width: sheetWidth, zoom: previewZoom(size, width) }}
            >
              <div className="paper-preview-running">
                <b>{model.commissioner}</b>
                <b>{model.protectiveMarking}</b>
                <span>{model.statusLine}</span>
              </div>
              <Drawing model={model} />
            </div>
          )}
        </div>
        <p className="paper-preview-note">Pages are cut and numbered when the PDF is made.</p>
      </section>
    </div>
  );
};
