/**
 * The ten questions that an exec asks of such a paper, in the order of shared wisdom (DOMAIN: "Ten exec questions"),
 * each with the sections that answer it, the first one foremost. The contents page points to them, the appendix answers
 * each in a sentence or two.
 */
export interface ExecQuestion {
  readonly id: string;
  readonly question: string;
  /** Section ids. */
  readonly answeredIn: readonly string[];
}

export const execQuestions: readonly ExecQuestion[] = [
  { id: 'leave-alone', question: 'Why not leave things alone?', answeredIn: ['summary', 'scores', 'costs'] },
  {
    id: 'employer',
    question: 'Who employs the health visitors on day one?',
    answeredIn: ['workforce'],
  },
  {
    id: 'cost',
    question: 'What does it cost, net, and who pays stranded overhead?',
    answeredIn: ['costs', 'appendix-costs'],
  },
  { id: 'flips', question: 'What flips the answer?', answeredIn: ['sensitivity', 'summary'] },
  {
    id: 'who-scored',
    question: 'Who scored, and who stands to gain?',
    answeredIn: ['method', 'sensitivity', 'appendix-assessors'],
  },
  { id: 'disagree', question: 'Where did people disagree most?', answeredIn: ['scores', 'sensitivity'] },
  {
    id: 'lawful',
    question: 'Is it lawful: staff transfer, pensions, procurement, choice?',
    answeredIn: ['gates', 'workforce'],
  },
  {
    id: 'fit',
    question: 'Does it fit the rest of the PCT, or break it up?',
    answeredIn: ['scores', 'risks'],
  },
  {
    id: 'fails',
    question: 'What happens if the host or the contract fails?',
    answeredIn: ['sensitivity', 'risks'],
  },
  {
    id: 'works',
    question: 'How will we know by month twelve that it works, and what makes us stop?',
    answeredIn: ['evaluation', 'implementation'],
  },
];

/** Asked now and then, and kept in reserve: the contents page leaves it out, the appendix answers it after the ten. */
export const reserveQuestion: ExecQuestion = {
  id: 'admissions',
  question: 'Does the saving depend on fewer admissions?',
  answeredIn: ['costs', 'appendix-costs'],
};
