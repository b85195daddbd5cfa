import type { ReactNode } from 'react';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

/** A small corner: there is a note behind the cell. */
const NoteSign = (): ReactNode => (
  <svg className="context-note" width="7" height="7" viewBox="0 0 7 7" aria-hidden="true" focusable="false">
    <path d="M0 0H7V7Z" fill="var(--text-2)" />
  </svg>
);

const look = (cell: GridCell): string => {
  if (cell.mark?.['derived'] === true) return 'context-derived';
  if (cell.mark?.['typedOver'] === true) return 'context-typed-over';
  return cell.mark?.['quiet'] === true ? 'muted' : '';
};

/** A cell of the practices, the staff or the partners: what is not known in amber, what is worked out underlined. */
export const drawContextCell = (cell: GridCell): ReactNode => {
  const unnamed = cell.mark?.['unnamed'];
  if (typeof unnamed === 'string') return <span className="sheet-value muted">Name the {unnamed}</span>;
  if (cell.mark?.['unknown'] === true) {
    return (
      <span className="sheet-value">
        <b className="context-unknown">?</b>
      </span>
    );
  }
  const shown = shownText(cell);
  return (
    <>
      <span className="sheet-value" title={cell.says === undefined ? shown : `${shown}, ${cell.says}`}>
        {cell.mark?.['strong'] === true ? <b>{shown}</b> : <span className={look(cell)}>{shown}</span>}
      </span>
      {cell.mark?.['noted'] === true ? <NoteSign /> : null}
    </>
  );
};
