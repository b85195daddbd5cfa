import type { OptionCost } from '../../../shared/analysis/analysis.ts';
import { hasAmount, knownPence, lineYear } from '../../../shared/analysis/line-year.ts';
import { annualStaffCost } from '../../../shared/analysis/staffing.ts';
import { namesOfYears, unknownYears } from '../../../shared/analysis/unknown-years.ts';
import { type Appraisal, appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { formatThousands } from '../../../shared/text/money.ts';
import type { GridCell, GridColumn, GridRow } from '../../components/grid/grid-model.ts';

export const kinds = ['one-off', 'recurring'] as const;
export const states = ['costed', 'nil', 'unknown'] as const;

/** Column of a year's amounts, by its place after the first year. */
export const yearKey = (place: number): string => `year${place}`;

/** Place of a year's column, or null for another column. */
export const yearPlace = (column: string): number | null => {
  const match = /^year(\d+)$/.exec(column);
  return match ? Number(match[1]) : null;
};

/**
 * Columns of the cost grid: what the line is, then a column a year, then the sum. With five years they fit beside the
 * panel in a window 1280 px wide; in a wider one, all grow alike.
 */
export const costColumns = (
  years: readonly number[],
  categories: readonly string[] = [],
): readonly GridColumn[] => [
  { key: 'name', name: 'line', width: 136, align: 'left', sticky: true },
  {
    key: 'category',
    name: 'category',
    // Holds the longest category of the library whole.
    width: 92,
    align: 'left',
    ...(categories.length > 0 ? { suggestions: categories } : {}),
  },
  { key: 'kind', name: 'kind', width: 68, align: 'left' },
  { key: 'state', name: 'state', width: 78, align: 'left' },
  ...years.map(
    (year, place): GridColumn => ({
      key: yearKey(place),
      name: formatFinancialYear(year),
      width: 54,
      align: 'right',
    }),
  ),
  { key: 'sum', name: 'sum', width: 64, align: 'right' },
];

/** Pence as typed in £000, without losing a penny: 1250000 → "12.5". */
export const thousandsText = (pence: number): string => `${pence / 100_000}`;

/** Pence as shown in a £000 column: whole, or with the decimals that the amount has, two at most. */
export const shownThousands = (pence: number): string =>
  formatThousands(pence, [0, 1, 2].find((places) => pence % 10 ** (5 - places) === 0) ?? 2);

/** A difference with its sign: "+744", "−120", "0". */
export const signedThousands = (pence: number): string => {
  const shown = formatThousands(pence);
  return shown.startsWith('−') || shown === '0' ? shown : `+${shown}`;
};

const fixedSum = 'a sum is worked out from the years';

/** The years that an appraisal's costs are in. */
export interface Horizon {
  readonly horizonYears: number;
  readonly firstYear: number;
}

const unknownCell: GridCell = {
  text: '?',
  shown: '?',
  fixed: null,
  mark: { state: 'unknown' },
  says: 'unknown',
};
const nilCell: GridCell = { text: '', shown: 'nil', fixed: null, mark: { state: 'nil' } };

/** An amount typed over what staff come to, and one that is worked out from them, each say so. */
const staffWords = (line: CostLineRecord, fromStaff: boolean): Pick<GridCell, 'mark' | 'says'> => {
  if (!line.staffing) return {};
  return fromStaff
    ? { mark: { staff: 'worked-out' }, says: 'worked out from staff' }
    : {
        mark: { staff: 'typed-over' },
        says: `in place of ${shownThousands(annualStaffCost(line.staffing))} worked out from staff`,
      };
};

const amountCell = (line: CostLineRecord, place: number): GridCell => {
  if (line.state === 'nil') return nilCell;
  const year = lineYear(line, place);
  if (year.kind === 'unknown') return unknownCell;
  return year.kind === 'nothing'
    ? { text: '', fixed: null }
    : {
        text: thousandsText(year.pence),
        shown: shownThousands(year.pence),
        fixed: null,
        ...staffWords(line, year.fromStaff),
      };
};

/** What a line comes to in the years that are known of it. */
export const knownSum = (line: CostLineRecord, horizonYears: number): number =>
  Array.from({ length: horizonYears }, (_, place) => knownPence(line, place)).reduce(
    (sum, pence) => sum + pence,
    0,
  );

const sumCell = (line: CostLineRecord, unknown: readonly number[], horizon: Horizon): GridCell => {
  if (line.state === 'nil') return { ...nilCell, fixed: fixedSum };
  if (unknown.length > 0 && !hasAmount(line, horizon.horizonYears)) {
    return { ...unknownCell, text: '', fixed: fixedSum };
  }
  const sum = knownSum(line, horizon.horizonYears);
  return {
    text: thousandsText(sum),
    shown: shownThousands(sum),
    fixed: fixedSum,
    mark: { strong: true, partly: unknown.length > 0 },
    ...(unknown.length === 0 ? {} : { says: `without ${namesOfYears(unknown, horizon.firstYear)}, unknown` }),
  };
};

/** A line that is costed in some years only says so; one without an amount in any is unknown, whatever it is called. */
const stateCell = (line: CostLineRecord, unknown: readonly number[], horizon: Horizon): GridCell => {
  const open = line.state === 'costed' && unknown.length > 0;
  const cell: GridCell = { text: line.state, fixed: null, choices: states, mark: { state: line.state } };
  if (!open) return cell;
  return hasAmount(line, horizon.horizonYears)
    ? { ...cell, shown: 'in part', mark: { state: 'unknown' } }
    : { ...cell, shown: 'unknown', mark: { state: 'unknown' } };
};

/** One line as a row of the cost grid. */
export const lineRow = (line: CostLineRecord, horizon: Horizon): GridRow => {
  const unknown = unknownYears(line, horizon.horizonYears);
  return { key: line.id, lead: [], cells: lineCells(line, unknown, horizon) };
};

const lineCells = (
  line: CostLineRecord,
  unknown: readonly number[],
  horizon: Horizon,
): readonly GridCell[] => [
  {
    text: line.name,
    fixed: null,
    mark: { transfer: line.transfer, unnamed: line.name === '' },
    ...(line.transfer ? { says: 'transfer, left out of the economic view' } : {}),
  },
  { text: line.category, fixed: null },
  { text: line.kind, fixed: null, choices: kinds },
  stateCell(line, unknown, horizon),
  ...Array.from({ length: horizon.horizonYears }, (_, place) => amountCell(line, place)),
  sumCell(line, unknown, horizon),
];

const fixedNet = 'a net cost is worked out from the lines';

const yearsRow = (
  key: string,
  name: string,
  byYear: readonly number[],
  known: boolean,
  tone: 'total' | 'quiet',
): GridRow => {
  const figure = (pence: number): GridCell => ({
    text: thousandsText(Math.round(pence)),
    shown: formatThousands(pence),
    fixed: fixedNet,
  });
  const unknown: GridCell = {
    text: '',
    shown: '?',
    fixed: fixedNet,
    mark: { state: 'unknown' },
    says: 'unknown',
  };
  const blank: GridCell = { text: '', fixed: fixedNet };
  return {
    key,
    lead: [],
    tone,
    cells: [
      { text: name, fixed: fixedNet },
      blank,
      blank,
      blank,
      ...byYear.map((pence) => (known ? figure(pence) : unknown)),
      known ? figure(byYear.reduce((sum, pence) => sum + pence, 0)) : unknown,
    ],
  };
};

/** An option's lines in the user's order, memo lines apart. */
export const linesOf = (
  appraisal: Appraisal,
  option: string,
): { readonly counted: readonly CostLineRecord[]; readonly memo: readonly CostLineRecord[] } => {
  const lines = inOrder(appraisal, 'costLine').filter((line) => line.option === option);
  return { counted: lines.filter(({ memo }) => !memo), memo: lines.filter(({ memo }) => memo) };
};

/** Rows of one option: its lines and their net by year; and apart, what is shown and never added. */
export const costRows = (
  appraisal: Appraisal,
  cost: OptionCost,
): { readonly counted: readonly GridRow[]; readonly net: GridRow; readonly memo: readonly GridRow[] } => {
  const { counted, memo } = linesOf(appraisal, cost.option);
  const { byYear } = cost.financial;
  const { firstYear } = appraisalOf(appraisal);
  const horizon = { horizonYears: byYear.length, firstYear };
  return {
    counted: counted.map((line) => lineRow(line, horizon)),
    net: yearsRow(
      `net ${cost.option}`,
      cost.unknown.length > 0 && cost.known ? 'Net of what is known' : 'Net',
      byYear,
      cost.known,
      'total',
    ),
    memo: memo.map((line) => lineRow(line, horizon)),
  };
};
