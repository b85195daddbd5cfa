import type { Appraisal } from '../../shared/records/aggregate.ts';
import type { Change } from '../../shared/records/edits.ts';
import { newWeight, type WeightSetRecord } from '../../shared/records/weight-set.ts';
import { type Family, rawOf } from './families.ts';

/** Criteria from the most important to the least; those of one inner list are equal. */
export type Ranking = readonly (readonly string[])[];

/** A family's ranking as far as it is given, and the criteria that have no place yet, in table order. */
export const rankingOf = (
  appraisal: Appraisal,
  set: Pick<WeightSetRecord, 'id'>,
  family: Family,
): { readonly ranking: Ranking; readonly unplaced: readonly string[] } => {
  const raw = rawOf(appraisal, set);
  const placed = new Map<number, string[]>();
  const unplaced: string[] = [];
  for (const { id } of family.members) {
    const place = raw(id);
    if (place === undefined) unplaced.push(id);
    else placed.set(place, [...(placed.get(place) ?? []), id]);
  }
  const ranking = [...placed].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  return { ranking, unplaced };
};

/** Places as in sport: after two at place 1 comes place 3. */
export const placesOf = (ranking: Ranking): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  let ahead = 0;
  for (const equals of ranking) {
    for (const id of equals) places.set(id, ahead + 1);
    ahead += equals.length;
  }
  return places;
};

const without = (ranking: Ranking, id: string): Ranking =>
  ranking.map((equals) => equals.filter((one) => one !== id)).filter((equals) => equals.length > 0);

const at = (ranking: Ranking, id: string): number => ranking.findIndex((equals) => equals.includes(id));

const inserted = (ranking: Ranking, place: number, id: string): Ranking => [
  ...ranking.slice(0, place),
  [id],
  ...ranking.slice(place),
];

/** One step up (−1) or down (1): out of its equals first, then past its neighbours. */
export const moved = (ranking: Ranking, id: string, by: -1 | 1): Ranking => {
  const place = at(ranking, id);
  if (place < 0) return ranking;
  const alone = ranking[place]?.length === 1;
  const rest = without(ranking, id);
  // Alone, it leaves a gap behind; out of equals, they stay where they are.
  const to = alone ? place + by : place + (by === 1 ? 1 : 0);
  return to < 0 || to > rest.length ? ranking : inserted(rest, to, id);
};

/** Dropped on another one: it takes a place of its own, before that one, or after it when it came from above. */
export const dropped = (ranking: Ranking, id: string, target: string): Ranking => {
  if (id === target) return ranking;
  const flat = ranking.flat();
  const downward = flat.indexOf(id) < flat.indexOf(target);
  const rest = without(ranking, id);
  const place = at(rest, target);
  return place < 0 ? ranking : inserted(rest, place + (downward ? 1 : 0), id);
};

/** Whether it is equal to the one that stands above it. */
export const isTied = (ranking: Ranking, id: string): boolean => {
  const equals = ranking[at(ranking, id)] ?? [];
  return equals.indexOf(id) > 0;
};

/** Makes it equal to the one above, or parts it from it: it, and those below it that were its equals, then follow. */
export const tied = (ranking: Ranking, id: string, equal: boolean): Ranking => {
  const place = at(ranking, id);
  const equals = ranking[place] ?? [];
  if (equal) {
    const above = ranking[place - 1];
    return above && equals[0] === id
      ? [...ranking.slice(0, place - 1), [...above, ...equals], ...ranking.slice(place + 1)]
      : ranking;
  }
  const cut = equals.indexOf(id);
  return cut > 0
    ? [...ranking.slice(0, place), equals.slice(0, cut), equals.slice(cut), ...ranking.slice(place + 1)]
    : ranking;
};

/** Keeps a ranking; only places that change are written. */
export const keepRanking = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  ranking: Ranking,
  label: string,
): Change => {
  const raw = rawOf(appraisal, set);
  return {
    label,
    put: [...placesOf(ranking)]
      .filter(([id, place]) => raw(id) !== place)
      .map(([id, place]) => newWeight(set.id, id, place)),
  };
};
