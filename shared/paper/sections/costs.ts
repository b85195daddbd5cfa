import type { MoneyView } from '../../analysis/analysis.ts';
import { type Figure, type Phrase, say } from '../../analysis/figure.ts';
import { formatFinancialYear } from '../../text/dates.ts';
import {
  bullets,
  cell,
  figuresColumn,
  heading,
  paragraph,
  row,
  section,
  table,
  wordsColumn,
  yearsAcross,
} from '../blocks.ts';
import { leaderOf, letterOf, optionById, type PaperContext } from '../context.ts';
import { presentValueBase, priceBase } from '../cost-basis.ts';
import { horizon, netPresentCost } from '../figures.ts';
import {
  besideTables,
  extraCostSentence,
  isCostOpen,
  listed,
  unknownCostSentences,
} from '../money-sentences.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { counted, figure, recordWords, see, sentences } from '../phrases.ts';
import { affordabilityBlocks, breakEvenBlocks, earlyPhrases } from './affordability.ts';
import { valueForMoneyBlocks } from './value-for-money.ts';

type Named = readonly [
  head: string,
  of: (view: MoneyView, source: string) => Figure | null,
  strong?: boolean,
];

const yearFigures = (context: PaperContext): readonly Named[] =>
  context.analysis.costs.years.map(
    (year, at): Named => [
      formatFinancialYear(year),
      (view, source) => {
        const amount = view.byYear[at];
        return amount === undefined ? null : figure('thousands', amount, `${source}.byYear.${at}`);
      },
    ],
  );

const sumFigure: Named = ['Sum', (view, source) => figure('thousands', view.sum, `${source}.sum`)];

const knownCosts = ({ analysis }: PaperContext) => analysis.costs.options.filter(({ known }) => known);

/** A table of money with options down and years across, or turned when the years would not fit across. */
const moneyTable = (
  context: PaperContext,
  given: {
    readonly id: string;
    readonly caption: string;
    readonly note: Phrase;
    readonly rows: readonly {
      readonly option: string;
      readonly cells: readonly (Figure | null)[];
    }[];
    readonly heads: readonly string[];
    readonly kind?: 'memo';
  },
): readonly Block[] => {
  const { years } = context.analysis.costs;
  const leader = context.analysis.withCost.ranking.leader;
  const head = (id: string): PaperCell => {
    const option = optionById(context, id);
    return cell(
      say`${option?.letter ?? ''} ${recordWords(option?.shortName || option?.name || '')}`,
      id === leader,
    );
  };
  const across = years.length <= yearsAcross;
  return table({
    id: given.id,
    caption: given.caption,
    columns: [
      wordsColumn(across ? 'Option' : 'Year'),
      ...(across ? given.heads : given.rows.map(({ option }) => letterOf(context, option))).map((head) =>
        figuresColumn(head),
      ),
    ],
    rows: across
      ? given.rows.map(({ option, cells }) =>
          row(
            head(option),
            cells.map((content) => cell(content)),
            given.kind ?? 'body',
          ),
        )
      : given.rows.length === 0
        ? []
        : given.heads.map((name, at) =>
            row(
              cell(name),
              given.rows.map(({ cells }) => cell(cells[at] ?? null)),
              given.kind ?? (at >= years.length ? 'total' : 'body'),
            ),
          ),
    note: given.note,
  });
};

const netTable = (context: PaperContext): readonly Block[] => {
  const known = knownCosts(context);
  const named = [...yearFigures(context), sumFigure];
  const cheapest = [...known].sort((a, b) => a.financial.netPresentCost - b.financial.netPresentCost);
  const [least, most] = [cheapest[0], cheapest[cheapest.length - 1]];
  const transfers = known.some(
    ({ financial, economic }) => financial.netPresentCost !== economic.netPresentCost,
  );
  return moneyTable(context, {
    id: 'costs',
    caption:
      least && most && least !== most
        ? `${letterOf(context, least.option)} costs least and ${letterOf(context, most.option)} most over the period`
        : 'Cost by year',
    heads: [...named.map(([head]) => head), 'Net present cost', 'Economic view'],
    rows: known.map(({ option, financial, economic }) => ({
      option,
      cells: [
        ...named.map(([, of]) => of(financial, `costs.options.${option}.financial`)),
        figure('thousands', financial.netPresentCost, `costs.options.${option}.financial.netPresentCost`),
        figure('thousands', economic.netPresentCost, `costs.options.${option}.economic.netPresentCost`),
      ],
    })),
    note: sentences([
      priceBase(context),
      presentValueBase(context),
      [
        transfers
          ? 'The economic view leaves out transfers, such as VAT.'
          : 'The economic view is the same here: no line is a transfer between public bodies.',
      ],
    ]),
  });
};

