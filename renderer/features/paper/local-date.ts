import { formatDate } from '../../../shared/text/dates.ts';

/**
 * "19 February 2009": the day that an instant falls on by this computer's clock; text that is no instant comes back
 * unchanged.
 */
export const localDate = (instant: string): string => {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return formatDate(shifted.toISOString().slice(0, 10));
};
