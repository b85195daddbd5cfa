import { HeadingLevel, Paragraph } from 'docx';
import type { Block } from '../../../shared/paper/paper-model.ts';
import { marked } from './word-caption.ts';
import { drawing, optionCards } from './word-figures.ts';
import { paperTable } from './word-paper-table.ts';
import type { DrawnBlock, Place } from './word-place.ts';
import { listReference } from './word-styles.ts';
import { phraseRuns, run } from './word-text.ts';
import { authorsWords } from './word-words.ts';

/** One block of the paper. */
export const drawBlock = (block: Block, place: Place): readonly DrawnBlock[] => {
  const { bookmarks, pictures, small, width } = place;
  const setting = place.style === undefined ? {} : { style: place.style };
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          ...setting,
          children: [
            ...(block.lead ? [run(`${block.lead} `, { bold: true })] : []),
            ...phraseRuns(block.phrase, bookmarks, { bold: block.strong ?? false }),
          ],
        }),
      ];
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            ...setting,
            numbering: {
              reference: listReference(block.ordered === false ? 'bullets' : block.ordered, 0),
              level: 0,
              restart: at === 0,
            },
            children: [...phraseRuns(item, bookmarks)],
          }),
      );
    case 'note':
      return [
        new Paragraph({ style: 'Note', ...setting, children: [...phraseRuns(block.phrase, bookmarks)] }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: marked(
            [run(block.text)],
            block.anchor === undefined ? undefined : bookmarks.get(block.anchor),
          ),
        }),
      ];
    case 'answer':
      return block.phrases.map(
        (phrase, at) =>
          new Paragraph({
            style: at === 0 ? 'AnswerFirst' : 'Answer',
            keepNext: at < block.phrases.length - 1,
            children: [...phraseRuns(phrase, bookmarks)],
          }),
      );
    case 'table':
      return paperTable(block.table, { bookmarks, small, width });
    case 'chart':
      return drawing(block.chart, pictures.get(block.chart.id), { bookmarks, width });
    case 'cards':
      return optionCards(block.cards, { bookmarks, width });
    case 'words':
      return authorsWords(block.body, place);
  }
};
