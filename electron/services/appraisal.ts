import type { ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { type ErrorCode, type Result, refused } from '../../shared/contract/result.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { applyEdit } from '../../shared/records/edits.ts';
import { editProblems } from '../../shared/records/rules.ts';
import type { Ports, Stamp } from '../ports.ts';
import type { OpenAppraisals, StoreAccess } from './open-appraisals.ts';

/** Work on one appraisal: opening it, changing it, and what was changed before. */
export interface AppraisalService {
  readonly open: (given: RequestOf<'appraisal.open'>) => Promise<Result<ReplyOf<'appraisal.open'>>>;
  readonly edit: (given: RequestOf<'appraisal.edit'>) => Promise<Result<ReplyOf<'appraisal.edit'>>>;
  readonly undo: (given: RequestOf<'appraisal.undo'>) => Promise<Result<ReplyOf<'appraisal.undo'>>>;
  readonly redo: (given: RequestOf<'appraisal.redo'>) => Promise<Result<ReplyOf<'appraisal.redo'>>>;
  readonly history: (given: RequestOf<'appraisal.history'>) => Promise<Result<ReplyOf<'appraisal.history'>>>;
}

/** Refusals that say nothing about whether memory and disk still agree. */
const harmless: readonly ErrorCode[] = ['nothing-to-undo', 'nothing-to-redo', 'not-found'];

export const createAppraisalService = (
  ports: Ports,
  store: StoreAccess,
  kept: OpenAppraisals,
): AppraisalService => {
  const stamp = (editId: string): Stamp => ({ editId, at: ports.clock.now(), author: ports.author });

  const revert = (id: string, direction: 'undo' | 'redo') =>
    store((open) => {
      const reverted = open.revert(id, direction, stamp(ports.ids.next()));
      if (!reverted.ok) {
        if (!harmless.includes(reverted.error.code)) kept.drop(id);
        return reverted;
      }
      const { label, put, remove, log } = reverted.value;
      if (kept.has(id)) {
        const before = kept.get(open, id);
        if (before.ok) kept.set(id, applyEdit(before.value, { put, remove }));
      }
      return { ok: true, value: { label, put: [...put], remove: [...remove], log } };
    });

  return {
    open: ({ id }) =>
      store((open) => {
        const loaded = open.load(id);
        if (!loaded.ok) return loaded;
        const { records, log } = loaded.value;
        kept.set(id, appraisalFrom(records));
        return { ok: true, value: { id, records: [...records], log } };
      }),
    edit: ({ id, edit }) =>
      store((open) => {
        // Asked first: an edit that is sent again must not be judged against what came after it.
        const already = open.findEdit(id, edit.id);
        if (!already.ok) return already;
        if (already.value) return { ok: true, value: already.value };
        const before = kept.get(open, id);
        if (!before.ok) return before;
        const after = applyEdit(before.value, edit);
        const [problem, ...others] = editProblems(after, edit, before.value);
        if (problem) {
          const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
          return refused('edit-refused', `${problem.sentence}${more}`);
        }
        const applied = open.applyEdit(id, edit, stamp(edit.id));
        if (applied.ok) kept.set(id, after);
        else kept.drop(id);
        return applied;
      }),
    undo: ({ id }) => revert(id, 'undo'),
    redo: ({ id }) => revert(id, 'redo'),
    history: async ({ id, record }) => {
      const found = await store((open) => open.history(id, record));
      return found.ok ? { ok: true, value: { entries: [...found.value] } } : found;
    },
  };
};
