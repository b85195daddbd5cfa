import { phraseText } from '../../shared/analysis/figure.ts';
import { anchorOf, type PaperCell, type PaperTable } from '../../shared/paper/paper-model.ts';
import { PhraseText } from './phrase.tsx';

/** Tables of up to about so many lines are never split over two pages: their heads would stay behind. */
const keptLines = 16;

/** Characters that a table has across the page, about. */
const across = 105;

/** Tables longer than this are lists to look things up in: they are set smaller. */
const setSmaller = 14;

/** How many lines the rows of a table take, about: a column without a width has its part of what the others leave. */
const linesOf = ({ columns, rows }: PaperTable): number => {
  const free = columns.filter(({ width }) => width === undefined).length;
  const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const shares = columns.map(({ width }) => (width ?? (100 - taken) / Math.max(1, free)) / 100);
  return rows.reduce((sum, { head, cells }) => {
    const lines = [head, ...cells].map(({ content }, at) =>
      Math.ceil(phraseText(content).length / Math.max(1, (shares[at] ?? 1) * across)),
    );
    return sum + Math.max(1, ...lines);
  }, 0);
};

const tableClass = (table: PaperTable): string => {
  if (table.rows.length > setSmaller) return 'paper-table paper-long';
  return linesOf(table) <= keptLines ? 'paper-table paper-kept' : 'paper-table';
};

/**
 * A table with its caption above and its note under it. The heads are an ordinary row group: a repeated thead would be
 * tagged again on every page.
 */
export const PaperTableView = ({ table }: { readonly table: PaperTable }) => (
  <div className={tableClass(table)} id={anchorOf('table', table.id)}>
    <table>
      <caption>{table.caption}</caption>
      {table.columns.some(({ width }) => width !== undefined) && (
        <colgroup>
          {table.columns.map(({ head, width }, index) => {
            const key = `${index} ${head}`;
            return <col key={key} style={width === undefined ? undefined : { width: `${width}%` }} />;
          })}
        </colgroup>
      )}
      <thead>
        <tr>
          {table.columns.map(({ head, align }, index) => {
            const key = `${index} ${head}`;
            return (
              <th key={key} scope="col" className={`paper-${align}`}>
                {head}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => {
          const key = `${index}`;
          if (row.kind === 'group' && row.cells.slice(1).every(({ content }) => content.length === 0)) {
            return (
              <tr key={key} className="paper-row-group">
                <th scope="rowgroup" colSpan={table.columns.length} className="paper-left">
                  <b>
                    <PhraseText phrase={row.head.content} />
                  </b>{' '}
                  <PhraseText phrase={row.cells[0]?.content ?? []} />
                </th>
              </tr>
            );
          }
          return (
            <tr key={key} className={row.kind && row.kind !== 'body' ? `paper-row-${row.kind}` : undefined}>
              <th scope="row" className={headClass(row.head, table.columns[0]?.align ?? 'left')}>
                <PhraseText phrase={row.head.content} />
              </th>
              {row.cells.map((cell, place) => {
                const cellKey = `${place}`;
                return (
                  <td key={cellKey} className={cellClass(cell, table.columns[place + 1]?.align ?? 'left')}>
                    <PhraseText phrase={cell.content} />
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
    {table.note && (
      <p className="paper-note">
        <PhraseText phrase={table.note} />
      </p>
    )}
  </div>
);

const cellClass = (cell: PaperCell, columnAlign: 'left' | 'right'): string =>
  `paper-${cell.align ?? columnAlign}${cell.strong ? ' paper-strong' : ''}`;

/** A short row head stays on one line; a long one may break. */
const headClass = (cell: PaperCell, columnAlign: 'left' | 'right'): string =>
  `${cellClass(cell, columnAlign)}${phraseText(cell.content).length <= 26 ? ' paper-short' : ''}`;
