import type { CostLineRecord } from '../records/cost-line.ts';
import { annualStaffCost } from './staffing.ts';

/** What a cost line says of one year. */
export type LineYear =
  /** An amount in pence, as typed or worked out from staff; a saving is negative. */
  | { readonly kind: 'amount'; readonly pence: number; readonly fromStaff: boolean }
  /** Not known yet, which is never counted as nothing. */
  | { readonly kind: 'unknown' }
  /** Nothing: the line is nil for a stated reason, or a one-off line does not reach the year. */
  | { readonly kind: 'nothing' };

const unknown: LineYear = { kind: 'unknown' };
const nothing: LineYear = { kind: 'nothing' };

/**
 * What a line says of a year. The state goes first: a nil line is nothing in every year, one that is not known is
 * unknown in every year. Of a costed line, an amount that was typed for the year counts; without one, what its staff
 * cost in a year, where it is worked out from staff; without either, a recurring line is unknown and a one-off line is
 * nothing in the years after its last, and unknown in those marked so.
 *
 * @param place years after the appraisal's first, from 0; the horizon is the caller's to keep
 */
export const lineYear = (
  { state, kind, amounts, staffing }: Pick<CostLineRecord, 'state' | 'kind' | 'amounts' | 'staffing'>,
  place: number,
): LineYear => {
  if (state === 'nil') return nothing;
  if (state === 'unknown') return unknown;
  const typed = amounts[place];
  if (typeof typed === 'number') return { kind: 'amount', pence: typed, fromStaff: false };
  if (staffing) return { kind: 'amount', pence: annualStaffCost(staffing), fromStaff: true };
  return typed === null || kind === 'recurring' ? unknown : nothing;
};

/** A line's amount in a year as far as it is known, in pence: 0 where it is nothing or not known. */
export const knownPence = (line: Parameters<typeof lineYear>[0], place: number): number => {
  const year = lineYear(line, place);
  return year.kind === 'amount' ? year.pence : 0;
};

/** Whether a line says an amount for any year of the horizon. */
export const hasAmount = (line: Parameters<typeof lineYear>[0], horizonYears: number): boolean =>
  Array.from({ length: horizonYears }, (_, place) => lineYear(line, place)).some(
    ({ kind }) => kind === 'amount',
  );
