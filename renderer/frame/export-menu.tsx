import { lazy, Suspense, useState } from 'react';
import { Menu } from '../components/menu.tsx';
import { useBrought } from '../merge/brought.ts';
import { useBridge } from '../session/bridge-context.ts';
import { useMessages } from '../session/messages.ts';
import { commitDrafts } from '../session/pending-drafts.ts';
import { notAllSaved } from '../session/unsaved.ts';
import { useOpenSession } from '../session/use-session.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}));

/** Writes the appraisal or its paper to a file that the user chooses; and takes in a copy that was passed on. */
export const ExportMenu = () => {
  const bridge = useBridge();
  const session = useOpenSession();
  const messages = useMessages();
  const brought = useBrought();
  const [writing, setWriting] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id } = session.store.getState();

  const exportAppraisal = async (): Promise<void> => {
    setWriting(true);
    commitDrafts();
    const result = (await session.settled())
      ? await bridge.call('exchange.export', { id })
      : { ok: false as const, error: notAllSaved };
    setWriting(false);
    if (!result.ok) messages.fail(result.error);
    else if (result.value.outcome === 'written') messages.say({ text: `Written: ${result.value.path}.` });
  };

  return (
    <>
      <Menu
        label={writing ? 'Writing' : 'Export'}
        className="button button-solid"
        busy={writing}
        items={[
          {
            id: 'paper',
            words: 'Paper',
            line: 'As PDF, for Word, as a web page or as an Excel workbook',
            act: () => setAsking(true),
          },
          {
            id: 'appraisal',
            words: 'Appraisal file (.icoa.json)',
            line: 'To pass the whole appraisal on, or keep a copy',
            act: () => void exportAppraisal(),
          },
          {
            id: 'merge',
            words: 'Merge a colleague’s copy',
            line: 'What was changed in an appraisal file that you passed on',
            act: () => brought.open({ kind: 'merge-copy' }),
          },
        ]}
      />
      {asking && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
};
