import { allowanceLeft, atRangeEnd, withOptimismBias } from '../analysis/costs.ts';
import { discountFactors } from '../analysis/discounting.ts';
import { knownPence, lineYear } from '../analysis/line-year.ts';
import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import { formatFinancialYear } from '../text/dates.ts';
import {
  fixedRange,
  formula,
  headRows,
  input,
  inputWord,
  pounds,
  type Row,
  range,
  sheetHead,
  text,
  yesNo,
} from './cells.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const costLinesSheetName = 'Cost lines';

const counted = 'counted';
const forInformation = 'for information';

/** Where the sheet has what other sheets' formulas rest on: each a column down all lines, fixed. */
export interface CostLinePlaces {
  readonly any: boolean;
  /** The option's letter, how the line counts, and "yes" where it is a transfer. */
  readonly option: string;
  readonly counts: string;
  readonly transfer: string;
  /** Amounts of a year as entered, and with the allowance for optimism. */
  readonly entered: (year: number) => string;
  readonly allowed: (year: number) => string;
  /** Present value of the line at either end of its range; null while no line has a range. */
  readonly ends: { readonly low: string; readonly high: string } | null;
}

/** Columns in their order, by name: those that nobody needs are left out. */
const columnsOf = (lines: readonly CostLineRecord[], years: number) => {
  const staffed = lines.some(({ staffing }) => staffing !== null);
  const ranged = lines.some(({ lowPercent, highPercent }) => lowPercent > 0 || highPercent > 0);
  const names = [
    ...['option', 'line', 'kind', 'category', 'payer', 'counts', 'transfer', 'cash'],
    ...['allowance', 'managed', 'left'],
    ...(ranged ? ['low', 'high'] : []),
    ...(staffed ? ['wte', 'pay', 'onCost'] : []),
    ...Array.from({ length: years }, (_, year) => `entered ${year}`),
    'sum',
    ...Array.from({ length: years }, (_, year) => `allowed ${year}`),
    ...(ranged ? ['lowValue', 'highValue'] : []),
    'note',
  ];
  return { staffed, ranged, names, place: (name: string): number => names.indexOf(name) };
};

const headWords: Readonly<Record<string, string>> = {
  option: 'Option',
  line: 'Line',
  kind: 'Kind',
  category: 'Category',
  payer: 'Payer',
  counts: 'How it counts',
  transfer: 'Transfer',
  cash: 'Releases cash',
  allowance: 'Allowance for optimism',
  managed: 'Of it managed away',
  left: 'Allowance left',
  low: 'May fall by',
  high: 'May rise by',
  wte: 'WTE',
  pay: 'Annual pay',
  onCost: 'On-cost',
  sum: 'Sum as entered',
  lowValue: 'Lowest present value',
  highValue: 'Highest present value',
  note: 'Note',
};
const wordColumns = ['option', 'line', 'kind', 'category', 'payer', 'counts', 'transfer', 'cash', 'note'];

const countsAs = ({ memo, state }: CostLineRecord): string => {
  if (state === 'nil') return 'nil';
  if (state === 'unknown') return 'not known';
  return memo ? forInformation : counted;
};

