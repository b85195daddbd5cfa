import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useBridge } from '../session/bridge-context.ts';
import { useMessages } from '../session/messages.ts';
import { newId } from '../session/new-id.ts';
import { commitDrafts } from '../session/pending-drafts.ts';
import { useOpenSession } from '../session/use-session.ts';
import { createCopyJob } from './copy-job.ts';
import { CopyOrAnother } from './copy-or-another.tsx';
import { mergedSentence } from './copy-words.ts';
import { sendable } from './file-bytes.ts';
import { importAnother } from './import-file.ts';
import { MergeCopyDialog } from './merge-copy-dialog.tsx';

interface CopyWindowProps {
  /** A file that was dropped, not known yet to be a copy; null to have one chosen. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/**
 * Merging another copy of the open appraisal. Of a file that was dropped it is found out first what it is: another
 * appraisal is imported as it is without one open, and of a copy it is asked what it is for.
 */
export const CopyWindow = ({ file, onClose }: CopyWindowProps): ReactNode => {
  const bridge = useBridge();
  const session = useOpenSession();
  const messages = useMessages();
  const [job] = useState(() => createCopyJob({ bridge, session, newId, commitDrafts }));
  const [asked, setAsked] = useState(file === null);
  const state = useStore(job.store);
  useEffect(() => () => job.end(), [job]);

  const openAsAnother = async (): Promise<void> => {
    onClose();
    if (!file) return;
    const given = await sendable(file);
    if (given.ok) await importAnother(bridge, messages, given.value);
    else messages.fail(given.error);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file that was dropped is looked at once
  useEffect(() => {
    if (file === null) return;
    void job.read(file).then((read) => {
      if (read === null || read.ok) return;
      if (read.error.code === 'another-appraisal') {
        void openAsAnother();
        return;
      }
      messages.fail(read.error);
      onClose();
    });
  }, [job, file]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is merged is spoken of once
  useEffect(() => {
    if (state.stage !== 'merged') return;
    messages.say({
      text: mergedSentence(state.report),
      ...(state.log.undo === null ? {} : { undoes: state.log.undo }),
    });
    onClose();
  }, [state.stage]);

  if (asked) return <MergeCopyDialog job={job} onClose={onClose} />;
  if (file === null || state.stage !== 'read') return null;
  return (
    <CopyOrAnother
      file={file.name}
      onMerge={() => setAsked(true)}
      onOpen={() => void openAsAnother()}
      onClose={onClose}
    />
  );
};
