import type { ReactNode } from 'react';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

/** A small corner: there is a note behind the cell. */
const NoteSign = (): ReactNode => (
  <svg className="position-note" width="7" height="7" viewBox="0 0 7 7" aria-hidden="true" focusable="false">
    <path d="M0 0H7V7Z" fill="var(--text-2)" />
  </svg>
);

/** A cell of the stakeholder table: a position by its sign and its word. */
export const drawStakeholderCell = (cell: GridCell): ReactNode => {
  if (cell.mark?.['unnamed'] === true) return <span className="sheet-value muted">Name the group</span>;
  const word = cell.mark?.['word'];
  return (
    <>
      <span className="sheet-value" title={word === undefined ? shownText(cell) : undefined}>
        {word === undefined ? shownText(cell) : <b>{shownText(cell)}</b>}
      </span>
      {word === undefined ? null : (
        <span className="position-word" aria-hidden="true">
          {word}
        </span>
      )}
      {cell.mark?.['noted'] === true ? <NoteSign /> : null}
    </>
  );
};
