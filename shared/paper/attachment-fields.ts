import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import type { EvidenceRecord } from '../records/evidence.ts';
import type { NarrativeSection } from '../records/narrative.ts';
import type { ObjectiveRecord } from '../records/objective.ts';
import type { OptionRecord } from '../records/option.ts';
import type { PracticeRecord } from '../records/practice.ts';
import type { ScoreRecord } from '../records/score.ts';
import type { WeightSetRecord } from '../records/weight-set.ts';

/** What happens to a field of a record that goes into a paper's attachment. */
export type FieldRule<V> =
  /** Text, kept where the drawn paper holds it and blank where it does not; `where` it is printed when it is. */
  | { readonly how: 'words'; readonly where: string }
  /** Numbers, dates and choices that the paper prints. With `within`, `blank` where the author left that part out. */
  | { readonly how: 'data'; readonly where: string; readonly within?: NarrativeSection; readonly blank?: V }
  /** Not printed: names the record, or puts it in its place. Holds nothing that anyone wrote. */
  | { readonly how: 'key' }
  /** Not printed, so it never travels. */
  | { readonly how: 'never'; readonly blank: V };

/** One rule for each field: a field that is added to a record does not compile until it is said where it is printed. */
export type FieldRules<R> = { readonly [F in keyof Required<R>]: FieldRule<R[F]> };

const words = (where: string) => ({ how: 'words', where }) as const;
const data = (where: string) => ({ how: 'data', where }) as const;
const within = <V>(section: NarrativeSection, where: string, blank: V) =>
  ({ how: 'data', where, within: section, blank }) as const;
const key = { how: 'key' } as const;
const never = <V>(blank: V) => ({ how: 'never', blank }) as const;

const appraisal: FieldRules<AppraisalRecord> = {
  type: key,
  id: key,
  lineage: key,
  title: words('cover and running head'),
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
  moneyAsked: never({ amount: null, recurrence: 'unstated', fullYearEffect: null, budget: '', payer: '' }),
  scale: words('method'),
  weightsLocked: within('method', 'method', false),
  unlockings: never([]),
  agreedWeightSet: key,
  rankingRevealed: within('method', 'method', false),
  authorInterests: never({ asked: false, interests: [] }),
  mixedModelsReason: never(''),
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
  modelKind: never('unstated'),
  description: words('options'),
  legalForm: words('options'),
  employingBody: words('options'),
  host: words('options'),
  role: within('options', 'options', 'unstated'),
  governance: words('options'),
  scope: words('options'),
  partners: never(''),
  populationRange: never(''),
  restsOn: never('unstated'),
  practices: within('options', 'options, as the patients on their lists', 'all'),
  budgetHeld: within('options', 'options', 'unstated'),
  riskAndReturn: words('options'),
  needsNewOrganisation: within('options', 'options', null),
  earliestStart: within('options', 'options', null),
  startDate: never(null),
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
  description: never(''),
  legalForm: never(''),
  employingBody: never(''),
  host: never(''),
  role: never('unstated'),
  governance: never(''),
  scope: never(''),
  practices: never('all'),
  budgetHeld: never('unstated'),
  riskAndReturn: never(''),
  needsNewOrganisation: never(null),
  earliestStart: never(null),
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
  scoring: never('judged'),
  measured: never(null),
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
};

const weightSet: FieldRules<WeightSetRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('method and sensitivity'),
  voice: key,
  voiceName: never(''),
  method: key,
  reason: never(''),
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
} as const;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Text, or several texts under names, without what does not pass. */
const onlyShown = (value: unknown, isShown: (text: string) => boolean): unknown => {
  if (isText(value)) return isShown(value) ? value : '';
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, text]) => [name, isText(text) && isShown(text) ? text : '']),
  );
};

/**
 * The record with every field as its rule has it.
 *
 * @param given what the drawn paper holds, and which of its parts the author left out
 */
export const asPrinted = <R extends object>(
  record: R,
  rules: FieldRules<R>,
  given: {
    readonly isShown: (text: string) => boolean;
    readonly isLeftOut: (section: NarrativeSection) => boolean;
  },
): R => {
  const printed = (rule: FieldRule<unknown>, value: unknown): unknown => {
    switch (rule.how) {
      case 'key':
        return value;
      case 'never':
        return rule.blank;
      case 'words':
        return onlyShown(value, given.isShown);
      case 'data':
        return rule.within !== undefined && given.isLeftOut(rule.within) ? rule.blank : value;
    }
  };
  const rulesByName = rules as Readonly<Record<string, FieldRule<unknown> | undefined>>;
  const fields = Object.entries(record).map(([field, value]) => {
    const rule = rulesByName[field];
    return [field, rule ? printed(rule, value) : value];
  });
  return Object.fromEntries(fields) as R;
};
