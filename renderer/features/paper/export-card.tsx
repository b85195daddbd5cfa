import { useId, useState } from 'react';
import type { AttachmentKind, ExportOutcome } from '../../../shared/contract/channels.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useBridge } from '../../session/bridge-context.ts';
import { newId } from '../../session/new-id.ts';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { notAllSaved } from '../../session/unsaved.ts';
import { useOpenSession } from '../../session/use-session.ts';

const choices: readonly (readonly [kind: AttachmentKind, words: string, line: string])[] = [
  [
    'paper',
    'No more than the paper shows',
    'Agreed scores, group means and costs. No individual score, no scorer’s name, no history. Whoever opens the PDF in this app gets a working appraisal.',
  ],
  [
    'full',
    'Everything',
    'Every record, with individual scores, scorers’ names and declared interests, and the history of every change. For colleagues who go on working on it.',
  ],
  ['none', 'Nothing', 'The paper alone. For a public meeting, or where costs are commercial.'],
];

interface ExportCardProps {
  /** How many things a complete paper still waits for. */
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Chooses what travels inside the PDF, writes it, and says where it is or what to do. */
export const ExportCard = ({ waiting, onClose }: ExportCardProps) => {
  const bridge = useBridge();
  const session = useOpenSession();
  const group = useId();
  const [kind, setKind] = useState<AttachmentKind>('paper');
  const [writing, setWriting] = useState(false);
  const [result, setResult] = useState<Result<ExportOutcome> | null>(null);
  const write = async (): Promise<void> => {
    setWriting(true);
    setResult(null);
    commitDrafts();
    const { id } = session.store.getState();
    setResult(
      (await session.settled())
        ? await bridge.call('paper.export', { id, job: newId(), format: 'pdf', attachment: kind })
        : { ok: false, error: notAllSaved },
    );
    setWriting(false);
  };
  return (
    <section className="card paper-export" aria-labelledby={`${group}-title`}>
      <h2 id={`${group}-title`}>Export the paper as PDF</h2>
      <fieldset>
        <legend>The appraisal travels inside the PDF. What should it hold?</legend>
        {choices.map(([value, words, line]) => (
          <label key={value} className="paper-choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={kind === value}
              onChange={() => setKind(value)}
            />
            <span>
              <b>{words}</b>
              <span className="paper-choice-line">{line}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {waiting > 0 && (
        <p className="paper-waiting">
          The paper is not complete: {count(waiting, 'thing')} still missing. It can be exported as a draft
          and says so itself.
        </p>
      )}
      <div className="paper-export-acts">
        <Button look="primary" disabled={writing} onClick={() => void write()}>
          {writing ? 'Writing the PDF' : 'Choose where and export'}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      <div aria-live="polite">{result && <Outcome result={result} />}</div>
    </section>
  );
};

const Outcome = ({ result }: { readonly result: Result<ExportOutcome> }) => {
  if (!result.ok) {
    return (
      <Notice look="refused">
        {result.error.message} {result.error.next}
      </Notice>
    );
  }
  if (result.value.outcome === 'cancelled')
    return <p className="muted">Not exported: no place was chosen.</p>;
  const { path, pages } = result.value;
  return (
    <Notice>
      Written: {path}
      {pages === null ? '' : `, ${count(pages, 'page')}`}.
    </Notice>
  );
};
