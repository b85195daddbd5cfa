import type { Appraisal } from '../records/aggregate.ts';
import type { AnyRecord } from '../records/record.ts';
import type { Differences } from './differences.ts';
import type { MergedPart } from './merge-record.ts';
import type { MergeReport, MergeSide } from './merge-report.ts';
import type { Removals } from './removals.ts';
import type { SetDecision } from './weight-sets.ts';
import type { Chosen } from './whole.ts';

/** A copy of an appraisal that came in a file. */
export interface OtherCopy {
  /** The file's name. */
  readonly file: string;
  readonly records: readonly AnyRecord[];
}

/** Two copies beside where they parted. */
export interface Copies {
  /** The records when they parted; null where nothing shows them. */
  readonly base: readonly AnyRecord[] | null;
  readonly parted: MergeReport['parted'];
  readonly mine: readonly AnyRecord[];
  readonly theirs: OtherCopy;
}

/** What differs between two copies, and how each difference is settled, or by which conflict. */
export interface Comparison {
  /** Null where nothing shows where they parted. */
  readonly base: Appraisal | null;
  readonly copies: Readonly<Record<MergeSide, Appraisal>>;
  readonly differences: Differences;
  /** How the records that both have are merged, by the name of the key. */
  readonly parts: ReadonlyMap<string, readonly MergedPart[]>;
  readonly removals: Removals;
  /** Weight sets that come whole from one side, by their id. */
  readonly sets: ReadonlyMap<string, SetDecision>;
  /** The moves of the criteria cannot be merged one by one: they come all from one side. */
  readonly tangled: boolean;
  readonly comparator: Chosen;
}

/** A merge that waits for its answers: `mergeWith` ends it. */
export interface MergePlan {
  readonly report: MergeReport;
  readonly comparison: Comparison;
}
