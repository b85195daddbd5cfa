import { joinNames } from '../text/lists.ts';
import type { Finding, OptionCost, ValueForMoney } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  joinPhrases,
  money,
  moneyBeside,
  number,
  optionPlace,
  points,
  year,
} from './finding-context.ts';
import { affordabilityFindings } from './findings-affordability.ts';
import { unknownYears } from './unknown-years.ts';

type Row = ValueForMoney['rows'][number];

/** What each option costs, beside the comparator, for each point, and beside the money there is. */
export const moneyFindings = (context: FindingContext): readonly Finding[] => [
  ...costFindings(context),
  ...dominatedFindings(context),
  ...poorStepFindings(context),
  ...affordabilityFindings(context),
];

/** What points are called: benefit points once cost criteria are left out of them. */
const pointName = ({ analysis }: FindingContext): string =>
  analysis.valueForMoney.basis === 'benefit' ? 'benefit point' : 'point';

const costFindings = (context: FindingContext): readonly Finding[] =>
  context.analysis.costs.options
    .filter(({ known }) => known)
    .map((cost) => {
      const letter = context.letterOf(cost.option);
      const leads = cost.option === context.analysis.withCost.ranking.leader;
      return finding({
        id: `cost-${letter}`,
        kind: 'cost',
        importance: leads ? 'key' : 'detail',
        phrase: say`${letter} ${ownCost(context, cost)}${besideComparator(context, cost)} (${ownRange(context, cost)}${bases(context)}${leftOut(context, cost)}).`,
        records: [
          optionPlace(cost.option),
          ...(context.index.costLines.get(cost.option) ?? [])
            .filter(({ memo, state }) => !memo && state === 'costed')
            .map(({ id }) => ({ type: 'costLine', id })),
        ],
      });
    });

const ownCost = ({ analysis, letterOf }: FindingContext, { option, financial }: OptionCost): Phrase => {
  const letter = letterOf(option);
  const { more, figure } = moneyBeside(financial.netPresentCost, `costs.${letter}.financial.netPresentCost`);
  const span = counted(analysis.costs.years.length, 'costs.years', 'year');
  return say`${more ? 'costs' : 'saves'} ${figure} over ${span}`;
};

/** Where the cost may lie, as far as its lines have ranges: nothing where none has. */
const ownRange = ({ letterOf }: FindingContext, { option, financial: { range } }: OptionCost): Phrase => {
  if (range.low === range.high) return [];
  const source = `costs.${letterOf(option)}.financial.range`;
  const [low, high] = [
    money(Math.abs(range.low), `${source}.low`),
    money(Math.abs(range.high), `${source}.high`),
  ];
  if (range.low >= 0) return say`between ${low} and ${high}, `;
  return range.high <= 0
    ? say`between ${high} and ${low}, `
    : say`between a saving of ${low} and a cost of ${high}, `;
};

const besideComparator = (context: FindingContext, { option, financial }: OptionCost): Phrase => {
  const { analysis, letterOf } = context;
  const other = comparatorOf(context, option);
  if (!other) return [];
  const letter = letterOf(option);
  const { more, figure } = moneyBeside(
    financial.netPresentCost - other.financial.netPresentCost,
    `valueForMoney.${letter}.incrementalCost`,
  );
  const row = analysis.valueForMoney.rows.find((entry) => entry.option === option);
  const ratio: Phrase =
    row?.costPerExtraPoint == null
      ? []
      : say`, or ${money(row.costPerExtraPoint, `valueForMoney.${letter}.costPerExtraPoint`)} for each extra ${pointName(context)}`;
  return say`, ${figure} ${more ? 'more' : 'less'} than ${letterOf(other.option)}${ratio}`;
};

/** Every amount names what prices it is in and which year it is the present value of. */
const bases = ({ analysis: { costs } }: FindingContext): Phrase =>
  say`${year(costs.priceBaseYear, 'costs.priceBaseYear')} prices, present value in ${year(costs.presentValueYear, 'costs.presentValueYear')}`;

/**
 * A cost with lines that are not known is not the whole cost, and says so wherever it stands; so does one set beside a
 * comparator that has such lines.
 */
const leftOut = (context: FindingContext, { option, unknown }: OptionCost): Phrase => {
  const { letterOf } = context;
  const lines = (of: string, number: number): Phrase =>
    counted(number, `costs.${letterOf(of)}.unknown`, 'line');
  const other = comparatorOf(context, option);
  const parts = [
    ...(unknown.length === 0 ? [] : [lines(option, unknown.length)]),
    ...(!other || other.unknown.length === 0
      ? []
      : [say`${lines(other.option, other.unknown.length)} of ${letterOf(other.option)}`]),
  ];
  return parts.length === 0 ? [] : say`, without ${joinPhrases(parts)} not known yet`;
};

/** The cost of the option that the others are set beside; none for itself, and none while it is not known. */
const comparatorOf = ({ analysis }: FindingContext, option: string): OptionCost | undefined => {
  const comparator = analysis.options.find((entry) => entry.comparator)?.id;
  return analysis.costs.options.find(
    (entry) => entry.option === comparator && entry.known && entry.option !== option,
  );
};

