import type { PaperChart } from '../../shared/paper/paper-model.ts';
import { chartTable } from '../../shared/paper/table-of-chart.ts';
import { Scrolled } from './scrolled.tsx';

/** "Figure 2" of "Figure 2. D scores highest". */
const numberOf = (caption: string): string => /^\w+ \d+/.exec(caption)?.[0] ?? 'this drawing';

/** What a chart is drawn from, as a table that opens under it. */
export const FiguresTable = ({ chart }: { readonly chart: PaperChart }) => {
  const { columns, rows, words = false } = chartTable(chart.data);
  const align = words ? 'paper-left' : 'paper-right';
  return (
    <details className="page-figures">
      <summary>The data of {numberOf(chart.caption)} as a table</summary>
      <div className="paper-table">
        <Scrolled label={`The data of ${numberOf(chart.caption)}`}>
          <table className="page-wide">
            <caption>{chart.subtitle}</caption>
            <thead>
              <tr>
                {columns.map((head, index) => {
                  const key = `${index} ${head}`;
                  return (
                    <th key={key} scope="col" className={index === 0 ? 'paper-left' : align}>
                      {head}
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ head, cells, key = head }) => (
                <tr key={key}>
                  <th scope="row" className="paper-left">
                    {head}
                  </th>
                  {cells.map((cell, place) => {
                    const cellKey = `${place}`;
                    return (
                      <td key={cellKey} className={align}>
                        {cell}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </div>
    </details>
  );
};
