import type { ReactNode } from 'react';
import type { ScoreRecord } from '../../../shared/records/score.ts';
import { formatMeasured } from '../../../shared/text/numbers.ts';
import { agreedChange, agreedScore } from '../../../shared/workshop/agree.ts';
import { readEntry } from '../../../shared/workshop/entry.ts';
import { type Parsed, ParsedField } from '../../components/parsed-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';

const asTyped = (value: number | null): string => (value === null ? '' : formatMeasured(value));

/** Reads a score that has to fit what stands beside it. */
const readFitting =
  (fits: (value: number) => boolean, sentence: string) =>
  (text: string): Parsed<number | null> => {
    const read = readEntry(text);
    if (!read) return { ok: false, sentence: 'Scores run from 0 to 100.' };
    return read.value === null || fits(read.value)
      ? { ok: true, value: read.value }
      : { ok: false, sentence };
  };

/** The agreed score with its range, reason and dissent. Everything typed becomes an edit when it rests. */
export const AgreeFields = ({
  criterion,
  option,
}: {
  readonly criterion: string;
  readonly option: string;
}): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const score = agreedScore(appraisal, option, criterion);
  const { low, value, high } = score;
  const below = value ?? high ?? 100;
  const above = value ?? low ?? 0;
  const set = (
    what: string,
    patch: Partial<Pick<ScoreRecord, 'value' | 'low' | 'high' | 'reason' | 'dissent'>>,
  ) =>
    session.edit(agreedChange(shownAppraisal(session.store.getState()), { option, criterion }, what, patch));
  return (
    <>
      <div className="ws-verdict">
        <div className="ws-agreed" data-first>
          <ParsedField
            label="Agreed score"
            value={value}
            format={asTyped}
            parse={readFitting(
              (typed) => (low === null || typed >= low) && (high === null || typed <= high),
              'It must lie between low and high.',
            )}
            onCommit={(typed) => set('agreed score', { value: typed })}
          />
        </div>
        <div className="ws-between">
          <p>between</p>
          <ParsedField
            label="Low"
            hideLabel
            value={low}
            format={asTyped}
            parse={readFitting((typed) => typed <= below, `Low must not be above ${asTyped(below)}.`)}
            onCommit={(typed) => set('low', { low: typed })}
          />
          <span>and</span>
          <ParsedField
            label="High"
            hideLabel
            value={high}
            format={asTyped}
            parse={readFitting((typed) => typed >= above, `High must not be under ${asTyped(above)}.`)}
            onCommit={(typed) => set('high', { high: typed })}
          />
        </div>
      </div>
      <TextField
        label="Because"
        lines={3}
        longest={2000}
        value={score.reason}
        onCommit={(reason) => set('reason', { reason })}
      />
      <TextField
        label="Dissent recorded"
        lines={2}
        longest={2000}
        value={score.dissent}
        onCommit={(dissent) => set('dissent', { dissent })}
      />
    </>
  );
};
