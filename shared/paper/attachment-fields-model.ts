import type { FundingRecord, VolumeRecord } from '../records/funding.ts';
import type { GateRecord, GateResultRecord } from '../records/gate.ts';
import type { MeasureRecord } from '../records/measure.ts';
import type { PartnerRecord } from '../records/partner.ts';
import type { MetricRecord, MilestoneRecord, QuestionRecord, WorkstreamRecord } from '../records/plan.ts';
import type { RiskRecord } from '../records/risk.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { defaultOnCostPercent, type EmployerRecord, type StaffGroupRecord } from '../records/staff-group.ts';
import type { PositionRecord, StakeholderRecord } from '../records/stakeholder.ts';
import { data, type FieldRules, key, never, within, words } from './field-rules.ts';

const staffGroup: FieldRules<StaffGroupRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('current services, and workforce'),
  band: within('current', 'current services', 'other'),
  wte: within('current', 'current services', null),
  heads: within('current', 'current services', null),
  // What a group costs is printed, and not what it was worked out from.
  annualPay: never(null),
  onCostPercent: never(defaultOnCostPercent),
  annualCost: within('current', 'current services', null),
  currentEmployer: never(''),
  note: never(''),
};

const employer: FieldRules<EmployerRecord> = {
  type: key,
  id: key,
  option: key,
  staffGroup: key,
  body: words('workforce'),
  pensionRoute: data('workforce'),
  resolved: data('workforce'),
  note: words('workforce'),
};

const gate: FieldRules<GateRecord> = {
  type: key,
  id: key,
  order: key,
  code: words('gates'),
  name: words('gates'),
  test: never(''),
  kind: data('gates'),
  source: never(''),
};

const gateResult: FieldRules<GateResultRecord> = {
  type: key,
  id: key,
  option: key,
  gate: key,
  result: data('gates'),
  reason: words('gates'),
  evidence: never([]),
};

/** A figure on a measured criterion. */
const measure: FieldRules<MeasureRecord> = {
  type: key,
  id: key,
  option: key,
  criterion: key,
  low: data('appendix on scores'),
  likely: data('appendix on scores'),
  high: data('appendix on scores'),
  reason: words('appendix on scores'),
  evidence: data('appendix on scores'),
};

const funding: FieldRules<FundingRecord> = {
  type: key,
  id: key,
  order: key,
  source: words('costs'),
  options: key,
  amounts: data('costs'),
  certainty: data('costs'),
  note: words('costs'),
};

const volume: FieldRules<VolumeRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('costs'),
  unitValue: data('costs'),
  annualVolume: data('costs'),
  source: never(''),
  note: never(''),
};

const risk: FieldRules<RiskRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('risks'),
  description: words('appendix on risks'),
  cause: words('appendix on risks'),
  options: key,
  likelihood: data('risks'),
  impact: data('risks'),
  mitigation: words('appendix on risks'),
  residualLikelihood: data('risks'),
  residualImpact: data('risks'),
  owner: words('risks'),
};

const stakeholder: FieldRules<StakeholderRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('stakeholder views'),
  size: never(null),
  influence: data('stakeholder views'),
  note: words('stakeholder views'),
};

const position: FieldRules<PositionRecord> = {
  type: key,
  id: key,
  option: key,
  stakeholder: key,
  value: data('stakeholder views'),
  note: never(''),
};

const partner: FieldRules<PartnerRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('stakeholder views'),
  sector: never('unstated'),
  role: words('stakeholder views'),
  options: key,
  signedUp: data('stakeholder views'),
  signedOn: never(null),
  note: words('stakeholder views'),
};

const metric: FieldRules<MetricRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('evaluation'),
  unit: words('evaluation'),
  better: never('unstated'),
  baseline: data('evaluation'),
  baselineOf: words('evaluation'),
  targets: data('evaluation'),
  source: words('evaluation'),
  frequency: words('evaluation'),
  owner: words('evaluation'),
  stopIf: words('evaluation'),
  objective: never(null),
};

const workstream: FieldRules<WorkstreamRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('implementation'),
  lead: words('implementation'),
  outcome: words('implementation'),
};

const milestone: FieldRules<MilestoneRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('implementation'),
  kind: data('implementation'),
  date: data('implementation'),
  owner: words('implementation'),
  status: data('implementation'),
  workstream: never(null),
  options: key,
  note: words('implementation'),
};

const question: FieldRules<QuestionRecord> = {
  type: key,
  id: key,
  order: key,
  question: words('appendix on questions'),
  askedBy: words('appendix on questions'),
  askedOn: data('appendix on questions'),
  answer: words('appendix on questions'),
  answeredOn: data('appendix on questions'),
  status: data('appendix on questions'),
  option: key,
};

const scenario: FieldRules<ScenarioRecord> = {
  type: key,
  id: key,
  order: key,
  name: words('sensitivity'),
  description: words('sensitivity'),
  inPaper: key,
  weights: data('sensitivity'),
  scores: data('sensitivity'),
  costs: data('sensitivity'),
};

/** Where the paper prints the fields of what surrounds the scores: gates, staff, money, risks, people and the plan. */
export const modelFields = {
  staffGroup,
  employer,
  gate,
  gateResult,
  measure,
  funding,
  volume,
  risk,
  stakeholder,
  position,
  partner,
  metric,
  workstream,
  milestone,
  question,
  scenario,
} as const;
