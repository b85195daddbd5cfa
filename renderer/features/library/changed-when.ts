import { formatLongDate, formatTime } from '../../../shared/text/dates.ts';

const day = (shifted: Date): string => shifted.toISOString().slice(0, 10);

/**
 * When something changed, as short as it stays clear: "Today, 13:20", "Yesterday, 09:05", "Tue 10 Feb", "Tue 10 Feb
 * 2009".
 *
 * @param now the instant to compare with, ISO
 * @param minutesEast of UTC, where the reader is
 */
export const changedWhen = (instant: string, now: string, minutesEast = 0): string => {
  const local = (at: string): Date => new Date(Date.parse(at) + minutesEast * 60_000);
  const then = local(instant);
  if (Number.isNaN(then.getTime())) return instant;
  const today = local(now);
  const yesterday = new Date(today.getTime() - 86_400_000);
  if (day(then) === day(today)) return `Today, ${formatTime(instant, minutesEast)}`;
  if (day(then) === day(yesterday)) return `Yesterday, ${formatTime(instant, minutesEast)}`;
  const [weekday = '', date = '', month = '', year = ''] = formatLongDate(day(then)).split(' ');
  const short = `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)}`;
  return year === day(today).slice(0, 4) ? short : `${short} ${year}`;
};
