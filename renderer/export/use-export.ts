import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  AttachmentKind,
  ExportOutcome,
  PaperFormat,
  PaperStep,
} from '../../shared/contract/channels.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { useBridge } from '../session/bridge-context.ts';
import { newId } from '../session/new-id.ts';
import { commitDrafts } from '../session/pending-drafts.ts';
import { revealRanking, showingReveals } from '../session/ranking-visibility.ts';
import { shownAppraisal } from '../session/session.ts';
import { notAllSaved } from '../session/unsaved.ts';
import { useAnalysis, useOpenSession } from '../session/use-session.ts';

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

/** How often to ask how far the work has got, in milliseconds. */
const asking = 250;

/** Writes the paper of the open appraisal to a file, with a way to follow the work and to stop it. */
export const useExport = (): Export => {
  const bridge = useBridge();
  const session = useOpenSession();
  const analysis = useAnalysis();
  const [state, setState] = useState<ExportState>({ stage: 'choosing' });
  const [revealed, setRevealed] = useState(false);
  const job = useRef<string | null>(null);
  const stopping = useRef(false);

  const cancel = useCallback(() => {
    if (job.current !== null) void bridge.call('paper.cancel', { job: job.current });
  }, [bridge]);
  // Whoever leaves has no more use for the file than whoever stops it, before the work has begun as well.
  useEffect(
    () => () => {
      stopping.current = true;
      cancel();
    },
    [cancel],
  );

  const follow = (name: string): (() => void) => {
    const timer = window.setInterval(() => {
      // What was stopped before it had begun is stopped once it has.
      if (stopping.current) cancel();
      void bridge.call('paper.progress', { job: name }).then((reply) => {
        if (job.current !== name || !reply.ok) return;
        setState({ stage: 'running', step: reply.value.step, stopping: stopping.current });
      });
    }, asking);
    return () => window.clearInterval(timer);
  };

  const write = async ({ format, attachment }: Wanted): Promise<void> => {
    if (job.current !== null) return;
    const name = newId();
    job.current = name;
    stopping.current = false;
    setRevealed(false);
    setState({ stage: 'running', step: null, stopping: false });
    commitDrafts();
    const allSaved = await session.settled();
    // What was stopped meanwhile does not ask where a file goes.
    if (stopping.current || !allSaved) {
      job.current = null;
      setState(
        stopping.current ? { stage: 'stopped', by: 'stop' } : { stage: 'failed', failure: notAllSaved },
      );
      return;
    }
    const unfollow = follow(name);
    const { id } = session.store.getState();
    const reply = await bridge.call('paper.export', { id, job: name, format, attachment });
    unfollow();
    job.current = null;
    if (!reply.ok) setState({ stage: 'failed', failure: reply.error });
    else if (reply.value.outcome === 'cancelled') {
      setState({ stage: 'stopped', by: stopping.current ? 'stop' : 'no place' });
    } else {
      // Whoever has the paper has the ranking.
      const appraisal = shownAppraisal(session.store.getState());
      if (showingReveals(appraisal, analysis)) {
        session.edit(revealRanking(appraisal));
        setRevealed(true);
      }
      setState({ stage: 'written', file: reply.value });
    }
  };

  return {
    state,
    revealed,
    write,
    stop: () => {
      stopping.current = true;
      setState((before) => (before.stage === 'running' ? { ...before, stopping: true } : before));
      cancel();
    },
    again: () => setState({ stage: 'choosing' }),
  };
};
