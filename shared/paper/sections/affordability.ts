import type { BreakEven } from '../../analysis/analysis-costs.ts';
import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { FundingRecord } from '../../records/funding.ts';
import { formatFinancialYear } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import {
  bullets,
  cell,
  figuresColumn,
  heading,
  paragraph,
  row,
  table,
  wordsColumn,
  yearsAcross,
} from '../blocks.ts';
import { leaderOf, letterOf, type PaperContext } from '../context.ts';
import { priceYear } from '../figures.ts';
import { besideTables } from '../money-sentences.ts';
import type { Block } from '../paper-model.ts';
import { countOf, figure, recordText, recordWords, sentences } from '../phrases.ts';

const recurrenceWords = {
  unstated: '',
  'one-off': ', once',
  recurrent: ', every year',
  both: ', in part once and in part every year',
} as const;

/** What the exec is asked for now; nothing where no amount is stated. */
export const moneyAskedPhrase = ({ own, analysis }: PaperContext): Phrase => {
  const { amount, recurrence, fullYearEffect, budget, payer } = own.moneyAsked;
  if (amount === null) return [];
  const source = 'records.appraisal.appraisal.moneyAsked';
  const from = recordWords(budget);
  const by = recordWords(payer);
  const { overLimit } = analysis.costs.asked;
  return sentences([
    say`Money asked for now: ${figure('money', amount, `${source}.amount`)}${recurrenceWords[recurrence]}${from ? `, from ${from}` : ''}${by ? `, paid by ${by}` : ''}.`,
    fullYearEffect === null
      ? []
      : say`In a full year it comes to ${figure('money', fullYearEffect, `${source}.fullYearEffect`)}.`,
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
      wordsColumn('Option', 10),
      wordsColumn('£000 in cash', 26),
      ...years.map((year) => figuresColumn(formatFinancialYear(year))),
    ],
    rows: affordability
      .filter(({ known }) => known)
      .flatMap(({ option, cashByYear, gap }) => {
        const source = `costs.affordability.${option}`;
        const letter = letterOf(context, option);
        return [
          row(cell(letter), [
            cell('Cash needed'),
            ...cashByYear
              .slice(0, yearsAcross)
              .map((cash, at) => cell(figure('thousands', cash, `${source}.cashByYear.${at}`))),
          ]),
          row(cell(null), [
            cell('Gap, confirmed money'),
            ...gap.confirmed
              .slice(0, yearsAcross)
              .map((short, at) =>
                cell(figure('thousands', short, `${source}.gap.confirmed.${at}`), short > 0),
              ),
          ]),
          row(cell(null), [
            cell('Gap, all money asked for'),
            ...gap.withAppliedFor
              .slice(0, yearsAcross)
              .map((short, at) =>
                cell(figure('thousands', short, `${source}.gap.withAppliedFor.${at}`), short > 0),
              ),
          ]),
        ];
      }),
    note: say`Cash of each year: ${priceYear(context)} prices raised by ${formatNumber(context.own.inflationPercent, Number.isInteger(context.own.inflationPercent) ? 0 : 1)}% a year, with VAT and other transfers, set beside the money of that year. Above nothing is a gap, in bold; below it, money to spare.`,
  });
};

const perYear = (
  context: PaperContext,
  given: BreakEven,
  from: 'fromFirstYear' | 'fromSecondYear',
): Phrase => {
  const held = given[from];
  if (!held) return [];
  const source = `count: ${given.name} a year for ${letterOf(context, given.option)}, ${from}`;
  const share =
    held.share === null
      ? []
      : say` (${figure('percent', held.share, `${source}, as a share`)} of those there are)`;
  return say`${countOf(held.count, source)}${share}`;
};

/** How many of a volume would make up for the leader's extra cost; a question to the reader, never a saving. */
const breakEvenPhrases = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  return context.analysis.costs.breakEven
    .filter(({ option, fromFirstYear }) => option === leader?.id && (fromFirstYear?.count ?? 0) > 0)
    .map((given) => {
      const second = perYear(context, given, 'fromSecondYear');
      const unit = besideTables(figure('money', given.unitValue, `records.volume.${given.volume}.unitValue`));
      return say`${given.complete ? '' : 'On the costs known so far, '}${letterOf(context, given.option)} would cost no more than ${letterOf(context, given.comparator)} with ${perYear(context, given, 'fromFirstYear')} ${recordWords(given.name)} a year from the first year at ${unit} each${
        second.length > 0 ? say`, or ${second} if from the second` : ''
      }. This is not claimed as a saving.`;
    });
};

/** What is asked for, where the money comes from, the gap, and the break-even: what a finance director looks for first. */
export const affordabilityBlocks = (context: PaperContext): readonly Block[] => {
  const funding = shownFunding(context);
  const asked = moneyAskedPhrase(context);
  const breakEven = breakEvenPhrases(context);
  const gaps = funding.length > 0 ? gapTable(context) : [];
  if (funding.length === 0 && asked.length === 0 && breakEven.length === 0) return [];
  return [
    heading('Money asked for, and money there is'),
    ...paragraph(asked, true),
    ...(funding.length === 0 ? paragraph(['No source of funding is recorded.']) : []),
    ...fundingTable(context),
    ...gaps,
    ...bullets(breakEven),
  ];
};
