import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { MetricRecord, MilestoneRecord, QuestionRecord } from '../../../shared/records/plan.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { shortened } from '../../components/grid/plain-words.ts';

/** A measurement with the decimals that it has, six at most: 12, 61.5. */
export const shownMeasurement = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.min(6, `${value}`.split('.')[1]?.length ?? 0));

/** "61% → 75% by the end of year 3", "14.5 → 13.9 by the end of year 3, per 1,000"; says what is missing. */
export const metricLine = ({ unit: typed, baseline, targets }: MetricRecord): string => {
  const unit = typed.trim();
  const shown = (value: number): string => `${shownMeasurement(value)}${unit === '%' ? '%' : ''}`;
  const year = targets.reduce<number>((last, target, place) => (target === null ? last : place + 1), 0);
  const target = targets[year - 1] ?? null;
  const from = baseline === null ? 'no baseline' : shown(baseline);
  const to = target === null ? 'no target' : `${shown(target)} by the end of year ${year}`;
  return `${from} → ${to}${unit === '' || unit === '%' ? '' : `, ${unit}`}`;
};

/** "1 June 2009 · HR director"; says what is missing. */
export const milestoneLine = ({ date, owner }: MilestoneRecord): string =>
  `${date === null ? 'No date' : formatDate(date)} · ${owner.trim() || 'no owner'}`;

/** "Asked by the SHA on 3 February 2009"; says when nobody is named. */
export const questionLine = ({ askedBy, askedOn }: QuestionRecord): string => {
  const by = askedBy.trim() ? `Asked by ${askedBy.trim()}` : 'Asker not named';
  return askedOn === null ? by : `${by} on ${formatDate(askedOn)}`;
};

/** What a record is called in the history. */
export const called = (name: string, unnamed: string): string => shortened(name.trim() || unnamed, 80);

/** The finding above the strip: conditions that are not met, and how many of them nobody owns or has dated. */
export const milestoneFinding = (milestones: readonly MilestoneRecord[]): string => {
  const conditions = milestones.filter(({ kind, status }) => kind === 'condition' && status !== 'done');
  const bare = conditions.filter(({ owner, date }) => date === null || owner.trim() === '').length;
  const missed = milestones.filter(({ status }) => status === 'missed').length;
  const late = missed > 0 ? ` ${count(missed, 'milestone was', 'milestones were')} missed.` : '';
  if (conditions.length === 0) {
    return `${count(milestones.length, 'milestone')}, no condition open.${late}`;
  }
  const held = bare === 0 ? 'each with an owner and a date' : `${bare} of them without an owner or a date`;
  return `${count(conditions.length, 'condition')} to meet, ${held}.${late}`;
};

/** The title of the stage: what the plan holds, or that there is none. */
export const planTitle = (appraisal: Appraisal): string => {
  const open = [...appraisal.question.values()].filter(({ status }) => status === 'open').length;
  const parts = [
    ...(appraisal.milestone.size > 0 ? [count(appraisal.milestone.size, 'milestone')] : []),
    ...(appraisal.metric.size > 0 ? [count(appraisal.metric.size, 'measure')] : []),
    ...(open > 0 ? [count(open, 'open question')] : []),
  ];
  return parts.length === 0 ? 'Plan' : `Plan: ${parts.join(', ')}`;
};

/** Where the meeting is, under the strip. */
export const execWords = (appraisal: Appraisal): string => {
  const { execDate } = appraisalOf(appraisal);
  return execDate === null
    ? 'The date of the exec meeting is not known yet.'
    : `The exec meets on ${formatDate(execDate)}.`;
};
