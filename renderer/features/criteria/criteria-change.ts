import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { type Change, reopensLock } from '../../../shared/records/edits.ts';
import { rankingSeen } from '../../session/ranking-visibility.ts';

/** An edit of the criteria as it is to be made, and whether it opens the lock of the weights. */
export interface CriteriaChange {
  readonly change: Change;
  readonly unlocks: boolean;
}

/**
 * A change of the criteria, with the weights unlocked where it alters what they were judged on. As wherever weights are
 * unlocked, the same edit records that the ranking may have been seen by then.
 *
 * @param appraisal what the change is made to
 * @param at ISO instant of the change
 */
export const criteriaChange = (
  appraisal: Appraisal,
  analysis: Analysis,
  given: Change,
  at: string,
): CriteriaChange => {
  const change = reopensLock(appraisal, given, at);
  if (change === given) return { change, unlocks: false };
  const seen = rankingSeen(appraisal, analysis);
  const put = (change.put ?? []).map((record) =>
    record.type === 'appraisal' ? { ...record, rankingRevealed: record.rankingRevealed || seen } : record,
  );
  return { change: { ...change, put }, unlocks: true };
};
