import { setImmediate } from 'node:timers/promises';
import type { Channel, ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../shared/contract/result.ts';
import { compareCopies } from '../../shared/merge/compare-copies.ts';
import type { MergeReport, MergeSide } from '../../shared/merge/merge-report.ts';
import { mergeWith, unansweredIn } from '../../shared/merge/merge-with.ts';
import { isSame } from '../../shared/merge/same.ts';
import { type Appraisal, allRecords, appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import { count } from '../../shared/text/lists.ts';
import type { AppraisalStore, Documents, Ports } from '../ports.ts';
import { type AppraisalFile, readAppraisalBytes } from './appraisal-file.ts';
import { oneLine } from './file-names.ts';
import { type ComparedCopy, createHeldCopies } from './held-copies.ts';
import { mergeWords } from './merged-states.ts';
import type { OpenAppraisals, StoreAccess } from './open-appraisals.ts';
import { type Parting, partingOf } from './parting.ts';
import { afterEdit, writeInParts } from './write-edit.ts';

type Call<Name extends Channel> = (given: RequestOf<Name>) => Promise<Result<ReplyOf<Name>>>;

/** Merging another copy of the same appraisal. */
export interface MergeService {
  readonly read: Call<'merge.read'>;
  readonly take: Call<'merge.take'>;
  readonly end: Call<'merge.end'>;
  /** Forgets every copy that was read. */
  readonly forgetAll: () => void;
}

/** Gives others their turn. */
const pause = (): Promise<void> => setImmediate();

/** A copy that cannot be merged with the appraisal, with why; null where it can be. */
const refusedCopy = (mine: Appraisal, { file }: AppraisalFile, name: string): Result<never> | null => {
  if (file.reproduces !== undefined) {
    return refused(
      'another-appraisal',
      `${name} holds only what its paper shows. A merge needs the whole appraisal, or it would take for removed what was never printed.`,
      'Nothing was changed. Ask its author to export the appraisal (.icoa.json) and send that.',
    );
  }
  const other = appraisalOf(appraisalFrom(file.records));
  return appraisalOf(mine).lineage === other.lineage
    ? null
    : refused(
        'another-appraisal',
        `${name} is another appraisal, “${other.title}”, and no copy of this one.`,
        'Nothing was changed. Choose a file that was exported from a copy of this appraisal; import any other from the list of appraisals.',
      );
};

/** What is to be known of the file and of where the copies parted, before anything is chosen. */
const notesOn = ({ stamp }: AppraisalFile, { base, parted }: Parting): readonly string[] => [
  ...(stamp === 'differs'
    ? ['The appraisal inside this paper is not the one that was put in: somebody has changed it since.']
    : []),
  ...(base === null && parted
    ? [
        `Both come from the appraisal as it was after “${parted.label}”, which is not kept in this app. Where the appraisal was begun, a merge can tell who changed what.`,
      ]
    : []),
];

const outdated = refused(
  'edit-refused',
  'This appraisal has changed since the copy was compared with it, and the merge would no longer be what was shown.',
  'Nothing was merged. Close this window, then choose the copy again.',
);

/** The line in the history: what was merged, and how it was decided. */
const labelOf = (
  { file, taken, conflicts }: MergeReport,
  answers: ReadonlyMap<string, MergeSide>,
  state: string | null,
): string => {
  const theirs = conflicts.filter(({ id }) => answers.get(id) === 'theirs').length;
  const settled = `${count(conflicts.length, 'difference')} settled, ${theirs} as in the other copy`;
  const did = [`${count(taken.length, 'change')} taken`, ...(conflicts.length > 0 ? [settled] : [])];
  return `${mergeWords(file, state)}${did.join(', ')}`;
};

export const createMergeService = (
  ports: Ports,
  store: StoreAccess,
  kept: OpenAppraisals,
  documents: Documents,
): MergeService => {
  const copies = createHeldCopies();

  const compared = async (
    open: AppraisalStore,
    id: string,
    mine: Appraisal,
    { file, name }: { readonly file: AppraisalFile; readonly name: string },
  ): Promise<Result<ComparedCopy>> => {
    const log = open.state(id);
    if (!log.ok) return log;
    const history = open.history(id, null);
    if (!history.ok) return history;
    const { records, history: lines = [] } = file.file;
    const parting = partingOf(open, id, history.value, { records, history: lines });
    if (!parting.ok) return parting;
    await pause();
    const theirs = { file: name, records };
    const { base, parted } = parting.value;
    const plan = compareCopies({ base, parted, mine: allRecords(mine), theirs });
    const { report } = plan;
    const notes = [...notesOn(file, parting.value), ...report.notes];
    const { state } = parting.value;
    return done({ seq: log.value.seq, state, plan: { ...plan, report: { ...report, notes } } });
  };

  return {
    read: async ({ id, job, name, base64 }) => {
      const keep = copies.begin(job);
      const file = oneLine(name, 200);
      const read = await readAppraisalBytes(Buffer.from(base64, 'base64'), file, documents);
      if (!read.ok) return read;
      await pause();
      return store(async (open) => {
        const mine = kept.get(open, id);
        if (!mine.ok) return mine;
        const refusal = refusedCopy(mine.value, read.value, file);
        if (refusal) return refusal;
        const found = await compared(open, id, mine.value, { file: read.value, name: file });
        if (!found.ok) return found;
        const editId = ports.ids.next();
        keep({ appraisal: id, file, read: read.value, editId, compared: found.value, merged: null });
        return done(found.value.plan.report);
      });
    },
    take: ({ id, job, answers: given }) =>
      // In several turns: a copy may bring thousands of records.
      store(async (open) => {
        const copy = copies.find(job, id);
        if (!copy) {
          return refused(
            'not-found',
            'This copy is not at hand any more.',
            'Nothing was merged. Choose it again.',
          );
        }
        const log = open.state(id);
        if (!log.ok) return log;
        const already = open.findEdit(id, copy.editId);
        if (!already.ok) return already;
        if (already.value && copy.merged) {
          // Asked again after a reply that was lost: what it did still stands, unless more has happened since.
          const { put, remove } = copy.merged;
          return log.value.seq === copy.compared.seq + 1
            ? done({ put: [...put], remove: [...remove], log: log.value })
            : outdated;
        }
        const mine = kept.get(open, id);
        if (!mine.ok) return mine;
        if (log.value.seq !== copy.compared.seq) {
          const again = await compared(open, id, mine.value, { file: copy.read, name: copy.file });
          if (!again.ok) return again;
          if (!isSame(again.value.plan.report, copy.compared.plan.report)) return outdated;
          copy.compared = again.value;
        }
        const { plan, state } = copy.compared;
        const answers = new Map(given.map(({ conflict, side }) => [conflict, side] as const));
        const unanswered = unansweredIn(plan, answers);
        if (unanswered) {
          const { name, field } = unanswered;
          return refused(
            'edit-refused',
            `${name}${field === null ? '' : `, ${field}`}: the two copies differ, and neither has been chosen.`,
            'Nothing was merged. Choose which to keep, then merge.',
          );
        }
        await pause();
        const now = { editId: copy.editId, at: ports.clock.now(), author: ports.author };
        const { put, remove } = mergeWith(plan, answers, now.at);
        // Nothing to write: every answer was this copy's.
        if (put.length === 0 && remove.length === 0) return done({ put: [], remove: [], log: log.value });
        await pause();
        const edit = {
          id: copy.editId,
          label: labelOf(plan.report, answers, state),
          put: [...put],
          remove: [...remove],
        };
        // What was done in the other copy happened before: nothing is asked of what is locked here.
        const after = afterEdit(mine.value, edit);
        if (!after.ok) {
          return refused(
            after.error.code,
            `The two copies cannot stand together: ${after.error.message}`,
            'Nothing was merged. Put it right in one of the copies, then merge again.',
          );
        }
        await pause();
        const written = await writeInParts(open, kept, id, { edit, after: after.value, now }, pause);
        if (!written.ok) return written;
        copy.merged = { put, remove };
        return done({ put: [...put], remove: [...remove], log: written.value });
      }),
    end: async ({ job }) => {
      copies.end(job);
      return done({});
    },
    forgetAll: copies.clear,
  };
};
