import {
  type CSSProperties,
  Fragment,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DrawCell } from './grid-cell.tsx';
import type { GridColumn, GridRow, GridSection, LeadColumn, Refusal } from './grid-model.ts';
import { blockOf } from './grid-navigation.ts';
import { GridRowView } from './grid-row.tsx';
import { type GridHandle, type GridOwner, useGrid } from './use-grid.ts';
import './grid.css';

interface SheetGridProps extends Omit<GridOwner, 'rows'> {
  readonly label: string;
  readonly lead: readonly LeadColumn[];
  readonly sections: readonly GridSection<ReactNode>[];
  /** Heads of the lead columns, then of the others. */
  readonly heads: readonly ReactNode[];
  /** Least width of a column without a width of its own, in px. */
  readonly least?: number;
  readonly draw?: DrawCell;
  /** The cell whose drawer is open. */
  readonly open?: { readonly row: string; readonly column: string } | null;
  /** Opened in place under a row. */
  readonly detail?: { readonly row: string; readonly content: ReactNode } | null;
  readonly dense?: boolean;
  /** Rows under the last one that do not take the keyboard: `<tr>`s. */
  readonly foot?: ReactNode;
  readonly ref?: Ref<GridHandle>;
}

const byRow = (refusals: readonly Refusal[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const rows = new Map<string, Map<string, string>>();
  for (const { row, column, sentence } of refusals) {
    rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(column, sentence));
  }
  return rows;
};

/** Distance from the left edge of each column that stays in view; null for those that scroll. */
const stickyLefts = (
  lead: readonly LeadColumn[],
  columns: readonly GridColumn[],
): readonly (number | null)[] => {
  let left = 0;
  let still = true;
  return [...lead.map(({ width }) => ({ width, sticky: true })), ...columns].map(({ width, sticky }) => {
    still &&= sticky === true && width !== undefined;
    if (!still) return null;
    const own = left;
    left += width ?? 0;
    return own;
  });
};

/**
 * A table that behaves like a spreadsheet: arrows move, typing replaces, F2 edits, Enter and Tab commit and move,
 * Shift and arrows select, copy, cut, paste, Delete and Ctrl+D work on the selection, Alt+Enter opens the cell. Tab
 * leaves it at its last cell, Shift and Tab at its first.
 */
