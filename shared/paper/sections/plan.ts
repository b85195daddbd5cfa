import { inOrder } from '../../records/aggregate.ts';
import type { MetricRecord, MilestoneRecord } from '../../records/plan.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, figuresColumn, row, section, table, wordsColumn } from '../blocks.ts';
import { ownWords, type PaperContext } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { figure, recordText, recordWords, sentences } from '../phrases.ts';

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

/** Conditions, steps and decisions with their owners and dates; null while there are none, nor a word of the author's. */
export const implementationSection = (context: PaperContext): Section | null => {
  const shown = shownMilestones(context);
  const conditions = shown.filter(({ kind }) => kind === 'condition');
  const steps = shown.filter(({ kind }) => kind !== 'condition');
  if (shown.length === 0 && context.appraisal.workstream.size === 0 && !ownWords(context, 'implementation')) {
    return null;
  }
  return section(context, {
    id: 'implementation',
    blocks: [
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
      ...workstreamTable(context),
    ],
  });
};

const targetYears = ['Year one', 'Year two', 'Year three'];

/** A measure's figure; a question mark where it is not set. */
const measured = (value: number | null, source: string): PaperCell =>
  cell(value === null ? '?' : figure('measured', value, source));

const metricTable = (metrics: readonly MetricRecord[]): readonly Block[] =>
  table({
    id: 'metrics',
    caption: 'Measures, with their baselines and targets over three years',
    columns: [
      wordsColumn('Measure', 28),
      wordsColumn('Unit', 12),
      figuresColumn('Baseline', 9),
      wordsColumn('From', 18),
      ...targetYears.map((head) => figuresColumn(head, 33 / targetYears.length)),
    ],
    rows: metrics.map((metric) => {
      const source = `records.metric.${metric.id}`;
      return row(cell(metricName(metric)), [
        cell(recordWords(metric.unit)),
        measured(metric.baseline, `${source}.baseline`),
        cell(recordWords(metric.baselineOf)),
        ...targetYears.map((_, year) => measured(metric.targets[year] ?? null, `${source}.targets.${year}`)),
      ]);
    }),
    note: ['Targets are for the end of each year after the start. A question mark is not set yet.'],
  });

const metricName = ({ name }: MetricRecord): string => recordWords(name) || 'A measure without a name';

/** What would make the exec stop, and who knows: nothing while no measure says any of it. */
const stopTable = (metrics: readonly MetricRecord[]): readonly Block[] =>
  metrics.every(({ stopIf, source, frequency, owner }) =>
    [stopIf, source, frequency, owner].every((text) => recordWords(text) === ''),
  )
    ? []
    : table({
        id: 'stops',
        caption: 'When to stop or change course, and where the figures come from',
        columns: [
          wordsColumn('Measure', 28),
          wordsColumn('Stop or change course', 24),
          wordsColumn('Source', 15),
          wordsColumn('How often', 11),
          wordsColumn('Owner'),
        ],
        rows: metrics.map((metric) =>
          row(cell(metricName(metric)), [
            cell(recordText(metric.stopIf).length > 0 ? recordText(metric.stopIf) : 'Not stated'),
            cell(recordWords(metric.source)),
            cell(recordWords(metric.frequency)),
            cell(recordWords(metric.owner) || 'None named'),
          ]),
        ),
        note: null,
      });

/** What is measured, from where and towards what; null while there is no metric, nor a word of the author's. */
export const evaluationSection = (context: PaperContext): Section | null => {
  const metrics = inOrder(context.appraisal, 'metric');
  if (metrics.length === 0 && !ownWords(context, 'evaluation')) return null;
  return section(context, {
    id: 'evaluation',
    blocks: [...metricTable(metrics), ...stopTable(metrics)],
  });
};
