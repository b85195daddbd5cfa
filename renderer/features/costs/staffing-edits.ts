import { lineYear } from '../../../shared/analysis/line-year.ts';
import { annualStaffCost } from '../../../shared/analysis/staffing.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { defaultOnCostPercent } from '../../../shared/records/staff-group.ts';
import { formatMoney } from '../../../shared/text/money.ts';
import { formatNumber, roundHalfUp } from '../../../shared/text/numbers.ts';
import { poundsAsTyped } from '../../components/read-typed.ts';

type Staffing = NonNullable<CostLineRecord['staffing']>;
export type Band = Staffing['band'];

/**
 * A line with other staff. Staff that cost something make the line costed; staff without pay yet leave a line that has no
 * amount of its own unknown, so that it never counts as nothing.
 */
export const withStaffing = (line: CostLineRecord, staffing: Staffing): CostLineRecord => {
  const typed = line.state === 'costed' ? line.amounts : [];
  const hasTyped = typed.some((pence) => pence !== null);
  const costs = annualStaffCost(staffing) !== 0;
  return {
    ...line,
    staffing,
    kind: line.staffing ? line.kind : 'recurring',
    state: costs || hasTyped ? 'costed' : 'unknown',
    amounts: [...typed],
  };
};

/**
 * A line whose staff are of another band: the pay is the library's for it where it has one, else as it was.
 *
 * @param pay default pay of a band in pence; undefined where there is none
 */
export const withBand = (line: CostLineRecord, band: Band, pay: number | undefined): CostLineRecord =>
  withStaffing(line, {
    band,
    wte: line.staffing?.wte ?? 1,
    annualPay: pay ?? line.staffing?.annualPay ?? 0,
    onCostPercent: line.staffing?.onCostPercent ?? defaultOnCostPercent,
  });

/** A line that is no longer worked out: what it came to in each year stays as its amounts. */
export const withoutStaffing = (line: CostLineRecord, horizonYears: number): CostLineRecord => {
  if (line.state !== 'costed') return { ...line, staffing: null };
  const amounts = Array.from({ length: horizonYears }, (_, place) => {
    const year = lineYear(line, place);
    return year.kind === 'amount' ? year.pence : null;
  });
  return { ...line, staffing: null, amounts };
};

/** Years of the horizon, from 0, whose amount was typed in place of what the staff come to. */
export const typedOver = (line: CostLineRecord, horizonYears: number): readonly number[] =>
  line.staffing && line.state === 'costed'
    ? Array.from({ length: horizonYears }, (_, place) => place).filter(
        (place) => typeof line.amounts[place] === 'number',
      )
    : [];

/** Two decimals at most, and none that says nothing: 2, 2.5, 0.33. */
const inFull = (wte: number): string =>
  formatNumber(wte, [0, 1].find((places) => Number.isInteger(roundHalfUp(wte * 10 ** places, 6))) ?? 2);

/** "2 WTE × £28,378 × 1.22 = £69,242 a year". */
export const staffingSum = (staffing: Staffing): string =>
  `${inFull(staffing.wte)} WTE × ${poundsAsTyped(staffing.annualPay)} × ${formatNumber(1 + staffing.onCostPercent / 100, 2)} = ${poundsAsTyped(Math.round(annualStaffCost(staffing) / 100) * 100)} a year`;

/** What a staffed line costs a year, for the label of an edit. */
export const staffingLabel = (staffing: Staffing): string =>
  `${formatMoney(annualStaffCost(staffing))} a year`;
