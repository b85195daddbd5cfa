/**
 * The ten questions that an exec asks of such a paper, in the order of shared wisdom (DOMAIN: "Ten exec questions"),
 * each with the sections that answer it, the first one foremost. The contents page points to them, the appendix answers
 * each in a sentence or two.
 */
export interface ExecQuestion {
  readonly id: string;
  readonly question: string;
  readonly answeredIn: readonly AnsweringPart[];
}

/** A section, by its id, and the table or drawing of it that answers best where the paper has it. */
export interface AnsweringPart {
  readonly section: string;
  readonly table?: string;
  readonly figure?: string;
}

export const execQuestions: readonly ExecQuestion[] = [
  {
    id: 'leave-alone',
    question: 'Why not leave things alone?',
    answeredIn: [
      { section: 'summary', table: 'glance' },
      { section: 'scores', figure: 'contributions' },
      { section: 'costs', table: 'affordability' },
    ],
  },
  {
    id: 'employer',
    question: 'Who employs the health visitors on day one?',
    answeredIn: [{ section: 'workforce', table: 'employers' }],
  },
  {
    id: 'cost',
    question: 'What does it cost, net, and who pays stranded overhead?',
    answeredIn: [
      { section: 'costs', table: 'costs' },
      { section: 'appendix-costs', table: 'lines' },
    ],
  },
  {
    id: 'flips',
    question: 'What flips the answer?',
    answeredIn: [{ section: 'sensitivity', figure: 'switching' }, { section: 'summary' }],
  },
  {
    id: 'who-scored',
    question: 'Who scored, and who stands to gain?',
    answeredIn: [
      { section: 'method' },
      { section: 'sensitivity', table: 'weight-sets' },
      { section: 'appendix-assessors', table: 'assessors' },
    ],
  },
  {
    id: 'disagree',
    question: 'Where did people disagree most?',
    answeredIn: [{ section: 'scores', figure: 'spread' }, { section: 'sensitivity' }],
  },
  {
    id: 'lawful',
    question: 'Is it lawful: staff transfer, pensions, procurement, choice?',
    answeredIn: [
      { section: 'gates', table: 'gates' },
      { section: 'workforce', table: 'employers' },
    ],
  },
  {
    id: 'fit',
    question: 'Does it fit the rest of the PCT, or break it up?',
    answeredIn: [{ section: 'scores' }, { section: 'risks', table: 'risks' }],
  },
  {
    id: 'fails',
    question: 'What happens if the host or the contract fails?',
    answeredIn: [
      { section: 'sensitivity', table: 'scenarios' },
      { section: 'risks', figure: 'risk-grid' },
    ],
  },
  {
    id: 'works',
    question: 'How will we know by month twelve that it works, and what makes us stop?',
    answeredIn: [
      { section: 'evaluation', table: 'metrics' },
      { section: 'implementation', table: 'conditions' },
    ],
  },
];

/** Asked now and then, and kept in reserve: the contents page leaves it out, the appendix answers it after the ten. */
export const reserveQuestion: ExecQuestion = {
  id: 'admissions',
  question: 'Does the saving depend on fewer admissions?',
  answeredIn: [
    { section: 'costs', table: 'costs' },
    { section: 'appendix-costs', table: 'lines' },
  ],
};
