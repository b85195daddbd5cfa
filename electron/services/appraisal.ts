import { setImmediate } from 'node:timers/promises';
import type { ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type ErrorCode, type Result, refused } from '../../shared/contract/result.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { applyEdit } from '../../shared/records/edits.ts';
import type { AppraisalStore, Ports, Stamp } from '../ports.ts';
import type { OpenAppraisals, StoreAccess } from './open-appraisals.ts';
import { freeze, frozenOnIssue } from './snapshots.ts';
import { afterEdit, writeEdit } from './write-edit.ts';

/** Work on one appraisal: opening it, changing it, and what was changed before. */
export interface AppraisalService {
  readonly open: (given: RequestOf<'appraisal.open'>) => Promise<Result<ReplyOf<'appraisal.open'>>>;
  readonly edit: (given: RequestOf<'appraisal.edit'>) => Promise<Result<ReplyOf<'appraisal.edit'>>>;
  readonly undo: (given: RequestOf<'appraisal.undo'>) => Promise<Result<ReplyOf<'appraisal.undo'>>>;
  readonly redo: (given: RequestOf<'appraisal.redo'>) => Promise<Result<ReplyOf<'appraisal.redo'>>>;
  readonly history: (given: RequestOf<'appraisal.history'>) => Promise<Result<ReplyOf<'appraisal.history'>>>;
  readonly recordVersions: (
    given: RequestOf<'appraisal.recordVersions'>,
  ) => Promise<Result<ReplyOf<'appraisal.recordVersions'>>>;
  readonly changeDetail: (
    given: RequestOf<'appraisal.changeDetail'>,
  ) => Promise<Result<ReplyOf<'appraisal.changeDetail'>>>;
  readonly takeSnapshot: (
    given: RequestOf<'appraisal.takeSnapshot'>,
  ) => Promise<Result<ReplyOf<'appraisal.takeSnapshot'>>>;
  readonly snapshotRecords: (
    given: RequestOf<'appraisal.snapshotRecords'>,
  ) => Promise<Result<ReplyOf<'appraisal.snapshotRecords'>>>;
}

/** Records of one change that are shown: a file that was imported whole touches tens of thousands. */
const mostShown = 200;

/** Refusals that say nothing about whether memory and disk still agree. */
const harmless: readonly ErrorCode[] = ['nothing-to-undo', 'nothing-to-redo', 'not-found'];

export const createAppraisalService = (
  ports: Ports,
  store: StoreAccess,
  kept: OpenAppraisals,
): AppraisalService => {
  const stamp = (editId: string): Stamp => ({ editId, at: ports.clock.now(), author: ports.author });

  /** The snapshot that an edit which was made before has taken, if it is still there. */
  const takenBy = (open: AppraisalStore, id: string, editId: string) => {
    const now = kept.get(open, id);
    return now.ok ? now.value.snapshot.get(editId) : undefined;
  };

  const revert = (id: string, direction: 'undo' | 'redo') =>
    store(async (open) => {
      const reverted = await open.revertInParts(id, direction, stamp(ports.ids.next()), () => setImmediate());
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
        if (already.value) {
          const taken = takenBy(open, id, edit.id);
          return done({ ...already.value, ...(taken ? { taken } : {}) });
        }
        const before = kept.get(open, id);
        if (!before.ok) return before;
        const after = afterEdit(before.value, edit, before.value);
        if (!after.ok) return after;
        const now = stamp(edit.id);
        const frozen = frozenOnIssue(before.value, after.value, now);
        const applied = writeEdit(open, kept, id, { edit, after: after.value, frozen, now });
        return applied.ok && frozen ? done({ ...applied.value, taken: frozen.record }) : applied;
      }),
    undo: ({ id }) => revert(id, 'undo'),
    redo: ({ id }) => revert(id, 'redo'),
    history: async ({ id, record, type }) => {
      const found = await store((open) => open.history(id, record ?? (type ? { type } : null)));
      return found.ok ? done({ entries: [...found.value] }) : found;
    },
    recordVersions: async ({ id, key }) => {
      const found = await store((open) => open.recordVersions(id, key));
      return found.ok ? done({ versions: [...found.value] }) : found;
    },
    changeDetail: ({ id, seq }) => store((open) => open.changeDetail(id, seq, mostShown)),
    takeSnapshot: ({ id, editId = ports.ids.next(), name, note, reason }) =>
      store((open) => {
        const already = open.findEdit(id, editId);
        if (!already.ok) return already;
        if (already.value) {
          const snapshot = takenBy(open, id, editId);
          return snapshot
            ? done({ snapshot, log: already.value })
            : refused('not-found', 'This snapshot was taken, and has been taken back since.');
        }
        const before = kept.get(open, id);
        if (!before.ok) return before;
        const now = stamp(editId);
        const frozen = freeze(before.value, { name, note, reason }, now);
        const edit = { id: editId, label: `Snapshot “${name}”`, put: [], remove: [] };
        const applied = writeEdit(open, kept, id, { edit, after: before.value, frozen, now });
        return applied.ok ? done({ snapshot: frozen.record, log: applied.value }) : applied;
      }),
    snapshotRecords: async ({ id, snapshot }) => {
      const found = await store((open) => open.snapshot(id, snapshot));
      return found.ok ? done({ records: [...found.value.records] }) : found;
    },
  };
};
