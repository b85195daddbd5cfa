import { useEffect, useRef, useState } from 'react';
import { AppSign } from '../../components/app-sign.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { MessageStrip } from '../../frame/notices.tsx';
import '../../components/box.css';
import '../../frame/top-bar.css';
import { AppraisalTable } from './appraisal-table.tsx';
import './library-screen.css';
import { NewAppraisalForm } from './new-appraisal-form.tsx';
import { type Library, useLibrary } from './use-library.ts';

const Samples = ({ library, first }: { readonly library: Library; readonly first: boolean }) =>
  (library.listing?.samples ?? []).map((sample, place) => (
    <section key={sample.id} className="library-sample" aria-labelledby={`sample-${sample.id}`}>
      <div>
        <h3 id={`sample-${sample.id}`}>
          {sample.title} <Tag look="notice">Illustrative sample</Tag>
        </h3>
        <p className="muted">{sample.summary} Opens as a copy; your own work is untouched.</p>
      </div>
      <Button
        look={first && place === 0 ? 'primary' : 'normal'}
        onClick={() => void library.openSample(sample.id)}
      >
        {sample.button}
      </Button>
    </section>
  ));

/** An appraisal was just put away: said in a strip, with the way back. */
const ArchivedStrip = ({
  title,
  onRestore,
  onDismiss,
}: {
  readonly title: string;
  readonly onRestore: () => void;
  readonly onDismiss: () => void;
}) => (
  <Notice
    actions={
      <>
        <Button dense icon="undo" onClick={onRestore}>
          Restore
        </Button>
        <Button dense look="quiet" onClick={onDismiss}>
          Dismiss
        </Button>
      </>
    }
  >
    Archived {title}. Nothing was deleted.
  </Notice>
);

/** The appraisals on this computer, and the ways to start one. */
export const LibraryScreen = () => {
  const library = useLibrary();
  const newTitle = useRef<HTMLInputElement>(null);
  const [showArchived, setShowArchived] = useState(false);
  const [justArchived, setJustArchived] = useState<{ readonly id: string; readonly title: string } | null>(
    null,
  );
  useEffect(() => {
    document.title = 'ICO Options Appraisal';
  }, []);

  const all = library.listing?.appraisals ?? [];
  const current = all.filter(({ archived }) => !archived);
  const archived = all.filter((appraisal) => appraisal.archived);
  const firstRun = library.listing !== null && all.length === 0;
  const archive = (id: string, away: boolean): void => {
    const title = all.find((appraisal) => appraisal.id === id)?.title ?? '';
    setJustArchived(away ? { id, title } : null);
    void library.archive(id, away);
  };
  const table = { onDuplicate: (id: string) => void library.duplicate(id), onArchive: archive };

  return (
    <div className="library">
      <header className="top-bar">
        <AppSign />
        <span className="top-bar-title">ICO Options Appraisal</span>
        <span className="spring" />
        <span className="top-bar-saved">Works without a network. Nothing leaves this computer.</span>
      </header>
      <div className="notices">
        <MessageStrip lastChange={null} />
        {justArchived ? (
          <ArchivedStrip
            title={justArchived.title}
            onRestore={() => archive(justArchived.id, false)}
            onDismiss={() => setJustArchived(null)}
          />
        ) : null}
      </div>
      <main>
        <div className="library-head">
          <h1>Appraisals</h1>
          <Button onClick={() => void library.importFile()}>Import</Button>
          <Button look={firstRun ? 'normal' : 'primary'} onClick={() => newTitle.current?.focus()}>
            New appraisal
          </Button>
        </div>
        <div className="library-list">
          {firstRun ? <Samples library={library} first /> : null}
          {library.listing === null ? null : (
            <section className="box" aria-labelledby="recent">
              <h2 id="recent">Recent</h2>
              {current.length > 0 ? (
                <AppraisalTable appraisals={current} {...table} />
              ) : (
                <EmptyState>
                  {firstRun
                    ? 'No appraisals yet. Start one at the right, or look round the worked sample first.'
                    : 'No appraisals on the list. Start one at the right, or restore one below.'}
                </EmptyState>
              )}
              {archived.length > 0 ? (
                <div className="library-archived">
                  <Button
                    look="quiet"
                    dense
                    aria-expanded={showArchived}
                    icon="chevron"
                    onClick={() => setShowArchived(!showArchived)}
                  >
                    {showArchived ? 'Hide archived' : `Show ${archived.length} archived`}
                  </Button>
                </div>
              ) : null}
              {showArchived && archived.length > 0 ? (
                <AppraisalTable appraisals={archived} {...table} />
              ) : null}
            </section>
          )}
          {firstRun ? null : <Samples library={library} first={false} />}
          <section className="library-import" aria-labelledby="import">
            <div>
              <h3 id="import">Import a file</h3>
              <p className="muted">
                An appraisal (.icoa.json) or a paper made here (.pdf): the paper opens the appraisal behind
                it.
              </p>
            </div>
            <Button onClick={() => void library.importFile()}>Choose a file</Button>
          </section>
        </div>
        <section className="box library-new" style={{ alignSelf: 'start' }} aria-labelledby="new">
          <h2 id="new">New appraisal</h2>
          <p className="muted">Options, criteria, weights, scores and costs follow, one stage at a time.</p>
          <NewAppraisalForm first={newTitle} onCreate={library.create} />
        </section>
      </main>
      <footer className="library-foot">
        {library.info ? (
          <>
            <span>Kept in {library.info.dataFolder}</span>
            <span>Version {library.info.version}</span>
          </>
        ) : null}
      </footer>
    </div>
  );
};
