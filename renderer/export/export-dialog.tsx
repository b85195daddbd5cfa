import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { completenessProblems } from '../../shared/checks/completeness.ts';
import type { AttachmentKind, PaperFormat } from '../../shared/contract/channels.ts';
import { count } from '../../shared/text/lists.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { revealedSentence } from '../session/ranking-visibility.ts';
import { useAnalysis, useAppraisal } from '../session/use-session.ts';
import '../components/form.css';
import { attachments, Choices, formats, PrintedMarks } from './export-choices.tsx';
import './export-dialog.css';
import { shareDone, stepWords } from './step-words.ts';
import { type ExportState, useExport } from './use-export.ts';

interface ExportDialogProps {
  readonly onClose: () => void;
}

/**
 * Writes the paper to a file: in which form, what travels inside, how it is marked; then how far the work has got, and
 * where the file is or what to do. Nothing but the file that was chosen is written, and that whole or not at all.
 */
export const ExportDialog = ({ onClose }: ExportDialogProps) => {
  const appraisal = useAppraisal();
  const { strength } = useAnalysis();
  const waiting = useMemo(
    () => completenessProblems(appraisal, strength).filter(({ severity }) => severity === 'blocking').length,
    [appraisal, strength],
  );
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const [attachment, setAttachment] = useState<AttachmentKind>('paper');
  const { state, revealed, write, stop, again } = useExport();
  const { stage } = state;
  const next = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  // What had the focus has gone with the step before: the button that now matters takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step has a button of its own
  useEffect(() => {
    if (moved.current) next.current?.focus();
    moved.current = true;
  }, [stage]);
  const name = formats.find(([value]) => value === format)?.[1] ?? '';
  const begin = (): void => void write({ format, attachment });
  const actions: Readonly<Record<ExportState['stage'], ReactNode>> = {
    choosing: (
      <>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
        <Button ref={next} look="primary" onClick={begin}>
          Choose where and export
        </Button>
      </>
    ),
    running: (
      <Button ref={next} disabled={state.stage === 'running' && state.stopping} onClick={stop}>
        Cancel
      </Button>
    ),
    written: (
      <>
        <Button look="quiet" onClick={again}>
          Export in another form
        </Button>
        <Button ref={next} look="primary" onClick={onClose}>
          Done
        </Button>
      </>
    ),
    stopped: <AfterAll next={next} again={again} onClose={onClose} />,
    failed: <AfterAll next={next} again={again} onClose={onClose} />,
  };
  return (
    <Dialog
      title="Export the paper"
      wide
      onClose={stage === 'running' ? stop : onClose}
      actions={actions[stage]}
    >
      {stage === 'choosing' && (
        <>
          <Choices legend="In which form" value={format} choices={formats} onChange={setFormat} paired />
          {format === 'pdf' ? (
            <Choices
              legend="The appraisal travels inside the PDF. What should it hold?"
              value={attachment}
              choices={attachments}
              onChange={setAttachment}
            />
          ) : (
            <p className="muted">Only a PDF carries the appraisal: this form holds the paper alone.</p>
          )}
          <PrintedMarks />
          {waiting > 0 && (
            <p className="export-waiting">
              The paper is not complete: {count(waiting, 'thing')} still missing. It can be exported as a
              draft and says so itself.
            </p>
          )}
        </>
      )}
      <div className="export-said" aria-live="polite">
        <Said state={state} format={format} name={name} />
        {stage === 'written' && revealed && <p className="muted">{revealedSentence}</p>}
      </div>
    </Dialog>
  );
};

interface AfterAllProps {
  readonly next: { current: HTMLButtonElement | null };
  readonly again: () => void;
  readonly onClose: () => void;
}

const AfterAll = ({ next, again, onClose }: AfterAllProps) => (
  <>
    <Button look="quiet" onClick={onClose}>
      Close
    </Button>
    <Button ref={next} look="primary" onClick={again}>
      Choose again
    </Button>
  </>
);

interface SaidProps {
  readonly state: ExportState;
  readonly format: PaperFormat;
  readonly name: string;
}

/** What has become of the export so far. */
const Said = ({ state, format, name }: SaidProps) => {
  switch (state.stage) {
    case 'choosing':
      return null;
    case 'running': {
      const words = state.stopping
        ? 'Stopping'
        : state.step === null
          ? 'Choose where the file goes, in the window that opens'
          : stepWords[state.step];
      return (
        <div className="export-running">
          <p>
            {name}: {words}
          </p>
          <progress value={shareDone(format, state.step)} aria-label="How far the export has got" />
        </div>
      );
    }
    case 'written': {
      const { path, pages } = state.file;
      return (
        <Notice>
          Written: {path}
          {pages === null ? '' : `, ${count(pages, 'page')}`}.
        </Notice>
      );
    }
    case 'stopped':
      return (
        <Notice>
          {state.by === 'stop'
            ? 'Stopped. No file was changed.'
            : 'No place was chosen. No file was changed.'}
        </Notice>
      );
    case 'failed':
      return (
        <Notice look="refused">
          {state.failure.message} {state.failure.next}
        </Notice>
      );
  }
};
