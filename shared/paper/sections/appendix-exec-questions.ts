import { say } from '../../analysis/figure.ts';
import { note, paragraph } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { type ExecAnswer, execAnswers } from '../exec-answers.ts';
import { reserveQuestion } from '../exec-questions.ts';
import { anchorOf, type Block, type Section } from '../paper-model.ts';
import { joinPhrases, sentences } from '../phrases.ts';

const answerBlocks = (
  { id, question, said, missing, readOn }: ExecAnswer,
  isPrinted: (section: string) => boolean,
): readonly Block[] => {
  // Where nothing is said, there is nothing to read on in.
  const parts = said.length === 0 ? [] : readOn.filter(({ refersTo }) => isPrinted(refersTo.id));
  return [
    {
      kind: 'heading',
      level: 3,
      text: id === reserveQuestion.id ? `In reserve: ${question}` : question,
      anchor: anchorOf('question', id),
    },
    ...paragraph(
      sentences([
        ...said,
        ...missing,
        parts.length === 0 ? [] : say`Read on in ${joinPhrases(parts.map((part) => [part]))}.`,
      ]),
    ),
  ];
};

/**
 * The exec's questions, each with the answer that the model gives.
 *
 * @param printed ids of the parts that the paper has
 */
export const execQuestionsAppendix = (context: PaperContext, printed: ReadonlySet<string>): Section => ({
  id: 'appendix-exec-questions',
  number: null,
  title: 'Ten questions the exec asks',
  blocks: [
    note(['Drafted from the model: what it does not hold is said to be missing.']),
    ...execAnswers(context).flatMap((answer) => answerBlocks(answer, (section) => printed.has(section))),
  ],
});
