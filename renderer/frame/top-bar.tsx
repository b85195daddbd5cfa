import { useSyncExternalStore } from 'react';
import { appraisalOf } from '../../shared/records/aggregate.ts';
import { formatTime } from '../../shared/text/dates.ts';
import { AppSign } from '../components/app-sign.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Tag } from '../components/tag.tsx';
import { redoLabel, undoLabel } from '../session/log-ahead.ts';
import { commitDrafts, onUnderWay, someUnderWay } from '../session/pending-drafts.ts';
import { libraryHref } from '../session/route.ts';
import { useAppraisal, useOpenSession, useSession } from '../session/use-session.ts';
import { ExportMenu } from './export-menu.tsx';
import { PresentMenu } from './present-menu.tsx';
import './top-bar.css';

/** "14:02" on this computer's clock. */
export const localTime = (instant: string): string =>
  formatTime(instant, -new Date(instant).getTimezoneOffset());

const SavedState = () => {
  const sending = useSession((session) => session.saving);
  const typing = useSyncExternalStore(onUnderWay, someUnderWay);
  const saving = sending === 'saved' && typing ? 'saving' : sending;
  const savedAt = useSession((session) => session.log.savedAt);
  return (
    <span className="top-bar-saved" data-saving={saving}>
      {saving === 'saved' ? (
        <>
          <Icon name="tick" size={14} />
          Saved {localTime(savedAt)}
        </>
      ) : saving === 'saving' ? (
        'Saving'
      ) : (
        'Not saved'
      )}
    </span>
  );
};

const UndoRedo = () => {
  const session = useOpenSession();
  const undo = useSession(undoLabel);
  const redo = useSession(redoLabel);
  return (
    <>
      <Button
        look="quiet"
        icon="undo"
        disabled={undo === null}
        aria-label={undo === null ? 'Undo' : `Undo: ${undo}`}
        title={undo === null ? 'Nothing to undo' : `Undo: ${undo} (Ctrl+Z)`}
        onClick={() => {
          commitDrafts();
          void session.undo();
        }}
      >
        Undo
      </Button>
      <Button
        look="quiet"
        icon="redo"
        disabled={redo === null}
        aria-label={redo === null ? 'Redo' : `Redo: ${redo}`}
        title={redo === null ? 'Nothing to redo' : `Redo: ${redo} (Ctrl+Y)`}
        onClick={() => {
          commitDrafts();
          void session.redo();
        }}
      >
        Redo
      </Button>
    </>
  );
};

/** Title, saved state, undo, redo, present, export. */
export const TopBar = () => {
  const own = appraisalOf(useAppraisal());
  return (
    <header className="top-bar">
      <a className="top-bar-home" href={libraryHref} aria-label="All appraisals" title="All appraisals">
        <AppSign />
      </a>
      <span className="top-bar-title">{own.title || 'Untitled appraisal'}</span>
      {own.illustrative ? <Tag look="notice">Illustrative sample</Tag> : null}
      <span className="spring" />
      <SavedState />
      <UndoRedo />
      <PresentMenu />
      <ExportMenu />
    </header>
  );
};