export const SheetGrid = (props: SheetGridProps): ReactNode => {
  const {
    label,
    lead,
    columns,
    sections,
    heads,
    least = 0,
    draw,
    open = null,
    detail = null,
    dense = false,
    foot,
    ref,
  } = props;
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const grid = useGrid({ ...props, rows }, table);
  useImperativeHandle(ref, () => grid.handle, [grid.handle]);
  const lefts = useMemo(() => stickyLefts(lead, columns), [lead, columns]);
  const fixedWidth = lefts.reduce<number>(
    (sum, left, at) => (left === null ? sum : sum + ([...lead, ...columns][at]?.width ?? 0)),
    0,
  );
  const wholeWidth = [...lead, ...columns].reduce((sum, { width }) => sum + (width ?? least), 0);
  const refusals = useMemo(() => byRow(grid.told.refusals), [grid.told.refusals]);
  const block = blockOf(grid.state);
  const many = block.top !== block.bottom || block.left !== block.right;
  const [only] = grid.told.refusals;
  const noteId = useId();
  let next = 0;

  const drawRow = (row: GridRow): ReactNode => {
    const at = next;
    next += 1;
    const isActive = grid.state.active.row === at;
    const isSelected = many && at >= block.top && at <= block.bottom;
    const edited = isActive && grid.state.mode !== 'move';
    return (
      <GridRowView
        row={row}
        at={at}
        lead={lead}
        columns={columns}
        lefts={lefts}
        active={isActive ? grid.state.active.column : -1}
        selectedFrom={isSelected ? block.left : -1}
        selectedTo={isSelected ? block.right : -2}
        open={open?.row === row.key ? open.column : null}
        editing={edited ? (grid.typed ?? row.cells[grid.state.active.column]?.text ?? '') : null}
        typed={edited && grid.typed !== null}
        refusals={refusals.get(row.key) ?? null}
        draw={draw}
      />
    );
  };

  return (
    <div className="sheet">
      <div className="sheet-scroll" style={{ scrollPaddingLeft: fixedWidth }}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern over native table markup
          role="grid"
          aria-label={label}
          aria-multiselectable="true"
          className={dense ? 'sheet-table sheet-dense' : 'sheet-table'}
          style={{ minWidth: wholeWidth }}
          {...grid.events}
        >
          <colgroup>
            {[...lead, ...columns].map(({ key, width }) => (
              <col key={key} style={width === undefined ? undefined : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {[...lead, ...columns].map(({ key, align }, at) => (
                <th
                  key={key}
                  scope="col"
                  className={`sheet-${align}${lefts[at] === null ? '' : ' sheet-sticky'}${at > 0 && at < lead.length ? ' sheet-side' : ''}`}
                  style={{ left: lefts[at] ?? undefined }}
                >
                  <div className="sheet-head">{heads[at]}</div>
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section.key}>
              {section.heading === undefined ? null : (
                <tr className="sheet-heading">
                  <th colSpan={lead.length + columns.length} scope="rowgroup">
                    <div className="sheet-group">{section.heading}</div>
                  </th>
                </tr>
              )}
              {section.rows.map((row) => (
                <Fragment key={row.key}>
                  {drawRow(row)}
                  {detail?.row === row.key ? (
                    <tr className="sheet-detail">
                      <td colSpan={lead.length + columns.length}>{detail.content}</td>
                    </tr>
                  ) : null}
                </Fragment>
              ))}
              {section.after === undefined ? null : (
                <tr className="sheet-after">
                  <td colSpan={lead.length + columns.length}>{section.after}</td>
                </tr>
              )}
            </tbody>
          ))}
          {foot === undefined ? null : <tfoot>{foot}</tfoot>}
        </table>
      </div>
      {grid.told.summary === null && only ? (
        <RefusalLine key={`${only.row} ${only.column}`} table={table} sentence={only.sentence} id={noteId} />
      ) : null}
      <p className="sheet-summary" role="status">
        {grid.told.summary}
      </p>
    </div>
  );
};

interface RefusalLineProps {
  readonly table: { readonly current: HTMLTableElement | null };
  readonly sentence: string;
  readonly id: string;
}

/** What a figure takes up at the left of its cell, in px. */
const figureWidth = 60;

/** Width, in px, in which a sentence stands in a few short lines. */
const leastRoom = 96;

/** The words at a cell that kept what it had. Outside the scrolling part, so that it is never cut off. */
const RefusalLine = ({ table, sentence, id }: RefusalLineProps): ReactNode => {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const refused = table.current?.querySelector('.is-refused');
    const cell = refused?.getBoundingClientRect();
    const frame = table.current?.closest('.sheet')?.getBoundingClientRect();
    if (!cell || !frame) return;
    // Beside the figure, in the room for marks: there it covers no figure, of this row or of those below.
    const room = cell.width - figureWidth;
    if (refused?.classList.contains('sheet-figure') && room >= leastRoom) {
      setPlace({
        top: cell.top - frame.top + 5,
        right: Math.max(0, frame.right - cell.right + 4),
        maxWidth: room,
        whiteSpace: 'normal',
      });
      return;
    }
    const top = cell.bottom - frame.top;
    const onRight = cell.left - frame.left > frame.width / 2;
    setPlace(
      onRight ? { top, right: Math.max(0, frame.right - cell.right) } : { top, left: cell.left - frame.left },
    );
  }, [table]);
  return (
    <p id={id} className="sheet-refusal" role="alert" style={place ?? undefined}>
      {sentence}
    </p>
  );
};
