import type { ValueForMoney } from './analysis.ts';
import { above, same } from './tolerance.ts';

/** What an option costs and how many points it has. */
export interface CostAndPoints {
  readonly option: string;
  /** In pence, or any one unit of money. */
  readonly netPresentCost: number;
  readonly points: number;
  /** Names no line that is not known yet; true unless said otherwise. */
  readonly complete?: boolean;
  /** A line not known yet is expected to be a saving: the cost could turn out lower too. */
  readonly mayFall?: boolean;
}

type Row = ValueForMoney['rows'][number];
type Step = ValueForMoney['steps'][number];

/**
 * Cost against points (Scottish Capital Investment Manual, option appraisal guide, appendix 3; Goodwin and Wright,
 * Decision Analysis for Management Judgment, ch. 3): cost per point, cost of each extra point over the comparator,
 * which options another dominates, and the steps along those that none does. Cost lines not known yet are in none of
 * it: whatever they could undo is marked as provisional.
 *
 * @param given options whose cost and points are both known, in the user's order
 * @param comparator the option that the others are set beside; null when there is none among them
 */
export const valueForMoney = (
  given: readonly CostAndPoints[],
  comparator: string | null,
  basis: ValueForMoney['basis'],
): ValueForMoney => {
  const beside = given.find(({ option }) => option === comparator);
  const rows = given.map((own) => rowOf(own, given, beside));
  const frontier = given
    .filter((_, place) => rows[place]?.dominatedBy.length === 0)
    .sort((a, b) => a.netPresentCost - b.netPresentCost || a.points - b.points);
  return {
    basis,
    comparator: beside?.option ?? null,
    rows,
    frontier: frontier.map(({ option }) => option),
    steps: stepsAlong(frontier),
  };
};

const rowOf = (own: CostAndPoints, all: readonly CostAndPoints[], beside: CostAndPoints | undefined): Row => {
  const compared = beside !== undefined && beside !== own;
  const incrementalCost = compared ? own.netPresentCost - beside.netPresentCost : null;
  const incrementalPoints = compared ? own.points - beside.points : null;
  const dominators = all.filter((other) => dominates(other, own));
  return {
    option: own.option,
    netPresentCost: own.netPresentCost,
    points: own.points,
    complete: own.complete ?? true,
    // A saving per point would look better the fewer the points: no ratio is given for it.
    costPerPoint: above(own.points, 0) && own.netPresentCost >= 0 ? own.netPresentCost / own.points : null,
    incrementalCost,
    incrementalPoints,
    costPerExtraPoint:
      incrementalCost !== null &&
      incrementalPoints !== null &&
      incrementalCost >= 0 &&
      above(incrementalPoints, 0)
        ? incrementalCost / incrementalPoints
        : null,
    dominatedBy: dominators.map(({ option }) => option),
    provisionallyBy: dominators.filter((other) => couldBeUndone(other, own)).map(({ option }) => option),
  };
};

/**
 * Unknown lines of the option that dominates could make it dearer. Those of the dominated one could only add to the
 * distance, unless one of them is expected to be a saving.
 */
const couldBeUndone = (one: CostAndPoints, other: CostAndPoints): boolean =>
  one.complete === false || other.mayFall === true;

/** Costs no more and scores no less, and one of the two for the better. */
const dominates = (one: CostAndPoints, other: CostAndPoints): boolean => {
  const dearer = above(one.netPresentCost, other.netPresentCost);
  const fewer = above(other.points, one.points);
  const cheaper = above(other.netPresentCost, one.netPresentCost);
  const more = above(one.points, other.points);
  return !dearer && !fewer && (cheaper || more);
};

/**
 * Steps from each option to the next dearer one. A step is poor when a mix of two other options would give as many
 * points as the one it leads to for less: that option lies above the lower edge of the points' outline, so that going
 * on from it costs less a point than coming to it. Organisations cannot be mixed, so it is not dominated.
 */
const stepsAlong = (frontier: readonly CostAndPoints[]): Step[] => {
  // Options alike in cost and points are one place on the frontier; there is no step between them.
  const stops = frontier.filter((stop, place) => {
    const previous = frontier[place - 1];
    return !previous || !same(previous.points, stop.points);
  });
  const edge = new Set(lowerEdge(stops));
  return stops.slice(1).flatMap((to, place) => {
    const from = stops[place];
    return from ? [{ ...stepBetween(from, to), poor: !edge.has(to) }] : [];
  });
};

const stepBetween = (from: CostAndPoints, to: CostAndPoints): Omit<Step, 'poor'> => {
  const cost = to.netPresentCost - from.netPresentCost;
  const points = to.points - from.points;
  const provisional = from.complete === false || to.complete === false;
  return { from: from.option, to: to.option, cost, points, costPerPoint: cost / points, provisional };
};

/** Stops from which a mix of two others takes nothing: along them each further point costs more than the one before. */
const lowerEdge = (stops: readonly CostAndPoints[]): readonly CostAndPoints[] => {
  const edge: CostAndPoints[] = [];
  for (const stop of stops) {
    for (;;) {
      const [before, last] = [edge.at(-2), edge.at(-1)];
      if (!before || !last) break;
      const into = stepBetween(before, last).costPerPoint;
      const onward = stepBetween(last, stop).costPerPoint;
      if (onward >= into) break;
      edge.pop();
    }
    edge.push(stop);
  }
  return edge;
};
