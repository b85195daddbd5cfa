import { phraseText } from '../analysis/figure.ts';
import { countInWords } from '../text/count-words.ts';
import type { PaperTable } from './paper-model.ts';

/** Room for a table across the page, in px at the size that tables are set in, and what a letter and a gap take. */
const across = 660;
const letter = 6.5;
const gap = 12;

/** Letters of a word that are kept together at least; a longer one may be broken. */
const keptTogether = 12;

/** Tables of so few columns are never too wide: their words wrap. */
const alwaysFits = 8;

type Row = PaperTable['rows'][number];

const longestWord = (text: string): number =>
  text.split(/\s+/).reduce((most, { length }) => Math.max(most, Math.min(length, keptTogether)), 0);

/** The least that each column takes, in px. */
const leastWidths = ({ columns, rows }: PaperTable): readonly number[] =>
  columns.map(({ head }, place) => {
    const texts = rows.map(({ head: own, cells }) => {
      const cell = place === 0 ? own : cells[place - 1];
      return cell ? phraseText(cell.content) : '';
    });
    return gap + letter * Math.max(longestWord(head), ...texts.map(longestWord));
  });

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Columns from the second on in as few lots, about equal, as fit beside the first. */
const lotsOf = ([first = 0, ...others]: readonly number[]): readonly (readonly number[])[] => {
  const room = across - first;
  for (let lots = Math.max(1, Math.ceil(sum(others) / room)); lots < others.length; lots += 1) {
    const cut = (lot: number): number => Math.round((lot * others.length) / lots);
    const made = Array.from({ length: lots }, (_, lot) =>
      others.map((_width, index) => index).slice(cut(lot), cut(lot + 1)),
    );
    if (made.every((lot) => sum(lot.map((index) => others[index] ?? 0)) <= room)) return made;
  }
  return others.map((_width, index) => [index]);
};

/** A row that is drawn across the table says the same over each part. */
const isAcross = ({ kind, cells }: Row): boolean =>
  kind === 'group' && cells.slice(1).every(({ content }) => content.length === 0);

const partOf = (row: Row, lot: readonly number[]): Row => ({
  ...row,
  cells: lot.flatMap((index, place) => row.cells[isAcross(row) ? place : index] ?? []),
});

/**
 * A table that is wider than a page, as several below each other, each with the heads of its rows; any other as it is.
 * The first keeps the id, so that what refers to the table leads there; the last has the note.
 */
export const fittingTables = (table: PaperTable): readonly PaperTable[] => {
  const widths = leastWidths(table);
  if (table.columns.length <= alwaysFits || sum(widths) <= across) {
    return [table];
  }
  const [first, ...others] = table.columns;
  const lots = lotsOf(widths);
  if (first === undefined || lots.length < 2) return [table];
  return lots.map((lot, place) => ({
    id: place === 0 ? table.id : `${table.id}-${place + 1}`,
    caption: `${table.caption} (part ${countInWords(place + 1)} of ${countInWords(lots.length)})`,
    columns: [first, ...lot.flatMap((index) => others[index] ?? [])].map(({ head, align }) => ({
      head,
      align,
    })),
    rows: table.rows.map((row) => partOf(row, lot)),
    note: place === lots.length - 1 ? table.note : null,
  }));
};
