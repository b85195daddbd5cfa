import type { RobustnessSettings } from '../analysis-robustness.ts';
import type { AppraisalIndex } from '../index-appraisal.ts';
import type { Ranked } from '../rank.ts';
import { scoreBounds } from './score-bounds.ts';

/**
 * What a random test needs, as numbers alone, so that it can be handed to a worker. Criteria stand in an order of their
 * own, those that are cost last: a total without cost is then a total that is not yet finished.
 */
export interface RobustnessProblem {
  readonly settings: RobustnessSettings;
  readonly options: number;
  readonly criteria: number;
  /** How many criteria are not cost; they come first. */
  readonly benefits: number;
  /** By place here: the criterion's place in the analysis. */
  readonly columns: Uint32Array;
  /** By option, then by criterion: the lowest score, how far above it the highest is, and the score itself (0-100). */
  readonly low: Float64Array;
  readonly span: Float64Array;
  /** NaN where the score is missing: then the whole scale is equally likely, whatever the shape. */
  readonly mode: Float64Array;
  /** Cells without a score. */
  readonly missing: number;
  /** By criterion, summing to 1; empty where the draw of weights does not start from them. */
  readonly agreed: Float64Array;
  /** By stated set, then by criterion; empty where the draw of weights is another. */
  readonly sets: Float64Array;
}

/** Why there is no test, in a sentence. */
export interface NoRobustness {
  readonly problem: string;
}

/**
 * The random test of an appraisal as a problem in numbers. Scores lie in the bounds of `scoreBounds`, within 0-100.
 *
 * @returns a sentence instead where there is nothing to compare, nothing to weigh, or no weights to start from
 */
export const robustnessProblem = (
  index: AppraisalIndex,
  ranked: Ranked,
  settings: RobustnessSettings,
): RobustnessProblem | NoRobustness => {
  const { options, criteria } = index;
  if (options.length === 0) return { problem: 'There are no options on the short list to compare.' };
  if (criteria.length === 0) return { problem: 'There are no criteria to weigh.' };
  const places = [...criteria.keys()];
  const benefits = places.filter((place) => !criteria[place]?.isCost);
  const columns = [...benefits, ...places.filter((place) => criteria[place]?.isCost)];
  const inOrder = (weights: readonly number[]): readonly number[] =>
    columns.map((column) => weights[column] ?? 0);

  const startsFromAgreed = settings.weights.kind === 'around' || settings.weights.kind === 'ranked';
  if (startsFromAgreed && !ranked.weights) return { problem: noAgreedWeights(ranked) };
  const stated = ranked.sets.flatMap(({ weights: { weights } }) => (weights ? [inOrder(weights)] : []));
  if (settings.weights.kind === 'sets' && stated.length < 2) {
    return {
      problem: 'Fewer than two weight sets give weights, so there is no mixture of them to draw from.',
    };
  }

  const { values } = ranked.gathered;
  const bounds = scoreBounds(index, ranked.gathered, settings.scores);
  const cells = options.flatMap((_, row) => columns.map((column) => row * values.columns + column));
  const low = Float64Array.from(cells, (cell) => bounds.low[cell] ?? 0);
  return {
    settings,
    options: options.length,
    criteria: criteria.length,
    benefits: benefits.length,
    columns: Uint32Array.from(columns),
    low,
    span: Float64Array.from(cells, (cell, place) => (bounds.high[cell] ?? 0) - (low[place] ?? 0)),
    mode: Float64Array.from(cells, (cell) => values.cells[cell] ?? Number.NaN),
    missing: values.cells.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
    agreed: Float64Array.from(startsFromAgreed ? inOrder(ranked.weights ?? []) : []),
    sets: Float64Array.from(settings.weights.kind === 'sets' ? stated.flat() : []),
  };
};

const noAgreedWeights = ({ agreed, sets }: Ranked): string =>
  sets.find(({ weightSet }) => weightSet === agreed)?.weights.problem?.sentence ??
  'No weight set has been chosen as the agreed one, so there are no weights to vary.';
