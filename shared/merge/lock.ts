import type { Appraisal } from '../records/aggregate.ts';
import { appraisalOf } from '../records/aggregate.ts';
import { holdsScores, standingRules } from '../records/before-and-after.ts';
import type { AnyRecord, RecordKey } from '../records/record.ts';
import type { RecordTable } from '../records/record-table.ts';
import { isSame } from './same.ts';

/** What a lock is about: the weights, and what they were judged on. */
const weighed = ['appraisal', 'criterion', 'weightSet', 'weight'] as const;

/** Whether the weights that a copy has locked, or what they were judged on, are others now. */
const isBroken = (copy: Appraisal, merged: Appraisal): boolean => {
  if (!appraisalOf(copy).weightsLocked) return false;
  const put: AnyRecord[] = [];
  const remove: RecordKey[] = [];
  for (const type of weighed) {
    const [was, is] = [copy[type] as RecordTable<AnyRecord>, merged[type] as RecordTable<AnyRecord>];
    is.each((record) => {
      if (!isSame(was.get(record.id), record)) put.push(record);
    });
    was.each(({ id }) => {
      if (!is.get(id)) remove.push({ type, id });
    });
  }
  return standingRules.some((rule) =>
    rule(copy, merged, { put, remove }).some(
      ({ code }) => code === 'weights-locked' || code === 'weighed-locked',
    ),
  );
};

/** Why the weights are opened, as the paper prints it. */
const reasons = {
  broken: 'Two copies were merged, and what is weighed is not what had been locked in one of them',
  unlocked:
    'Two copies were merged, and scores had been given in one of them without the weights being locked',
} as const;

/**
 * Whether a copy has scored with open weights while the other locked them for the first time: of such scores a lock out of
 * the other copy would say that they came after it.
 */
const isScoredUnlocked = (copy: Appraisal, base: Appraisal | null): boolean =>
  !appraisalOf(copy).weightsLocked && holdsScores(copy) && !(base && holdsScores(base));

/** What opening the lock does, and why. */
export interface OpenedLock {
  readonly own: ReturnType<typeof appraisalOf>;
  /** Null where it was open, and only the reason was missing. */
  readonly why: keyof typeof reasons | null;
}

/**
 * The appraisal's own record with its weights unlocked, where they came to be locked but are not what a copy had locked: a
 * lock says that these weights were agreed before the scores, and of weights out of two copies nobody can say that. The
 * same where one copy was scored for the first time without the lock that comes from the other. Where one copy opened
 * them before it had scores and the other had some, the reason that this needs is left. Null where there is nothing to be
 * done.
 *
 * @param base null where nothing shows where the copies parted
 * @param at ISO instant, for the reason
 */
export const openedLock = (
  merged: Appraisal,
  copies: readonly Appraisal[],
  base: Appraisal | null,
  at: string,
): OpenedLock | null => {
  const own = appraisalOf(merged);
  const why = !own.weightsLocked
    ? null
    : copies.some((copy) => isBroken(copy, merged))
      ? 'broken'
      : copies.some((copy) => isScoredUnlocked(copy, base))
        ? 'unlocked'
        : null;
  const opens = why !== null;
  const isUntold = (copy: Appraisal): boolean => {
    const { weightsLocked, unlockings } = appraisalOf(copy);
    return weightsLocked && holdsScores(copy) && unlockings.length >= own.unlockings.length;
  };
  const needsReason = opens ? copies.some(holdsScores) : !own.weightsLocked && copies.some(isUntold);
  if (!opens && !needsReason) return null;
  const reason = reasons[why ?? 'broken'];
  const unlockings = needsReason ? [...own.unlockings, { at, reason }] : own.unlockings;
  return { own: { ...own, weightsLocked: false, unlockings }, why };
};
