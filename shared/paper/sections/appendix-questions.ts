import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { QuestionRecord } from '../../records/plan.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { recordText, recordWords, sentences } from '../phrases.ts';

/** "Exec, 5 February 2009", each a piece of its own. */
const asked = (by: string, on: string | null): Phrase => {
  const parts = [recordWords(by), on ? formatDate(on) : ''].filter((part) => part !== '');
  return parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part]));
};

/** Questions that the paper prints: none that was withdrawn, and none about an option that it does not print. */
export const shownQuestions = ({ appraisal, options }: PaperContext): readonly QuestionRecord[] =>
  inOrder(appraisal, 'question').filter(
    ({ status, option }) =>
      status !== 'withdrawn' && (option === null || options.some(({ id }) => id === option)),
  );

/** The clarification log: every question that was asked and the answer; null while there is none. */
export const questionsAppendix = (context: PaperContext): Section | null => {
  const letters = new Map(context.options.map(({ id, letter }) => [id, letter]));
  const questions = shownQuestions(context);
  if (questions.length === 0) return null;
  return {
    id: 'appendix-questions',
    number: null,
    title: 'Questions and answers',
    blocks: table({
      id: 'questions',
      caption: 'Questions that were asked, and the answers',
      columns: [wordsColumn('Question', 38), wordsColumn('Asked by', 18), wordsColumn('Answer')],
      rows: questions.map(({ question, askedBy, askedOn, answer, answeredOn, status, option }) => {
        const about = option === null ? '' : `${letters.get(option) ?? ''}: `;
        const words = recordText(answer);
        return row(cell([about, ...recordText(question)].filter((piece) => piece !== '')), [
          cell(asked(askedBy, askedOn)),
          cell(
            words.length === 0
              ? [status === 'open' ? 'Open.' : 'Answered; the answer is not recorded.']
              : sentences([words, answeredOn ? say`(${formatDate(answeredOn)})` : []]),
          ),
        ]);
      }),
      note: null,
    }),
  };
};
