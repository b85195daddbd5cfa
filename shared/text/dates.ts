const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A calendar date as stored: "2009-02-26". No time, no zone. */
export type IsoDate = string;

/** Parts of a calendar date, or null when the text is not one ("2009-02-30" is not). */
export const parseIsoDate = (
  date: string,
): { readonly year: number; readonly month: number; readonly day: number } | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const stamp = new Date(Date.UTC(year, month - 1, day));
  return stamp.getUTCMonth() === month - 1 && stamp.getUTCDate() === day ? { year, month, day } : null;
};

/** "26 February 2009"; text that is not a date comes back unchanged. */
export const formatDate = (date: IsoDate): string => {
  const parts = parseIsoDate(date);
  return parts ? `${parts.day} ${months[parts.month - 1]} ${parts.year}` : date;
};

/** "Thursday 26 February 2009"; text that is not a date comes back unchanged. */
export const formatLongDate = (date: IsoDate): string => {
  const parts = parseIsoDate(date);
  if (!parts) return date;
  const weekday = days[new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()];
  return `${weekday} ${formatDate(date)}`;
};

/** The NHS financial year that starts in April of the given calendar year: 2009 → "2009/10". */
export const formatFinancialYear = (startYear: number): string =>
  `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;

/** "14:02" in the given number of minutes east of UTC, from an ISO instant. */
export const formatTime = (instant: string, minutesEast = 0): string => {
  const shifted = new Date(Date.parse(instant) + minutesEast * 60_000);
  return Number.isNaN(shifted.getTime()) ? instant : shifted.toISOString().slice(11, 16);
};
