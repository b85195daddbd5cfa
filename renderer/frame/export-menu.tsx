import { useState } from 'react';
import type { AttachmentKind, ExportOutcome } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import { count } from '../../shared/text/lists.ts';
import { Menu } from '../components/menu.tsx';
import { useBridge } from '../session/bridge-context.ts';
import { useMessages } from '../session/messages.ts';
import { newId } from '../session/new-id.ts';
import { commitDrafts } from '../session/pending-drafts.ts';
import { revealedSentence, revealRanking, showingReveals } from '../session/ranking-visibility.ts';
import { shownAppraisal } from '../session/session.ts';
import { notAllSaved } from '../session/unsaved.ts';
import { useAnalysis, useOpenSession } from '../session/use-session.ts';

/** What an export that came to an end says; nothing when the user chose not to. */
const outcomeSentence = (outcome: ExportOutcome): string | null =>
  outcome.outcome === 'cancelled'
    ? null
    : `Written: ${outcome.path}${outcome.pages === null ? '' : `, ${count(outcome.pages, 'page')}`}.`;

/** Writes the appraisal or its paper to a file that the user chooses. */
export const ExportMenu = () => {
  const bridge = useBridge();
  const session = useOpenSession();
  const messages = useMessages();
  const analysis = useAnalysis();
  const [writing, setWriting] = useState(false);
  const { id } = session.store.getState();

  const run = async (write: () => Promise<Result<ExportOutcome>>, written?: () => string): Promise<void> => {
    setWriting(true);
    commitDrafts();
    const result = (await session.settled()) ? await write() : { ok: false as const, error: notAllSaved };
    setWriting(false);
    if (!result.ok) {
      messages.fail(result.error);
      return;
    }
    const text = outcomeSentence(result.value);
    if (text !== null) messages.say({ text: [text, written?.()].filter(Boolean).join(' ') });
  };
  /** Whoever has the paper has the ranking. */
  const recordReveal = (): string => {
    const appraisal = shownAppraisal(session.store.getState());
    if (!showingReveals(appraisal, analysis)) return '';
    session.edit(revealRanking(appraisal));
    return revealedSentence;
  };
  const paper = (attachment: AttachmentKind) => () =>
    void run(
      () => bridge.call('paper.export', { id, job: newId(), format: 'pdf', attachment }),
      recordReveal,
    );

  return (
    <Menu
      label={writing ? 'Writing' : 'Export'}
      className="button button-solid"
      disabled={writing}
      items={[
        {
          id: 'paper',
          words: 'Paper (PDF)',
          line: 'The appraisal inside holds no more than the paper shows',
          act: paper('paper'),
        },
        {
          id: 'paper-full',
          words: 'Paper with a full copy inside (PDF)',
          line: 'Every score, name and note goes with it',
          act: paper('full'),
        },
        {
          id: 'paper-bare',
          words: 'Paper with nothing inside (PDF)',
          line: 'It cannot be opened here again',
          act: paper('none'),
        },
        {
          id: 'appraisal',
          words: 'Appraisal file (.icoa.json)',
          line: 'To pass the whole appraisal on, or keep a copy',
          act: () => void run(() => bridge.call('exchange.export', { id })),
        },
      ]}
    />
  );
};
