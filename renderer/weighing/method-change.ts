import type { Appraisal } from '../../shared/records/aggregate.ts';
import type { Change } from '../../shared/records/edits.ts';
import { newWeight, type WeightRecord, type WeightSetRecord } from '../../shared/records/weight-set.ts';
import { type Family, familiesOf, rawOf } from './families.ts';
import { placesOf } from './rank-places.ts';

export type Method = WeightSetRecord['method'];

/** The ways to weigh, in the order in which they are offered. */
export const methods: readonly (readonly [method: Method, name: string])[] = [
  ['direct', 'Direct: numbers typed in'],
  ['swing', 'Swing: jumps beside the largest'],
  ['rank-order-centroid', 'Rank order: places only'],
  ['pairwise', 'Pairwise: two at a time'],
];

/** A method as the end of a sentence. */
export const methodWords: Readonly<Record<Method, string>> = {
  direct: 'direct numbers',
  swing: 'swing points',
  'rank-order-centroid': 'a rank order',
  pairwise: 'comparisons in pairs',
};

/** Weights of a family's members by its set, summing to 1; null while its judgements do not give any. */
export type FamilyShares = (family: Family) => ReadonlyMap<string, number> | null;

/** A change of method as it is to be made, and what it costs. */
export interface MethodChange {
  readonly change: Change;
  /** Said before it is made; null when nothing that was judged is lost. */
  readonly warning: string | null;
}

const judgementsOf = (appraisal: Appraisal, set: WeightSetRecord): readonly WeightRecord[] =>
  [...appraisal.weight.values()].filter(({ weightSet }) => weightSet === set.id);

/** Two decimals are more than anybody judges, and a cell can show them. */
const inHundredths = (value: number): number => Math.round(value * 100) / 100;

/** How much each member matters beside the others of its family, on any scale. */
const sizesIn = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  family: Family,
  sharesIn: FamilyShares,
): ReadonlyMap<string, number> => {
  if (set.method === 'direct' || set.method === 'swing') {
    const raw = rawOf(appraisal, set);
    return new Map(
      family.members.flatMap(({ id }) => {
        const size = raw(id);
        return size === undefined ? [] : [[id, size] as const];
      }),
    );
  }
  return new Map([...(sharesIn(family) ?? [])].map(([id, share]) => [id, inHundredths(share * 100)]));
};

const inSwings = (sizes: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const largest = Math.max(0, ...sizes.values());
  return new Map(
    [...sizes].map(([id, size]) => [id, largest === 0 ? 0 : inHundredths((100 * size) / largest)]),
  );
};

const inPlaces = (sizes: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const bySize = new Map<number, string[]>();
  for (const [id, size] of sizes) bySize.set(size, [...(bySize.get(size) ?? []), id]);
  return placesOf([...bySize].sort(([a], [b]) => b - a).map(([, ids]) => ids));
};

const warningFor = (from: Method, to: Method, name: string): string | null => {
  if (to === 'pairwise') {
    return `Pairs have not been compared yet, so what was given for ${name} goes: it is weighed anew, two criteria at a time.`;
  }
  if (to === 'rank-order-centroid') {
    return `The order in ${name} stays. How much more one criterion matters than another goes: a rank order does not hold it, and the weights change.`;
  }
  if (from === 'pairwise') {
    return `The comparisons in ${name} go. The weights that they give are kept as ${methodWords[to]}, where all pairs of a family are compared.`;
  }
  return from === 'rank-order-centroid'
    ? `The places in ${name} go. The weights that they give are kept as ${methodWords[to]}.`
    : null;
};

/**
 * Weighs a set by another method. What was judged is carried over as far as the new method can hold it and taken out
 * where it cannot, in the same edit: a set never holds judgements of another method.
 *
 * @param sharesIn weights by the present method
 */
export const methodChange = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  to: Method,
  sharesIn: FamilyShares,
): MethodChange => {
  const held = judgementsOf(appraisal, set);
  const put: WeightRecord[] = [];
  for (const family of to === 'pairwise' ? [] : familiesOf(appraisal)) {
    const sizes = sizesIn(appraisal, set, family, sharesIn);
    const carried = to === 'swing' ? inSwings(sizes) : to === 'rank-order-centroid' ? inPlaces(sizes) : sizes;
    for (const [criterion, raw] of carried) put.push(newWeight(set.id, criterion, raw));
  }
  const kept = new Set(put.map(({ id }) => id));
  return {
    change: {
      label: `Weigh ${set.name || 'a weight set'} by ${methodWords[to]}`,
      put: [{ ...set, method: to }, ...put],
      remove: held.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ type: 'weight', id })),
    },
    warning: held.length === 0 ? null : warningFor(set.method, to, set.name || 'this set'),
  };
};
