import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import type { Question } from './weights-round-place.ts';

/** What every question of the round is given. */
export interface StepProps {
  readonly set: WeightSetRecord;
  readonly question: Question;
  /** How many questions there are. */
  readonly of: number;
  /** To the question before; null on the first. */
  readonly onBack: (() => void) | null;
  /** To the question after, or to the review after the last, whatever has been answered. */
  readonly onNext: () => void;
}
