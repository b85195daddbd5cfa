import { Paragraph, type Table } from 'docx';
import { phraseText } from '../../../shared/analysis/figure.ts';
import type { ChartTable } from '../../../shared/paper/chart-table.ts';
import { anchorOf, type PaperCell, type PaperTable } from '../../../shared/paper/paper-model.ts';
import { barPicture, barRoom } from './word-bar.ts';
import type { Bookmarks } from './word-bookmarks.ts';
import { caption } from './word-caption.ts';
import type { DrawnBlock, Place } from './word-place.ts';
import { type GridCell, type GridRow, gridTable } from './word-table.ts';
import { phraseRuns, run, symbol, writable } from './word-text.ts';

/** Tables longer than this are lists to look things up in: they are set smaller. */
const setSmaller = 14;

/** Signs in front of words that say the same. */
const marks = { pass: '✓', fail: '×', unknown: '?' } as const;

type Align = 'left' | 'right';

const plainCell = (text: string, align: Align, bold = false): GridCell => ({
  lines: [[run(text, { bold })]],
  text: writable(text),
  align,
});

const rowOf = (row: PaperTable['rows'][number], aligns: readonly Align[], bookmarks: Bookmarks): GridRow => {
  const { head, cells, kind = 'body' } = row;
  if (kind === 'group' && cells.slice(1).every(({ content }) => content.length === 0)) {
    const said = cells[0]?.content ?? [];
    return {
      kind: 'across',
      cells: [
        {
          align: 'left',
          text: phraseText([...head.content, ' ', ...said]),
          lines: [
            [
              ...phraseRuns(head.content, bookmarks, { bold: true }),
              run(' '),
              ...phraseRuns(said, bookmarks),
            ],
          ],
        },
      ],
    };
  }
  const cellOf = ({ content, strong, align, mark, bar }: PaperCell, at: number): GridCell => ({
    align: align ?? aligns[at] ?? 'left',
    text: writable(`${mark ? `${marks[mark]} ` : ''}${phraseText(content)}`),
    ...(bar ? { beside: barRoom } : {}),
    lines: [
      [
        ...(bar ? [barPicture(bar), run(' ')] : []),
        ...(mark ? [symbol(marks[mark]), run(' ')] : []),
        ...phraseRuns(content, bookmarks, { bold: strong || kind === 'total' || kind === 'group' }),
      ],
    ],
  });
  return { kind, cells: [head, ...cells].map(cellOf) };
};

/** A table of the paper: its caption above, its note under it. */
export const paperTable = (
  { id, caption: words, columns, rows, note }: PaperTable,
  { bookmarks, small, width }: Pick<Place, 'bookmarks' | 'small' | 'width'>,
): readonly DrawnBlock[] => {
  const aligns = columns.map(({ align }) => align);
  return [
    caption(words, bookmarks.get(anchorOf('table', id))),
    gridTable({
      rows: [
        { kind: 'head', cells: columns.map(({ head, align }) => plainCell(head, align, true)) },
        ...rows.map((row) => rowOf(row, aligns, bookmarks)),
      ],
      shares: columns.map(({ width }) => width),
      small: small || rows.length > setSmaller,
      width,
      isNoted: note !== null,
    }),
    note
      ? new Paragraph({ style: 'Note', children: [...phraseRuns(note, bookmarks)] })
      : new Paragraph({ style: 'AfterTable' }),
  ];
};

/** The figures behind a drawing. */
export const drawnTable = ({ columns, rows, words }: ChartTable, width: number): Table => {
  const alignAt = (at: number): Align => (at === 0 || words ? 'left' : 'right');
  const line = (texts: readonly string[], kind: 'head' | 'body'): GridRow => ({
    kind,
    cells: texts.map((text, at) => plainCell(text, alignAt(at), kind === 'head')),
  });
  return gridTable({
    rows: [line(columns, 'head'), ...rows.map(({ head, cells }) => line([head, ...cells], 'body'))],
    shares: columns.map(() => undefined),
    small: true,
    width,
  });
};
