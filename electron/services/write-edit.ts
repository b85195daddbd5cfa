import type { LogState } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { applyEdit, type Edit } from '../../shared/records/edits.ts';
import { editProblems } from '../../shared/records/rules.ts';
import type { AppraisalStore, Stamp } from '../ports.ts';
import type { OpenAppraisals } from './open-appraisals.ts';
import type { Frozen } from './snapshots.ts';

/**
 * The appraisal after an edit, where no hard rule stands against it.
 *
 * @param was the appraisal before, for an edit that a person makes anew; left out, nothing is asked of what was
 * @returns `edit-refused` with the first problem, and how many more there are
 */
export const afterEdit = (
  before: Appraisal,
  edit: Pick<Edit, 'put' | 'remove'>,
  was?: Appraisal,
): Result<Appraisal> => {
  const after = applyEdit(before, edit);
  const [problem, ...others] = editProblems(after, edit, was);
  if (!problem) return { ok: true, value: after };
  const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
  return refused('edit-refused', `${problem.sentence}${more}`);
};

/**
 * Writes an edit with the snapshot that goes with it, in one change; what is kept at hand goes along with the disk.
 *
 * @param given.after the appraisal with the edit applied and judged, without that snapshot
 * @param given.now the edit's own id, when and by whom
 */
export const writeEdit = (
  open: AppraisalStore,
  kept: OpenAppraisals,
  id: string,
  given: {
    readonly edit: Edit;
    readonly after: Appraisal;
    readonly frozen?: Frozen | null;
    readonly now: Stamp;
  },
): Result<LogState> => {
  const { edit, after, frozen, now } = given;
  const taken = frozen ? [frozen.record] : [];
  const withTaken = applyEdit(after, { put: taken, remove: [] });
  const [problem] = frozen ? editProblems(withTaken, { put: taken, remove: [] }) : [];
  if (problem) return refused('edit-refused', problem.sentence);
  const applied = open.applyEdit(
    id,
    { ...edit, put: [...edit.put, ...taken] },
    now,
    frozen ? [frozen.copy] : [],
  );
  if (applied.ok) kept.set(id, withTaken);
  else kept.drop(id);
  return applied;
};

/** The same for an edit of many records that takes no snapshot: others have their turn between two parts of it. */
export const writeInParts = async (
  open: AppraisalStore,
  kept: OpenAppraisals,
  id: string,
  given: { readonly edit: Edit; readonly after: Appraisal; readonly now: Stamp },
  pause: () => Promise<void>,
): Promise<Result<LogState>> => {
  const { edit, after, now } = given;
  const applied = await open.applyInParts(id, edit, now, pause);
  if (applied.ok) kept.set(id, after);
  else kept.drop(id);
  return applied;
};
