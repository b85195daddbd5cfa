import type { ReactNode } from 'react';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

/** Whether the body named has confirmed: a tick, or an open ring. The cell says it in words too. */
export const ConfirmedSign = ({ confirmed }: { readonly confirmed: boolean }): ReactNode => (
  <svg
    className={confirmed ? 'employer-confirmed' : 'employer-open'}
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
    focusable="false"
  >
    {confirmed ? (
      <path d="M1.5 6.5l3.2 3.2L10.5 3" fill="none" stroke="currentColor" strokeWidth="2" />
    ) : (
      <circle
        cx="6"
        cy="6"
        r="4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2 2"
      />
    )}
  </svg>
);

/** The content of a place in the employer grid: the body and whether it has confirmed, or a hole. */
export const drawEmployerCell = (cell: GridCell): ReactNode =>
  cell.mark?.['hole'] === true ? (
    <span className={cell.mark['listed'] === true ? 'employer-hole' : 'muted'}>{shownText(cell)}</span>
  ) : (
    <span className="employer-named" title={shownText(cell)}>
      <span>{shownText(cell)}</span>
      <ConfirmedSign confirmed={cell.mark?.['resolved'] === true} />
    </span>
  );
