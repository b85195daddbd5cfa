import type { Phrase } from '../../../shared/analysis/figure.ts';
import { phraseText } from '../../../shared/analysis/figure.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { execAnswers } from '../../../shared/paper/exec-answers.ts';
import { execQuestions } from '../../../shared/paper/exec-questions.ts';
import { shownQuestions } from '../../../shared/paper/sections/appendix-questions.ts';
import type { QuestionRecord } from '../../../shared/records/plan.ts';
import { type Stage, stageOrder } from '../../../shared/records/stages.ts';
import { formatDate } from '../../../shared/text/dates.ts';

/** A question that can be asked in the meeting, with what there is to say to it. */
export interface AnswerItem {
  readonly key: string;
  /** One of the ten, by its number; the one in reserve; or one that was asked before. */
  readonly kind: 'stock' | 'reserve' | 'asked';
  /** 1 to 10 on the ten; null on the others. */
  readonly number: number | null;
  readonly question: string;
  /** Who asked it and when, what it is about: one line, empty on the stock questions. */
  readonly about: string;
  readonly said: readonly Phrase[];
  readonly missing: readonly Phrase[];
  /** Where what is said is held, in the order of the stages. */
  readonly stages: readonly Stage[];
}

/** The stage that holds what a part of the paper tells. */
const stageOfSection: Readonly<Record<string, Stage>> = {
  purpose: 'paper',
  summary: 'results',
  background: 'context',
  current: 'context',
  objectives: 'context',
  options: 'options',
  method: 'scores',
  gates: 'gates',
  scores: 'scores',
  costs: 'costs',
  sensitivity: 'results',
  risks: 'risks',
  workforce: 'gates',
  stakeholders: 'stakeholders',
  equality: 'paper',
  preferred: 'results',
  implementation: 'plan',
  evaluation: 'plan',
  'appendix-assessors': 'scores',
  'appendix-costs': 'costs',
};

const stagesOf = (sections: readonly string[]): readonly Stage[] => {
  const found = new Set(sections.flatMap((section) => stageOfSection[section] ?? []));
  return stageOrder.filter((stage) => found.has(stage));
};

const askedItem = (
  { id, question, askedBy, askedOn, answer, answeredOn, status, option }: QuestionRecord,
  letterOf: (option: string) => string,
): AnswerItem => ({
  key: `asked ${id}`,
  kind: 'asked',
  number: null,
  question,
  about: [
    [askedBy.trim() === '' ? '' : `Asked by ${askedBy.trim()}`, askedOn === null ? '' : formatDate(askedOn)]
      .filter(Boolean)
      .join(', '),
    option === null ? '' : `about ${letterOf(option)}`,
    answeredOn === null ? '' : `answered ${formatDate(answeredOn)}`,
  ]
    .filter(Boolean)
    .join(' · '),
  said: answer.trim() === '' ? [] : [[answer.trim()]],
  missing:
    answer.trim() === ''
      ? [[status === 'open' ? 'Still open.' : 'Answered; the answer is not recorded.']]
      : [],
  stages: ['plan'],
});

/**
 * Everything that can be asked: the ten stock questions, the one in reserve, and those of the clarification log that a
 * paper would print.
 */
export const answerItems = (context: PaperContext): readonly AnswerItem[] => {
  const stock = execAnswers(context).map(({ id, question, said, missing, readOn }, place): AnswerItem => {
    const isStock = place < execQuestions.length;
    return {
      key: id,
      kind: isStock ? 'stock' : 'reserve',
      number: isStock ? place + 1 : null,
      question,
      about: '',
      said,
      missing,
      stages: stagesOf(readOn.map(({ refersTo }) => refersTo.id)),
    };
  });
  const letterOf = (id: string): string => context.options.find((option) => option.id === id)?.letter ?? '';
  return [...stock, ...shownQuestions(context).map((record) => askedItem(record, letterOf))];
};

/** The questions in which, or in whose answer, every word that was typed is found. */
export const matching = (items: readonly AnswerItem[], typed: string): readonly AnswerItem[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ question, about, said, missing }) => {
    const text = [question, about, ...[...said, ...missing].map(phraseText)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
};

/** The place that a key leads to: 1 to 9, and 0 for the tenth; null for any other key. */
export const placeOfKey = (key: string): number | null => (/^\d$/.test(key) ? (Number(key) + 9) % 10 : null);
