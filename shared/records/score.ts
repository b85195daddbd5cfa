import { z } from 'zod';
import { id, scaleValue, text } from './fields.ts';

/** In place of an assessor's id: the moderated score that the ranking uses. */
export const agreedAssessor = 'agreed';

/** One judgement: how well an option does on a criterion, by one assessor or as agreed. */
export const scoreRecord = z.strictObject({
  type: z.literal('score'),
  id,
  option: id,
  criterion: id,
  /** An assessor's id, or `agreed`. */
  assessor: id,
  /** 0 (worst) to 100 (best); null when only a remark was left. */
  value: scaleValue.nullable(),
  low: scaleValue.nullable(),
  high: scaleValue.nullable(),
  reason: text(2000),
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
  evidence: z.array(id).max(100),
  /** On an agreed score: who sees it otherwise, and why. */
  dissent: text(2000),
});

export type ScoreRecord = z.infer<typeof scoreRecord>;

/** The id of a score follows from its keys, so that two people filling the same cell meet in a conflict. */
export const scoreId = (option: string, criterion: string, assessor: string): string =>
  `score~${option}~${criterion}~${assessor}`;

/** A bare score without reason, range or evidence. */
export const newScore = (
  option: string,
  criterion: string,
  assessor: string,
  value: number | null,
): ScoreRecord => ({
  type: 'score',
  id: scoreId(option, criterion, assessor),
  option,
  criterion,
  assessor,
  value,
  low: null,
  high: null,
  reason: '',
  confidence: null,
  evidence: [],
  dissent: '',
});
