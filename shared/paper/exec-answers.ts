import type { CrossReference, Phrase } from '../analysis/figure.ts';
import type { PaperContext } from './context.ts';
import type { AnswerSentences } from './exec-answer.ts';
import { isItLawful } from './exec-answers-law.ts';
import { onAdmissions, whatItCosts } from './exec-answers-money.ts';
import { whoDisagrees, whoEmploys, whoScored } from './exec-answers-people.ts';
import { leaveAlone, whatFlips } from './exec-answers-result.ts';
import { doesItFit, howWeKnow, whatIfItFails } from './exec-answers-risk.ts';
import { type ExecQuestion, execQuestions, reserveQuestion } from './exec-questions.ts';
import { see } from './phrases.ts';
import { sectionTitles } from './section-titles.ts';

/** One of the exec's questions with what the model can say to it. */
export interface ExecAnswer {
  readonly id: string;
  readonly question: string;
  /** Sentences with their figures bound; none where the model holds nothing to the point. */
  readonly said: readonly Phrase[];
  /** What is not recorded, and where it belongs; none where nothing is missing. */
  readonly missing: readonly Phrase[];
  /** Parts of the paper to read on in, the foremost first. A pointer knows its number only inside a paper. */
  readonly readOn: readonly CrossReference[];
}

/** Who answers which question. To add a question: put it in `exec-questions.ts`, and here who answers it. */
const answers: Readonly<Record<string, (context: PaperContext) => AnswerSentences>> = {
  'leave-alone': leaveAlone,
  employer: whoEmploys,
  cost: whatItCosts,
  flips: whatFlips,
  'who-scored': whoScored,
  disagree: whoDisagrees,
  lawful: isItLawful,
  fit: doesItFit,
  fails: whatIfItFails,
  works: howWeKnow,
  admissions: onAdmissions,
};

const appendixWords: Readonly<Record<string, string>> = {
  'appendix-assessors': 'the appendix on who scored',
  'appendix-costs': 'the appendix on cost lines',
};

const wordsOf = (section: string): string => {
  const title = (sectionTitles as Readonly<Record<string, string | undefined>>)[section];
  return title === undefined ? (appendixWords[section] ?? 'an appendix') : `“${title}”`;
};

const answerTo = (context: PaperContext, { id, question, answeredIn }: ExecQuestion): ExecAnswer => {
  const { said, missing } = answers[id]?.(context) ?? { said: [], missing: [] };
  const isThere = (phrase: Phrase): boolean => phrase.length > 0;
  return {
    id,
    question,
    said: said.filter(isThere),
    missing: missing.filter(isThere),
    readOn: answeredIn.map(({ section }) => see('section', section, wordsOf(section))),
  };
};

/**
 * The exec's ten questions, and the one kept in reserve, each answered from the model alone: in the paper's appendix
 * and wherever else they are asked. What the model does not hold is said to be missing, never guessed.
 */
export const execAnswers = (context: PaperContext): readonly ExecAnswer[] =>
  [...execQuestions, reserveQuestion].map((question) => answerTo(context, question));
