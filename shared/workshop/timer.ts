import type { WorkshopRecord } from '../records/workshop.ts';

type Timer = WorkshopRecord['timer'];

/** Fewest and most minutes that a step can be given, as in the record. */
export const timerMinutes = { least: 1, most: 60 } as const;

/**
 * Milliseconds that are left of a step: 0 once they are over, and null while the timer does not run. A clock that was set
 * back since it was started gives no more than the whole.
 *
 * @param now milliseconds since 1970
 */
export const timeLeft = ({ minutes, startedAt }: Timer, now: number): number | null => {
  if (startedAt === null) return null;
  const whole = minutes * 60_000;
  return Math.min(whole, Math.max(0, Date.parse(startedAt) + whole - now));
};

/** Milliseconds as a clock face, begun seconds counted whole: 272000 → "4:32". */
export const clockFace = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
