import type { ReactNode } from 'react';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';

interface BarProps {
  readonly lowest: number;
  readonly highest: number;
  /** Words stand above it. */
  readonly below: boolean;
}

/** A small bar from the lowest to the highest group mean on a line from 0 to 100. The cell says the same in words. */
export const DisagreementBar = ({ lowest, highest, below }: BarProps): ReactNode => {
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

/** How many comments on a cell are open; the cell says the same in words. */
export const CommentMark = ({ open }: { readonly open: number }): ReactNode => (
  <svg
    className="score-comments"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d="M1.5 1.5h13v10h-7L4.5 15v-3.5h-3z"
      fill="var(--surface)"
      stroke="var(--text-2)"
      strokeLinejoin="round"
    />
    <text x="8" y="10.5" textAnchor="middle">
      {open > 9 ? '9+' : open}
    </text>
  </svg>
);

const drawComments = (cell: GridCell): ReactNode => {
  const open = cell.mark?.['comments'];
  return typeof open === 'number' && open > 0 ? <CommentMark open={open} /> : null;
};

/** What a figure is worth on the common scale, where scores stand, and at the right the figure in its unit. */
const drawMeasured = (cell: GridCell): ReactNode => {
  const worth = cell.mark?.['worth'];
  return (
    <>
      {drawComments(cell)}
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
      {drawComments(cell)}
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
