import type { AnyRecord } from '../records/record.ts';
import type { MergeReport } from './merge-report.ts';

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
