import { memo, type ReactNode } from 'react';
import { type DrawCell, GridCellView } from './grid-cell.tsx';
import type { GridColumn, GridRow, LeadCell, LeadColumn } from './grid-model.ts';

interface GridRowProps {
  readonly row: GridRow;
  readonly at: number;
  readonly lead: readonly LeadColumn[];
  readonly columns: readonly GridColumn[];
  /** Distance from the left edge of each column that stays in view, lead columns first; null for those that scroll. */
  readonly lefts: readonly (number | null)[];
  /** Place of the active cell in this row, or −1. */
  readonly active: number;
  /** First and last selected column of this row, or −1 and −2. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly open: string | null;
  /** What editing of the active cell starts from; null when it is not edited. */
  readonly editing: string | null;
  readonly typed: boolean;
  /** Sentences of refused cells by column; null when none of this row was refused. */
  readonly refusals: ReadonlyMap<string, string> | null;
  readonly draw: DrawCell | undefined;
}

/** A row head: the name, and its code or note at the right. */
const LeadContent = ({ cell }: { readonly cell: LeadCell }): ReactNode => (
  <span className="sheet-lead" style={cell.indent ? { paddingLeft: cell.indent * 16 } : undefined}>
    <span className="sheet-name" title={cell.text}>
      {cell.text}
    </span>
    {cell.note === undefined ? null : <span className="sheet-code">{cell.note}</span>}
  </span>
);

const RowView = (props: GridRowProps): ReactNode => {
  const { row, at, lead, columns, lefts, active, selectedFrom, selectedTo, open } = props;
  const { editing, typed, refusals, draw } = props;
  const head = row.lead[0]?.text ?? row.cells[0]?.text ?? '';
  return (
    <tr className={row.tone === undefined ? undefined : `sheet-${row.tone}`}>
      {row.lead.map((cell, place) => {
        const spec = lead[place];
        const style = { left: lefts[place] ?? undefined };
        return place === 0 ? (
          <th key={spec?.key} scope="row" className="sheet-sticky" style={style}>
            <LeadContent cell={cell} />
          </th>
        ) : (
          <td key={spec?.key} className={`sheet-sticky sheet-side sheet-${spec?.align}`} style={style}>
            <LeadContent cell={cell} />
          </td>
        );
      })}
      {row.cells.map((cell, column) => {
        const spec = columns[column];
        if (!spec) return null;
        return (
          <GridCellView
            key={spec.key}
            cell={cell}
            row={at}
            column={column}
            spec={spec}
            left={lefts[lead.length + column] ?? null}
            active={active === column}
            selected={column >= selectedFrom && column <= selectedTo}
            open={open === spec.key}
            editing={active === column ? editing : null}
            typed={typed}
            refusal={refusals?.get(spec.key) ?? null}
            label={`${head}, ${spec.name}`}
            draw={draw}
          />
        );
      })}
    </tr>
  );
};

/** One row. Moving about draws only the rows that are left and reached. */
export const GridRowView = memo(RowView);