/** Every cost line of the options in the paper, as entered and with its allowance for optimism. */
export const costLinesSheet = (
  context: WorkbookContext,
  /** The discount factors, fixed, as another sheet has them. */
  factors: string,
): { readonly sheet: WorkbookSheet | null; readonly places: CostLinePlaces } => {
  const { analysis, shown, paper } = context;
  const years = analysis.costs.years;
  const byOption = new Map(analysis.options.map(({ id }, at) => [id, at]));
  const lines = inOrder(shown, 'costLine')
    .filter(({ option }) => byOption.has(option))
    .sort((a, b) => (byOption.get(a.option) ?? 0) - (byOption.get(b.option) ?? 0));
  const { staffed, ranged, names, place } = columnsOf(lines, years.length);
  const firstRow = headRows + 2;
  const lastRow = firstRow + lines.length - 1;
  const down = (name: string): string =>
    fixedRange({ column: place(name), row: firstRow }, { column: place(name), row: lastRow });
  const places: CostLinePlaces = {
    any: lines.length > 0,
    option: down('option'),
    counts: down('counts'),
    transfer: down('transfer'),
    entered: (year) => down(`entered ${year}`),
    allowed: (year) => down(`allowed ${year}`),
    ends: ranged ? { low: down('lowValue'), high: down('highValue') } : null,
  };
  if (lines.length === 0) return { sheet: null, places };

  const factorValues = discountFactors(years.length, paper.own.discountRates);
  const rowOf = (line: CostLineRecord, at: number): Row => {
    const row = firstRow + at;
    const ref = (name: string): string =>
      range({ column: place(name), row }, { column: place(name), row }).split(':')[0] ?? '';
    const span = (name: string): string =>
      range({ column: place(`${name} 0`), row }, { column: place(`${name} ${years.length - 1}`), row });
    const isCounted = countsAs(line) === counted;
    const allowed = (year: number): number =>
      isCounted ? pounds(withOptimismBias(knownPence(line, year), allowanceLeft(line))) : 0;
    const worth = (end: 'low' | 'high'): number =>
      years.reduce(
        (sum, _, year) => sum + (factorValues[year] ?? 0) * atRangeEnd(allowed(year), line, end),
        0,
      );
    const [costs, savings] = ['>', '<'].map(
      (sign) => `SUMPRODUCT(${factors}*(${span('allowed')}${sign}0)*${span('allowed')})`,
    );
    const staff = line.staffing;
    const cells: Readonly<Record<string, WorkbookCell>> = {
      option: text(analysis.options[byOption.get(line.option) ?? 0]?.letter ?? ''),
      line: text(recordWords(line.name) || 'A line without a name'),
      kind: text(line.kind === 'one-off' ? 'one-off' : 'recurring'),
      category: text(recordWords(line.category)),
      payer: text(recordWords(line.payer)),
      counts: inputWord(countsAs(line)),
      transfer: inputWord(yesNo(line.transfer)),
      cash: text(yesNo(line.cashReleasing)),
      allowance: input(line.optimismBiasPercent / 100, 'percent'),
      managed: input(line.mitigationPercent / 100, 'percent'),
      left: formula(`${ref('allowance')}*(1-${ref('managed')})`, allowanceLeft(line) / 100, 'percent'),
      low: input(line.lowPercent / 100, 'percent'),
      high: input(line.highPercent / 100, 'percent'),
      wte: staff ? input(staff.wte, 'wte') : null,
      pay: staff ? input(pounds(staff.annualPay), 'pounds') : null,
      onCost: staff ? input(staff.onCostPercent / 100, 'percent') : null,
      sum: formula(
        `SUM(${span('entered')})`,
        pounds(years.reduce((sum, _, year) => sum + knownPence(line, year), 0)),
        'pounds',
      ),
      lowValue: formula(`${costs}*(1-${ref('low')})+${savings}*(1+${ref('high')})`, worth('low'), 'pounds'),
      highValue: formula(`${costs}*(1+${ref('high')})+${savings}*(1-${ref('low')})`, worth('high'), 'pounds'),
      note: text(recordWords(line.note)),
    };
    const entered = (year: number): WorkbookCell => {
      const amount = lineYear(line, year);
      if (amount.kind === 'nothing') return null;
      if (amount.kind === 'unknown') return inputWord('not known');
      return amount.fromStaff
        ? formula(`ROUND(${ref('wte')}*${ref('pay')}*(1+${ref('onCost')}),2)`, pounds(amount.pence), 'pounds')
        : input(pounds(amount.pence), 'pounds');
    };
    const allowedCell = (year: number): WorkbookCell => {
      const from = ref(`entered ${year}`);
      return formula(
        `IF(AND(${ref('counts')}="${counted}",ISNUMBER(${from})),IF(${from}>0,${from}*(1+${ref('left')}),${from}/(1+${ref('left')})),0)`,
        allowed(year),
        'pounds',
      );
    };
    return names.map((name): WorkbookCell => {
      const [kind, year] = name.split(' ');
      if (kind === 'entered') return entered(Number(year));
      if (kind === 'allowed') return allowedCell(Number(year));
      return cells[name] ?? null;
    });
  };
  const headOf = (name: string): WorkbookCell => {
    const [kind, year] = name.split(' ');
    const words = formatFinancialYear(years[Number(year)] ?? 0);
    if (kind === 'entered') return text(words, 'figureHead');
    if (kind === 'allowed') return text(`${words} as counted`, 'figureHead');
    return text(headWords[name] ?? '', wordColumns.includes(name) ? 'head' : 'figureHead');
  };
  const widthOf = (name: string): number =>
    ({ option: 8, line: 34, note: 60, category: 18, payer: 18, counts: 15 })[name] ?? 13;
  return {
    places,
    sheet: {
      name: costLinesSheetName,
      widths: names.map(widthOf),
      frozen: { rows: firstRow - 1, columns: 2 },
      rows: [
        ...sheetHead(
          'Cost lines',
          `Pounds, change from today’s annual cost, ${formatFinancialYear(analysis.costs.priceBaseYear)} prices; savings are negative. A line counts where it says “${counted}”: “${forInformation}” is shown and never added, “not known” is left out and is not nothing. The columns “as counted” put costs up and savings down by the allowance for optimism.${staffed ? ' Where staff are given and no amount was entered, the amount is WTE × pay × (1 + on-cost).' : ''}`,
        ),
        names.map(headOf),
        ...lines.map(rowOf),
      ],
    },
  };
};
