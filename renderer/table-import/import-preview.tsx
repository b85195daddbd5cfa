import { type ReactNode, useState } from 'react';
import type { ImportOutcome, ImportPlan } from '../../shared/table-import/import-plan.ts';
import { count } from '../../shared/text/lists.ts';
import { CheckField } from '../components/select-field.tsx';

/** Rows that are listed at once; the others are counted. */
const mostListed = 200;

const outcomeWords: Readonly<Record<ImportOutcome, string>> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'as it is',
  refused: 'not taken',
};

/** What each row would do: refusals first, as they are what needs looking at. */
export const ImportPreview = ({ plan: { items, counts } }: { readonly plan: ImportPlan }): ReactNode => {
  const [refusedOnly, setRefusedOnly] = useState(false);
  const sorted = [...items].sort(
    (one, other) => Number(other.outcome === 'refused') - Number(one.outcome === 'refused'),
  );
  const wanted = sorted.filter(({ outcome }) => !refusedOnly || outcome === 'refused');
  const listed = wanted.slice(0, mostListed);
  return (
    <section aria-label="What would be taken" className="import-preview">
      <h3>What would be taken</h3>
      <p aria-live="polite">
        {counts.new} new, {counts.changed} changed, {counts.unchanged} as they are, {counts.refused} not
        taken.
      </p>
      {counts.refused > 0 ? (
        <CheckField label="Show only what is not taken" checked={refusedOnly} onCommit={setRefusedOnly} />
      ) : null}
      {items.length === 0 ? <p className="muted">No row of the table says anything.</p> : null}
      {listed.length > 0 ? (
        <table className="import-rows">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What</th>
              <th scope="col">Becomes</th>
              <th scope="col">Says</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ line, name, outcome, says }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several scores may stand in one line
              <tr key={`${line} ${at}`} data-outcome={outcome}>
                <td>{line}</td>
                <th scope="row">{name}</th>
                <td className="import-outcome">{outcomeWords[outcome]}</td>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {wanted.length > listed.length ? (
        <p className="muted">
          And {count(wanted.length - listed.length, 'more row', 'more rows')} like these.
        </p>
      ) : null}
    </section>
  );
};
