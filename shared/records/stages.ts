import type { RecordType } from './record.ts';

/** The stages of an appraisal, in the order in which it is made: what the window shows, and where a problem is mended. */
export const stageOrder = [
  'context',
  'options',
  'gates',
  'criteria',
  'weights',
  'scores',
  'costs',
  'risks',
  'stakeholders',
  'plan',
  'results',
  'paper',
  'history',
] as const;

export type Stage = (typeof stageOrder)[number];

const stageOf: Readonly<Record<RecordType, Stage>> = {
  appraisal: 'context',
  objective: 'context',
  practice: 'context',
  partner: 'context',
  staffGroup: 'context',
  option: 'options',
  employer: 'gates',
  gate: 'gates',
  gateResult: 'gates',
  criterion: 'criteria',
  weightSet: 'weights',
  weight: 'weights',
  assessor: 'scores',
  score: 'scores',
  measure: 'scores',
  evidence: 'scores',
  costLine: 'costs',
  funding: 'costs',
  volume: 'costs',
  risk: 'risks',
  stakeholder: 'stakeholders',
  position: 'stakeholders',
  metric: 'plan',
  workstream: 'plan',
  milestone: 'plan',
  question: 'plan',
  scenario: 'results',
  narrative: 'paper',
  comment: 'scores',
  workshop: 'scores',
  snapshot: 'history',
};

/** The stage on which a record of the type is worked on. */
export const stageForRecord = (type: RecordType): Stage => stageOf[type];

const nouns: Readonly<Record<RecordType, string>> = {
  appraisal: 'the appraisal',
  objective: 'objective',
  practice: 'practice',
  partner: 'partner',
  staffGroup: 'staff group',
  option: 'option',
  employer: 'employer',
  gate: 'gate',
  gateResult: 'gate result',
  criterion: 'criterion',
  weightSet: 'weight set',
  weight: 'weight',
  assessor: 'scorer',
  score: 'score',
  measure: 'measurement',
  evidence: 'evidence item',
  costLine: 'cost line',
  funding: 'source of funding',
  volume: 'volume',
  risk: 'risk',
  stakeholder: 'stakeholder group',
  position: 'position',
  metric: 'metric',
  workstream: 'workstream',
  milestone: 'milestone',
  question: 'question',
  scenario: 'scenario',
  narrative: 'narrative',
  comment: 'comment',
  workshop: 'workshop',
  snapshot: 'snapshot',
};

/** What a record of the type is called in a sentence: "gate result". */
export const nounOf = (type: RecordType): string => nouns[type];
