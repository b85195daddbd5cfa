import type { OptionTotal, Ranking } from './analysis.ts';
import { above, same } from './tolerance.ts';

/**
 * Options by total, highest first. Ranks rest on unrounded totals, so two options that print alike are a tie only when
 * their totals are equal; exact ties share the better rank and stand in the user's order.
 *
 * @param totals in the user's order
 * @param margin lead, in points, under which the result is too close to call
 */
export const rankOptions = (
  totals: readonly Pick<OptionTotal, 'option' | 'total'>[],
  margin: number,
): Ranking => {
  const known = totals.flatMap(({ option, total }, place) =>
    total === null ? [] : [{ option, total, place, rank: 0 }],
  );
  known.sort((a, b) => b.total - a.total || a.place - b.place);
  for (const [at, entry] of known.entries()) {
    const previous = known[at - 1];
    entry.rank = previous && same(previous.total, entry.total) ? previous.rank : at + 1;
  }
  known.sort((a, b) => a.rank - b.rank || a.place - b.place);

  const rankOf = new Map(known.map(({ option, rank }) => [option, rank]));
  const first = known.filter(({ rank }) => rank === 1);
  const leader = first.length === 1 ? first[0] : undefined;
  const runnerUp = leader && known[1];
  const lead = leader && runnerUp ? leader.total - runnerUp.total : null;
  return {
    order: known.map(({ option }) => option),
    ranks: totals.map(({ option }) => rankOf.get(option) ?? null),
    leader: leader?.option ?? null,
    first: first.map(({ option }) => option),
    runnerUp: runnerUp?.option ?? null,
    lead,
    tooClose: first.length > 1 || (lead !== null && above(margin, lead)),
    incomplete: known.length < totals.length,
  };
};
