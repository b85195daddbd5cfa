import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import type { OptionRecord } from '../records/option.ts';
import type { EarlyYears } from './analysis-costs.ts';
import { knownPence } from './line-year.ts';

/**
 * Recurring lines of an option with an amount, a saving too, in financial years that are over before the option starts:
 * before its start date, or before the earliest that it could be where none is set. A financial year runs from 1 April
 * to 31 March. Set-up costs are one-off and may well come before; memo lines are in no sum.
 */
export const earlyYearsOf = (
  option: Pick<OptionRecord, 'id' | 'startDate' | 'earliestStart'>,
  lines: readonly CostLineRecord[],
  { firstYear, horizonYears }: Pick<AppraisalRecord, 'firstYear' | 'horizonYears'>,
): EarlyYears[] => {
  const start = option.startDate ?? option.earliestStart;
  if (start === null) return [];
  const over = Array.from({ length: horizonYears }, (_, place) => place).filter(
    // The year is over on the 1 April after it; dates as stored stand in the order of their texts.
    (place) => `${firstYear + place + 1}-04-01` <= start,
  );
  return lines
    .filter(({ kind, memo }) => kind === 'recurring' && !memo)
    .flatMap((line) => {
      const places = over.filter((place) => knownPence(line, place) !== 0);
      return places.length === 0
        ? []
        : [{ line: line.id, option: option.id, name: line.name, places, start }];
    });
};
