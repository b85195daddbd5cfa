import { type Figure, type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { CostLineRecord } from '../../records/cost-line.ts';
import { formatFinancialYear } from '../../text/dates.ts';
import { cell, figuresColumn, note, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext, PaperOption } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { figure, recordText, recordWords, sentences } from '../phrases.ts';
import { priceBase, yearsAcross } from './costs.ts';

const stateWords = { costed: null, nil: 'nil', unknown: '?' } as const;

/** What a reader needs to know of a line beside its amounts. */
const aboutLine = (line: CostLineRecord): Phrase => {
  const percent = (value: number, field: string) =>
    figure('percent', value / 100, `records.costLine.${line.id}.${field}`);
  const payer = recordWords(line.payer);
  return sentences([
    [line.kind === 'one-off' ? 'One-off.' : 'Recurring.'],
    recordText(line.category),
    payer ? say`Paid by ${payer}.` : [],
    line.transfer ? ['A transfer: left out of the economic view.'] : [],
    line.cashReleasing ? ['Releases cash.'] : [],
    line.optimismBiasPercent > 0
      ? say`Raised by ${percent(line.optimismBiasPercent, 'optimismBiasPercent')} for optimism, savings excepted.`
      : [],
    line.lowPercent > 0 || line.highPercent > 0
      ? say`May fall ${percent(line.lowPercent, 'lowPercent')} below or rise ${percent(line.highPercent, 'highPercent')} above.`
      : [],
    recordText(line.note),
  ]);
};

const amountCells = (line: CostLineRecord, years: readonly number[]): readonly PaperCell[] => {
  const words = stateWords[line.state];
  const across = years.length <= yearsAcross;
  const amount = (at: number): Figure | null => {
    const pence = line.amounts[at];
    return pence === undefined
      ? null
      : figure('thousands', pence, `records.costLine.${line.id}.amounts.${at}`);
  };
  const sum = figure(
    'thousands',
    years.reduce((total, _, at) => total + (line.amounts[at] ?? 0), 0),
    `count: sum of the amounts of ${line.name}`,
  );
  return [...(across ? years.map((_, at) => cell(words ?? amount(at))) : []), cell(words ?? sum)];
};

const optionTable = (context: PaperContext, option: PaperOption): readonly Block[] => {
  const { years } = context.analysis.costs;
  const lines = inOrder(context.appraisal, 'costLine').filter((line) => line.option === option.id);
  const unknown = lines.filter(({ state }) => state === 'unknown').length;
  if (lines.length === 0) {
    return [note(say`Option ${option.letter} has no cost lines. Its cost is not known; it is not nothing.`)];
  }
  return table({
    id: `lines-${option.id}`,
    caption: `Option ${option.letter}: ${unknown > 0 ? 'cost lines, some not known yet' : 'cost lines'}`,
    columns: [
      wordsColumn('Line'),
      ...(years.length <= yearsAcross ? years.map((year) => figuresColumn(formatFinancialYear(year))) : []),
      figuresColumn('Sum'),
      wordsColumn('About the line'),
    ],
    rows: lines.map((line) =>
      row(
        cell(recordWords(line.name) || 'A line without a name'),
        [...amountCells(line, years), cell(aboutLine(line))],
        line.memo ? 'memo' : 'body',
      ),
    ),
    note: sentences([
      priceBase(context),
      ['Savings are negative. Amounts are as entered, before any allowance for optimism.'],
      unknown > 0 ? ['A question mark is an amount that is not known yet.'] : [],
      lines.some(({ memo }) => memo) ? ['Lines for information are shown and never added.'] : [],
    ]),
  });
};

/** Every cost line of every option, year by year. */
export const costsAppendix = (context: PaperContext): Section => ({
  id: 'appendix-costs',
  number: null,
  title: 'Cost lines',
  blocks:
    context.options.length === 0
      ? [note(['There is nothing to list yet.'])]
      : context.options.flatMap((option) => optionTable(context, option)),
});
