import { say } from '../../analysis/figure.ts';
import { cell, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { recordText, recordWords } from '../phrases.ts';

/** What patients would notice of each option, in plain words; null while nobody has said it of any. */
export const patientsAppendix = ({ appraisal, options }: PaperContext): Section | null => {
  const told = options.map((option) => ({
    option,
    words: recordText(appraisal.option.get(option.id)?.patientsNotice ?? ''),
  }));
  if (told.every(({ words }) => words.length === 0)) return null;
  return {
    id: 'appendix-patients',
    number: null,
    title: 'What patients would notice',
    blocks: table({
      id: 'patients',
      caption: 'What patients would notice of each option',
      columns: [wordsColumn('Option', 30), wordsColumn('What they would notice')],
      rows: told.map(({ option, words }) =>
        row(cell(say`${option.letter} ${recordWords(option.name)}`), [
          cell(words.length > 0 ? words : 'Not yet described.'),
        ]),
      ),
      note: null,
    }),
  };
};
