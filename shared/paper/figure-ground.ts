import type { Analysis } from '../analysis/analysis.ts';
import type { Appraisal } from '../records/aggregate.ts';
import type { RecordKey } from '../records/record.ts';
import type { Stage } from '../records/stages.ts';

/** What a figure's source is read in. */
export interface FigureGround {
  readonly appraisal: Appraisal;
  readonly analysis: Analysis;
}

/** Where a figure of the paper is worked on. */
export interface FigurePlace {
  readonly stage: Stage;
  /** The record to arrive at; null for a result, which is no record's own. */
  readonly record: RecordKey | null;
  /** One of its fields, where a stage can lead to it. */
  readonly field: string | null;
  /** What the figure is: "Score of D on Integration". */
  readonly what: string;
}

/** A stage as a whole. */
export const at = (stage: Stage, what: string): FigurePlace => ({ stage, record: null, field: null, what });

/** A record on a stage, or one of its fields. */
export const atRecord = (
  stage: Stage,
  record: RecordKey,
  what: string,
  field: string | null = null,
): FigurePlace => ({ stage, record, field, what });
