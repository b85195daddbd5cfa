import { memo, type ReactNode } from 'react';
import { CellEditor } from './cell-editor.tsx';
import { type GridCell, type GridColumn, sameCell, shownText } from './grid-model.ts';

/** Draws a cell's content; must be the same function on every render, so that cells can be kept. */
export type DrawCell = (cell: GridCell) => ReactNode;

interface GridCellViewProps {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
  readonly spec: GridColumn;
  readonly left: number | null;
  readonly active: boolean;
  readonly selected: boolean;
  readonly open: boolean;
  /** Null when not edited; otherwise what editing starts from. */
  readonly editing: string | null;
  /** The caret goes behind what was typed; otherwise all of it is selected. */
  readonly typed: boolean;
  readonly refusal: string | null;
  readonly label: string;
  readonly draw: DrawCell | undefined;
}

const classes = ({ cell, spec, left, selected, open, editing, refusal }: GridCellViewProps): string =>
  [
    'sheet-cell',
    `sheet-${spec.align}`,
    left === null ? '' : 'sheet-sticky',
    selected ? 'is-selected' : '',
    open ? 'is-open' : '',
    editing === null ? '' : 'is-editing',
    refusal === null ? '' : 'is-refused',
    cell.fixed === null ? '' : 'is-fixed',
    cell.heat === undefined ? '' : `sheet-heat-${cell.heat}`,
  ]
    .filter(Boolean)
    .join(' ');

const CellView = (props: GridCellViewProps): ReactNode => {
  const { cell, row, column, left, active, selected, editing, typed, refusal, label, draw } = props;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern over native table markup
      role="gridcell"
      className={classes(props)}
      style={left === null ? undefined : { left }}
      tabIndex={active && editing === null ? 0 : -1}
      data-row={row}
      data-column={column}
      aria-selected={selected}
      aria-readonly={cell.fixed !== null || undefined}
      aria-invalid={refusal !== null || undefined}
    >
      {editing === null ? (
        <>
          {draw ? draw(cell) : <span className="sheet-value">{shownText(cell)}</span>}
          {cell.says === undefined ? null : <span className="sheet-said">{`, ${cell.says}`}</span>}
        </>
      ) : (
        <CellEditor
          start={editing}
          typed={typed}
          label={label}
          choices={cell.choices}
          suggestions={props.spec.suggestions}
          numeric={props.spec.align !== 'left'}
        />
      )}
    </td>
  );
};

const sameProps = (a: GridCellViewProps, b: GridCellViewProps): boolean =>
  sameCell(a.cell, b.cell) &&
  a.row === b.row &&
  a.column === b.column &&
  a.spec.align === b.spec.align &&
  a.left === b.left &&
  a.active === b.active &&
  a.selected === b.selected &&
  a.open === b.open &&
  a.editing === b.editing &&
  a.typed === b.typed &&
  a.refusal === b.refusal &&
  a.label === b.label &&
  a.draw === b.draw;

/** One cell. Drawn again only when something about it changed: typing and moving leave all the others alone. */
export const GridCellView = memo(CellView, sameProps);
