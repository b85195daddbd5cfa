import { phraseText } from '../../shared/analysis/figure.ts';
import { anchorOf, type PaperCell, type PaperTable } from '../../shared/paper/paper-model.ts';
import './marks.css';
import { PhraseText } from './phrase.tsx';
import { directionOf, LongWordContext, longWordIn, PlainText } from './plain-text.tsx';
import { Scrolled } from './scrolled.tsx';
import { WeightBar } from './weight-bar.tsx';

/** Tables of up to about so many lines are never split over two pages: a whole table is easier to read. */
const keptLines = 5;

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
 * A table with its caption above and its note under it. Its heads are printed again on every page that it runs on to;
 * finishing the PDF sees to it that they are read once (electron/documents/pdf-unread.ts).
 */
export const PaperTableView = ({ table }: { readonly table: PaperTable }) => (
  <LongWordContext value={longWordIn(table.columns.length)}>
    <div className={tableClass(table)} id={anchorOf('table', table.id)}>
      <Scrolled labelledBy={`${anchorOf('table', table.id)}-caption`}>
        <table className={table.columns.length > 3 ? 'page-wide' : undefined}>
          <caption id={`${anchorOf('table', table.id)}-caption`}>
            <PlainText text={table.caption} />
          </caption>
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
                    <PlainText text={head} />
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
                <tr
                  key={key}
                  className={row.kind && row.kind !== 'body' ? `paper-row-${row.kind}` : undefined}
                >
                  <th scope="row" className={headClass(row.head, table)} dir={directionOf(row.head.content)}>
                    <PhraseText phrase={row.head.content} />
                  </th>
                  {row.cells.map((cell, place) => {
                    const cellKey = `${place}`;
                    return (
                      <td
                        key={cellKey}
                        className={cellClass(cell, table.columns[place + 1]?.align ?? 'left')}
                        dir={directionOf(cell.content)}
                      >
                        {cell.bar && <WeightBar bar={cell.bar} />}
                        <PhraseText phrase={cell.content} />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
      {table.note && (
        <p className="paper-note">
          <PhraseText phrase={table.note} />
        </p>
      )}
    </div>
  </LongWordContext>
);

const cellClass = (cell: PaperCell, columnAlign: 'left' | 'right'): string =>
  `paper-${cell.align ?? columnAlign}${cell.strong ? ' paper-strong' : ''}${cell.mark ? ` paper-mark paper-mark-${cell.mark}` : ''}`;

/** A short row head stays on one line, where there are not too many columns for it; a long one may break. */
const headClass = (cell: PaperCell, { columns }: PaperTable): string => {
  const { length } = phraseText(cell.content);
  const isShort = length <= Math.min(26, longWordIn(columns.length) + 4);
  return `${cellClass(cell, columns[0]?.align ?? 'left')}${isShort ? ' paper-short' : ''}`;
};
