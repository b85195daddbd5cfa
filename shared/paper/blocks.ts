import type { Figure, Phrase } from '../analysis/figure.ts';
import type { NarrativeSection } from '../records/narrative.ts';
import { isLeftOut, ownWords, type PaperContext } from './context.ts';
import type { Block, PaperCell, PaperChart, PaperTable, Section } from './paper-model.ts';
import { type BodySection, sectionTitles } from './section-titles.ts';
import { fittingTables } from './wide-tables.ts';

/** Years that fit across a page; a longer horizon runs down it, or is cut where only the first years are asked for. */
export const yearsAcross = 6;

type Column = PaperTable['columns'][number];
type Row = PaperTable['rows'][number];

/** A paragraph; nothing when the phrase is empty. */
export const paragraph = (phrase: Phrase, strong = false): readonly Block[] =>
  phrase.length === 0 ? [] : [strong ? { kind: 'paragraph', phrase, strong } : { kind: 'paragraph', phrase }];

/** A paragraph that opens with words in bold. */
export const ledParagraph = (lead: string, phrase: Phrase): Block => ({ kind: 'paragraph', lead, phrase });

/** A row across the table that heads the rows below it; the table has `columns` columns. */
export const groupRow = (head: Phrase | string, about: Phrase, columns: number): Row =>
  row(cell(head), [cell(about), ...Array.from({ length: columns - 2 }, () => cell(null))], 'group');

/** A heading inside a section. */
export const heading = (text: string): Block => ({ kind: 'heading', level: 3, text });

/** A bulleted list; nothing when it is empty. */
export const bullets = (items: readonly Phrase[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];

/** A list under a), b), c); nothing when it is empty. */
export const lettered = (items: readonly Phrase[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: 'letters', items }];

/** Small print. */
export const note = (phrase: Phrase): Block => ({ kind: 'note', phrase });

/** Paragraphs of a record's plain text, one a line. */
export const plainParagraphs = (text: string): readonly Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .flatMap((line) => paragraph([line]));

/** A table column that holds figures. */
export const figuresColumn = (head: string, width?: number): Column =>
  width === undefined ? { head, align: 'right' } : { head, align: 'right', width };

/** A table column that holds words. */
export const wordsColumn = (head: string, width?: number): Column =>
  width === undefined ? { head, align: 'left' } : { head, align: 'left', width };

/** A cell from words, a figure or a phrase; null is an empty cell. */
export const cell = (content: Phrase | Figure | string | null, strong = false): PaperCell => {
  const phrase: Phrase =
    content === null || content === ''
      ? []
      : typeof content === 'string' || 'format' in content
        ? [content]
        : content;
  return strong ? { content: phrase, strong } : { content: phrase };
};

/** A row under its head. */
export const row = (head: PaperCell, cells: readonly PaperCell[], kind?: Row['kind']): Row =>
  kind ? { head, cells, kind } : { head, cells };

/**
 * A table, or several where it is wider than a page; its number is given when the paper is put together. Nothing when it
 * has no rows.
 */
export const table = (given: {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note: Phrase | null;
}): readonly Block[] =>
  given.rows.length === 0 ? [] : fittingTables(given).map((part) => ({ kind: 'table', table: part }));

/** Items in as few lots as hold at most so many each, about equal, in order: for what would not fit into one table. */
export const chunks = <T>(items: readonly T[], most: number): readonly (readonly T[])[] => {
  const lots = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / lots);
  return Array.from({ length: lots }, (_, lot) => items.slice(lot * size, (lot + 1) * size)).filter(
    (held, lot) => lot === 0 || held.length > 0,
  );
};

/** A chart; its number is given when the paper is put together. Nothing when there is nothing to draw. */
export const chart = (given: PaperChart | null): readonly Block[] =>
  given ? [{ kind: 'chart', chart: given }] : [];

/** The author's own words, after the drafted text; nothing when there are none. */
export const authorsWords = (context: PaperContext, section: NarrativeSection): readonly Block[] => {
  const body = ownWords(context, section);
  return body ? [{ kind: 'words', body }] : [];
};

/** A sentence in bold that says what is not recorded; nothing where the author's own words stand in its place. */
export const unlessWorded = (
  context: PaperContext,
  section: NarrativeSection,
  sentence: string,
): readonly Block[] => (ownWords(context, section) ? [] : paragraph([sentence], true));

/**
 * A numbered section: the drafted blocks, then the author's words; or one line when the author has left it out. The
 * number is given when the paper is put together.
 */
export const section = (
  context: PaperContext,
  given: { readonly id: BodySection; readonly blocks: readonly Block[] },
): Section => ({
  id: given.id,
  number: null,
  title: sectionTitles[given.id],
  blocks: isLeftOut(context, given.id)
    ? [note(['The author has left this section out of the paper.'])]
    : [...given.blocks, ...authorsWords(context, given.id)],
});
