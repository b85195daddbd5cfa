import type { BreakEven } from '../../analysis/analysis-costs.ts';
import { type Figure, type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { FundingRecord } from '../../records/funding.ts';
import { formatDate, formatFinancialYear } from '../../text/dates.ts';
import { cell, figuresColumn, heading, paragraph, row, table, wordsColumn, yearsAcross } from '../blocks.ts';
import { isLeftOut, leaderOf, letterOf, type PaperContext } from '../context.ts';
import { priceYear } from '../figures.ts';
import { besideTables, listed } from '../money-sentences.ts';
import type { Block } from '../paper-model.ts';
import { countOf, figure, recordText, recordWords, sentences } from '../phrases.ts';

const recurrenceWords = {
  unstated: '',
  'one-off': ', once',
  recurrent: ', every year',
  both: ', part of it once and part every year',
} as const;

/** The amount that the exec is asked for now; null where none is stated, or the author leaves costs out. */
export const moneyAskedFigure = (context: PaperContext): Figure | null => {
  const { amount } = context.own.moneyAsked;
  return amount === null || isLeftOut(context, 'costs')
    ? null
    : besideTables(figure('money', amount, 'records.appraisal.appraisal.moneyAsked.amount'));
};

/** "Money asked for now, in all: £145k, within what the exec may approve." — for the cover and the summary. */
export const moneyAskedShort = (context: PaperContext): Phrase => {
  const amount = moneyAskedFigure(context);
  const { overLimit } = context.analysis.costs.asked;
  if (!amount) return [];
  const limit =
    overLimit === null
      ? ''
      : overLimit
        ? ', more than the exec may approve without the board'
        : ', within what the exec may approve';
  return say`Money asked for now, in all: ${amount}${limit}.`;
};

/** What the exec is asked for now; nothing where no amount is stated. */
export const moneyAskedPhrase = ({ own, analysis }: PaperContext): Phrase => {
  const { amount, recurrence, fullYearEffect, budget, payer } = own.moneyAsked;
  if (amount === null) return [];
  const source = 'records.appraisal.appraisal.moneyAsked';
  const from = recordWords(budget);
  const by = recordWords(payer);
  const { overLimit } = analysis.costs.asked;
  return sentences([
    say`Money asked for now: ${besideTables(figure('money', amount, `${source}.amount`))}${recurrenceWords[recurrence]}${from ? say`, from ${from}` : ''}${by ? say`, paid by ${by}` : ''}.`,
    fullYearEffect === null
      ? []
      : say`In a full year it comes to ${besideTables(figure('money', fullYearEffect, `${source}.fullYearEffect`))}.`,
    overLimit === true
      ? ['That is more than the exec may approve without the board.']
      : overLimit === false
        ? ['That is within what the exec may approve without the board.']
        : [],
  ]);
};

const certaintyWords: Readonly<Record<FundingRecord['certainty'], string>> = {
  confirmed: 'confirmed',
  likely: 'likely',
  'applied-for': 'applied for',
};

/** Sources that pay for an option in the paper. */
export const shownFunding = ({ appraisal, options }: PaperContext): readonly FundingRecord[] =>
  inOrder(appraisal, 'funding').filter(
    (source) =>
      source.options === 'all' || source.options.some((id) => options.some((option) => option.id === id)),
  );

/** Said in a caption where the table holds the first years only. */
const cut = ({ analysis }: PaperContext): string =>
  analysis.costs.years.length > yearsAcross ? ', first years' : '';

const fundingTable = (context: PaperContext): readonly Block[] => {
  const { years } = context.analysis.costs;
  const across = years.slice(0, yearsAcross);
  return table({
    id: 'funding',
    caption: `Money for the change, by source${cut(context)}`,
    columns: [
      wordsColumn('Source', 34),
      wordsColumn('Certainty', 13),
      wordsColumn('Options', 11),
      ...across.map((year) => figuresColumn(formatFinancialYear(year))),
    ],
    rows: shownFunding(context).map((source) =>
      row(cell(sentences([recordText(source.source), recordText(source.note)])), [
        cell(certaintyWords[source.certainty]),
        cell(
          source.options === 'all'
            ? 'All'
            : source.options
                .map((id) => letterOf(context, id))
                .filter((letter) => letter !== '')
                .join(', '),
        ),
        ...across.map((_, at) => {
          const amount = source.amounts[at];
          if (amount === null || source.amounts.length === 0) return cell('?');
          return cell(
            amount === undefined
              ? null
              : figure('thousands', amount, `records.funding.${source.id}.amounts.${at}`),
          );
        }),
      ]),
    ),
    note: ['£000 in the money of each year. A question mark is not known yet.'],
  });
};

const gapTable = (context: PaperContext): readonly Block[] => {
  const { affordability } = context.analysis.costs;
  const years = context.analysis.costs.years.slice(0, yearsAcross);
  return table({
    id: 'affordability',
    caption: `Cash needed, and the gap to the money that is confirmed${cut(context)}`,
    columns: [
      wordsColumn('Option and cash', 34),
      ...years.map((year) => figuresColumn(formatFinancialYear(year))),
    ],
    rows: affordability
      .filter(({ known }) => known)
      .flatMap(({ option, cashByYear, gap }) => {
        const source = `costs.affordability.${option}`;
        const letter = letterOf(context, option);
        const line = (words: string, field: string, amounts: readonly number[], isGap: boolean) =>
          row(
            cell(say`${letter} ${words}`),
            amounts
              .slice(0, yearsAcross)
              .map((amount, at) =>
                cell(figure('thousands', amount, `${source}.${field}.${at}`), isGap && amount > 0),
              ),
          );
        return [
          line('needs', 'cashByYear', cashByYear, false),
          line('gap to confirmed money', 'gap.confirmed', gap.confirmed, true),
          // Said only where a source that is not confirmed pays for the option.
          ...(gap.withAppliedFor.some((short, at) => short !== gap.confirmed[at])
            ? [line('gap if every source pays', 'gap.withAppliedFor', gap.withAppliedFor, true)]
            : []),
        ];
      }),
    note: say`£000 in the cash of each year: ${priceYear(context)} prices raised by ${figure('measured', context.own.inflationPercent, 'records.appraisal.appraisal.inflationPercent')}% a year, with VAT and other transfers. A gap is in bold; below nothing is money to spare. A year in which a source is not known counts it as nothing.`,
  });
};

/** "127 avoided admissions a year (8% of the 1,566 there are)"; without a noun, "127 (8%)". */
const perYear = (
  given: BreakEven,
  from: 'fromFirstYear' | 'fromSecondYear',
  place: number,
  noun: { readonly name: string; readonly all: Figure | null } | null,
): Phrase => {
  const held = given[from];
  if (!held) return [];
  const source = `costs.breakEven.${place}.${from}`;
  const of = noun?.all ? say` of the ${noun.all} there are` : '';
  const share = held.share === null ? [] : say` (${figure('percent', held.share, `${source}.share`)}${of})`;
  return say`${countOf(held.count, `${source}.count`)}${noun ? say` ${noun.name} a year` : ''}${share}`;
};

/** How many of a volume would make up for the leader's extra cost; a question to the reader, never a saving. */
export const breakEvenPhrases = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  return context.analysis.costs.breakEven.flatMap((given, place): readonly Phrase[] => {
    if (given.option !== leader?.id || (given.fromFirstYear?.count ?? 0) <= 0) return [];
    const volume = context.appraisal.volume.get(given.volume)?.annualVolume ?? null;
    const all =
      volume === null ? null : figure('measured', volume, `records.volume.${given.volume}.annualVolume`);
    const second = perYear(given, 'fromSecondYear', place, null);
    const unit = besideTables(figure('money', given.unitValue, `records.volume.${given.volume}.unitValue`));
    return [
      say`${given.complete ? '' : 'On the costs known so far, '}${letterOf(context, given.option)} would cost no more than ${letterOf(context, given.comparator)} with ${perYear(given, 'fromFirstYear', place, { name: recordWords(given.name) || 'units', all })} from the first year, at ${unit} each${
        second.length > 0 ? say`; or with ${second} from the second` : ''
      }. This is not claimed as a saving.`,
    ];
  });
};

