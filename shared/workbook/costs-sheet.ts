import type { OptionCost } from '../analysis/analysis.ts';
import { discountFactors } from '../analysis/discounting.ts';
import { recordWords } from '../paper/phrases.ts';
import { formatFinancialYear } from '../text/dates.ts';
import {
  at,
  fixed,
  fixedRange,
  formula,
  headRows,
  input,
  number,
  onSheet,
  pounds,
  type Row,
  range,
  sheetHead,
  text,
} from './cells.ts';
import { type CostLinePlaces, costLinesSheetName } from './cost-lines-sheet.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const costsSheetName = 'Costs';

/** Letter, name, then a column for each year. */
const firstYear = 2;

/** Bands in rising order of their first year, from year 0, one for each year that a rate starts in. */
export const rateBands = (
  rates: readonly { readonly fromYear: number; readonly rate: number }[],
): readonly { readonly fromYear: number; readonly rate: number }[] => {
  const sorted = [...rates].sort((a, b) => a.fromYear - b.fromYear);
  const [first] = sorted;
  const whole = first && first.fromYear > 0 ? [{ fromYear: 0, rate: first.rate }, ...sorted] : sorted;
  return whole.filter(({ fromYear }, place) => whole[place + 1]?.fromYear !== fromYear);
};

/** Rows of the discounting, counted from the first row under the head. */
const layoutOf = ({ analysis, paper }: WorkbookContext) => {
  const bands = rateBands(paper.own.discountRates);
  const firstBand = headRows + 2;
  const yearHeads = firstBand + bands.length + 1;
  const years = analysis.costs.years.length;
  const across = (row: number): string =>
    fixedRange({ column: firstYear, row }, { column: firstYear + years - 1, row });
  return { bands, firstBand, place: yearHeads + 1, rate: yearHeads + 2, factor: yearHeads + 3, across };
};

/** The discount factors, fixed, for the formulas of another sheet. */
export const factorsPlace = (context: WorkbookContext): string => {
  const { across, factor } = layoutOf(context);
  return onSheet(costsSheetName, across(factor));
};

/** Where the sheet has what other sheets' formulas rest on. */
export interface CostPlaces {
  /** Cells with an option's net present cost and with its net cost of a year; null where its cost is not known. */
  readonly netPresentCost: (option: number) => string | null;
  readonly net: (option: number, year: number) => string | null;
}

/** Discounting, and every option's cost by year and at present value, from the cost lines. */
export const costsSheet = (
  context: WorkbookContext,
  lines: CostLinePlaces,
): { readonly sheet: WorkbookSheet; readonly places: CostPlaces } => {
  const { analysis } = context;
  const { options: costs } = analysis.costs;
  const layout = layoutOf(context);
  const financialHead = layout.factor + 3;
  const places: CostPlaces = {
    netPresentCost: (option) =>
      costs[option]?.known && lines.any
        ? onSheet(
            costsSheetName,
            fixed({ column: columnsOf(context, lines).worth, row: financialHead + 1 + option }),
          )
        : null,
    net: (option, year) =>
      costs[option]?.known && lines.any
        ? onSheet(costsSheetName, at({ column: firstYear + year, row: financialHead + 1 + option }))
        : null,
  };
  const transfers = [...context.shown.costLine.values()].some(({ transfer }) => transfer);
  const memo = costs.some(({ memoByYear }) => memoByYear.some((pence) => pence !== 0));
  const height = costs.length + 3;
  return {
    places,
    sheet: {
      name: costsSheetName,
      widths: [
        26,
        24,
        ...analysis.costs.years.map(() => 12),
        14,
        17,
        17,
        17,
        ...(lines.ends === null ? [] : [15, 15]),
        50,
      ],
      frozen: { rows: 0, columns: 2 },
      rows: [
        ...sheetHead(
          'Costs',
          `Pounds, change from today’s annual cost, ${formatFinancialYear(analysis.costs.priceBaseYear)} prices. Present values are in ${formatFinancialYear(analysis.costs.presentValueYear)}, the first year undiscounted.`,
        ),
        ...discountRows(context),
        [],
        ...viewRows(context, lines, 'financial', financialHead),
        ...(transfers ? viewRows(context, lines, 'economic', financialHead + height) : []),
        ...(memo ? memoRows(context, lines) : []),
      ],
    },
  };
};

const discountRows = (context: WorkbookContext): readonly Row[] => {
  const { analysis, paper } = context;
  const { bands, firstBand, place, rate, factor } = layoutOf(context);
  const years = analysis.costs.years;
  const factors = discountFactors(years.length, paper.own.discountRates);
  const column = (name: 'A' | 'B'): string =>
    `$${name}$${firstBand}:$${name}$${firstBand + bands.length - 1}`;
  const rateInto = (year: number): number =>
    bands.reduce((found, band) => (band.fromYear <= year ? band.rate : found), 0);
  const cell = (row: number, year: number): string => at({ column: firstYear + year, row });
  const each = (cellOf: (year: number) => WorkbookCell): readonly WorkbookCell[] =>
    years.map((_, year) => cellOf(year));
  return [
    [text('Discount rate from year', 'head'), text('Rate a year', 'figureHead')],
    ...bands.map((band): Row => [input(band.fromYear, 'count'), input(band.rate, 'percent')]),
    [],
    [
      text('Discounting', 'head'),
      text('', 'head'),
      ...years.map((year) => text(formatFinancialYear(year), 'figureHead')),
    ],
    [text('Years after the first'), null, ...each((year) => number(year, 'count'))],
    [
      text('Rate of the step into it'),
      null,
      ...each((year) =>
        year === 0
          ? null
          : formula(`LOOKUP(${cell(place, year)},${column('A')},${column('B')})`, rateInto(year), 'percent'),
      ),
    ],
    [
      text('Discount factor', 'total'),
      null,
      ...each((year) =>
        year === 0
          ? number(1, 'factor', 'total')
          : formula(
              `${cell(factor, year - 1)}/(1+${cell(rate, year)})`,
              factors[year] ?? 0,
              'factor',
              'total',
            ),
      ),
    ],
  ];
};

