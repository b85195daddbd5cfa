import { formatDate } from '../text/dates.ts';
import { joinNames } from '../text/lists.ts';
import type { Finding } from './analysis.ts';
import type { Affordability, BreakEven } from './analysis-costs.ts';
import { type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  joinPhrases,
  money,
  number,
  optionPlace,
  weight,
  year,
} from './finding-context.ts';
import { namesOfYears } from './unknown-years.ts';

/** Whether the money is there and when, and what would have to come about for an option to pay for itself. */
export const affordabilityFindings = (context: FindingContext): readonly Finding[] => [
  ...gapFindings(context),
  ...payBackFindings(context),
  ...breakEvenFindings(context),
  ...earlyFindings(context),
  ...askedFindings(context),
];

const importanceOf = ({ analysis }: FindingContext, option: string): Finding['importance'] =>
  option === analysis.withCost.ranking.leader ? 'notable' : 'detail';

/** What is short in the years that are: money left over in one year does not pay for another. */
const shortOf = (gaps: readonly number[]): number => gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0);

/** Half a penny: less than that is the noise of inflating whole pence. */
const slack = 0.5;

const gapFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, index, letterOf } = context;
  if (index.funding.length === 0) {
    if (!analysis.costs.options.some(({ known }) => known)) return [];
    return [
      finding({
        id: 'funding-none',
        kind: 'missing',
        importance: 'detail',
        phrase: ['No money for the change is recorded: whether an option can be afforded is not known.'],
        records: [{ type: 'appraisal', id: index.own.id }],
      }),
    ];
  }
  return analysis.costs.affordability
    .filter(({ known }) => known)
    .map((entry) => {
      const letter = letterOf(entry.option);
      const short = shortOf(entry.gap.confirmed);
      const phrase =
        short <= slack
          ? say`Confirmed money covers the cash that ${letter} needs in every year${caveats(context, entry)}.`
          : say`${letter} is short of confirmed money by ${money(short, `costs.affordability.${letter}.gap.confirmed`)} in ${shortYears(context, entry)}${otherMoney(context, entry)} (cash, ${rise(analysis.costs.inflationPercent)})${caveats(context, entry)}.`;
      return finding({
        id: `gap-${letter}`,
        kind: 'cost',
        importance: importanceOf(context, entry.option),
        phrase,
        records: [
          optionPlace(entry.option),
          ...index.funding
            .filter(({ options }) => options === 'all' || options.includes(entry.option))
            .map(({ id }) => ({ type: 'funding', id })),
        ],
      });
    });
};

const rise = (percent: number): Phrase =>
  percent === 0
    ? ['without a rise in prices']
    : say`prices rising by ${weight(percent / 100, 'costs.inflationPercent')} a year`;

const shortYears = ({ index }: FindingContext, { gap }: Affordability): string =>
  namesOfYears(
    gap.confirmed.flatMap((pence, place) => (pence > slack ? [place] : [])),
    index.own.firstYear,
  );

/** What money that is not confirmed would leave short. */
const otherMoney = ({ letterOf }: FindingContext, { option, funding, gap }: Affordability): Phrase => {
  const source = `costs.affordability.${letterOf(option)}.gap`;
  const comes = (pence: readonly number[]): boolean => pence.some((each) => each > 0);
  const by = (gaps: readonly number[], name: string): Phrase =>
    shortOf(gaps) <= slack ? ['by nothing'] : say`by ${money(shortOf(gaps), `${source}.${name}`)}`;
  const parts: Phrase[] = [];
  if (comes(funding.likely)) {
    parts.push(say`${by(gap.withLikely, 'withLikely')} if what is likely comes too`);
  }
  if (comes(funding.appliedFor) && shortOf(gap.withLikely) > slack) {
    parts.push(
      say`${by(gap.withAppliedFor, 'withAppliedFor')} with ${comes(funding.likely) ? 'all' : 'what is'} applied for`,
    );
  }
  return parts.length === 0 ? [] : say`, ${joinPhrases(parts)}`;
};

/** What the sums leave out. */
const caveats = (context: FindingContext, { option, complete, unknownFunding }: Affordability): Phrase => {
  const { analysis, letterOf } = context;
  const unknown = analysis.costs.options.find((cost) => cost.option === option)?.unknown.length ?? 0;
  const parts: Phrase[] = [
    ...(complete ? [] : [counted(unknown, `costs.${letterOf(option)}.unknown`, 'cost line')]),
    ...(unknownFunding.length === 0
      ? []
      : [
          counted(
            unknownFunding.length,
            `costs.affordability.${letterOf(option)}.unknownFunding`,
            'source of money',
            'sources of money',
          ),
        ]),
  ];
  return parts.length === 0 ? [] : say`, without ${joinPhrases(parts)} not known yet`;
};

