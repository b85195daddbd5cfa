import { anchorOf, type Block, type PaperModel } from '../../../shared/paper/paper-model.ts';

/** Names of the places in the Word file, by the anchors of the model. */
export type Bookmarks = ReadonlyMap<string, string>;

/** Word takes no more characters in a name, and no others than letters, digits and underscores. */
const longest = 40;

const anchorOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'table':
      return [anchorOf('table', block.table.id)];
    case 'chart':
      return [anchorOf('figure', block.chart.id)];
    case 'cards':
      return [anchorOf('figure', block.cards.id)];
    case 'heading':
      return block.anchor === undefined ? [] : [block.anchor];
    default:
      return [];
  }
};

/** One name for each part of the paper that can be gone to; no two are alike, however long the anchors are. */
export const bookmarksOf = ({ sections }: PaperModel): Bookmarks => {
  const anchors = sections.flatMap(({ id, blocks }) => [
    anchorOf('section', id),
    ...blocks.flatMap(anchorOfBlock),
  ]);
  return new Map(
    anchors.map((anchor, place) => {
      const end = `_${place + 1}`;
      return [anchor, `${anchor.replace(/\W/g, '_').slice(0, longest - end.length)}${end}`] as const;
    }),
  );
};