/** Columns after the years. */
const columnsOf = ({ analysis }: WorkbookContext, lines: CostLinePlaces) => {
  const sum = firstYear + analysis.costs.years.length;
  const ends = lines.ends === null ? 0 : 2;
  return {
    sum,
    worth: sum + 1,
    annual: sum + 2,
    beyond: sum + 3,
    low: sum + 4,
    high: sum + 5,
    unknown: sum + 4 + ends,
  };
};

const viewRows = (
  context: WorkbookContext,
  lines: CostLinePlaces,
  view: 'financial' | 'economic',
  headRow: number,
): readonly Row[] => {
  const { analysis } = context;
  const { years, options: costs, comparator, incremental } = analysis.costs;
  const { across, factor } = layoutOf(context);
  const factors = across(factor);
  const columns = columnsOf(context, lines);
  const compared = analysis.options.findIndex(({ id }) => id === comparator);
  const letter = analysis.options[compared]?.letter ?? '';
  const withEnds = view === 'financial' && lines.ends !== null;
  const onLines = (place: string): string => onSheet(costLinesSheetName, place);
  const rowOf = (cost: OptionCost, place: number): Row => {
    const row = headRow + 1 + place;
    const option = analysis.options[place];
    const head = [text(option?.letter ?? ''), text(context.optionNames[place] ?? '')];
    if (!cost.known || !lines.any) {
      return [
        ...head,
        text('not known'),
        ...years.slice(1).map(() => null),
        ...notKnown(cost, columns.unknown - columns.sum),
      ];
    }
    const own = cost[view];
    const byYear = range({ column: firstYear, row }, { column: columns.sum - 1, row });
    const worth = at({ column: columns.worth, row });
    const beyond = incremental.find((held) => held.option === cost.option)?.[view];
    const end = (name: 'low' | 'high'): WorkbookCell =>
      formula(
        `SUMIFS(${onLines(lines.ends?.[name] ?? '')},${onLines(lines.option)},$A${row})`,
        pounds(own.range[name]),
        'pounds',
      );
    return [
      ...head,
      ...years.map((_, year) =>
        formula(
          `SUMIFS(${onLines(lines.allowed(year))},${onLines(lines.option)},$A${row}${view === 'economic' ? `,${onLines(lines.transfer)},"no"` : ''})`,
          pounds(own.byYear[year] ?? 0),
          'pounds',
        ),
      ),
      formula(`SUM(${byYear})`, pounds(own.sum), 'pounds', 'total'),
      formula(`SUMPRODUCT(${factors},${byYear})`, pounds(own.netPresentCost), 'pounds', 'total'),
      formula(`${worth}/SUM(${factors})`, pounds(own.equivalentAnnualCost), 'pounds'),
      beyond === undefined
        ? null
        : formula(
            `${worth}-${fixed({ column: columns.worth, row: headRow + 1 + compared })}`,
            pounds(beyond),
            'pounds',
          ),
      ...(withEnds ? [end('low'), end('high')] : []),
      ...(view === 'financial' ? [text(cost.unknown.map(recordWords).join('; '), 'words')] : []),
    ];
  };
  return [
    [
      text(
        view === 'financial'
          ? 'Financial view: every line that counts'
          : 'Economic view: transfers such as VAT left out',
        'heading',
      ),
    ],
    [
      text('Option', 'head'),
      text('Name', 'head'),
      ...years.map((year) => text(formatFinancialYear(year), 'figureHead')),
      text('Sum', 'figureHead'),
      text('Net present cost', 'figureHead'),
      text('Equal charge a year', 'figureHead'),
      text(letter === '' ? '' : `More than ${letter}`, 'figureHead'),
      ...(withEnds ? [text('Lowest', 'figureHead'), text('Highest', 'figureHead')] : []),
      ...(view === 'financial' ? [text('Leaves out, not known yet', 'head')] : []),
    ],
    ...costs.map(rowOf),
    [],
  ];
};

const notKnown = ({ unknown }: OptionCost, before: number): readonly WorkbookCell[] => [
  ...Array.from({ length: before }, () => null),
  text(unknown.map(recordWords).join('; '), 'words'),
];

const memoRows = (context: WorkbookContext, lines: CostLinePlaces): readonly Row[] => {
  const { analysis } = context;
  const { years, options: costs } = analysis.costs;
  const onLines = (place: string): string => onSheet(costLinesSheetName, place);
  return [
    [text('For information, and in no total: costs that today’s budget already carries', 'heading')],
    [
      text('Option', 'head'),
      text('Name', 'head'),
      ...years.map((year) => text(formatFinancialYear(year), 'figureHead')),
    ],
    ...costs.map(({ memoByYear }, option): Row => {
      const { letter } = analysis.options[option] ?? { letter: '' };
      return [
        text(letter),
        text(context.optionNames[option] ?? ''),
        ...years.map((_, year) =>
          formula(
            `SUMIFS(${onLines(lines.entered(year))},${onLines(lines.option)},"${letter}",${onLines(lines.counts)},"for information")`,
            pounds(memoByYear[year] ?? 0),
            'pounds',
          ),
        ),
      ];
    }),
  ];
};
