import type { Appraisal } from '../records/aggregate.ts';
import type { RecordOf } from '../records/record.ts';
import { type Differences, keyName, otherSide } from './differences.ts';
import { type MergeSide, mergeSide } from './merge-report.ts';

/** How a weight set is merged that comes whole from one copy. */
export interface SetDecision {
  /** Id of the conflict. */
  readonly id: string;
  /** The side whose judgements stand; null where a person decides. */
  readonly side: MergeSide | null;
}

const sides = mergeSide.options;

/**
 * The weight sets that come from one of the copies, weights and all. A judgement fits one method only, so of two methods
 * it is the one that a copy changed, where the other left the set alone. The places of a ranking mean something only
 * beside each other: one that both copies changed is not put together out of two.
 *
 * @param known whether it is known where the copies parted
 * @returns by the set's id
 */
export const setDecisions = (
  differences: Differences,
  copies: Readonly<Record<MergeSide, Appraisal>>,
  known: boolean,
): ReadonlyMap<string, SetDecision> => {
  const isWeight = (record: unknown): record is RecordOf<'weight'> => record !== null;
  /** Sets in which a copy has given, changed or taken out a judgement; one that went with its criterion is not meant. */
  const touched: Readonly<Record<MergeSide, Set<string>>> = { mine: new Set(), theirs: new Set() };
  for (const { key, base, mine, theirs } of differences.values()) {
    if (key.type !== 'weight') continue;
    const versions = { mine, theirs } as Readonly<Record<MergeSide, RecordOf<'weight'> | null>>;
    const was = isWeight(base) ? base : null;
    for (const side of sides) {
      const is = versions[side];
      const has = (criterion: string | null): boolean =>
        criterion === null || copies[side].criterion.get(criterion) !== undefined;
      const isTouched = is ? is.raw !== was?.raw : was !== null && has(was.criterion) && has(was.over);
      const set = (is ?? was)?.weightSet;
      if (isTouched && set !== undefined) touched[side].add(set);
    }
  }
  const decisions = new Map<string, SetDecision>();
  for (const { key, base, mine, theirs } of differences.values()) {
    if (mine?.type !== 'weightSet' || theirs?.type !== 'weightSet' || mine.method === theirs.method) continue;
    const was = known && base?.type === 'weightSet' ? base.method : null;
    const changedBy = sides.filter((side) => ({ mine, theirs })[side].method !== was);
    const [side] = changedBy;
    const alone = changedBy.length === 1 && side !== undefined && !touched[otherSide(side)].has(key.id);
    decisions.set(key.id, { id: `${keyName(key)} method`, side: alone ? side : null });
  }
  for (const { id, method } of copies.mine.weightSet.values()) {
    const isRanking = method === 'rank-order-centroid' && copies.theirs.weightSet.get(id)?.method === method;
    if (isRanking && sides.every((side) => touched[side].has(id))) {
      decisions.set(id, { id: `${keyName({ type: 'weightSet', id })} method`, side: null });
    }
  }
  return decisions;
};
