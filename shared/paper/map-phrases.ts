import type { Phrase } from '../analysis/figure.ts';
import type { Block, CoverRow, PaperCell } from './paper-model.ts';

type Change = (phrase: Phrase) => Phrase;

const inCell = (cell: PaperCell, change: Change): PaperCell => ({ ...cell, content: change(cell.content) });

/** A block with every phrase in it changed; headings, captions and the author's words stay as they are. */
export const mapPhrases = (block: Block, change: Change): Block => {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, phrase: change(block.phrase) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'answer':
      return { ...block, phrases: block.phrases.map(change) };
    case 'table': {
      const { table } = block;
      return {
        ...block,
        table: {
          ...table,
          rows: table.rows.map((row) => ({
            ...row,
            head: inCell(row.head, change),
            cells: row.cells.map((cell) => inCell(cell, change)),
          })),
          note: table.note && change(table.note),
        },
      };
    }
    case 'cards':
      return {
        ...block,
        cards: {
          ...block.cards,
          cards: block.cards.cards.map(({ option, says, facts }) => ({
            option,
            says: change(says),
            facts: facts.map(({ label, phrase }) => ({ label, phrase: change(phrase) })),
          })),
        },
      };
    case 'heading':
    case 'chart':
    case 'words':
      return block;
  }
};

/** A row of the cover with every phrase in it changed. */
export const mapCoverRow = (row: CoverRow, change: Change): CoverRow =>
  row.kind === 'field' ? { ...row, blocks: row.blocks.map((block) => mapPhrases(block, change)) } : row;