/** The break-even under a heading of its own; nothing where there is none. */
export const breakEvenBlocks = (context: PaperContext): readonly Block[] => {
  const phrases = breakEvenPhrases(context);
  if (phrases.length === 0) return [];
  const volumes = [...context.appraisal.volume.values()];
  const title = volumes.every(({ name }) => /admission/i.test(name))
    ? 'If admissions fell'
    : 'What would make up for the extra cost';
  return [heading(title), ...phrases.flatMap((phrase) => paragraph(phrase))];
};

/** Recurring lines with money in years that are over before their option can start. */
export const earlyPhrases = (context: PaperContext): readonly Phrase[] => {
  const { earlyYears } = context.analysis.costs;
  return context.options.flatMap(({ id, letter }): readonly Phrase[] => {
    const own = earlyYears.filter(({ option }) => option === id);
    const [first] = own;
    return first
      ? [
          say`${letter} does not start before ${formatDate(first.start)}, yet recurring lines have money in earlier years: ${listed(own.map(({ name }) => recordWords(name) || 'a line without a name'))}.`,
        ]
      : [];
  });
};

/** In which prices the money asked for stands beside the delegated limit; nothing unless both are stated. */
const pricesPhrase = (context: PaperContext): Phrase =>
  context.analysis.costs.asked.overLimit === null
    ? []
    : say`The amount asked for and that limit are both taken in ${priceYear(context)} prices, without inflation${context.analysis.costs.affordability.some(({ known }) => known) && shownFunding(context).length > 0 ? '; sources and gaps are in the cash of each year' : ''}.`;

/** What is asked for, where the money comes from and the gap: what a finance director looks for first. */
export const affordabilityBlocks = (context: PaperContext): readonly Block[] => {
  const funding = shownFunding(context);
  const asked = moneyAskedPhrase(context);
  const gaps = funding.length > 0 ? gapTable(context) : [];
  if (funding.length === 0 && asked.length === 0) return [];
  return [
    heading('Money asked for, and money there is'),
    ...paragraph(sentences([asked, pricesPhrase(context)]), true),
    ...(funding.length === 0 ? paragraph(['No source of funding is recorded.']) : []),
    ...fundingTable(context),
    ...gaps,
  ];
};
