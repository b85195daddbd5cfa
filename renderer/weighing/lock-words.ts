import type { AppraisalRecord } from '../../shared/records/appraisal.ts';
import type { Moment, Process } from '../../shared/records/process.ts';
import { formatDate, formatTime } from '../../shared/text/dates.ts';
import { joinNames } from '../../shared/text/lists.ts';

/** "11 February 2009 at 17:05", where the reader is. */
export const momentWords = (instant: string, minutesEast: number): string => {
  const local = new Date(Date.parse(instant) + minutesEast * 60_000);
  if (Number.isNaN(local.getTime())) return instant;
  return `${formatDate(local.toISOString().slice(0, 10))} at ${formatTime(instant, minutesEast)}`;
};

/**
 * When the weights were locked and by whom. That it was before the first score is said only where the log shows it;
 * a log that brings the lock and scores in one line shows no more than that.
 *
 * @param minutesEast of UTC, where the reader is
 */
export const lockWords = (process: Process | null, minutesEast: number): string => {
  if (!process?.locked) return 'Weights are locked.';
  const { locked, lockedBeforeScoring, firstScore } = process;
  const when = `Locked on ${momentWords(locked.at, minutesEast)} by ${locked.by || 'someone unnamed'}`;
  if (lockedBeforeScoring) return `${when}, before the first score was given.`;
  if (firstScore === null || process.unlockings.length > 0) return `${when}.`;
  return firstScore.at === locked.at
    ? `${when}, in one line with the scores: the log does not show which came first.`
    : `${when}, after the first score was given.`;
};

/** Said when the weights are to be opened without a reason, once scores are there. */
export const unlockRefused = 'Give a reason: the weights stay locked without one.';

/** What becomes of the reason. */
export const unlockKept = 'Kept with the date; the paper prints it.';

/**
 * "Access does not say in its own words what 0 and 100 are", without its end.
 *
 * @param bare names of criteria: see `withoutOwnEnds`
 * @param ends what the ends of the scale are called there
 */
export const bareWords = (bare: readonly string[], ends: string): string =>
  `${joinNames(bare)} ${bare.length === 1 ? 'does not say in its' : 'do not say in their'} own words what ${ends} are`;

/** A reason that was left, with who left it where the log shows that. */
export interface ToldUnlocking {
  readonly at: string;
  readonly by: string | null;
  readonly reason: string;
}

/** How far the page's clock and the moment at which an edit became durable may lie apart, in milliseconds. */
const nearEnough = 60_000;

const byOf = (at: string, moments: readonly Moment[]): string | null => {
  const away = (moment: Moment): number => Math.abs(Date.parse(moment.at) - Date.parse(at));
  const [nearest] = [...moments].sort((a, b) => away(a) - away(b));
  return nearest && away(nearest) <= nearEnough ? nearest.by : null;
};

/** Each time that weights were opened once scores were there, the latest first. */
export const toldUnlockings = (
  { unlockings }: Pick<AppraisalRecord, 'unlockings'>,
  process: Process | null,
): readonly ToldUnlocking[] =>
  unlockings.map(({ at, reason }) => ({ at, reason, by: byOf(at, process?.unlockings ?? []) })).reverse();
