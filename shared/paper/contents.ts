import { type AnsweringPart, execQuestions } from './exec-questions.ts';
import { anchorOf, type Block, type Contents, type ContentsEntry, type Section } from './paper-model.ts';

/** The appendix in which every question of the exec's has its answer in a sentence or two. */
const answersAppendix = 'appendix-exec-questions';

/** "Table 6. What it finds": its number apart from the rest. */
const captioned = (anchor: string, caption: string): ContentsEntry => {
  const end = caption.indexOf('. ');
  return { anchor, number: caption.slice(0, Math.max(0, end)), title: caption.slice(end + 2) };
};

const entryOf = (block: Block): readonly ContentsEntry[] => {
  switch (block.kind) {
    case 'table':
      return [captioned(anchorOf('table', block.table.id), block.table.caption)];
    case 'chart':
      return [captioned(anchorOf('figure', block.chart.id), block.chart.caption)];
    case 'cards':
      return [captioned(anchorOf('figure', block.cards.id), block.cards.caption)];
    default:
      return [];
  }
};

/**
 * What the contents page holds: the parts, and for each of the exec's questions where it is answered, the answer in the
 * appendix last.
 *
 * @param parts sections and appendices, in reading order
 * @param sections with their numbers
 */
export const contentsOf = (parts: readonly ContentsEntry[], sections: readonly Section[]): Contents => {
  const drawn = sections.flatMap(({ blocks }) => blocks.flatMap(entryOf));
  const places = new Map([...parts, ...drawn].map((entry) => [entry.anchor, entry]));
  const answering = ({ section, table, figure }: AnsweringPart): readonly ContentsEntry[] => {
    const found =
      (table === undefined ? undefined : places.get(anchorOf('table', table))) ??
      (figure === undefined ? undefined : places.get(anchorOf('figure', figure))) ??
      places.get(anchorOf('section', section));
    return found ? [found] : [];
  };
  const appendix = places.get(anchorOf('section', answersAppendix));
  return {
    sections: parts,
    questions: execQuestions.map(({ id, question, answeredIn }) => ({
      question,
      answeredIn: [
        ...answeredIn.flatMap(answering),
        ...(appendix ? [{ ...appendix, anchor: anchorOf('question', id), title: question }] : []),
      ],
    })),
  };
};
