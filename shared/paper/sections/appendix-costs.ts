import { allowanceLeft } from '../../analysis/costs.ts';
import { type Figure, type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { hasAmount, knownPence, lineYear } from '../../analysis/line-year.ts';
import { unknownYears } from '../../analysis/unknown-years.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { CostLineRecord } from '../../records/cost-line.ts';
import { formatFinancialYear } from '../../text/dates.ts';
import { cell, figuresColumn, groupRow, note, row, table, wordsColumn, yearsAcross } from '../blocks.ts';
import { isLeftOut, letterOf, type PaperContext } from '../context.ts';
import { priceBase } from '../cost-basis.ts';
import { unknownCostSentences } from '../money-sentences.ts';
import type { Block, PaperCell, PaperTable, Section } from '../paper-model.ts';
import { figure, namesPhrase, recordText, recordWords, see, sentences } from '../phrases.ts';
import { shownFunding } from './affordability.ts';

const stateWords = { costed: null, nil: 'nil', unknown: '?' } as const;

const nameOf = (line: CostLineRecord): string => recordWords(line.name) || 'A line without a name';

/** "One-off, set-up". */
const kindOf = ({ kind, category }: CostLineRecord): string => {
  const words = recordWords(category);
  const start = kind === 'one-off' ? 'One-off' : 'Recurring';
  return words === ''
    ? start
    : `${start}, ${/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words}`;
};

/** The staff that a line pays for, and whether its amounts are worked out from them or are somebody's word. */
const staffRemark = (line: CostLineRecord, years: number): Phrase => {
  if (line.state !== 'costed' || !line.staffing) return [];
  const { band, wte, annualPay, onCostPercent } = line.staffing;
  const source = `records.costLine.${line.id}.staffing`;
  const onCost = figure('weight', onCostPercent / 100, `${source}.onCostPercent / 100`);
  const workedOut = Array.from({ length: years }, (_, at) => lineYear(line, at)).some(
    (year) => year.kind === 'amount' && year.fromStaff,
  );
  return say`${workedOut ? 'Worked out from staff' : 'Amounts as entered, for staff'}: ${figure('points', wte, `${source}.wte`)} WTE${band === 'other' ? '' : say` at band ${band}`} on ${figure('money', annualPay, `${source}.annualPay`)} a year each, and ${onCost} on-cost.`;
};

/** What a reader needs to know of a line beside its amounts; `payer` is the one that need not be said. */
const remarksOn = (line: CostLineRecord, payer: string, years: number): Phrase => {
  const percent = (value: number, field: string) =>
    figure('percent', value / 100, `records.costLine.${line.id}.${field} / 100`);
  const own = recordWords(line.payer);
  return sentences([
    own !== '' && own !== payer ? say`Paid by ${own}.` : [],
    line.transfer ? ['A transfer, left out of the economic view.'] : [],
    line.cashReleasing ? ['Releases cash.'] : [],
    staffRemark(line, years),
    allowanceLeft(line) > 0
      ? say`Raised by ${figure('weight', allowanceLeft(line) / 100, `count: allowance left on ${line.name}`)} for optimism; a saving is lowered by as much.`
      : [],
    line.optimismBiasPercent > 0 && line.mitigationPercent > 0
      ? say`Of an allowance of ${percent(line.optimismBiasPercent, 'optimismBiasPercent')}, ${percent(line.mitigationPercent, 'mitigationPercent')} has been managed away.`
      : [],
    line.lowPercent > 0 || line.highPercent > 0
      ? say`May fall ${percent(line.lowPercent, 'lowPercent')} below or rise ${percent(line.highPercent, 'highPercent')} above.`
      : [],
    recordText(line.note),
  ]);
};

/** The payer of most lines; nothing when no line names one. */
const commonPayer = (lines: readonly CostLineRecord[]): string => {
  const counts = new Map<string, number>();
  for (const { payer } of lines) {
    const name = recordWords(payer);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

/** One item for each remark, with the options whose line of that name it is about: "VAT not recovered (B and D): …" */
const remarkItems = (
  context: PaperContext,
  lines: readonly CostLineRecord[],
  payer: string,
): readonly Phrase[] => {
  const items = new Map<
    string,
    { readonly line: CostLineRecord; readonly about: Phrase; readonly letters: string[] }
  >();
  for (const line of lines) {
    const about = remarksOn(line, payer, context.analysis.costs.years.length);
    if (about.length === 0) continue;
    const key = `${nameOf(line)}\n${phraseText(about)}`;
    const held = items.get(key) ?? { line, about, letters: [] };
    held.letters.push(letterOf(context, line.option));
    items.set(key, held);
  }
  return [...items.values()].map(
    ({ line, about, letters }) => say`${nameOf(line)} (${namesPhrase([...new Set(letters)])}): ${about}`,
  );
};

const amountCells = (line: CostLineRecord, years: readonly number[]): readonly PaperCell[] => {
  const words = stateWords[line.state];
  const across = years.length <= yearsAcross;
  const unknown = unknownYears(line, years.length);
  const amount = (at: number): Figure | string | null => {
    const year = lineYear(line, at);
    if (year.kind === 'unknown') return stateWords.unknown;
    if (year.kind === 'nothing') return null;
    const source = year.fromStaff
      ? `count: what the staff of ${line.name} cost in a year`
      : `records.costLine.${line.id}.amounts.${at}`;
    return figure('thousands', year.pence, source);
  };
  const sum = figure(
    'thousands',
    years.reduce((total, _, at) => total + knownPence(line, at), 0),
    `count: sum of the amounts of ${line.name}`,
  );
  const part = hasAmount(line, years.length) ? say`${sum} ${stateWords.unknown}` : stateWords.unknown;
  const whole = unknown.length === 0 ? sum : part;
  return [...(across ? years.map((_, at) => cell(words ?? amount(at))) : []), cell(words ?? whole)];
};

const lineRow = (line: CostLineRecord, years: readonly number[]): PaperTable['rows'][number] =>
  row(cell(nameOf(line)), [cell(kindOf(line)), ...amountCells(line, years)], line.memo ? 'memo' : 'body');

/** What the lines of an option come to, as the section on costs has it; nothing while none of them is known. */
const netRows = (
  context: PaperContext,
  option: string,
  own: readonly CostLineRecord[],
): readonly PaperTable['rows'][number][] => {
  const cost = context.analysis.costs.options.find((held) => held.option === option);
  if (!cost?.known || own.length === 0) return [];
  const source = `costs.options.${option}.financial`;
  const { byYear, sum } = cost.financial;
  const across = byYear.length <= yearsAcross;
  const words = cost.unknown.length > 0 ? 'Net of what is known' : 'Net';
  return [
    row(
      cell(words),
      [
        cell('Financial'),
        ...(across
          ? byYear.map((amount, at) => cell(figure('thousands', amount, `${source}.byYear.${at}`)))
          : []),
        cell(figure('thousands', sum, `${source}.sum`)),
      ],
      'total',
    ),
  ];
};

const linesTable = (context: PaperContext, lines: readonly CostLineRecord[]): readonly Block[] => {
  const { years } = context.analysis.costs;
  const payer = commonPayer(lines);
  const columns = [
    wordsColumn('Line', 32),
    wordsColumn('Kind', 21),
    ...(years.length <= yearsAcross ? years.map((year) => figuresColumn(formatFinancialYear(year))) : []),
    figuresColumn('Sum'),
  ];
  const unknown = lines.some((line) => unknownYears(line, years.length).length > 0);
  return table({
    id: 'lines',
    caption: unknown ? 'Every cost line, some not known yet' : 'Every cost line',
    columns,
    rows: context.options.flatMap((option) => {
      const named = say`${option.letter} ${recordWords(option.name)}`;
      const own = lines.filter((line) => line.option === option.id);
      return [
        groupRow(
          named,
          own.length === 0 ? ['No cost lines. Its cost is not known; it is not nothing.'] : [],
          columns.length,
        ),
        // What is never added stands under the sum that it is not in.
        ...own.filter(({ memo }) => !memo).map((line) => lineRow(line, years)),
        ...netRows(context, option.id, own),
        ...own.filter(({ memo }) => memo).map((line) => lineRow(line, years)),
      ];
    }),
    note: sentences([
      priceBase(context),
      [
        lines.some((line) => allowanceLeft(line) > 0 && !line.memo)
          ? 'Savings are negative. Amounts are as entered, before the allowance for optimism; the net rows have it in them.'
          : 'Savings are negative. Amounts are as entered; no allowance for optimism is made.',
      ],
      payer === '' ? [] : say`Where a payer is recorded, it is ${payer} unless a remark below names another.`,
      unknown ? ['A question mark is an amount that is not known yet.'] : [],
      lines.some(({ memo }) => memo)
        ? ['Lines with a dotted rule are for information: they are shown and never added.']
        : [],
    ]),
  });
};

const remarksNote = (context: PaperContext, lines: readonly CostLineRecord[]): readonly Block[] => {
  const items = remarkItems(context, lines, commonPayer(lines));
  return items.length === 0 ? [] : [note(sentences([['Remarks.'], ...items]))];
};

/** Where the money and what is not known yet are set out; where the author leaves costs out, what is not known. */
const elsewhere = (context: PaperContext): readonly Block[] => {
  const unknown = unknownCostSentences(context);
  if (isLeftOut(context, 'costs')) return unknown.length === 0 ? [] : [note(sentences(unknown))];
  const told = sentences([
    unknown.length === 0
      ? []
      : say`What is not known yet is named, option by option, in ${see('section', 'costs', 'the section on costs')}.`,
    shownFunding(context).length === 0
      ? []
      : say`The money there is for the change is in ${see('table', 'funding', 'the table of funding')}, and the gap to it in ${see('table', 'affordability', 'the table of cash needed')}.`,
  ]);
  return told.length === 0 ? [] : [note(told)];
};

/** Every cost line of every option, year by year, and what needs saying about some of them. */
export const costsAppendix = (context: PaperContext): Section => {
  const appraised = new Set(context.options.map(({ id }) => id));
  const lines = inOrder(context.appraisal, 'costLine').filter(({ option }) => appraised.has(option));
  return {
    id: 'appendix-costs',
    number: null,
    title: 'Cost lines',
    blocks:
      context.options.length === 0
        ? [note(['There is nothing to list yet.'])]
        : [...linesTable(context, lines), ...remarksNote(context, lines), ...elsewhere(context)],
  };
};
