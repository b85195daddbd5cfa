import { type Phrase, say } from '../../analysis/figure.ts';
import { timeline } from '../../analysis/timeline.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { MetricRecord, MilestoneRecord } from '../../records/plan.ts';
import { formatDate } from '../../text/dates.ts';
import {
  cell,
  chart,
  figuresColumn,
  paragraph,
  row,
  section,
  table,
  unlessWorded,
  wordsColumn,
} from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { milestonesAlt, milestonesChart } from '../milestones-chart.ts';
import type { Block, PaperCell, PaperChart, Section } from '../paper-model.ts';
import {
  countedFirst,
  countOf,
  countOrNone,
  figure,
  recordText,
  recordWords,
  sentences,
} from '../phrases.ts';

const statusWords = { planned: 'Planned', done: 'Done', missed: 'Missed' } as const;

/** Milestones by date; those without one come last, in the user's order. */
const byDate = (a: MilestoneRecord, b: MilestoneRecord): number =>
  a.date === b.date ? a.order - b.order : a.date === null ? 1 : b.date === null || a.date < b.date ? -1 : 1;

const lettersOf = ({ options }: PaperContext, given: readonly string[] | 'all'): string =>
  given === 'all'
    ? 'All'
    : options
        .filter(({ id }) => given.includes(id))
        .map(({ letter }) => letter)
        .join(', ');

/** Milestones that concern an option in the paper, by date. */
export const shownMilestones = (context: PaperContext): readonly MilestoneRecord[] =>
  inOrder(context.appraisal, 'milestone')
    .filter(({ options }) => lettersOf(context, options) !== '')
    .sort(byDate);

const milestoneTable = (
  context: PaperContext,
  given: { readonly id: string; readonly caption: string; readonly head: string },
  shown: readonly MilestoneRecord[],
): readonly Block[] => {
  // A column that would say "Planned" in every row says nothing.
  const states = shown.some(({ status }) => status !== 'planned');
  return table({
    id: given.id,
    caption: given.caption,
    columns: [
      wordsColumn('By', 17),
      wordsColumn(given.head),
      wordsColumn('Options', 9),
      wordsColumn('Owner', 24),
      ...(states ? [wordsColumn('State', 10)] : []),
    ],
    rows: shown.map((milestone) =>
      row(cell(milestone.date ? formatDate(milestone.date) : 'No date'), [
        cell(sentences([recordText(milestone.name), recordText(milestone.note)])),
        cell(lettersOf(context, milestone.options)),
        cell(recordWords(milestone.owner) || 'None named'),
        ...(states ? [cell(statusWords[milestone.status])] : []),
      ]),
    ),
    note: null,
  });
};

const workstreamTable = ({ appraisal }: PaperContext): readonly Block[] =>
  table({
    id: 'workstreams',
    caption: 'Strands of the work, with who leads them',
    columns: [wordsColumn('Workstream', 28), wordsColumn('Lead', 22), wordsColumn('What it brings about')],
    rows: inOrder(appraisal, 'workstream').map(({ name, lead, outcome }) =>
      row(cell(recordWords(name) || 'A workstream without a name'), [
        cell(recordWords(lead) || 'None named'),
        cell(recordText(outcome)),
      ]),
    ),
    note: null,
  });

/**
 * Whether each condition still to be met falls due by the first decision after the meeting that concerns its option,
 * and that decision comes before the option starts: a review of what has started rests on no condition.
 */
const conditionsBeforeDecision = (
  { appraisal, own: { execDate }, options }: PaperContext,
  shown: readonly MilestoneRecord[],
): boolean => {
  const conditions = shown.filter(({ kind, status }) => kind === 'condition' && status !== 'done');
  if (execDate === null || conditions.length === 0) return false;
  const isBefore = (due: string, option: string): boolean => {
    const decided = shown.find(
      (held) =>
        held.kind === 'decision' &&
        held.status === 'planned' &&
        held.date !== null &&
        held.date > execDate &&
        (held.options === 'all' || held.options.includes(option)),
    )?.date;
    const record = appraisal.option.get(option);
    const start = record?.startDate ?? record?.earliestStart ?? null;
    return typeof decided === 'string' && due <= decided && (start === null || decided <= start);
  };
  return conditions.every(({ date, options: concerned }) =>
    options
      .filter(({ id }) => concerned === 'all' || concerned.includes(id))
      .every(({ id }) => date !== null && isBefore(date, id)),
  );
};

/** The milestones along the months, with the next decision as the finding. */
const stripFigure = (context: PaperContext, shown: readonly MilestoneRecord[]): PaperChart | null => {
  const { appraisal, own } = context;
  const kept = new Set(shown.map(({ id }) => id));
  const others = [...appraisal.milestone.values()].map(({ id }) => id).filter((id) => !kept.has(id));
  const strip = timeline({ ...appraisal, milestone: appraisal.milestone.with([], others) }, own.execDate);
  const data = milestonesChart(strip);
  if (!data || data.strip.dated.length < 2) return null;
  return {
    id: 'milestones',
    caption: conditionsBeforeDecision(context, shown)
      ? 'Every condition falls due before the decision that rests on it'
      : 'What has to happen, and in what order',
    subtitle: 'Milestones along the months, each name at its date.',
    alt: milestonesAlt(data),
    data,
  };
};

