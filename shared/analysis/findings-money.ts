import { joinNames } from '../text/lists.ts';
import type { Finding, OptionCost, ValueForMoney } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  money,
  moneyBeside,
  number,
  optionPlace,
  points,
  year,
} from './finding-context.ts';

type Row = ValueForMoney['rows'][number];

/** What each option costs, beside the comparator and for each point. */
export const moneyFindings = (context: FindingContext): readonly Finding[] => [
  ...costFindings(context),
  ...dominatedFindings(context),
  ...poorStepFindings(context),
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
        phrase: say`${letter} ${ownCost(context, cost)}${besideComparator(context, cost)} (${bases(context)}${leftOut(context, cost)}).`,
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

const besideComparator = (context: FindingContext, { option, financial }: OptionCost): Phrase => {
  const { analysis, letterOf } = context;
  const comparator = analysis.options.find((entry) => entry.comparator)?.id;
  const other = analysis.costs.options.find((entry) => entry.option === comparator);
  if (!other?.known || comparator === undefined || comparator === option) return [];
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
  return say`, ${figure} ${more ? 'more' : 'less'} than ${letterOf(comparator)}${ratio}`;
};

/** Every amount names what prices it is in and which year it is the present value of. */
const bases = ({ analysis: { costs } }: FindingContext): Phrase =>
  say`${year(costs.priceBaseYear, 'costs.priceBaseYear')} prices, present value in ${year(costs.presentValueYear, 'costs.presentValueYear')}`;

/** A cost with lines that are not known is not the whole cost, and says so wherever it stands. */
const leftOut = ({ letterOf }: FindingContext, { option, unknown }: OptionCost): Phrase =>
  unknown.length === 0
    ? []
    : say`, without ${counted(unknown.length, `costs.${letterOf(option)}.unknown`, 'line')} not known yet`;

const dominatedFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const { rows, comparator, frontier } = analysis.valueForMoney;
  return rows.flatMap((row) => {
    const by = [comparator, ...frontier].find(
      (option) => option !== null && row.dominatedBy.includes(option),
    );
    const other = rows.find(({ option }) => option === by);
    if (!other) return [];
    return [dominatedFinding(context, row, other, row.dominatedBy.map(letterOf))];
  });
};

const dominatedFinding = (context: FindingContext, row: Row, other: Row, by: readonly string[]): Finding => {
  const { letterOf } = context;
  const [letter, otherLetter] = [letterOf(row.option), letterOf(other.option)];
  const cost = row.netPresentCost - other.netPresentCost;
  const short = other.points - row.points;
  const source = `valueForMoney.${letter}−valueForMoney.${otherLetter}`;
  const costs: Phrase = cost > 0 ? say`costs ${money(cost, `${source}.cost`)} more` : say`costs no less`;
  const scores: Phrase =
    short > 0
      ? say`has ${points(short, `${source}.points`)} fewer ${pointName(context)}s`
      : say`has no more ${pointName(context)}s`;
  return finding({
    id: `dominated-${letter}`,
    kind: 'cost',
    importance: 'notable',
    phrase: say`${letter} is dominated on cost and ${pointName(context)}s by ${joinNames(by)}: beside ${otherLetter} it ${costs} and ${scores}.`,
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
    const rest = (there.netPresentCost - here.netPresentCost) / (there.points - here.points);
    return [
      finding({
        id: `poor-step-${to}`,
        kind: 'cost',
        importance: 'notable',
        phrase: say`${to} is a poor step: going from ${from} to ${to} costs ${money(step.costPerPoint, `valueForMoney.steps.${from}-${to}`)} for each extra ${pointName(context)}, and going on to ${next} only ${money(rest, `valueForMoney.steps.${to}-${next}`)}.`,
        records: [step.from, step.to, onward.to].map(optionPlace),
      }),
    ];
  });
};

/** Costs that are not known yet: they are left out of every figure, and said so. */
export const unknownCostFindings = (context: FindingContext): readonly Finding[] =>
  context.analysis.costs.options.flatMap(({ option, unknown, known, lines }) => {
    const letter = context.letterOf(option);
    const records = [
      optionPlace(option),
      ...(context.index.costLines.get(option) ?? [])
        .filter(({ memo, state }) => !memo && state === 'unknown')
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
