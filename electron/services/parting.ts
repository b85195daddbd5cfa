import type { HistoryEntry } from '../../shared/contract/channels.ts';
import { done, type Result } from '../../shared/contract/result.ts';
import { type MergedBefore, withTakenBefore } from '../../shared/merge/taken-before.ts';
import type { LoggedChange } from '../../shared/records/process.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import type { AppraisalStore } from '../ports.ts';
import { mergesIn, statesOf } from './merged-states.ts';

/** Where two copies of an appraisal parted. */
export interface Parting {
  /** Every record as it stood then; null where nothing at hand shows that. */
  readonly base: readonly AnyRecord[] | null;
  /** The last line of the appraisal's own log that the other copy knows; null where it knows none. */
  readonly parted: { readonly at: string; readonly label: string } | null;
  /** The state of the other copy, by which a later merge knows what this one took; null for one without a log. */
  readonly state: string | null;
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
const commonStart = (own: readonly LoggedChange[], other: readonly LoggedChange[]): number => {
  let common = 0;
  while (isSameLine(own[common], other[common])) common += 1;
  return common;
};

/** Every record that a merge touched. */
const whole = Number.MAX_SAFE_INTEGER;

/**
 * Finds where a copy that came in a file parted from the appraisal in the store: by the longest common start of their
 * logs, and by the merges in both. What the other copy has merged of this one, it knows; and what this one has merged of
 * the other since is what both knew then. The store knows how the records stood after each of its own changes, and, where
 * it imported the appraisal, how they came: after the last line of the history that came along. A file that holds no more
 * than a part of that history is itself what it was.
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
  const states = statesOf(theirs);
  const state = states.at(-1) ?? null;
  const common = commonStart(own, theirs);
  const merged = new Set(mergesIn(theirs).map((merge) => merge.state));
  const shared = Math.max(common, statesOf(own).findLastIndex((one) => merged.has(one)) + 1);
  const last = own[shared - 1];
  if (!last) return done({ base: null, parted: null, state });
  const parted = { at: last.at, label: last.label };
  const brought = own.filter(({ seq }) => seq < 0).length;
  const known = last.seq >= 0 ? last.seq : shared === brought ? 0 : null;
  if (known === null) {
    return done({ base: shared === theirs.length ? other.records : null, parted, state });
  }
  const base = open.recordsAt(id, known);
  if (!base.ok) return base;
  const held = new Set([...states, ...merged]);
  const taken: (readonly MergedBefore[])[] = [];
  for (const { seq, state: of } of mergesIn(own)) {
    if (seq <= known || !held.has(of)) continue;
    const did = open.changeDetail(id, seq, whole);
    if (!did.ok) return did;
    taken.push(did.value.records);
  }
  return done({ base: withTakenBefore(base.value, taken), parted, state });
};
