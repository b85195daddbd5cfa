import type { CostChange } from './analysis-change.ts';
import { above } from './tolerance.ts';
import { type CostAndPoints, valueForMoney } from './value-for-money.ts';

/**
 * The net present cost at which each option's standing in value for money turns, everything else as it is: where
 * another dominates it, or dominates it no longer, and where a point of it costs what it does under the comparator.
 * Both are exact: the first is the least that an option of as many points costs, the second the comparator's cost per
 * point times the option's own points. Where a cost per point says nothing (a saving, no points) there is no such cost.
 *
 * @param given options whose cost and points are both known, in the user's order
 * @param comparator the option that the others are set beside; null when there is none among them
 * @returns up to two rows for each option
 */
export const costSensitivityOf = (
  given: readonly CostAndPoints[],
  comparator: string | null,
): CostChange[] => {
  const { rows } = valueForMoney(given, comparator, 'total');
  const beside = rows.find(({ option }) => option === comparator);
  return given.flatMap((own, place): CostChange[] => {
    const [now, dominated] = [own.netPresentCost, (rows[place]?.dominatedBy.length ?? 0) > 0];
    const rival = cheapestMatch(own, given);
    const level = (beside?.costPerPoint ?? null) !== null && beside?.option !== own.option;
    return [
      ...(rival
        ? [
            {
              option: own.option,
              now,
              turn: dominated ? ('undominated' as const) : ('dominated' as const),
              at: rival.netPresentCost,
              by: rival.option,
            },
          ]
        : []),
      ...(beside && level && above(own.points, 0)
        ? [
            {
              option: own.option,
              now,
              turn: 'comparator' as const,
              at: (beside.costPerPoint ?? 0) * own.points,
              by: beside.option,
            },
          ]
        : []),
    ];
  });
};

/** The cheapest of the options that give no fewer points; of equally cheap ones, the one that gives most. */
const cheapestMatch = (own: CostAndPoints, all: readonly CostAndPoints[]): CostAndPoints | undefined =>
  all
    .filter((other) => other !== own && !above(own.points, other.points))
    .sort((a, b) => a.netPresentCost - b.netPresentCost || b.points - a.points)[0];
