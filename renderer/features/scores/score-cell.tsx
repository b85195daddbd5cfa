import type { ReactNode } from 'react';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

interface BarProps {
  readonly lowest: number;
  readonly highest: number;
  /** Words stand above it. */
  readonly below: boolean;
}

/** A small bar from the lowest to the highest group mean on a line from 0 to 100. The cell says the same in words. */
const DisagreementBar = ({ lowest, highest, below }: BarProps): ReactNode => {
  const [from, to] = [lowest * 0.44, highest * 0.44];
  return (
    <svg
      className={below ? 'score-split score-split-below' : 'score-split'}
      width="44"
      height="12"
      viewBox="0 0 44 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 6H44" stroke="var(--line-strong)" strokeWidth="1" strokeDasharray="1 2" />
      <path d={`M${from} 6H${to}M${from} 2v8M${to} 2v8`} stroke="var(--text)" strokeWidth="2" />
    </svg>
  );
};

/** What a figure is worth on the common scale, where scores stand, and at the right the figure in its unit. */
const drawMeasured = (cell: GridCell): ReactNode => {
  const worth = cell.mark?.['worth'];
  return (
    <>
      <span className="sheet-value" aria-hidden="true">
        {typeof worth === 'string' ? worth : ''}
      </span>
      <span className="score-figure">
        {cell.text === '' ? (
          <span aria-hidden="true">{cell.mark?.['unit'] || 'figure'}</span>
        ) : (
          <span>{shownText(cell)}</span>
        )}
        {cell.mark?.['noReason'] === true ? <i aria-hidden="true" /> : null}
      </span>
    </>
  );
};

/** The content of a score cell: the figure, and at the right what is still to settle. */
export const drawScoreCell = (cell: GridCell): ReactNode => {
  if (cell.mark?.['measured'] === true) return drawMeasured(cell);
  const lowest = cell.mark?.['lowest'];
  const highest = cell.mark?.['highest'];
  const split = typeof lowest === 'number' && typeof highest === 'number';
  return (
    <>
      <span className={cell.mark?.['workedOut'] === true ? 'sheet-value score-worked' : 'sheet-value'}>
        {shownText(cell)}
      </span>
      {cell.mark?.['workedOut'] === true ? (
        <span className={split ? 'score-note score-note-above' : 'score-note'} aria-hidden="true">
          not agreed
        </span>
      ) : null}
      {cell.mark?.['noReason'] === true ? (
        <span className={split ? 'score-missing score-missing-beside' : 'score-missing'} aria-hidden="true">
          <i />
          {split ? null : 'no reason'}
        </span>
      ) : null}
      {split ? (
        <DisagreementBar lowest={lowest} highest={highest} below={cell.mark?.['workedOut'] === true} />
      ) : null}
    </>
  );
};
