import type { MergePlan } from '../../shared/merge/merge-plan.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import type { AppraisalFile } from './appraisal-file.ts';

/** A copy beside the appraisal. */
export interface ComparedCopy {
  /** The change of the appraisal after which they were compared. */
  readonly seq: number;
  /** The state of the copy's log; null where it has none. */
  readonly state: string | null;
  readonly plan: MergePlan;
}

/** A colleague's copy that was read and waits to be merged. */
export interface HeldCopy {
  /** The appraisal that it is a copy of. */
  readonly appraisal: string;
  /** The file's name, as the history tells it. */
  readonly file: string;
  readonly read: AppraisalFile;
  /** The id that the edit will have, so that merging twice is one merge. */
  readonly editId: string;
  compared: ComparedCopy;
  /** What merging did, once it has. */
  merged: { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] } | null;
}

/** Copies that were read, by the job that read them. */
export interface HeldCopies {
  /** Before a copy is read: whatever the job held is forgotten. @returns keeps the copy, unless the job has ended meanwhile */
  readonly begin: (job: string) => (copy: HeldCopy) => void;
  readonly find: (job: string, appraisal: string) => HeldCopy | undefined;
  readonly end: (job: string) => void;
  readonly clear: () => void;
}

/** @param most jobs kept: a copy may hold 80,000 records, and a page that ends none must not fill the memory */
export const createHeldCopies = (most = 2): HeldCopies => {
  const jobs = new Map<string, { copy: HeldCopy | null }>();
  return {
    begin: (job) => {
      const held: { copy: HeldCopy | null } = { copy: null };
      jobs.delete(job);
      jobs.set(job, held);
      const [oldest] = jobs.keys();
      if (jobs.size > most && oldest !== undefined) jobs.delete(oldest);
      return (copy) => {
        if (jobs.get(job) === held) held.copy = copy;
      };
    },
    find: (job, appraisal) => {
      const copy = jobs.get(job)?.copy;
      return copy?.appraisal === appraisal ? copy : undefined;
    },
    end: (job) => {
      jobs.delete(job);
    },
    clear: () => {
      jobs.clear();
    },
  };
};
