import type { CrossReference, Phrase, PhrasePiece } from '../analysis/figure.ts';
import { mapCoverRow, mapPhrases } from './map-phrases.ts';
import { anchorOf, type Block, type ContentsEntry, type Cover, type Section } from './paper-model.ts';

/** The parts of a paper with their numbers, and every pointer between them resolved. */
export interface Numbered {
  readonly cover: Cover;
  readonly sections: readonly Section[];
  /** Sections and appendices, in reading order. */
  readonly contents: readonly ContentsEntry[];
}

type Kind = CrossReference['refersTo']['kind'];

const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;

const appendixLetter = (at: number): string => String.fromCharCode(65 + at);

/** Numbers tables and drawings through the whole paper, in front of their captions. */
const numberCaptions = (sections: readonly Section[], called: Map<string, string>): readonly Section[] => {
  let tables = 0;
  let figures = 0;
  const caption = (block: Block): Block => {
    switch (block.kind) {
      case 'table': {
        tables += 1;
        const number = `Table ${tables}`;
        called.set(keyOf('table', block.table.id), number);
        return { ...block, table: { ...block.table, caption: `${number}. ${block.table.caption}` } };
      }
      case 'chart': {
        figures += 1;
        const number = `Figure ${figures}`;
        called.set(keyOf('figure', block.chart.id), number);
        return { ...block, chart: { ...block.chart, caption: `${number}. ${block.chart.caption}` } };
      }
      case 'cards': {
        figures += 1;
        const number = `Figure ${figures}`;
        called.set(keyOf('figure', block.cards.id), number);
        return { ...block, cards: { ...block.cards, caption: `${number}. ${block.cards.caption}` } };
      }
      default:
        return block;
    }
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(caption) }));
};

/**
 * Numbers for sections, tables and figures, in reading order: sections 1, 2, …; appendices lettered in their titles;
 * tables and figures 1, 2, … through the whole paper, in front of the captions. Pointers between the parts get those
 * numbers; a pointer to a part that is not there keeps its words.
 */
export const numbered = (given: {
  readonly cover: (appendices: readonly string[]) => Cover;
  readonly body: readonly Section[];
  readonly appendices: readonly Section[];
}): Numbered => {
  const called = new Map<string, string>();
  const body = given.body.map((section, at) => ({ ...section, number: String(at + 1) }));
  const appendices = given.appendices.map((section, at) => ({
    ...section,
    title: `Appendix ${appendixLetter(at)}. ${section.title}`,
  }));
  for (const { id, number } of body) called.set(keyOf('section', id), `section ${number}`);
  for (const [at, { id }] of appendices.entries())
    called.set(keyOf('section', id), `Appendix ${appendixLetter(at)}`);
  const sections = numberCaptions([...body, ...appendices], called);

  const resolve = (piece: PhrasePiece): PhrasePiece => {
    if (typeof piece === 'string' || !('refersTo' in piece)) return piece;
    const { kind, id } = piece.refersTo;
    const text = called.get(keyOf(kind, id));
    return text === undefined ? piece : { ...piece, text, anchor: anchorOf(kind, id) };
  };
  const resolved = (phrase: Phrase): Phrase => phrase.map(resolve);
  const cover = given.cover(appendices.map(({ title }) => title));
  return {
    cover: { rows: cover.rows.map((row) => mapCoverRow(row, resolved)) },
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => mapPhrases(block, resolved)),
    })),
    contents: [
      ...body.map(({ id, number, title }) => ({ anchor: anchorOf('section', id), number, title })),
      ...given.appendices.map(({ id, title }, at) => ({
        anchor: anchorOf('section', id),
        number: `Appendix ${appendixLetter(at)}`,
        title,
      })),
    ],
  };
};
