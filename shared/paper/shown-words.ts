import type { PaperModel } from './paper-model.ts';
import { paperText } from './paper-text.ts';

/** Text as it is compared: the paper sets runs of white space as one space, and may change a first letter. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** Every word that a reader of the paper sees: its text, the marks in its charts, and its description. */
export const wordsOf = (model: PaperModel): string => {
  const marks = model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? textsIn(block.chart.data) : [])),
  );
  return tidy([paperText(model), model.author, model.shortTitle, ...marks].join('\n'));
};

/** Whether a paper holds a record's text, whole. Text without a word in it is held by every paper. */
export const showsText = (model: PaperModel): ((text: string) => boolean) => {
  const all = wordsOf(model);
  return (text) => all.includes(tidy(text));
};
