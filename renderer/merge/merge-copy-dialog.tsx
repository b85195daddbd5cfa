import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FileButton } from '../components/file-button.tsx';
import { Notice } from '../components/notice.tsx';
import { ConflictList } from './conflict-list.tsx';
import { bringsAnything, type CopyJob, unanswered } from './copy-job.ts';
import { keptSentence, mergeSentence, partedSentence, unknownBaseSentence } from './copy-words.ts';
import { TakenList } from './taken-list.tsx';
import './merge-copy.css';

interface MergeCopyProps {
  readonly job: CopyJob;
  readonly onClose: () => void;
}

/**
 * Merges a colleague's copy of the appraisal: shows what it brings, what only this copy changed, and side by side what
 * both did, which a person decides.
 */
export const MergeCopyDialog = ({ job, onClose }: MergeCopyProps): ReactNode => {
  const state = useStore(job.store);
  const { stage } = state;
  const next = useRef<HTMLButtonElement>(null);
  // The button that matters takes the focus, at first and when what had it has gone with the step before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step has a button of its own
  useEffect(() => next.current?.focus(), [stage]);
  const readable = 'report' in state ? state : null;
  const report = readable?.report ?? null;
  const answers = state.stage === 'read' || state.stage === 'merging' ? state.answers : {};
  const open = report ? unanswered(report, answers) : 0;
  const failure = 'failure' in state ? state.failure : null;
  const nothing = report !== null && !bringsAnything(report);

  const actions =
    stage === 'choosing' ? (
      <>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
        <FileButton
          ref={next}
          look="primary"
          accept=".json,.pdf"
          onFiles={([file]) => {
            if (file) void job.read(file);
          }}
        >
          Choose a copy
        </FileButton>
      </>
    ) : nothing ? (
      <Button ref={next} look="primary" onClick={onClose}>
        Close
      </Button>
    ) : (
      <>
        <Button
          ref={report && open > 0 ? next : undefined}
          look="quiet"
          disabled={stage === 'merging'}
          onClick={onClose}
        >
          Close
        </Button>
        {report && (
          <Button
            ref={open === 0 ? next : undefined}
            look="primary"
            disabled={stage !== 'read' || open > 0}
            onClick={() => void job.merge()}
          >
            {stage === 'merging' ? 'Merging' : 'Merge'}
          </Button>
        )}
      </>
    );
  const parted = report && partedSentence(report);
  const kept = report && keptSentence(report);
  return (
    <Dialog
      title="Merge a colleague’s copy"
      wide
      onClose={() => {
        if (stage !== 'merging') onClose();
      }}
      actions={actions}
    >
      <div className="merge-said" aria-live="polite">
        {failure && (
          <Notice look="refused">
            {failure.message} {failure.next}
          </Notice>
        )}
        {stage === 'choosing' && (
          <p>
            Choose the file of another copy of this appraisal (.icoa.json), as a colleague has sent it back.
            What only they changed comes in, what only you changed stays, and where both did you choose.
            Nothing is changed until you merge.
          </p>
        )}
        {state.stage === 'reading' && <p>Comparing {state.file} with this copy.</p>}
        {report && <p className="merge-sentence">{mergeSentence(report)}</p>}
      </div>
      {report?.base === 'unknown' && report.parted === null && !nothing && (
        <Notice look="warning">{unknownBaseSentence}</Notice>
      )}
      {(parted || kept) && (
        <p className="muted">
          {parted} {kept}
        </p>
      )}
      {report && report.notes.length > 0 && (
        <ul className="merge-notes">
          {report.notes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {report && report.conflicts.length > 0 && (
        <ConflictList
          conflicts={report.conflicts}
          answers={answers}
          open={open}
          file={report.file}
          locked={stage === 'merging'}
          onAnswer={job.answer}
          onAll={job.answerAll}
        />
      )}
      {report && report.taken.length > 0 && <TakenList taken={report.taken} />}
    </Dialog>
  );
};
