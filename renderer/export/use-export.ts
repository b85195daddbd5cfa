import { useState } from 'react';
import type {
  AttachmentKind,
  ExportOutcome,
  PaperFormat,
  PaperStep,
} from '../../shared/contract/channels.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { useBridge } from '../session/bridge-context.ts';
import { revealRanking, showingRevealsNow } from '../session/ranking-visibility.ts';
import { shownAppraisal } from '../session/session.ts';
import { notAllSaved } from '../session/unsaved.ts';
import { useNodeJob } from '../session/use-node-job.ts';
import { useOpenSession } from '../session/use-session.ts';

/** What is wanted of an export. */
export interface Wanted {
  readonly format: PaperFormat;
  readonly attachment: AttachmentKind;
}

/** Where an export stands. */
export type ExportState =
  | { readonly stage: 'choosing' }
  /** Without a step, the user is asked where the file goes. */
  | { readonly stage: 'running'; readonly step: PaperStep | null; readonly stopping: boolean }
  | { readonly stage: 'written'; readonly file: Extract<ExportOutcome, { outcome: 'written' }> }
  /** By the user: in mid-work, or by choosing no place. */
  | { readonly stage: 'stopped'; readonly by: 'stop' | 'no place' }
  | { readonly stage: 'failed'; readonly failure: Failure };

export interface Export {
  readonly state: ExportState;
  /** Whether whoever reads the file sees the ranking before its time, which has then been recorded. */
  readonly revealed: boolean;
  readonly write: (wanted: Wanted) => Promise<void>;
  /** Stops the work under way: no file is changed by what has been stopped. */
  readonly stop: () => void;
  readonly again: () => void;
}

/** Writes the paper of the open appraisal to a file, with a way to follow the work and to stop it. */
export const useExport = (): Export => {
  const bridge = useBridge();
  const session = useOpenSession();
  const [state, setState] = useState<ExportState>({ stage: 'choosing' });
  const [revealed, setRevealed] = useState(false);
  const job = useNodeJob({
    cancel: (name) => void bridge.call('paper.cancel', { job: name }),
    follow: async (name) => {
      const reply = await bridge.call('paper.progress', { job: name });
      return reply.ok ? (stopping) => setState({ stage: 'running', step: reply.value.step, stopping }) : null;
    },
  });

  const write = async ({ format, attachment }: Wanted): Promise<void> => {
    setRevealed(false);
    setState({ stage: 'running', step: null, stopping: false });
    const { id } = session.store.getState();
    const end = await job.run((name) => bridge.call('paper.export', { id, job: name, format, attachment }));
    if (!end) return;
    if (!end.began) {
      setState(
        end.why === 'stopped' ? { stage: 'stopped', by: 'stop' } : { stage: 'failed', failure: notAllSaved },
      );
    } else if (!end.reply.ok) setState({ stage: 'failed', failure: end.reply.error });
    else if (end.reply.value.outcome === 'cancelled') {
      setState({ stage: 'stopped', by: end.stopping ? 'stop' : 'no place' });
    } else {
      // Whoever has the paper has the ranking.
      const appraisal = shownAppraisal(session.store.getState());
      if (showingRevealsNow(appraisal)) {
        session.edit(revealRanking(appraisal));
        setRevealed(true);
      }
      setState({ stage: 'written', file: end.reply.value });
    }
  };

  return {
    state,
    revealed,
    write,
    stop: () => {
      setState((before) => (before.stage === 'running' ? { ...before, stopping: true } : before));
      job.stop();
    },
    again: () => setState({ stage: 'choosing' }),
  };
};
