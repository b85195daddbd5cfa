/** Weights by rank, the most important first, summing to 1. */
type WeightsByRank = (count: number) => readonly number[];

const ranksOf = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place + 1);

const shared = (parts: readonly number[]): readonly number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
};

/** Rank order centroid: the k-th of n gets (1/n) Σ 1/i for i = k to n (Barron and Barrett, 1996). */
export const rankOrderCentroid: WeightsByRank = (count) =>
  ranksOf(count).map(
    (rank) =>
      ranksOf(count)
        .slice(rank - 1)
        .reduce((sum, place) => sum + 1 / place, 0) / count,
  );

/** Rank sum: the k-th of n in proportion to n − k + 1; with a power above 1 the first ones stand out more. */
export const rankSum = (count: number, power = 1): readonly number[] =>
  shared(ranksOf(count).map((rank) => (count - rank + 1) ** power));

/** Rank reciprocal: the k-th in proportion to 1/k. */
export const rankReciprocal: WeightsByRank = (count) => shared(ranksOf(count).map((rank) => 1 / rank));

/**
 * Weights of criteria from their places: equal places share the mean of the ranks that they take up, so that two first
 * places share the weights of ranks 1 and 2. Only the order of the places counts: 1, 1, 3 is 1, 1, 2.
 *
 * @param places by criterion, 1 for the most important
 * @returns weights by criterion, summing to 1; empty without criteria
 */
export const weightsOfPlaces = (
  places: readonly number[],
  byRank: WeightsByRank = rankOrderCentroid,
): readonly number[] => {
  const weights = byRank(places.length);
  return places.map((place) => {
    const before = places.filter((other) => other < place).length;
    const level = places.filter((other) => other === place).length;
    return weights.slice(before, before + level).reduce((sum, weight) => sum + weight, 0) / level;
  });
};
