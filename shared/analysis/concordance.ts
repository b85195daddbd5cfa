import { same } from './tolerance.ts';

/**
 * Kendall's coefficient of concordance W, ties corrected: how far several people rank the same things alike, 0 not at
 * all, 1 fully. Equal values take the mean of the ranks that they share.
 *
 * W = 12 S / (m² (n³ − n) − m Σ T), S the sum of the squared deviations of the rank sums from their mean, T the sum of
 * t³ − t over each person's sets of t tied things (M. G. Kendall and B. Babington Smith, The problem of m rankings,
 * Annals of Mathematical Statistics 10, 1939; S. Siegel, Nonparametric Statistics for the Behavioral Sciences, 1956).
 *
 * @param given by person: a value for each of n things, in one order; only their order within the person counts
 * @param times by person: how many people give the same; everyone once when left out
 * @returns 0-1; null with fewer than two people or two things, and where everyone ties everything
 */
export const concordanceOf = (
  given: readonly ArrayLike<number>[],
  times: readonly number[] = given.map(() => 1),
): number | null => {
  const people = times.reduce((sum, count) => sum + count, 0);
  const things = given[0]?.length ?? 0;
  if (people < 2 || things < 2) return null;
  const sums = new Float64Array(things);
  let tied = 0;
  for (const [place, values] of given.entries()) {
    const count = times[place] ?? 1;
    const ranks = midRanks(values);
    for (let thing = 0; thing < things; thing += 1) {
      sums[thing] = (sums[thing] ?? 0) + count * (ranks.ranks[thing] ?? 0);
    }
    tied += count * ranks.tied;
  }
  const mean = (people * (things + 1)) / 2;
  const deviations = sums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0);
  const most = people * people * (things ** 3 - things) - people * tied;
  return most > 0 ? Math.min(1, (12 * deviations) / most) : null;
};

/** Ranks from 1 for the lowest, ties sharing the mean of theirs, and Σ t³ − t over the ties. */
const midRanks = (values: ArrayLike<number>): { readonly ranks: Float64Array; readonly tied: number } => {
  const order = Array.from(values, (_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(order.length);
  let tied = 0;
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && same(values[order[next - 1] ?? 0] ?? 0, values[order[next] ?? 0] ?? 0)) {
      next += 1;
    }
    for (let at = first; at < next; at += 1) ranks[order[at] ?? 0] = (first + 1 + next) / 2;
    tied += (next - first) ** 3 - (next - first);
    first = next;
  }
  return { ranks, tied };
};