const payBackFindings = ({ analysis, letterOf }: FindingContext): readonly Finding[] =>
  analysis.costs.incremental.flatMap(({ option, comparator, payBack, payBackYear, complete }) => {
    if (payBack !== 'in-year' || payBackYear === null) return [];
    const letter = letterOf(option);
    return [
      finding({
        id: `pay-back-${letter}`,
        kind: 'cost',
        importance: 'detail',
        phrase: say`${complete ? '' : 'On the costs known so far, '}${complete ? 'The' : 'the'} cash that ${letter} takes beyond ${letterOf(comparator)} has come back by the end of ${year(payBackYear, `costs.incremental.${letter}.payBackYear`)}.`,
        records: [option, comparator].map(optionPlace),
      }),
    ];
  });

const breakEvenFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const [first = 0] = analysis.costs.years;
  return analysis.costs.breakEven.flatMap((entry) => {
    const { option, comparator, volume, incrementalCost, fromFirstYear, fromSecondYear } = entry;
    if (incrementalCost <= 0 || !fromFirstYear || fromFirstYear.count === 0) return [];
    const letter = letterOf(option);
    const source = `costs.breakEven.${letter}.${volume}`;
    const name = entry.name.trim() || 'of an unnamed volume';
    const later: Phrase = fromSecondYear
      ? say`, or ${howMany(fromSecondYear, `${source}.fromSecondYear`)} if from ${year(first + 1, 'costs.years.1')}`
      : [];
    return [
      finding({
        id: `break-even-${letter}-${volume}`,
        kind: 'cost',
        importance: importanceOf(context, option),
        phrase: say`${entry.complete ? '' : 'On the costs known so far, '}${letter} would cost no more than ${letterOf(comparator)} with ${number(fromFirstYear.count, `${source}.fromFirstYear`)} ${name} a year from ${year(first, 'costs.years.0')}${shareOf(fromFirstYear, `${source}.fromFirstYear`)} at ${money(entry.unitValue, `${source}.unitValue`)} each${later}. This is not claimed as a saving.`,
        records: [optionPlace(option), optionPlace(comparator), { type: 'volume', id: volume }],
      }),
    ];
  });
};

type PerYear = NonNullable<BreakEven['fromFirstYear']>;

const shareOf = ({ share }: PerYear, source: string): Phrase =>
  share === null ? [] : say` (${weight(share, `${source}.share`)} of those there are)`;

const howMany = (perYear: PerYear, source: string): Phrase =>
  say`${number(perYear.count, `${source}.count`)}${shareOf(perYear, source)}`;

/** Running costs before there is anything to run. */
const earlyFindings = ({ analysis, index, letterOf }: FindingContext): readonly Finding[] => {
  const { earlyYears } = analysis.costs;
  return [...new Set(earlyYears.map(({ option }) => option))].map((option) => {
    const lines = earlyYears.filter((line) => line.option === option);
    const letter = letterOf(option);
    const named = lines.map(
      ({ name, places }) => `${name || 'an unnamed line'} (${namesOfYears(places, index.own.firstYear)})`,
    );
    const start = lines[0]?.start ?? '';
    return finding({
      id: `early-costs-${letter}`,
      kind: 'cost',
      importance: 'notable',
      phrase: say`Recurring amounts of ${letter} stand in years that are over before it can start, on ${formatDate(start)}: ${joinNames(named)}.`,
      records: [optionPlace(option), ...lines.map(({ line }) => ({ type: 'costLine', id: line }))],
    });
  });
};

const askedFindings = ({ analysis, index }: FindingContext): readonly Finding[] => {
  const { amount, delegatedLimit, overLimit } = analysis.costs.asked;
  if (!overLimit || amount === null || delegatedLimit === null) return [];
  return [
    finding({
      id: 'asked-over-limit',
      kind: 'cost',
      importance: 'notable',
      phrase: say`The ${money(amount, 'costs.asked.amount')} asked for now is more than the exec may approve without the board (${money(delegatedLimit, 'costs.asked.delegatedLimit')}).`,
      records: [{ type: 'appraisal', id: index.own.id }],
    }),
  ];
};
