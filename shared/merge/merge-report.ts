import { z } from 'zod';
import { recordKey } from '../records/record.ts';

/** One of the two copies of a merge: the appraisal that is open, or the file that came. */
export const mergeSide = z.enum(['mine', 'theirs']);
export type MergeSide = z.infer<typeof mergeSide>;

/** A difference that both sides made, and that only a person can decide. */
const mergeConflict = z.strictObject({
  /** Names the conflict in the answer: the same for the same conflict, whichever side is mine. */
  id: z.string(),
  key: recordKey,
  /** The record for people: "Score of D on Access (agreed)". */
  name: z.string(),
  /** The field that differs, for people; null where the whole record does: one side removed it, or its parts belong together. */
  field: z.string().nullable(),
  /** What stood there when the copies parted, in words; null for nothing, or where that is not known. */
  before: z.string().nullable(),
  /** In words, with the reason that stands beside it; null for removed. */
  mine: z.strictObject({ says: z.string().nullable(), reason: z.string() }),
  theirs: z.strictObject({ says: z.string().nullable(), reason: z.string() }),
  /** What goes with one choice beside the record itself: "With it go 3 scores that were given in the other copy." */
  note: z.string(),
});
export type MergeConflict = Readonly<z.infer<typeof mergeConflict>>;

/** What one side alone changed, and the merge takes. */
const mergeTaken = z.strictObject({
  key: recordKey,
  name: z.string(),
  did: z.enum(['added', 'changed', 'removed']),
  /** "Score 40 to 55", "Name", one a field; empty for a record that came or went. */
  what: z.array(z.string()),
});
export type MergeTaken = Readonly<z.infer<typeof mergeTaken>>;

/** What merging a copy would do. */
export const mergeReport = z.strictObject({
  file: z.string(),
  /**
   * Where the copies parted. `known`: what each side changed since is told apart. `unknown`: nothing that both have
   * shows it, so that every difference is a conflict.
   */
  base: z.enum(['known', 'unknown']),
  /** The last that both logs hold: when, and what it was called. Null where they share nothing. */
  parted: z.strictObject({ at: z.string(), label: z.string() }).nullable(),
  /** What the other copy brings. */
  taken: z.array(mergeTaken),
  /** How many records only this copy has changed: they stay. */
  kept: z.number().int(),
  conflicts: z.array(mergeConflict),
  /** What the merge does by itself so that the two fit together, a sentence each: "Both copies …: … becomes option F." */
  notes: z.array(z.string()),
});
export type MergeReport = Readonly<z.infer<typeof mergeReport>>;
