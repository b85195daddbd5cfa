import { unknownFundingYears } from '../../../shared/analysis/affordability.ts';
import { type Appraisal, appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { FundingRecord } from '../../../shared/records/funding.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { count } from '../../../shared/text/lists.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type GridCell,
  type GridColumn,
  type GridRow,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';
import { readThousands } from './cost-edits.ts';
import { shownThousands, thousandsText, yearKey, yearPlace } from './cost-rows.ts';

const certainties = ['confirmed', 'likely', 'applied for'] as const;
type Certainty = FundingRecord['certainty'];

/** "applied for" as it is kept. */
const certaintyOf = (words: string): Certainty | null => {
  const typed = words.trim().toLowerCase().replaceAll('-', ' ');
  const found = certainties.find((choice) => typed !== '' && choice.startsWith(typed));
  return found === undefined ? null : found === 'applied for' ? 'applied-for' : found;
};

/** How certain money is, in words. */
export const certaintyWords = (certainty: Certainty): string => certainty.replace('-', ' ');

/** Columns of the grid of money: the source, how certain it is, then a column a year, then the sum. */
export const fundingColumns = (years: readonly number[]): readonly GridColumn[] => [
  { key: 'source', name: 'source', width: 190, align: 'left', sticky: true },
  { key: 'certainty', name: 'certainty', width: 92, align: 'left' },
  ...years.map(
    (year, place): GridColumn => ({
      key: yearKey(place),
      name: formatFinancialYear(year),
      width: 58,
      align: 'right',
    }),
  ),
  { key: 'sum', name: 'sum', width: 66, align: 'right' },
];

const unknownCell: GridCell = {
  text: '?',
  shown: '?',
  fixed: null,
  mark: { state: 'unknown' },
  says: 'unknown',
};
const fixedSum = 'a sum is worked out from the years';

const fundingRow = (source: FundingRecord, horizonYears: number): GridRow => {
  const unknown = unknownFundingYears(source, horizonYears);
  const places = Array.from({ length: horizonYears }, (_, place) => place);
  const sum = places.reduce((total, place) => total + (source.amounts[place] ?? 0), 0);
  const known = places.some((place) => typeof source.amounts[place] === 'number');
  return {
    key: source.id,
    lead: [],
    cells: [
      { text: source.source, fixed: null, mark: { unnamed: source.source === '' } },
      { text: certaintyWords(source.certainty), fixed: null, choices: certainties },
      ...places.map((place): GridCell => {
        const pence = source.amounts[place];
        if (unknown.includes(place)) return unknownCell;
        return typeof pence === 'number'
          ? { text: thousandsText(pence), shown: shownThousands(pence), fixed: null }
          : { text: '', fixed: null };
      }),
      unknown.length > 0 && !known
        ? { ...unknownCell, text: '', fixed: fixedSum }
        : {
            text: thousandsText(sum),
            shown: shownThousands(sum),
            fixed: fixedSum,
            mark: { strong: true, partly: unknown.length > 0 },
          },
    ],
  };
};

/** A row for each source of money, in the user's order. */
export const fundingRows = (appraisal: Appraisal): readonly GridRow[] =>
  inOrder(appraisal, 'funding').map((source) => fundingRow(source, appraisalOf(appraisal).horizonYears));

type Outcome = { readonly source: FundingRecord } | { readonly refused: Pick<Refusal, 'sentence' | 'brief'> };

/** Years that are passed over on the way to an amount give nothing; the years of a new source were not known before. */
const withAmount = (source: FundingRecord, place: number, pence: number | null): FundingRecord => {
  const fresh = source.amounts.length === 0;
  const amounts = [...source.amounts];
  while (amounts.length < place) amounts.push(fresh ? null : 0);
  amounts[place] = pence;
  return { ...source, amounts };
};

const withoutAmount = (source: FundingRecord, place: number): FundingRecord => {
  if (place >= source.amounts.length) return source;
  const amounts = [...source.amounts];
  if (place === amounts.length - 1) amounts.pop();
  else amounts[place] = 0;
  return { ...source, amounts };
};

const entered = (source: FundingRecord, column: string, text: string): Outcome => {
  const place = yearPlace(column);
  if (place !== null) {
    const read = readThousands(text);
    switch (read.kind) {
      case 'refused':
        return { refused: read.refused };
      case 'unknown':
        return source.amounts.length === 0 ? { source } : { source: withAmount(source, place, null) };
      case 'empty':
        return { source: withoutAmount(source, place) };
      case 'amount':
        return { source: withAmount(source, place, read.pence) };
    }
  }
  if (column === 'certainty') {
    const certainty = certaintyOf(text);
    if (certainty) return { source: { ...source, certainty } };
    const shown = shortened(plainWords(text), 30) || 'an empty cell';
    return {
      refused: {
        sentence: `Money is confirmed, likely or applied for. ${shown} was not kept.`,
        brief: `${shown} is not confirmed, likely or applied for`,
      },
    };
  }
  const typed = plainWords(text);
  return typed.length > 200
    ? {
        refused: {
          sentence: 'A source can be at most 200 characters. Nothing was changed.',
          brief: 'a text is longer than 200 characters',
        },
      }
    : { source: { ...source, source: typed } };
};

const labelOf = (source: FundingRecord, column: string, firstYear: number): string => {
  const name = source.source || 'an unnamed source';
  const place = yearPlace(column);
  if (place === null) {
    return column === 'certainty'
      ? `Money from ${name}: ${certaintyWords(source.certainty)}`
      : `Name ${name}`;
  }
  const pence = source.amounts[place];
  const shown =
    typeof pence === 'number'
      ? `£${shownThousands(pence)}k`.replace('£−', '−£')
      : pence === null || source.amounts.length === 0
        ? 'unknown'
        : 'nothing';
  return `Money from ${name}, ${formatFinancialYear(firstYear + place)}: ${shown}`;
};

/** The one edit that texts in cells of the grid of money make, and the cells that were refused. Rows are sources. */
export const fundingChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const { firstYear } = appraisalOf(appraisal);
  const changed = new Map<string, FundingRecord>();
  const refusals: Refusal[] = [];
  let label = '';
  let cells = 0;
  const ordered = kind === 'clear' ? [...entries].reverse() : entries;
  for (const { row, column, text } of ordered) {
    const before = changed.get(row) ?? appraisal.funding.get(row);
    if (!before) continue;
    const outcome = entered(before, column, text);
    if ('refused' in outcome) {
      refusals.push({ row, column, ...outcome.refused });
    } else if (JSON.stringify(outcome.source) !== JSON.stringify(before)) {
      changed.set(row, outcome.source);
      label = labelOf(outcome.source, column, firstYear);
      cells += 1;
    }
  }
  if (cells === 0) return { change: null, refusals };
  return {
    change: {
      label: cells === 1 ? label : `${commitVerb(kind)} ${count(cells, 'cell')} of money`,
      put: [...changed.values()],
    },
    refusals,
  };
};
