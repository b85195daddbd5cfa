import { type ReactNode, useId, useState } from 'react';
import type { ChartTable } from '../../shared/paper/chart-table.ts';
import '../components/form.css';
import './chart-frame.css';
import { useWidth } from './use-width.ts';

interface FigureFrameProps {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is drawn, in what unit. */
  readonly subtitle: string;
  /** The same figures as the drawing. */
  readonly table: ChartTable;
  /** Draws at a width in px. */
  readonly draw: (width: number) => ReactNode;
  /** Shown at the right of the title: a choice of what is drawn. */
  readonly tools?: ReactNode;
  /** Shown beside the drawing where there is room. */
  readonly beside?: ReactNode;
  readonly note?: ReactNode;
}

/** A drawing on screen: finding, drawing, and its table in place of the drawing or for a screen reader beside it. */
export const FigureFrame = ({ title, subtitle, table, draw, tools, beside, note }: FigureFrameProps) => {
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const [ref, width] = useWidth();
  return (
    <section className="card chart-frame" aria-labelledby={heading}>
      <div className="chart-frame-head">
        <div>
          <h2 id={heading}>{title}</h2>
          <p className="card-sub">{subtitle}</p>
        </div>
        <div className="chart-frame-tools">
          {tools}
          <button
            type="button"
            className="chart-frame-toggle"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            Show as table
          </button>
        </div>
      </div>
      <div className={beside ? 'chart-frame-two' : undefined}>
        <div ref={ref} className="chart-frame-drawing">
          {asTable ? (
            <FigureTable table={table} caption={title} />
          ) : (
            <>
              {width > 0 && draw(width)}
              <div className="visually-hidden">
                <FigureTable table={table} caption={title} />
              </div>
            </>
          )}
        </div>
        {beside}
      </div>
      {note && <p className="chart-frame-note">{note}</p>}
    </section>
  );
};

const FigureTable = ({ table, caption }: { readonly table: ChartTable; readonly caption: string }) => (
  <table className={table.words === true ? 'plain-table plain-table-words' : 'plain-table'}>
    <caption className="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {table.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row) => (
        <tr key={row.key ?? row.head}>
          <th scope="row">{row.head}</th>
          {row.cells.map((cell, index) => (
            <td key={table.columns[index + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
