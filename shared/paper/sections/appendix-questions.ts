import { inOrder } from '../../records/aggregate.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { recordText, recordWords, sentences } from '../phrases.ts';

const asked = (by: string, on: string | null): string =>
  [recordWords(by), on ? formatDate(on) : ''].filter((part) => part !== '').join(', ');

/** The clarification log: every question that was asked and the answer; null while there is none. */
export const questionsAppendix = (context: PaperContext): Section | null => {
  const letters = new Map(context.options.map(({ id, letter }) => [id, letter]));
  // A question about an option that is not in the paper speaks of what the paper does not print.
  const questions = inOrder(context.appraisal, 'question').filter(
    ({ status, option }) => status !== 'withdrawn' && (option === null || letters.has(option)),
  );
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
        const about = option === null ? '' : `${letters.get(option)}: `;
        const words = recordText(answer);
        return row(cell([about, ...recordText(question)].filter((piece) => piece !== '')), [
          cell(asked(askedBy, askedOn)),
          cell(
            words.length === 0
              ? [status === 'open' ? 'Open.' : 'Answered; the answer is not recorded.']
              : sentences([words, answeredOn ? [`(${formatDate(answeredOn)})`] : []]),
          ),
        ]);
      }),
      note: null,
    }),
  };
};
