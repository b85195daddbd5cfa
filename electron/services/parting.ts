import type { HistoryEntry } from '../../shared/contract/channels.ts';
import { done, type Result } from '../../shared/contract/result.ts';
import type { LoggedChange } from '../../shared/records/process.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import type { AppraisalStore } from '../ports.ts';

/** Where two copies of an appraisal parted. */
export interface Parting {
  /** Every record as it stood then; null where nothing at hand shows that. */
  readonly base: readonly AnyRecord[] | null;
  /** The last line that both logs hold; null where they share none. */
  readonly parted: { readonly at: string; readonly label: string } | null;
}

/** Whether two logs hold the same line. What it did is left out: an older file does not tell. */
const isSameLine = (one: LoggedChange | undefined, other: LoggedChange | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.kind === other.kind &&
  one.at === other.at &&
  one.author === other.author &&
  one.label === other.label;

/** How many lines two logs have in common before they go apart; both oldest first. */
export const commonStart = (own: readonly LoggedChange[], other: readonly LoggedChange[]): number => {
  let common = 0;
  while (isSameLine(own[common], other[common])) common += 1;
  return common;
};

/**
 * Finds where a copy that came in a file parted from the appraisal in the store, by the longest common start of their
 * logs. The store knows how the records stood after each of its own changes, and, where it imported the appraisal, how
 * they came: after the last line of the history that came along. A file that holds no more than a part of that history
 * is itself what it was.
 *
 * @param newestFirst the appraisal's own log, as the store gives it
 * @param other the copy's records and its log, in any order
 */
export const partingOf = (
  open: AppraisalStore,
  id: string,
  newestFirst: readonly HistoryEntry[],
  other: { readonly records: readonly AnyRecord[]; readonly history: readonly LoggedChange[] },
): Result<Parting> => {
  const own = [...newestFirst].reverse();
  const theirs = [...other.history].sort((a, b) => a.seq - b.seq);
  const common = commonStart(own, theirs);
  const last = own[common - 1];
  if (!last) return done({ base: null, parted: null });
  const parted = { at: last.at, label: last.label };
  const brought = own.filter(({ seq }) => seq < 0).length;
  const known = last.seq >= 0 ? last.seq : common === brought ? 0 : null;
  if (known === null) return done({ base: common === theirs.length ? other.records : null, parted });
  const base = open.recordsAt(id, known);
  return base.ok ? done({ base: base.value, parted }) : base;
};