/** How many conditions there are, by when, and the decision that comes after them. */
const planSentence = (shown: readonly MilestoneRecord[]): Phrase => {
  const conditions = shown.filter(({ kind }) => kind === 'condition');
  const dates = conditions.flatMap(({ date }) => date ?? []);
  const last = dates.at(-1);
  const next = shown.find(
    ({ kind, date, status }) =>
      kind === 'decision' && status === 'planned' && date !== null && (last === undefined || date > last),
  );
  return sentences([
    conditions.length === 0
      ? []
      : say`${countedFirst(countOf(conditions.length, 'count: conditions among the milestones'), 'condition has', 'conditions have')} to be met${
          last === undefined
            ? ''
            : say`, ${dates.length < conditions.length ? 'those with a date ' : ''}by ${formatDate(last)}`
        }.`,
    next?.date
      ? say`The next decision ${conditions.length > 0 ? 'after that ' : ''}is on ${formatDate(next.date)}: ${recordText(next.name)}`
      : [],
  ]);
};

/** Conditions, steps and decisions with their owners and dates. */
export const implementationSection = (context: PaperContext): Section => {
  const shown = shownMilestones(context);
  const conditions = shown.filter(({ kind }) => kind === 'condition');
  const steps = shown.filter(({ kind }) => kind !== 'condition');
  return section(context, {
    id: 'implementation',
    blocks: [
      ...(shown.length === 0
        ? unlessWorded(context, 'implementation', 'No steps or conditions are recorded yet.')
        : []),
      ...paragraph(planSentence(shown)),
      ...milestoneTable(
        context,
        { id: 'conditions', caption: 'Conditions, each with an owner and a date', head: 'Condition' },
        conditions,
      ),
      ...milestoneTable(
        context,
        { id: 'milestones', caption: 'Steps and decisions', head: 'Step or decision' },
        steps,
      ),
      ...chart(stripFigure(context, shown)),
      ...workstreamTable(context),
    ],
  });
};

const targetYears = ['Year one', 'Year two', 'Year three'];

/** A measure's figure; a question mark where it is not set. */
const measured = (value: number | null, source: string): PaperCell =>
  cell(value === null ? '?' : figure('measured', value, source));

/** "High-risk patients with a shared plan, %" */
const metricPhrase = ({ name, unit }: MetricRecord): Phrase => {
  const words = recordWords(unit);
  return [recordWords(name) || 'A measure without a name', ...(words === '' ? [] : [', ', words])];
};

/** Who answers for a measure, from which figures and how often they come. */
const ownerPhrase = ({ owner, source, frequency }: MetricRecord): Phrase => {
  const from = [source, frequency].map(recordWords).filter((words) => words !== '');
  return [recordWords(owner) || 'None named', ...from.flatMap((words) => ['; ', words])];
};

const metricTable = (metrics: readonly MetricRecord[]): readonly Block[] => {
  const isSet = metrics.every(({ baseline, targets }) =>
    [baseline, ...targetYears.map((_, year) => targets[year] ?? null)].every((value) => value !== null),
  );
  return table({
    id: 'metrics',
    caption: 'What is measured, what is aimed at, and what would make the exec stop or change course',
    columns: [
      wordsColumn('Measure', 23),
      wordsColumn('Baseline', 15),
      ...targetYears.map((head) => figuresColumn(head, 6)),
      wordsColumn('Stop or change course', 19),
      wordsColumn('Owner; source; how often'),
    ],
    rows: metrics.map((metric) => {
      const source = `records.metric.${metric.id}`;
      const of = recordWords(metric.baselineOf);
      const baseline = measured(metric.baseline, `${source}.baseline`);
      return row(cell(metricPhrase(metric)), [
        { ...baseline, content: [...baseline.content, ...(of === '' ? [] : [' (', of, ')'])] },
        ...targetYears.map((_, year) => measured(metric.targets[year] ?? null, `${source}.targets.${year}`)),
        cell(recordText(metric.stopIf).length > 0 ? recordText(metric.stopIf) : 'Not stated'),
        cell(ownerPhrase(metric)),
      ]);
    }),
    note: [
      'Targets are for the end of each year after the start.',
      ...(isSet ? [] : [' A question mark is not set yet.']),
    ],
  });
};

/** How many measures there are, and how many of them say what would make the exec stop. */
const measuresSentence = (metrics: readonly MetricRecord[]): Phrase => {
  const stopping = metrics.filter(({ stopIf }) => recordWords(stopIf) !== '').length;
  const all = countOf(metrics.length, 'count: measures');
  const start = say`${countedFirst(all, 'measure shows', 'measures show')} whether it works`;
  if (stopping === metrics.length)
    return say`${start}; each says what would make the exec stop or change course.`;
  return say`${start}; ${countOrNone(countOf(stopping, 'count: measures that say when to stop'))} of them ${stopping === 1 ? 'says' : 'say'} what would make the exec stop or change course.`;
};

/** What is measured, from where and towards what. */
export const evaluationSection = (context: PaperContext): Section => {
  const metrics = inOrder(context.appraisal, 'metric');
  return section(context, {
    id: 'evaluation',
    blocks:
      metrics.length === 0
        ? unlessWorded(
            context,
            'evaluation',
            'No measures are recorded yet: nothing says how the exec would know that it works.',
          )
        : [...paragraph(measuresSentence(metrics)), ...metricTable(metrics)],
  });
};
