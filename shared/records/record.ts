import { z } from 'zod';
import { appraisalRecord } from './appraisal.ts';
import { assessorRecord } from './assessor.ts';
import { commentRecord } from './comment.ts';
import { costLineRecord } from './cost-line.ts';
import { criterionRecord } from './criterion.ts';
import { evidenceRecord } from './evidence.ts';
import { fundingRecord, volumeRecord } from './funding.ts';
import { gateRecord, gateResultRecord } from './gate.ts';
import { measureRecord } from './measure.ts';
import { narrativeRecord } from './narrative.ts';
import { objectiveRecord } from './objective.ts';
import { optionRecord } from './option.ts';
import { partnerRecord } from './partner.ts';
import { metricRecord, milestoneRecord, questionRecord, workstreamRecord } from './plan.ts';
import { practiceRecord } from './practice.ts';
import { riskRecord } from './risk.ts';
import { scenarioRecord } from './scenario.ts';
import { scoreRecord } from './score.ts';
import { snapshotRecord } from './snapshot.ts';
import { employerRecord, staffGroupRecord } from './staff-group.ts';
import { positionRecord, stakeholderRecord } from './stakeholder.ts';
import { weightRecord, weightSetRecord } from './weight-set.ts';
import { workshopRecord } from './workshop.ts';

/**
 * Every kind of record, by type. To add one: write its file here in `shared/records`, name it in this list, and say
 * in `references.ts` which of its fields name other records.
 */
export const recordSchemas = {
  appraisal: appraisalRecord,
  objective: objectiveRecord,
  practice: practiceRecord,
  partner: partnerRecord,
  staffGroup: staffGroupRecord,
  option: optionRecord,
  employer: employerRecord,
  gate: gateRecord,
  gateResult: gateResultRecord,
  criterion: criterionRecord,
  weightSet: weightSetRecord,
  weight: weightRecord,
  assessor: assessorRecord,
  score: scoreRecord,
  measure: measureRecord,
  evidence: evidenceRecord,
  costLine: costLineRecord,
  funding: fundingRecord,
  volume: volumeRecord,
  risk: riskRecord,
  stakeholder: stakeholderRecord,
  position: positionRecord,
  metric: metricRecord,
  workstream: workstreamRecord,
  milestone: milestoneRecord,
  question: questionRecord,
  scenario: scenarioRecord,
  narrative: narrativeRecord,
  comment: commentRecord,
  workshop: workshopRecord,
  snapshot: snapshotRecord,
} as const;

export type RecordType = keyof typeof recordSchemas;
export type RecordOf<T extends RecordType> = z.infer<(typeof recordSchemas)[T]>;
/** Any record of an appraisal. */
export type AnyRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** The names of all record types, in the order in which an appraisal is made. */
export const recordTypes = Object.keys(recordSchemas) as readonly RecordType[];

/** Any record, checked by its `type`. */
export const anyRecord = z.discriminatedUnion('type', [
  appraisalRecord,
  objectiveRecord,
  practiceRecord,
  partnerRecord,
  staffGroupRecord,
  optionRecord,
  employerRecord,
  gateRecord,
  gateResultRecord,
  criterionRecord,
  weightSetRecord,
  weightRecord,
  assessorRecord,
  scoreRecord,
  measureRecord,
  evidenceRecord,
  costLineRecord,
  fundingRecord,
  volumeRecord,
  riskRecord,
  stakeholderRecord,
  positionRecord,
  metricRecord,
  workstreamRecord,
  milestoneRecord,
  questionRecord,
  scenarioRecord,
  narrativeRecord,
  commentRecord,
  workshopRecord,
  snapshotRecord,
]);

/** Where a record is: its type and its id. */
export const recordKey = z.strictObject({
  type: z.enum(recordTypes as [RecordType, ...RecordType[]]),
  id: z.string().max(200),
});
export type RecordKey = z.infer<typeof recordKey>;
