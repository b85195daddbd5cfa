import { cell, row, table, wordsColumn } from '../blocks.ts';
import { wordsUsed } from '../glossary.ts';
import type { Section } from '../paper-model.ts';

/**
 * The words of the period and of the appraisal that the paper uses; null where it uses none.
 *
 * @param text the drawn paper's text, without this appendix
 */
export const wordsAppendix = (text: string): Section | null => {
  const used = wordsUsed(text);
  if (used.length === 0) return null;
  return {
    id: 'appendix-words',
    number: null,
    title: 'Words used',
    blocks: table({
      id: 'words',
      caption: 'What the words in this paper mean',
      columns: [wordsColumn('Word', 26), wordsColumn('Meaning')],
      rows: used.map(({ term, meaning }) => row(cell(term), [cell(meaning)])),
      note: null,
    }),
  };
};
