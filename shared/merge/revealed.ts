import { type Appraisal, appraisalOf, leafCriteria } from '../records/aggregate.ts';
import { cellsAwaited } from '../records/cells-awaited.ts';

/** Whether the ranking is in view: the weights are locked, and nobody has still to score. */
const isInView = (appraisal: Appraisal): boolean =>
  appraisalOf(appraisal).weightsLocked && cellsAwaited(appraisal) === 0;

/** Whether there is anything to rank. */
const holdsCells = (appraisal: Appraisal): boolean =>
  leafCriteria(appraisal).length > 0 && [...appraisal.option.values()].some(({ shortListed }) => shortListed);

/**
 * Whether a merge brings something to score, or opens weights, after the ranking was in view in one of the copies: whoever
 * goes on from there has seen it, or may be told by those who have.
 */
export const isRevealed = (merged: Appraisal, copies: readonly Appraisal[]): boolean =>
  copies.some((copy) => isInView(copy) && holdsCells(copy)) && !isInView(merged);
