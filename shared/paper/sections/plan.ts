import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { MetricRecord, MilestoneRecord } from '../../records/plan.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { cell, figuresColumn, heading, note, row, section, table, wordsColumn } from '../blocks.ts';
import { ownWords, type PaperContext } from '../context.ts';
import type { Block, Section } from '../paper-model.ts';
import { recordText, recordWords, sentences } from '../phrases.ts';

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

/** Milestones that concern an option in the paper. */
const shownMilestones = (context: PaperContext): readonly MilestoneRecord[] =>
  inOrder(context.appraisal, 'milestone')
    .filter(({ options }) => lettersOf(context, options) !== '')
    .sort(byDate);

const milestoneTable = (
  context: PaperContext,
  given: { readonly id: string; readonly caption: string; readonly head: string },
  shown: readonly MilestoneRecord[],
): readonly Block[] =>
  table({
    id: given.id,
    caption: given.caption,
    columns: [
      wordsColumn('By', 13),
      wordsColumn(given.head),
      wordsColumn('Options', 10),
      wordsColumn('Owner', 20),
      wordsColumn('State', 11),
    ],
    rows: shown.map((milestone) =>
      row(cell(milestone.date ? formatDate(milestone.date) : 'No date'), [
        cell(sentences([recordText(milestone.name), recordText(milestone.note)])),
        cell(lettersOf(context, milestone.options)),
        cell(recordWords(milestone.owner) || 'None named'),
        cell(statusWords[milestone.status]),
      ]),
    ),
    note: null,
  });

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
    title: 'Implementation and next decision',
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

/** A measurement as it was typed, in the metric's own unit. */
const shownFigure = (value: number | null): string =>
  value === null ? '?' : formatNumber(value, Number.isInteger(value) ? 0 : Math.min(3, decimalsOf(value)));

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

const targetCells = ({ targets }: MetricRecord) =>
  [0, 1, 2].map((year) => cell(shownFigure(targets[year] ?? null)));

/** What is measured, from where and towards what; null while there is no metric, nor a word of the author's. */
export const evaluationSection = (context: PaperContext): Section | null => {
  const metrics = inOrder(context.appraisal, 'metric');
  if (metrics.length === 0 && !ownWords(context, 'evaluation')) return null;
  const stops = metrics.flatMap(({ name, stopIf }): Phrase[] =>
    recordText(stopIf).length > 0 ? [say`${recordWords(name)}: ${recordText(stopIf)}`] : [],
  );
  const sources = metrics.flatMap(({ name, source, frequency, owner }): Phrase[] => {
    const parts = [source, frequency, owner].map(recordWords).filter((part) => part !== '');
    return parts.length > 0 ? [say`${recordWords(name)}: ${parts.join(', ')}.`] : [];
  });
  return section(context, {
    id: 'evaluation',
    title: 'How it will be evaluated',
    blocks: [
      ...table({
        id: 'metrics',
        caption: 'Measures, with their baselines and targets over three years',
        columns: [
          wordsColumn('Measure', 34),
          wordsColumn('Unit', 14),
          figuresColumn('Baseline', 10),
          wordsColumn('Of', 18),
          figuresColumn('Year 1', 8),
          figuresColumn('Year 2', 8),
          figuresColumn('Year 3', 8),
        ],
        rows: metrics.map((metric) =>
          row(cell(recordWords(metric.name) || 'A measure without a name'), [
            cell(recordWords(metric.unit)),
            cell(shownFigure(metric.baseline)),
            cell(recordWords(metric.baselineOf)),
            ...targetCells(metric),
          ]),
        ),
        note: ['Targets are for the end of each year after the start. A question mark is not set yet.'],
      }),
      ...(stops.length > 0 ? [heading('When to stop or change course')] : []),
      ...stops.map((phrase) => note(phrase)),
      ...(sources.length > 0
        ? [heading('Where the figures come from, how often, and who looks after them')]
        : []),
      ...sources.map((phrase) => note(phrase)),
    ],
  });
};
