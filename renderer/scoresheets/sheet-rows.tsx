import { memo, type ReactNode, useState } from 'react';
import type { SheetReport } from '../../shared/scoresheet/sheet-report.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { Icon } from '../components/icon.tsx';
import { holdsAnything, reportOf, type Sheet } from './sheet.ts';
import { SheetItems } from './sheet-items.tsx';
import { verdictOf } from './sheet-words.ts';

const columns = [
  ['new', 'New'],
  ['changed', 'Changed'],
  ['unchanged', 'Unchanged'],
  ['refused', 'Refused'],
  ['held', 'Held back'],
  ['blank', 'Blank'],
] as const satisfies readonly (readonly [keyof SheetReport['counts'], string])[];

/** A shape beside the words of a verdict that asks for a look. */
const Sign = ({ look }: { readonly look: 'refused' | 'look' | 'done' }): ReactNode => (
  <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {look === 'refused' ? (
      <>
        <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
        <path d="M5 5l6 6M11 5l-6 6" stroke="var(--surface)" strokeWidth="1.8" />
      </>
    ) : look === 'look' ? (
      <>
        <path d="M8 1L15.5 14.5H.5Z" fill="currentColor" />
        <path d="M8 6v4M8 11.5v1.5" stroke="var(--surface)" strokeWidth="1.8" />
      </>
    ) : (
      <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2" />
    )}
  </svg>
);

interface SheetRowProps {
  readonly sheet: Sheet;
  readonly held: boolean;
  readonly onlyAside: boolean;
  readonly locked: boolean;
  readonly onWant: (ids: readonly string[], wanted: boolean) => void;
}

/** One sheet: whose it is, what it holds in counts, what came of it; and under it, on demand, every entry. */
const SheetRow = memo(({ sheet, held, onlyAside, locked, onWant }: SheetRowProps): ReactNode => {
  const [open, setOpen] = useState(false);
  const report = reportOf(sheet);
  const name = report?.assessor?.name ?? sheet.file;
  const verdict = verdictOf(sheet, held);
  const opens = report !== null && report.refusal === null;
  const heading = (
    <>
      <b>{name}</b>
      {report?.assessor ? <span className="sheet-file">{sheet.file}</span> : null}
    </>
  );
  return (
    <>
      <tr data-state={sheet.state}>
        <td className="sheet-want">
          {sheet.state === 'read' && holdsAnything(sheet.report, held) ? (
            <label className="sheet-tick">
              <input
                type="checkbox"
                checked={sheet.wanted}
                disabled={locked}
                onChange={(event) => onWant([sheet.id], event.target.checked)}
              />
              <span className="visually-hidden">Take the sheet of {name}</span>
            </label>
          ) : null}
        </td>
        <th scope="row">
          {opens ? (
            <button
              type="button"
              className="sheet-opener"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <Icon name={open ? 'chevron' : 'right'} size={14} />
              <span>{heading}</span>
            </button>
          ) : (
            <span className="sheet-bare">{heading}</span>
          )}
        </th>
        <td>{report?.assessor?.group ?? ''}</td>
        {columns.map(([key]) => (
          <td key={key} className="number" data-count={key}>
            {opens && report.counts[key] > 0 ? formatNumber(report.counts[key]) : ''}
          </td>
        ))}
        <td className={`sheet-verdict sheet-verdict-${verdict.look}`}>
          <span>
            {verdict.look === 'plain' ? null : <Sign look={verdict.look} />}
            {verdict.words}
          </span>
        </td>
      </tr>
      {open && opens ? (
        <tr className="sheet-inside">
          <td colSpan={columns.length + 4}>
            <SheetItems report={report} name={name} onlyAside={onlyAside} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

interface SheetRowsProps {
  readonly sheets: readonly Sheet[];
  readonly held: boolean;
  readonly onlyAside: boolean;
  /** While work is under way nothing is chosen. */
  readonly locked: boolean;
  readonly onWant: (ids: readonly string[], wanted: boolean) => void;
}

/** The report on filled sheets, one row a sheet. */
export const SheetRows = ({ sheets, ...row }: SheetRowsProps): ReactNode => (
  <table className="sheets" aria-label="Scoresheets">
    <thead>
      <tr>
        <th scope="col">Take</th>
        <th scope="col">Scorer</th>
        <th scope="col">Group</th>
        {columns.map(([key, head]) => (
          <th key={key} scope="col" className="number">
            {head}
          </th>
        ))}
        <th scope="col">What came of it</th>
      </tr>
    </thead>
    <tbody>
      {sheets.map((sheet) => (
        <SheetRow key={sheet.id} sheet={sheet} {...row} />
      ))}
    </tbody>
  </table>
);
