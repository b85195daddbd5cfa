import type { RobustnessSettings } from '../analysis-robustness.ts';
import type { AppraisalIndex } from '../index-appraisal.ts';
import { valueRange } from '../value-function.ts';
import type { GatheredValues } from '../values.ts';

/** By cell of the grid of values: the lowest and the highest that a score may be, 0-100. */
export interface ScoreBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** In place of a scorer's id on a moderated score, and the origin of its value. */
const agreedScore = 'agreed';
const agreedOrigin = 2;

/**
 * Between what scores a random test draws each score. A score that is missing may be anything, 0 to 100. Every other
 * lies between bounds that hold its value:
 *
 * - exact: the value itself;
 * - around: so many points either way, as far as that lies in 0-100;
 * - ranges: what the author of the agreed score, or of a measured figure, gave as low and high; on a cell that is not
 *   agreed, the lowest low and the highest high of its scorers, so that nobody's doubt is averaged away; the value
 *   itself where nobody gave any, and where a what-if has put its own value;
 * - spread: the lowest and the highest score that a scorer gave; a measured value, which nobody scores, stays exact.
 */
export const scoreBounds = (
  index: AppraisalIndex,
  { values, origins }: GatheredValues,
  draw: RobustnessSettings['scores'],
): ScoreBounds => {
  const points = draw.kind === 'around' ? draw.points : 0;
  const low = values.cells.map((value) => (Number.isNaN(value) ? 0 : Math.max(0, value - points)));
  const high = values.cells.map((value) => (Number.isNaN(value) ? 100 : Math.min(100, value + points)));
  const widen = (cell: number, from: number | null, to: number | null): void => {
    if (from !== null) low[cell] = Math.min(low[cell] ?? 0, from);
    if (to !== null) high[cell] = Math.max(high[cell] ?? 0, to);
  };
  const cellAt = cellFinder(index);
  if (draw.kind === 'spread') {
    index.scores.each(({ option, criterion, assessor, value }) => {
      if (value === null || !index.scorerOf.has(assessor)) return;
      const cell = cellAt(option, criterion, 'judged');
      if (cell !== null) widen(cell, value, value);
    });
  }
  if (draw.kind === 'ranges') {
    const supposed = new Set(
      index.overrides.scores.map(({ option, criterion }) => cellAt(option, criterion, null)),
    );
    index.scores.each(({ option, criterion, assessor, value, low: from, high: to }) => {
      if (value === null || (from === null && to === null)) return;
      const cell = cellAt(option, criterion, 'judged');
      if (cell === null || supposed.has(cell)) return;
      const counts = origins[cell] === agreedOrigin ? assessor === agreedScore : index.scorerOf.has(assessor);
      if (counts) widen(cell, from, to);
    });
    index.measures.each((measure) => {
      const cell = cellAt(measure.option, measure.criterion, 'measured');
      if (cell === null || supposed.has(cell)) return;
      const { measured } = index.criteria[cell % values.columns] ?? {};
      const range = measured ? valueRange(measured.points, measure) : null;
      if (range) widen(cell, range.low, range.high);
    });
  }
  return { low, high };
};

/** Finds the cell of an option and a criterion that is scored in the given way, or in either; null where none is. */
const cellFinder =
  ({ rowOf, columnOf, criteria }: AppraisalIndex) =>
  (option: string, criterion: string, scoring: 'judged' | 'measured' | null): number | null => {
    const row = rowOf.get(option);
    const column = columnOf.get(criterion);
    if (row === undefined || column === undefined) return null;
    if (scoring !== null && criteria[column]?.scoring !== scoring) return null;
    return row * criteria.length + column;
  };
