import { describe, expect, it } from 'vitest';
import type { PaperCell, PaperTable } from '../../../../shared/paper/paper-model.ts';
import { fittingTables } from '../../../../shared/paper/wide-tables.ts';

const cell = (text: string): PaperCell => ({ content: text === '' ? [] : [text] });

const tableOf = (columns: number, text: string): PaperTable => ({
  id: 'employers',
  caption: 'Who employs whom',
  columns: Array.from({ length: columns }, (_, place) => ({
    head: place === 0 ? 'Staff' : `O${place}`,
    align: 'left',
    width: 5,
  })),
  rows: [
    {
      head: cell('Nurses'),
      cells: Array.from({ length: columns - 1 }, (_, place) => cell(`${text}${place + 1}`)),
    },
    {
      head: cell('Managers'),
      cells: [cell('named so far'), ...Array.from({ length: columns - 2 }, () => cell(''))],
      kind: 'group',
    },
  ],
  note: ['A note.'],
});

const heads = ({ columns }: PaperTable): readonly string[] => columns.map(({ head }) => head);

describe('a table that is wider than a page', () => {
  const parts = fittingTables(tableOf(21, 'foundation'));

  it('becomes several of about equal width, with every column in one of them and the row heads in all', () => {
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap((part) => heads(part).slice(1))).toEqual(heads(tableOf(21, '')).slice(1));
    expect(parts.map((part) => heads(part)[0])).toEqual(parts.map(() => 'Staff'));
    const sizes = parts.map(({ columns }) => columns.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
  });

  it('keeps its id for those who refer to it, says which part each is, and has its note under the last', () => {
    expect(parts.map(({ id }) => id).slice(0, 2)).toEqual(['employers', 'employers-2']);
    expect(parts[0]?.caption).toMatch(/^Who employs whom \(part one of /);
    expect(parts.map(({ note }) => note !== null)).toEqual([...parts.slice(1).map(() => false), true]);
  });

  it('has each cell under its own column, and a row that heads others over every part', () => {
    for (const { columns, rows } of parts) {
      expect(rows[0]?.cells.map(({ content }) => content)).toEqual(
        columns.slice(1).map(({ head }) => [`foundation${head.slice(1)}`]),
      );
      expect(rows[1]?.cells[0]?.content).toEqual(['named so far']);
      expect(rows[1]?.cells).toHaveLength(columns.length - 1);
    }
  });
});

it.each([
  ['few columns, however long their words', 8, 'counterintuitively'],
  ['many columns of short figures', 14, '1,2'],
])('a table of %s stays one', (_name, columns, text) => {
  const table = tableOf(columns, text);
  expect(fittingTables(table)).toEqual([table]);
});
