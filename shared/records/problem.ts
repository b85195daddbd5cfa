import type { AnyRecord, RecordKey } from './record.ts';
import { type Stage, stageForRecord } from './stages.ts';

/** Something wrong or missing, in a sentence, with the record and the place to go to. */
export interface Problem {
  /** Stable name for tests and the command line: "score-range-inverted". */
  readonly code: string;
  /** Hard: an edit that would cause it is refused. Soft: it is listed. Blocking: soft, and the paper waits for it. */
  readonly severity: 'hard' | 'blocking' | 'soft';
  readonly record: RecordKey | null;
  readonly field: string | null;
  readonly sentence: string;
  readonly stage: Stage;
}

/** A problem of one record, mended where records of its type are worked on. */
export const problemAt = (
  record: AnyRecord,
  code: string,
  sentence: string,
  field: string | null = null,
  severity: Problem['severity'] = 'hard',
): Problem => ({
  code,
  severity,
  record: { type: record.type, id: record.id },
  field,
  sentence,
  stage: stageForRecord(record.type),
});
