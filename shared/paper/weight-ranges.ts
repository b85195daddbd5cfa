import type { Analysis } from '../analysis/analysis.ts';
import { joinNames } from '../text/lists.ts';

/** A criterion's agreed weight and the range over the voices, in whole per cents as the table of weights prints them. */
export interface WeightRange {
  readonly criterion: string;
  readonly agreed: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The agreed weight of each criterion with its range over the weight sets of all groups, in the user's order. One
 * person's own weights are no end of a range. Null while no agreed set gives weights.
 */
export const weightRanges = ({ criteria, weights }: Analysis): readonly WeightRange[] | null => {
  const agreed = weights.sets.find(({ weightSet }) => weightSet === weights.agreed)?.shown;
  if (!agreed || criteria.length === 0) return null;
  const voices = weights.sets.flatMap(({ shown, voice }) => (shown && voice !== 'person' ? [shown] : []));
  return criteria.map(({ id }, at) => {
    const all = [agreed, ...voices].map((percents) => percents[at] ?? 0);
    return { criterion: id, agreed: agreed[at] ?? 0, low: Math.min(...all), high: Math.max(...all) };
  });
};

/** More names than this say less than none. */
const mostNamed = 3;

/**
 * The finding: which criterion counts for most, and on which the voices are furthest apart.
 *
 * @param nameOf what a criterion is called
 */
export const weightsFinding = (
  ranges: readonly WeightRange[],
  nameOf: (criterion: string) => string,
): string => {
  const namesOf = (found: readonly WeightRange[]): string =>
    joinNames(
      found.map(({ criterion }) => {
        const name = nameOf(criterion);
        return name.includes(' and ') ? `“${name}”` : name;
      }),
    );
  const most = Math.max(...ranges.map(({ agreed }) => agreed));
  const heaviest = ranges.filter(({ agreed }) => agreed === most);
  const first =
    heaviest.length === ranges.length
      ? 'Every criterion counts for the same'
      : heaviest.length > mostNamed
        ? 'Several criteria share the highest weight'
        : `${namesOf(heaviest)} ${heaviest.length === 1 ? 'counts' : 'count'} for most`;
  const widest = Math.max(...ranges.map(({ low, high }) => high - low));
  const apart = ranges.filter(({ low, high }) => high - low === widest);
  return widest === 0 || apart.length > mostNamed
    ? first
    : `${first}; voices differ most on ${namesOf(apart)}`;
};