const dominatedFindings = (context: FindingContext): readonly Finding[] => {
  const { rows, comparator, frontier } = context.analysis.valueForMoney;
  return rows.flatMap((row) => {
    // Set beside one whose claim is certain, where there is one.
    const beside = [comparator, ...frontier, ...row.dominatedBy].filter(
      (option) => option !== null && row.dominatedBy.includes(option),
    );
    const by = beside.find((option) => option !== null && !row.provisionallyBy.includes(option)) ?? beside[0];
    const other = rows.find(({ option }) => option === by);
    return other ? [dominatedFinding(context, row, other)] : [];
  });
};

/** Says of a claim that a cost line not known yet could undo it. */
const soFar = 'on the costs known so far';

const dominatedFinding = (context: FindingContext, row: Row, other: Row): Finding => {
  const { letterOf } = context;
  const [letter, otherLetter] = [letterOf(row.option), letterOf(other.option)];
  const cost = row.netPresentCost - other.netPresentCost;
  const short = other.points - row.points;
  const source = `valueForMoney.${letter}−valueForMoney.${otherLetter}`;
  const certain = row.dominatedBy.filter((option) => !row.provisionallyBy.includes(option));
  const [firmly, provisionally] = [certain, row.provisionallyBy].map((by) => joinNames(by.map(letterOf)));
  const by =
    certain.length === 0
      ? `by ${provisionally} ${soFar}`
      : row.provisionallyBy.length === 0
        ? `by ${firmly}`
        : `by ${firmly}, and ${soFar} by ${provisionally}`;
  // Unknown lines that are no savings can only add to the difference.
  const least = certain.length > 0 && !row.complete ? 'at least ' : '';
  const costs: Phrase =
    cost > 0 ? say`costs ${least}${money(cost, `${source}.cost`)} more` : say`costs no less`;
  const scores: Phrase =
    short > 0
      ? say`has ${points(short, `${source}.points`)} fewer ${pointName(context)}s`
      : say`has no more ${pointName(context)}s`;
  return finding({
    id: `dominated-${letter}`,
    kind: 'cost',
    importance: 'notable',
    phrase: say`${letter} is dominated on cost and ${pointName(context)}s ${by}: beside ${otherLetter} it ${costs} and ${scores}.`,
    records: [row.option, ...row.dominatedBy].map(optionPlace),
  });
};

const poorStepFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const { steps } = analysis.valueForMoney;
  return steps.flatMap((step, place) => {
    // Past a run of poor steps stands the option that a mix would lead to.
    const onward = steps.slice(place + 1).find(({ poor }) => !poor);
    if (!step.poor || !onward) return [];
    const [from, to, next] = [step.from, step.to, onward.to].map(letterOf);
    const rows = [step.to, onward.to].map((id) =>
      analysis.valueForMoney.rows.find(({ option }) => option === id),
    );
    const [here, there] = rows;
    if (!here || !there || from === undefined || to === undefined || next === undefined) return [];
    const open = step.provisional || !here.complete || !there.complete;
    const rest = (there.netPresentCost - here.netPresentCost) / (there.points - here.points);
    return [
      finding({
        id: `poor-step-${to}`,
        kind: 'cost',
        importance: 'notable',
        phrase: say`${open ? `${capital(soFar)}, ` : ''}${to} is a poor step: going from ${from} to ${to} costs ${money(step.costPerPoint, `valueForMoney.steps.${from}-${to}`)} for each extra ${pointName(context)}, and going on to ${next} only ${money(rest, `valueForMoney.steps.${to}-${next}`)}.`,
        records: [step.from, step.to, onward.to].map(optionPlace),
      }),
    ];
  });
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Costs that are not known yet: they are left out of every figure, and said so. */
export const unknownCostFindings = (context: FindingContext): readonly Finding[] =>
  context.analysis.costs.options.flatMap(({ option, unknown, known, lines }) => {
    const letter = context.letterOf(option);
    const records = [
      optionPlace(option),
      ...(context.index.costLines.get(option) ?? [])
        .filter((line) => !line.memo && unknownYears(line, context.index.own.horizonYears).length > 0)
        .map(({ id }) => ({ type: 'costLine', id })),
    ];
    if (lines === 0) {
      const phrase = say`${letter} has no cost lines: its cost is unknown, not nothing.`;
      return [
        finding({ id: `costs-none-${letter}`, kind: 'missing', importance: 'notable', phrase, records }),
      ];
    }
    if (unknown.length === 0) return [];
    const outcome = known ? 'left out of its cost' : 'and with them its cost';
    const phrase = say`${counted(unknown.length, `costs.${letter}.unknown`, 'cost line')} of ${letter} ${unknown.length === 1 ? 'is' : 'are'} not known yet, ${outcome}: ${namesOf(unknown)}.`;
    return [
      finding({ id: `costs-unknown-${letter}`, kind: 'missing', importance: 'notable', phrase, records }),
    ];
  });

const namesOf = (names: readonly string[]): Phrase => {
  const shown = names.slice(0, 5).map((name) => name || 'an unnamed line');
  const rest = names.length - shown.length;
  return rest > 0
    ? say`${shown.join(', ')} and ${number(rest, 'costs.unknown')} more`
    : say`${joinNames(shown)}`;
};
