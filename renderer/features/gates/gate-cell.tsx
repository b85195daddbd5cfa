import type { ReactNode } from 'react';
import { FailSign } from '../../components/gate-mark.tsx';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

const signs: Readonly<Record<string, ReactNode>> = {
  pass: (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M1.5 6.5l3.2 3.2L10.5 3" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  ),
  fail: <FailSign />,
  unknown: (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle cx="6" cy="6" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M4.4 4.8a1.6 1.6 0 1 1 2.4 1.3c-.6.4-.8.6-.8 1.2M6 8.4v1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </svg>
  ),
  'not-applicable': (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M2 6h8" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  ),
};

/** A result with its sign, as it stands in the grid and in the drawer. */
export const ResultSign = ({ result }: { readonly result: string }): ReactNode => signs[result] ?? null;

/** The content of a place at the gates: sign and word, whether a reason is there, and whether one is missing. */
export const drawGateCell = (cell: GridCell): ReactNode => {
  const result = cell.mark?.['result'];
  if (typeof result !== 'string') return <span className="gate-result gate-none">{shownText(cell)}</span>;
  return (
    <span className={`gate-result gate-${result}`}>
      <ResultSign result={result} />
      <span className="gate-word">{shownText(cell)}</span>
      {cell.mark?.['noReason'] === true ? (
        <span className="gate-noreason" aria-hidden="true">
          <i />
          no reason
        </span>
      ) : cell.mark?.['noted'] === true ? (
        <svg
          className="gate-noted"
          width="10"
          height="10"
          viewBox="0 0 10 10"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M0 2h10M0 5h10M0 8h6" stroke="currentColor" strokeWidth="1.2" />
        </svg>
      ) : null}
    </span>
  );
};
