import { yearsAcross } from '../paper/blocks.ts';
import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import type { FundingRecord } from '../records/funding.ts';
import { formatFinancialYear } from '../text/dates.ts';
import {
  at,
  columnLetters,
  formula,
  headRows,
  input,
  inputWord,
  pounds,
  type Row,
  sheetHead,
  text,
  yesNo,
} from './cells.ts';
import type { CostPlaces } from './costs-sheet.ts';
import { leftOut, optionHead, type WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const moneySheetName = 'Affordability';

const certainties = { confirmed: 'confirmed', likely: 'likely', 'applied-for': 'applied for' } as const;
type Certainty = FundingRecord['certainty'];

/** Source and certainty stand before the options that it pays for. */
const firstPaysFor = 2;

/** Money for the change by source, and each option's cash beside it; null where the paper has no such table. */
export const moneySheet = (context: WorkbookContext, costs: CostPlaces): WorkbookSheet | null => {
  const { analysis, shown, paper } = context;
  const sources = inOrder(shown, 'funding');
  if (sources.length === 0 || leftOut(context, 'costs')) return null;
  const { own } = paper;
  const years = analysis.costs.years.slice(0, yearsAcross);
  const firstYear = firstPaysFor + analysis.options.length;
  const inflationRow = headRows + 1;
  const yearRow = inflationRow + 3;
  const firstRow = yearRow + 1;
  const lastRow = firstRow + sources.length - 1;
  const down = (column: number): string =>
    `$${columnLetters(column)}$${firstRow}:$${columnLetters(column)}$${lastRow}`;
  const sourceRow = ({ source, certainty, options, amounts }: FundingRecord): Row => [
    text(recordWords(source) || 'A source without a name'),
    inputWord(certainties[certainty]),
    ...analysis.options.map(({ id }) => inputWord(yesNo(options === 'all' || options.includes(id)))),
    ...years.map((_, year): WorkbookCell => {
      const amount = amounts[year];
      if (amounts.length === 0 || amount === null) return inputWord('not known');
      return amount === undefined ? null : input(pounds(amount), 'pounds');
    }),
  ];
  const blockHead = lastRow + 2;
  const known = analysis.costs.affordability.flatMap((held) => {
    const option = analysis.options.findIndex(({ id }) => id === held.option);
    return held.known && costs.net(option, 0) !== null ? [{ held, option }] : [];
  });
  const linesOf = ({ held, option }: (typeof known)[number], place: number): readonly Row[] => {
    const first = blockHead + 1 + place * 7;
    const pays = down(firstPaysFor + option);
    const line = (label: string, cellOf: (year: number) => WorkbookCell): Row => [
      text(label),
      ...Array.from({ length: firstYear - 1 }, () => null),
      ...years.map((_, year) => cellOf(year)),
    ];
    const cell = (row: number, year: number): string => at({ column: firstYear + year, row });
    const head = optionHead(context, held.option);
    const money = (certainty: Certainty, byYear: readonly number[]) => (year: number) =>
      formula(
        `SUMIFS(${down(firstYear + year)},${down(1)},"${certainties[certainty]}",${pays},"yes")`,
        pounds(byYear[year] ?? 0),
        'pounds',
      );
    const less = (row: number, taken: number, byYear: readonly number[]) => (year: number) =>
      formula(`${cell(row, year)}-${cell(taken, year)}`, pounds(byYear[year] ?? 0), 'pounds', 'total');
    return [
      line(`${head}: cash needed`, (year) =>
        formula(
          `${costs.net(option, year)}*(1+$B$${inflationRow})^(${analysis.costs.years[year]}-$B$${inflationRow + 1})`,
          pounds(held.cashByYear[year] ?? 0),
          'pounds',
          'total',
        ),
      ),
      line('Confirmed money', money('confirmed', held.funding.confirmed)),
      line('Gap to confirmed money', less(first, first + 1, held.gap.confirmed)),
      line('Likely money', money('likely', held.funding.likely)),
      line('Gap with likely money', less(first + 2, first + 3, held.gap.withLikely)),
      line('Money applied for', money('applied-for', held.funding.appliedFor)),
      line('Gap if every source pays', less(first + 4, first + 5, held.gap.withAppliedFor)),
    ];
  };
  const yearHeads = years.map((year) => text(formatFinancialYear(year), 'figureHead'));
  return {
    name: moneySheetName,
    widths: [44, 14, ...analysis.options.map(() => 8), ...years.map(() => 14)],
    frozen: { rows: 0, columns: 1 },
    rows: [
      ...sheetHead(
        'Money for the change',
        'Pounds in the cash of each year. Money stands beside the cost and is not in it. A source pays for the options marked “yes”; one of them is chosen, so each is set beside the whole. What is not known counts as nothing here. A gap below nothing is money to spare.',
      ),
      [text('Prices rise a year by'), input(own.inflationPercent / 100, 'percent')],
      [text('Prices of the costs are of the year that starts in'), input(own.priceBaseYear, 'plain')],
      [],
      [
        text('Source', 'head'),
        text('Certainty', 'head'),
        ...analysis.options.map(({ letter }) => text(letter, 'head')),
        ...yearHeads,
      ],
      ...sources.map(sourceRow),
      [],
      ...(known.length > 0
        ? [
            [
              text('Cash needed, and the gap', 'head'),
              ...Array.from({ length: firstYear - 1 }, () => text('', 'head')),
              ...yearHeads,
            ],
            ...known.flatMap(linesOf),
          ]
        : []),
    ],
  };
};
