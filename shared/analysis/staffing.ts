import type { StaffGroupRecord } from '../records/staff-group.ts';
import { roundHalfUp } from '../text/numbers.ts';

/** Staff as a cost line or a staff group holds them. */
interface Staffing {
  /** Whole-time equivalents, 0 or more. */
  readonly wte: number;
  /** Pay of one whole-time equivalent for a year, in pence. */
  readonly annualPay: number;
  /** Employer's pension and National Insurance, in per cent of pay. */
  readonly onCostPercent: number;
}

/**
 * What staff cost in a full year: WTE × pay × (1 + on-cost), in whole pence, rounded half up. One band 6 at the 2008/09
 * mid-point of £28,378 with 22% on-cost is £34,621.16.
 */
export const annualStaffCost = ({ wte, annualPay, onCostPercent }: Staffing): number =>
  roundHalfUp((wte * annualPay * (100 + onCostPercent)) / 100);

/**
 * What a staff group costs in a full year, in pence: as finance gives it, else worked out from WTE, pay and on-cost;
 * null while neither is known.
 */
export const staffGroupCost = ({
  annualCost,
  wte,
  annualPay,
  onCostPercent,
}: Pick<StaffGroupRecord, 'annualCost' | 'wte' | 'annualPay' | 'onCostPercent'>): number | null => {
  if (annualCost !== null) return annualCost;
  return wte === null || annualPay === null ? null : annualStaffCost({ wte, annualPay, onCostPercent });
};