const memoTable = (context: PaperContext): readonly Block[] => {
  const { years } = context.analysis.costs;
  const memo = context.analysis.costs.options.filter(({ memoByYear }) =>
    memoByYear.some((amount) => amount !== 0),
  );
  return moneyTable(context, {
    id: 'memo',
    caption: 'Costs that stay behind, which today’s budget already carries: for information, not added',
    kind: 'memo',
    heads: years.map(formatFinancialYear),
    rows: memo.map(({ option, memoByYear }) => ({
      option,
      cells: years.map((_, at) =>
        figure('thousands', memoByYear[at] ?? 0, `costs.options.${option}.memoByYear.${at}`),
      ),
    })),
    note: sentences([
      memoNames(context),
      priceBase(context),
      ['These amounts are in no total in this paper.'],
    ]),
  });
};

const memoNames = (context: PaperContext): Phrase => {
  const appraised = new Set(context.options.map(({ id }) => id));
  const names = new Set(
    [...context.appraisal.costLine.values()]
      .filter(({ memo, option }) => memo && appraised.has(option))
      .map(({ name }) => recordWords(name)),
  );
  return say`What stays: ${listed([...names])}.`;
};

const limitSentence = (context: PaperContext): Phrase => {
  const { delegatedLimit } = context.own;
  const leader = leaderOf(context);
  const cost = context.analysis.costs.options.find(({ option }) => option === leader?.id);
  if (delegatedLimit === null) return ['The exec’s delegated limit is not stated.'];
  const limit = besideTables(figure('money', delegatedLimit, 'records.appraisal.appraisal.delegatedLimit'));
  const start = say`The exec may approve up to ${limit} without the board.`;
  const first = cost?.known ? cost.financial.byYear[0] : undefined;
  return leader && first !== undefined
    ? say`${start} The first year of ${leader.letter} comes to ${besideTables(figure('money', first, `costs.options.${leader.id}.financial.byYear.0`))}${isCostOpen(context, leader.id) ? ' on the costs known so far' : ''}.`
    : start;
};

const leadCost = (context: PaperContext): Phrase => {
  const leader = leaderOf(context);
  const cost = leader && netPresentCost(context, leader.id);
  const open = leader !== undefined && isCostOpen(context, leader.id);
  return leader && cost
    ? sentences([
        say`${open ? 'On the costs known so far, the' : 'The'} net present cost of ${leader.letter} is ${cost} over ${counted(horizon(context), 'year')}.`,
        leader.comparator ? [] : extraCostSentence(context, leader, open),
      ])
    : [];
};

const equivalentPhrases = (context: PaperContext): readonly Phrase[] =>
  knownCosts(context).map(
    ({ option, financial }) =>
      say`${letterOf(context, option)}: ${figure('moneyThousands', financial.equivalentAnnualCost, `costs.options.${option}.financial.equivalentAnnualCost`)}`,
  );

/**
 * Cost by year, net present cost in both views, cost beside points, the money that is asked for and the money there is,
 * what stays behind, and what is not known.
 */
export const costsSection = (context: PaperContext): Section => {
  const known = knownCosts(context);
  const unknown = unknownCostSentences(context);
  const annual = equivalentPhrases(context);
  return section(context, {
    id: 'costs',
    blocks: [
      ...paragraph(
        sentences([
          leadCost(context),
          annual.length > 0
            ? say`As an equal charge every year (equivalent annual cost)${known.some(({ complete }) => !complete) ? ', on the costs known so far' : ''}: ${annual.flatMap((phrase, index): Phrase => (index === 0 ? phrase : ['; ', ...phrase]))}.`
            : [],
          known.length > 0 ? limitSentence(context) : [],
        ]),
      ),
      ...(known.length === 0 ? paragraph(['No option has been costed yet.'], true) : []),
      ...netTable(context),
      ...(unknown.length > 0
        ? [
            heading('Not yet known'),
            ...paragraph(
              say`Unknown costs are left out of the figures above. They are not nothing. Every line is in ${see('section', 'appendix-costs', 'the appendix on cost lines')}.`,
            ),
          ]
        : []),
      ...bullets(unknown),
      ...earlyPhrases(context).flatMap((phrase) => paragraph(phrase)),
      heading('Value for money'),
      ...valueForMoneyBlocks(context),
      ...breakEvenBlocks(context),
      ...affordabilityBlocks(context),
      ...memoTable(context),
    ],
  });
};
