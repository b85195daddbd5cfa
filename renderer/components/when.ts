import { formatDate, formatLongDate, formatTime } from '../../shared/text/dates.ts';

const minutesEast = (instant: string): number => -new Date(instant).getTimezoneOffset();

/** The calendar day of an instant on this computer's clock: "2009-02-12". */
export const dayOf = (instant: string): string => {
  const shifted = new Date(Date.parse(instant) + minutesEast(instant) * 60_000);
  return Number.isNaN(shifted.getTime()) ? instant : shifted.toISOString().slice(0, 10);
};

/** "Thursday 12 February 2009". */
export const longDayOf = (instant: string): string => formatLongDate(dayOf(instant));

/** "14:02" on this computer's clock. */
export const timeOf = (instant: string): string => formatTime(instant, minutesEast(instant));

/** "12 February 2009, 14:02". */
export const momentOf = (instant: string): string => `${formatDate(dayOf(instant))}, ${timeOf(instant)}`;
