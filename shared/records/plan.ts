import { z } from 'zod';
import { id, isoDate, order, text } from './fields.ts';
import { measurement } from './measure.ts';

/** Something that is measured to tell whether the change works. */
export const metricRecord = z.strictObject({
  type: z.literal('metric'),
  id,
  order,
  name: text(200),
  unit: text(60),
  better: z.enum(['unstated', 'higher', 'lower']),
  baseline: measurement.nullable(),
  /** What the baseline is of: "2008/09", "audit of June 2008". */
  baselineOf: text(200),
  /** By the end of years 1, 2 and 3 after the start: the three-year evaluation. */
  targets: z.array(measurement.nullable()).max(3),
  source: text(300),
  frequency: text(100),
  owner: text(200),
  /** What falling short means: the point at which to stop or change course. */
  stopIf: text(500),
  /** The objective that it tells of, or null. */
  objective: id.nullable(),
});

export type MetricRecord = z.infer<typeof metricRecord>;

/** A metric without figures. */
export const newMetric = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): MetricRecord => ({
  type: 'metric',
  id: given.id,
  order: given.order,
  name: given.name,
  unit: '',
  better: 'unstated',
  baseline: null,
  baselineOf: '',
  targets: [],
  source: '',
  frequency: '',
  owner: '',
  stopIf: '',
  objective: null,
});

/** A strand of the work of putting the choice into practice. */
export const workstreamRecord = z.strictObject({
  type: z.literal('workstream'),
  id,
  order,
  name: text(200),
  lead: text(200),
  outcome: text(1000),
});

export type WorkstreamRecord = z.infer<typeof workstreamRecord>;

/** A workstream without a lead. */
export const newWorkstream = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): WorkstreamRecord => ({
  type: 'workstream',
  id: given.id,
  order: given.order,
  name: given.name,
  lead: '',
  outcome: '',
});

/** A point to be reached by a date: a step of the plan, a condition of the recommendation, or a decision. */
export const milestoneRecord = z.strictObject({
  type: z.literal('milestone'),
  id,
  order,
  name: text(300),
  kind: z.enum(['step', 'condition', 'decision']),
  date: isoDate.nullable(),
  owner: text(200),
  status: z.enum(['planned', 'done', 'missed']),
  /** The strand of work that it belongs to, or null. */
  workstream: id.nullable(),
  /** The options that it concerns: all of them, or those named. */
  options: z.union([z.literal('all'), z.array(id).max(100)]),
  note: text(1000),
});

export type MilestoneRecord = z.infer<typeof milestoneRecord>;

/** A planned step that concerns every option, without a date. */
export const newMilestone = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): MilestoneRecord => ({
  type: 'milestone',
  id: given.id,
  order: given.order,
  name: given.name,
  kind: 'step',
  date: null,
  owner: '',
  status: 'planned',
  workstream: null,
  options: 'all',
  note: '',
});

/** A question that somebody asked, and the answer: one line of the clarification log. */
export const questionRecord = z.strictObject({
  type: z.literal('question'),
  id,
  order,
  question: text(1000),
  /** Exec, SHA, DH, or the working group itself. */
  askedBy: text(200),
  askedOn: isoDate.nullable(),
  answer: text(4000),
  answeredOn: isoDate.nullable(),
  status: z.enum(['open', 'answered', 'withdrawn']),
  /** The option that it is about, or null. */
  option: id.nullable(),
});

export type QuestionRecord = z.infer<typeof questionRecord>;

/** An open question of the working group's own. */
export const newQuestion = (given: {
  readonly id: string;
  readonly order: number;
  readonly question: string;
}): QuestionRecord => ({
  type: 'question',
  id: given.id,
  order: given.order,
  question: given.question,
  askedBy: '',
  askedOn: null,
  answer: '',
  answeredOn: null,
  status: 'open',
  option: null,
});
