import type { ReactNode } from 'react';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

/** The content of a cost cell: what is unknown in amber with its sign, what is nil in words, transfers named. */
export const drawCostCell = (cell: GridCell): ReactNode => {
  const state = cell.mark?.['state'];
  const shown = shownText(cell);
  if (state === 'unknown') {
    return (
      <span className="sheet-value">
        <span className={shown === '?' ? 'cost-unknown cost-unknown-year' : 'cost-unknown'}>
          {shown === '?' ? (
            <b>?</b>
          ) : (
            <>
              <b aria-hidden="true">?</b> {shown}
            </>
          )}
        </span>
      </span>
    );
  }
  if (cell.mark?.['unnamed'] === true) return <span className="sheet-value muted">Name the line</span>;
  return (
    <span className={state === 'nil' ? 'sheet-value muted' : 'sheet-value'} title={shown}>
      {cell.mark?.['strong'] === true ? (
        <b>{shown}</b>
      ) : cell.mark?.['staff'] === undefined ? (
        shown
      ) : (
        <span className={`cost-staff-${cell.mark['staff']}`} title={cell.says}>
          {shown}
        </span>
      )}
      {cell.mark?.['partly'] === true ? (
        <span className="cost-unknown cost-partly" aria-hidden="true">
          <b>?</b>
        </span>
      ) : null}
      {cell.mark?.['transfer'] === true ? <span className="cost-transfer">transfer</span> : null}
    </span>
  );
};
