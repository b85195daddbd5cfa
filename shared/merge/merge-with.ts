import type { AnyRecord, RecordKey } from '../records/record.ts';
import type { MergePlan } from './merge-plan.ts';
import type { MergeConflict, MergeSide } from './merge-report.ts';
import { resolved } from './resolve.ts';

/** The first conflict that the answers leave open; null where every one has an answer. */
export const unansweredIn = (
  { report }: MergePlan,
  answers: ReadonlyMap<string, MergeSide>,
): MergeConflict | null => report.conflicts.find(({ id }) => !answers.has(id)) ?? null;

/**
 * What the merge does to my copy, once every conflict has an answer. With the same answers it leads both copies to the
 * same records, snapshots left out.
 *
 * @param answers the side that was chosen, by the conflict's id
 * @param at ISO instant of the merge, for the reason that is left where locked weights are opened
 * @throws {Error} for a conflict without an answer: nothing is chosen silently
 */
export const mergeWith = (
  plan: MergePlan,
  answers: ReadonlyMap<string, MergeSide>,
  at: string,
): { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] } => {
  const answerOf = (conflict: string): MergeSide => {
    const answer = answers.get(conflict);
    if (!answer) throw new Error(`The conflict "${conflict}" has no answer`);
    return answer;
  };
  const { put, remove } = resolved(plan.comparison, answerOf, at);
  return { put, remove };
};
