import type { ReactNode } from 'react';
import type { BreakEven } from '../../../shared/analysis/analysis-costs.ts';
import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newVolume, type VolumeRecord } from '../../../shared/records/funding.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { formatNumber, formatPercent } from '../../../shared/text/numbers.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { MoneyField } from '../../components/number-field.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { ParsedField } from '../../components/parsed-field.tsx';
import { readNumber } from '../../components/read-typed.ts';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { type Patch, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { Unknown } from './cost-summary.tsx';

/** How many of something a year would make up for what an option costs more: asked, never claimed. */
export const BreakEvenCard = (): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const volumes = inOrder(appraisal, 'volume');
  return (
    <section className="card" aria-labelledby="break-even">
      <h2 id="break-even">Break-even: no saving is assumed</h2>
      <p>
        {volumes.length === 0
          ? 'Name something countable that an option might bring about, such as avoided admissions, with what one is worth. How many a year would make up for the extra cost is then worked out; it is added to no total.'
          : 'How many a year would make up for what each option costs more than the comparator, discounted as the costs are and rounded up. Added to no total.'}
      </p>
      {volumes.map((volume) => (
        <VolumeFields key={volume.id} volume={volume} />
      ))}
      <AddLine
        label="Add something to count, in the plural"
        onAdd={(name) =>
          session.edit({
            label: `Add ${name} for a break-even`,
            put: [newVolume({ id: newId(), order: lastOrder(appraisal, 'volume'), name })],
          })
        }
      />
    </section>
  );
};

const readCount = (text: string) =>
  text.trim() === ''
    ? ({ ok: true, value: null } as const)
    : readNumber('A number a year', 0, 1_000_000_000_000)(text);

const VolumeFields = ({ volume }: { readonly volume: VolumeRecord }): ReactNode => {
  const setFields = useSetFields();
  const remove = useRemove();
  const name = volume.name || 'an unnamed volume';
  const set = (what: string, patch: Patch<'volume'>): void =>
    setFields('volume', volume.id, `${what} ${name}`, patch);
  return (
    <div className="cost-volume" {...jumpMark('volume', volume.id)}>
      <div className="cost-volume-fields">
        <TextField
          label="What is counted"
          longest={200}
          value={volume.name}
          onCommit={(text) => set('Name', { name: text })}
        />
        <MoneyField
          label="Worth of one"
          value={volume.unitValue}
          onCommit={(unitValue) => set('Worth of', { unitValue })}
        />
        <ParsedField
          label="A year today"
          alignRight
          placeholder="Not known"
          value={volume.annualVolume}
          format={(value) => (value === null ? '' : formatNumber(value))}
          parse={readCount}
          onCommit={(annualVolume) => set('How many a year of', { annualVolume })}
        />
        <TextField
          label="Where the figures come from"
          longest={500}
          value={volume.source}
          onCommit={(source) => set('Source of', { source })}
        />
        <Button
          look="quiet"
          icon="remove"
          aria-label={`Remove ${name}`}
          onClick={() => remove(`Remove ${name}`, [{ type: 'volume', id: volume.id }])}
        >
          Remove
        </Button>
      </div>
      <VolumeTable volume={volume} />
    </div>
  );
};

const PerYear = ({ entry }: { readonly entry: BreakEven['fromFirstYear'] }): ReactNode => {
  if (!entry) return 'no such year';
  if (entry.count === 0) return 'none needed';
  return (
    <>
      <b>{formatNumber(entry.count)}</b> a year
      {entry.share === null ? null : (
        <span className="muted"> {formatPercent(entry.share, 1)} of today’s</span>
      )}
    </>
  );
};

const VolumeTable = ({ volume }: { readonly volume: VolumeRecord }): ReactNode => {
  const { costs, options } = useAnalysis();
  const entries = costs.breakEven.filter((entry) => entry.volume === volume.id);
  const [first = 0] = costs.years;
  if (entries.length === 0) {
    const missing =
      volume.unitValue === null || volume.unitValue <= 0
        ? 'Say what one is worth.'
        : costs.comparator === null
          ? 'Mark an option as the comparator on Options.'
          : 'The costs of the comparator and of another option have to be known first.';
    return <p className="field-hint">{missing}</p>;
  }
  return (
    <table className="cost-table" aria-label={`Break-even with ${volume.name || 'an unnamed volume'}`}>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">If from {formatFinancialYear(first)}</th>
          <th scope="col">If from {formatFinancialYear(first + 1)}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const option = options.find(({ id }) => id === entry.option);
          return option ? (
            <tr key={entry.option}>
              <th scope="row">
                <span className="cost-option">
                  <OptionMark colour={option.colour} letter={option.letter} />
                  <span>{option.name}</span>
                  {entry.complete ? null : <Unknown words="on costs known so far" />}
                </span>
              </th>
              <td>
                <PerYear entry={entry.fromFirstYear} />
              </td>
              <td>
                <PerYear entry={entry.fromSecondYear} />
              </td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
};
