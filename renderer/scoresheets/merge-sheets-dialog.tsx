import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { count } from '../../shared/text/lists.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FileButton } from '../components/file-button.tsx';
import { Notice } from '../components/notice.tsx';
import { Segments } from '../components/segments.tsx';
import { CheckField } from '../components/select-field.tsx';
import { useBrought } from '../merge/brought.ts';
import { useBridge } from '../session/bridge-context.ts';
import { newId } from '../session/new-id.ts';
import { commitDrafts } from '../session/pending-drafts.ts';
import { useOpenSession, useSession } from '../session/use-session.ts';
import { isToTake, needsLooking, refusalsFirst, reportOf } from './sheet.ts';
import { SheetRows } from './sheet-rows.tsx';
import { readSentence, takenSentence } from './sheet-words.ts';
import { type Busy, createSheetsJob } from './sheets-job.ts';
import './scoresheets.css';

const doing: Readonly<Record<Busy['what'], readonly [now: string, stopping: string]>> = {
  reading: ['Reading', 'Stopping after this sheet'],
  taking: ['Taking', 'Stopping after this sheet'],
  undoing: ['Taking back', 'Taking back'],
};

/** How far the work has got. */
const Progress = ({ busy, name }: { readonly busy: Busy; readonly name: string }): ReactNode => (
  <div className="sheets-progress">
    <p>
      {doing[busy.what][busy.stopping ? 1 : 0]}: {busy.done} of {busy.of}
      {name === '' ? '' : `. ${name}`}
    </p>
    <progress value={busy.done} max={busy.of} aria-label={`${doing[busy.what][0]} scoresheets`} />
  </div>
);

/**
 * Brings filled scoresheets into the appraisal: reads and checks each, shows what it would change and what it refuses
 * and why, and takes those that are left ticked, each as one edit.
 */
export const MergeSheetsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const bridge = useBridge();
  const session = useOpenSession();
  const brought = useBrought();
  const [job] = useState(() => createSheetsJob({ bridge, session, newId, commitDrafts }));
  const { sheets, busy, held, failure, last } = useStore(job.store);
  const seq = useSession(({ log }) => log.seq);
  const waits = useSession(({ queue }) => queue.waiting.length > 0);
  const [view, setView] = useState<'all' | 'look'>('all');
  const dropped = useStore(brought.store, (state) => state.sheets);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => () => job.end(), [job]);
  useEffect(() => {
    if (dropped.length > 0) job.add(brought.takeSheets());
  }, [dropped, brought, job]);

  const look = sheets.filter(needsLooking);
  // Rows that are being read stand still; once all are, what was refused comes first.
  const shown = useMemo(() => {
    const some = view === 'look' ? sheets.filter(needsLooking) : sheets;
    return busy?.what === 'reading' ? some : refusalsFirst(some);
  }, [sheets, view, busy?.what]);
  const toTake = sheets.filter((sheet) => isToTake(sheet, held));
  const takeable = sheets.filter((sheet) => isToTake({ ...sheet, wanted: true } as typeof sheet, held));
  const unread = sheets.filter(({ state }) => state === 'waiting').length;
  const heldBack = sheets.reduce(
    (sum, sheet) => sum + (sheet.state === 'read' ? sheet.report.counts.held : 0),
    0,
  );
  const nowReading = sheets.find(({ state }) => state === 'reading')?.file ?? '';
  const taken = takenSentence(sheets);
  const read = readSentence(sheets);
  const stage = sheets.length === 0 ? 'empty' : busy ? 'busy' : toTake.length > 0 ? 'choosing' : 'through';
  // The button that matters takes the focus, at first and when what had it has gone with the step before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step has a button of its own
  useEffect(() => next.current?.focus(), [stage === 'empty', stage === 'busy']);

  const takesAll = toTake.length === takeable.length;
  const actions =
    busy === null ? (
      <>
        <span className="spring" />
        {sheets.length > 0 && (
          <FileButton accept=".xlsx" multiple onFiles={job.add}>
            Choose more
          </FileButton>
        )}
        <Button
          ref={stage === 'through' ? next : undefined}
          look={stage === 'through' && taken !== null ? 'primary' : 'quiet'}
          onClick={onClose}
        >
          {taken === null ? 'Close' : 'Done'}
        </Button>
        {unread > 0 && <Button onClick={job.readRest}>Read the other {unread}</Button>}
        {stage === 'empty' && (
          <FileButton ref={next} look="primary" accept=".xlsx" multiple onFiles={job.add}>
            Choose scoresheets
          </FileButton>
        )}
        {stage === 'choosing' && (
          <Button ref={next} look="primary" onClick={() => void job.take()}>
            {takesAll
              ? toTake.length === 1
                ? 'Take the sheet'
                : `Take all ${toTake.length} sheets`
              : `Take ${toTake.length} of ${count(takeable.length, 'sheet')}`}
          </Button>
        )}
      </>
    ) : (
      <Button ref={next} disabled={busy.stopping || busy.what === 'undoing'} onClick={job.stop}>
        Cancel
      </Button>
    );
  return (
    <Dialog title="Merge scoresheets" wide onClose={busy === null ? onClose : job.stop} actions={actions}>
      <div className="sheets-said" aria-live="polite">
        {failure && (
          <Notice look="refused">
            {failure.message} {failure.next}
          </Notice>
        )}
        {taken !== null && busy === null && (
          <Notice
            actions={
              last !== null && last.seq === seq && !waits ? (
                <Button dense icon="undo" onClick={() => void job.undoLast()}>
                  {last.edits === 1 ? 'Undo' : `Undo all ${last.edits}`}
                </Button>
              ) : undefined
            }
          >
            {taken}
          </Notice>
        )}
        {taken === null && busy === null && read !== null && <p>{read}</p>}
      </div>
      {busy && <Progress busy={busy} name={nowReading} />}
      {sheets.length === 0 ? (
        <p>
          No sheets yet. Drop filled scoresheets anywhere on this window, or choose them: any number at once.
          Each is checked first, and nothing is changed until you take it.
        </p>
      ) : (
        <>
          <div className="sheets-tools">
            <Segments
              label="Which sheets"
              value={view}
              choices={[
                ['all', `All ${sheets.length}`],
                ['look', `What needs looking at: ${look.length}`],
              ]}
              onChange={setView}
            />
            {takeable.length > 1 && (
              <>
                <Button
                  look="quiet"
                  dense
                  disabled={busy !== null || takesAll}
                  onClick={() =>
                    job.want(
                      takeable.map(({ id }) => id),
                      true,
                    )
                  }
                >
                  Tick all
                </Button>
                <Button
                  look="quiet"
                  dense
                  disabled={busy !== null || toTake.length === 0}
                  onClick={() =>
                    job.want(
                      takeable.map(({ id }) => id),
                      false,
                    )
                  }
                >
                  Leave all out
                </Button>
              </>
            )}
            <span className="spring" />
            {heldBack > 0 && (
              <CheckField
                label={`Also take ${count(heldBack, 'score')} judged on older wording`}
                checked={held}
                onCommit={job.takeHeld}
              />
            )}
          </div>
          {shown.length === 0 ? (
            <p className="muted">No sheet needs looking at.</p>
          ) : (
            <SheetRows
              sheets={shown}
              held={held}
              onlyAside={view === 'look'}
              locked={busy !== null}
              onWant={job.want}
            />
          )}
          {sheets.some((sheet) => (reportOf(sheet)?.counts.blank ?? 0) > 0) && (
            <p className="muted small">A cell that was left blank is not scored: it takes nothing away.</p>
          )}
        </>
      )}
    </Dialog>
  );
};
