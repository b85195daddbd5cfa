import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import type { EvidenceRecord } from '../records/evidence.ts';
import type { ObjectiveRecord } from '../records/objective.ts';
import type { OptionRecord } from '../records/option.ts';
import type { PracticeRecord } from '../records/practice.ts';
import type { ScoreRecord } from '../records/score.ts';
import type { WeightSetRecord } from '../records/weight-set.ts';
import { modelFields } from './attachment-fields-model.ts';
import { data, type FieldRules, key, mixed, never, within, words } from './field-rules.ts';

/** What is asked of the exec where nothing is. */
export const noMoneyAsked: AppraisalRecord['moneyAsked'] = {
  amount: null,
  recurrence: 'unstated',
  fullYearEffect: null,
  budget: '',
  payer: '',
};

const appraisal: FieldRules<AppraisalRecord> = {
  type: key,
  id: key,
  lineage: key,
  title: words('cover and running head'),
  shortTitle: words('running foot'),
  locality: never(''),
  commissioner: words('cover and running head'),
  decisionSought: words('purpose'),
  caseForChange: words('background'),
  scope: words('background'),
  execMeeting: words('cover'),
  execDate: data('cover'),
  itemNumber: words('cover'),
  paperNumber: words('cover'),
  purpose: data('cover'),
  part: mixed('cover', 'reason'),
  riskReference: words('cover'),
  sponsor: words('cover'),
  author: words('cover, and the author of the document'),
  clinicalLead: words('cover'),
  previouslyConsideredBy: words('cover'),
  status: data('status line'),
  route: within('purpose', 'purpose', 'local'),
  tooCloseMargin: data('appendix on method'),
  namingAllowed: never(false),
  averaging: data('appendix on method'),
  priceBaseYear: data('appendix on method'),
  firstYear: data('years of the cost tables'),
  horizonYears: data('years of the cost tables'),
  discountRates: data('appendix on method'),
  baselineAnnualCost: within('current', 'current services', null),
  delegatedLimit: within('costs', 'costs', null),
  inflationPercent: data('appendix on method'),
  moneyAsked: within('costs', 'costs', noMoneyAsked),
  recommended: mixed('cover and recommendations', 'notAppraised'),
  equalityAssessment: mixed('cover, and equality and involvement', 'note'),
  publicInvolvement: mixed('cover, and equality and involvement', 'note'),
  scale: words('method'),
  weightsLocked: within('method', 'method', false),
  unlockings: within('method', 'method', []),
  agreedWeightSet: key,
  rankingRevealed: within('method', 'method', false),
  authorInterests: data('cover, and method'),
  mixedModelsReason: words('options'),
  protectiveMarking: words('cover and running head'),
  illustrative: data('status line'),
};

const objective: FieldRules<ObjectiveRecord> = {
  type: key,
  id: key,
  order: key,
  statement: words('objectives'),
  measure: words('objectives'),
};

const practice: FieldRules<PracticeRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('appendix on practices'),
  listSize: data('appendix on practices, and the patients of an option'),
  takesPart: data('appendix on practices'),
};

/** An option on the short list. */
const option: FieldRules<OptionRecord> = {
  type: key,
  id: key,
  order: key,
  letter: data('everywhere'),
  name: words('options, and the table at a glance'),
  shortName: words('heads of tables and marks of charts'),
  model: never(''),
  modelKind: data('options, where models of both kinds stand side by side'),
  description: words('options'),
  legalForm: words('options'),
  employingBody: words('options'),
  host: words('options'),
  role: within('options', 'options', 'unstated'),
  governance: words('options'),
  scope: words('options'),
  partners: words('options'),
  populationRange: words('options'),
  restsOn: within('options', 'options', 'unstated'),
  practices: within('options', 'options, as the patients on their lists', 'all'),
  budgetHeld: within('options', 'options', 'unstated'),
  riskAndReturn: words('options'),
  patientsNotice: words('appendix on what patients would notice'),
  needsNewOrganisation: within('options', 'options', null),
  earliestStart: within('options', 'options', null),
  startDate: within('options', 'options', null),
  comparator: data('options, and value for money'),
  shortListed: data('options'),
  discardReason: never(''),
  revisitIf: never(''),
};

