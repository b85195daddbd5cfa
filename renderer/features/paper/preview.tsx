import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { buildPaper } from '../../../shared/paper/build-paper.ts';
import type { PaperModel } from '../../../shared/paper/paper-model.ts';
import { useWidth } from '../../charts/use-width.ts';
import { PaperDocument } from '../../paper/paper-document.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import './preview.css';

/** Width of A4 in CSS px. */
const sheetWidth = 794;

const Drawing = memo(PaperDocument);

interface PreviewProps {
  /** Id of the section to show, "cover" for the cover sheet, null to stay where it is. */
  readonly showing: string | null;
}

/** The paper as it will be printed: the same drawing, a little smaller where there is less room. */
export const Preview = ({ showing }: PreviewProps) => {
  const appraisal = useDeferredValue(useAppraisal());
  const analysis = useDeferredValue(useAnalysis());
  const [drawnAt] = useState(() => new Date().toISOString());
  const model: PaperModel = useMemo(
    () => buildPaper(appraisal, analysis, { drawnAt }),
    [appraisal, analysis, drawnAt],
  );
  const [ref, width] = useWidth();
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page that scrolls must be reachable by keyboard
    <section className="paper-preview" aria-label="Preview of the paper" ref={scroller} tabIndex={0}>
      <div ref={ref} className="paper-preview-room">
        {width > 0 && (
          <div className="paper-preview-sheets" style={{ zoom: Math.min(1, width / sheetWidth) }}>
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
  );
};
