import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import { formatFinancialYear } from '../text/dates.ts';
import { joinNames } from '../text/lists.ts';
import { hasAmount, knownPence, lineYear } from './line-year.ts';

/**
 * Places of the years of the horizon, from 0, for which nobody knows a line's amount yet: all of them where the line is
 * unknown, else those marked so, and on a recurring line those that nothing was entered for. A one-off line costs
 * nothing in the years that it does not reach; one worked out from staff is known in every year.
 */
export const unknownYears = (line: CostLineRecord, horizonYears: number): readonly number[] =>
  Array.from({ length: horizonYears }, (_, place) => place).filter(
    (place) => lineYear(line, place).kind === 'unknown',
  );

/** Whether a line says anything of what an option costs: all its years are known, or one of them is not nothing. */
export const saysACost = (line: CostLineRecord, horizonYears: number): boolean => {
  const places = Array.from({ length: horizonYears }, (_, place) => place);
  return (
    places.every((place) => lineYear(line, place).kind !== 'unknown') ||
    places.some((place) => knownPence(line, place) !== 0)
  );
};

/** "2011/12, 2013/14 to 2015/16": three years or more in a row are a span. */
export const namesOfYears = (places: readonly number[], firstYear: number): string => {
  const spans: { first: number; last: number }[] = [];
  for (const place of places) {
    const open = spans.at(-1);
    if (open?.last === place - 1) open.last = place;
    else spans.push({ first: place, last: place });
  }
  const named = (place: number): string => formatFinancialYear(firstYear + place);
  return joinNames(
    spans.flatMap(({ first, last }) => {
      if (first === last) return [named(first)];
      return last === first + 1 ? [named(first), named(last)] : [`${named(first)} to ${named(last)}`];
    }),
  );
};

/** What a line that is not known, or not in every year, is called; null for a line that is known. */
export const unknownName = (
  line: CostLineRecord,
  { horizonYears, firstYear }: Pick<AppraisalRecord, 'horizonYears' | 'firstYear'>,
): string | null => {
  const years = unknownYears(line, horizonYears);
  if (years.length === 0) return null;
  return hasAmount(line, horizonYears)
    ? `${line.name || 'an unnamed line'} (${namesOfYears(years, firstYear)})`
    : line.name;
};