/** An option that is not on the short list: a letter, a name and why not. */
const discarded: FieldRules<OptionRecord> = {
  ...option,
  name: words('options set aside'),
  shortName: never(''),
  modelKind: never('unstated'),
  description: never(''),
  legalForm: never(''),
  employingBody: never(''),
  host: never(''),
  role: never('unstated'),
  governance: never(''),
  scope: never(''),
  partners: never(''),
  populationRange: never(''),
  restsOn: never('unstated'),
  practices: never('all'),
  budgetHeld: never('unstated'),
  riskAndReturn: never(''),
  patientsNotice: never(''),
  needsNewOrganisation: never(null),
  earliestStart: never(null),
  startDate: never(null),
  comparator: never(false),
  discardReason: words('options set aside'),
  revisitIf: words('options set aside'),
};

/** A criterion that is scored. */
const criterion: FieldRules<CriterionRecord> = {
  type: key,
  id: key,
  order: key,
  parent: key,
  code: words('marks of charts'),
  name: words('tables of weights and scores'),
  question: words('appendix on scores'),
  definition: words('appendix on scores'),
  descriptors: words('appendix on scores'),
  isCost: data('totals with and without it'),
  indicators: never(''),
  model: never(''),
  scoring: data('appendix on scores'),
  measured: data('appendix on scores'),
};

const blankScale = { at0: '', at25: '', at50: '', at75: '', at100: '' };

/** A criterion that others are part of: its weight shares theirs out, and it is not printed. */
const family: FieldRules<CriterionRecord> = {
  ...criterion,
  code: never(''),
  name: never(''),
  question: never(''),
  definition: never(''),
  descriptors: never(blankScale),
  scoring: never('judged'),
  measured: never(null),
};

const weightSet: FieldRules<WeightSetRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('method and sensitivity'),
  voice: key,
  voiceName: never(''),
  method: key,
  reason: words('appendix on who scored'),
};

/** An agreed score. */
const score: FieldRules<ScoreRecord> = {
  type: key,
  id: key,
  option: key,
  criterion: key,
  assessor: key,
  value: data('appendix on scores'),
  low: data('appendix on scores'),
  high: data('appendix on scores'),
  reason: words('appendix on scores'),
  confidence: data('appendix on scores'),
  evidence: data('appendix on scores'),
  dissent: words('appendix on scores'),
};

const evidence: FieldRules<EvidenceRecord> = {
  type: key,
  id: key,
  order: key,
  title: words('appendix on evidence'),
  kind: data('appendix on evidence'),
  source: words('appendix on evidence'),
  date: data('appendix on evidence'),
  reference: words('appendix on evidence'),
  strength: data('appendix on evidence'),
};

const costLine: FieldRules<CostLineRecord> = {
  type: key,
  id: key,
  order: key,
  option: key,
  name: words('appendix on costs'),
  category: words('appendix on costs'),
  kind: data('appendix on costs'),
  payer: words('appendix on costs'),
  state: data('appendix on costs'),
  amounts: data('appendix on costs'),
  staffing: data('appendix on costs'),
  lowPercent: data('appendix on costs'),
  highPercent: data('appendix on costs'),
  optimismBiasPercent: data('appendix on costs'),
  mitigationPercent: data('appendix on costs'),
  cashReleasing: data('appendix on costs'),
  transfer: data('appendix on costs'),
  memo: data('appendix on costs'),
  note: words('appendix on costs'),
};

/**
 * Where the paper prints each field of the records that travel inside it. Weights are figures alone; a narrative is the
 * author's own words, printed as a whole or left out as a whole; a scorer never travels.
 */
export const attachmentFields = {
  appraisal,
  objective,
  practice,
  option,
  discarded,
  criterion,
  family,
  weightSet,
  score,
  evidence,
  costLine,
  ...modelFields,
} as const;
