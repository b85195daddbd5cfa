import { appraisalOf, inOrder } from '../records/aggregate.ts';
import type { MetricRecord, MilestoneRecord } from '../records/plan.ts';
import type { Problem } from '../records/problem.ts';
import { formatDate } from '../text/dates.ts';
import { count } from '../text/lists.ts';
import type { Check } from './check.ts';

const quoted = (name: string): string => (name.trim() ? `“${name.trim()}”` : 'one without a name');

const ofMilestone = ({ id }: MilestoneRecord, code: string, field: string, sentence: string): Problem => ({
  code,
  severity: 'soft',
  record: { type: 'milestone', id },
  field,
  sentence,
  stage: 'plan',
});

const noPlan: Check = (appraisal) =>
  appraisal.milestone.size + appraisal.metric.size > 0
    ? []
    : [
        {
          code: 'no-plan',
          severity: 'soft',
          record: null,
          field: null,
          sentence: 'There is no plan yet: no milestones, and no measures that would show whether it works.',
          stage: 'plan',
        },
      ];

/** A condition that nobody owns, or that has no date, holds nobody to anything. */
const conditions: Check = (appraisal) =>
  inOrder(appraisal, 'milestone')
    .filter(({ kind, status }) => kind === 'condition' && status !== 'done')
    .flatMap((condition) => {
      const lacks = [
        ...(condition.owner.trim() ? [] : ['owner']),
        ...(condition.date === null ? ['date'] : []),
      ];
      const [field] = lacks;
      return field === undefined
        ? []
        : [
            ofMilestone(
              condition,
              'condition-open',
              field,
              `The condition ${quoted(condition.name)} has no ${lacks.join(' and no ')}.`,
            ),
          ];
    });

/** What stands before the meeting and is only planned is late or presumes the answer. */
const beforeExec: Check = (appraisal) => {
  const { execDate } = appraisalOf(appraisal);
  if (execDate === null) return [];
  // Dates as stored sort as text.
  const early = inOrder(appraisal, 'milestone').filter(
    ({ date, status }) => status === 'planned' && date !== null && date < execDate,
  );
  const [first] = early;
  return first
    ? [
        ofMilestone(
          first,
          'milestone-before-exec',
          'date',
          `${count(early.length, 'milestone is', 'milestones are')} planned for a date before the exec meets on ${formatDate(execDate)}, the first ${quoted(first.name)}: mark what is done, or move it.`,
        ),
      ]
    : [];
};

/** One line for all measures without the figure, at the first of them. */
const metricsWithout =
  (code: string, field: string, what: string, isOpen: (metric: MetricRecord) => boolean): Check =>
  (appraisal) => {
    const open = inOrder(appraisal, 'metric').filter(isOpen);
    const [first] = open;
    return first
      ? [
          {
            code,
            severity: 'soft',
            record: { type: 'metric', id: first.id },
            field,
            sentence: `${count(open.length, 'measure has', 'measures have')} no ${what}, the first ${quoted(first.name)}.`,
            stage: 'plan',
          },
        ]
      : [];
  };

const openQuestions: Check = (appraisal) => {
  const open = inOrder(appraisal, 'question').filter(({ status }) => status === 'open');
  const [first] = open;
  return first
    ? [
        {
          code: 'questions-open',
          severity: 'soft',
          record: { type: 'question', id: first.id },
          field: 'answer',
          sentence: `${count(open.length, 'question is', 'questions are')} open in the clarification log.`,
          stage: 'plan',
        },
      ]
    : [];
};

/** What is missing about the plan and the evaluation. */
export const planChecks: readonly Check[] = [
  noPlan,
  conditions,
  beforeExec,
  metricsWithout('metrics-without-baseline', 'baseline', 'baseline', ({ baseline }) => baseline === null),
  metricsWithout('metrics-without-target', 'targets', 'target', ({ targets }) =>
    targets.every((target) => target === null),
  ),
  openQuestions,
];
