import { appraisalFrom } from '../records/aggregate.ts';
import type { AnyRecord, RecordKey } from '../records/record.ts';
import { type Difference, differencesOf, keyName } from './differences.ts';
import type { Comparison, Copies } from './merge-plan.ts';
import { composed, type MergedPart, mergedParts } from './merge-record.ts';
import { removalsIn } from './removals.ts';
import { setDecisions } from './weight-sets.ts';
import { isTangled, mergedComparator } from './whole.ts';

/** The set that a weight belongs to; null for any other record. */
export const setOf = ({ mine, theirs }: Difference): string | null => {
  const record = mine ?? theirs;
  return record?.type === 'weight' ? record.weightSet : null;
};

/** Sets the two copies beside each other, and beside where they parted: what differs, and what becomes of it. */
export const comparisonOf = ({
  base: was,
  mine,
  theirs,
}: Pick<Copies, 'base' | 'mine' | 'theirs'>): Comparison => {
  const differences = differencesOf({ base: was, mine, theirs: theirs.records });
  const copies = { mine: appraisalFrom(mine), theirs: appraisalFrom(theirs.records) } as const;
  const base = was && appraisalFrom(was);
  const parts = new Map<string, readonly MergedPart[]>();
  for (const [name, { base: before, mine: one, theirs: other }] of differences) {
    if (one && other) {
      parts.set(name, mergedParts({ base: before, mine: one, theirs: other }, base !== null));
    }
  }
  const tangled = isTangled(copies.mine, copies.theirs, (id) =>
    parts.get(keyName({ type: 'criterion', id })),
  );
  const sets = setDecisions(differences, copies, base !== null);
  const versions = ({ key, mine: one, theirs: other }: Difference): readonly AnyRecord[] => {
    if (!one || !other) return [];
    if (tangled && key.type === 'criterion') return [one, other];
    const of = parts.get(keyName(key)) ?? [];
    return [composed(key, of, () => 'mine'), composed(key, of, () => 'theirs')];
  };
  const isDecided = (key: RecordKey): boolean => {
    const difference = differences.get(keyName(key));
    const set = difference && setOf(difference);
    return typeof set === 'string' && sets.has(set);
  };
  const removals = removalsIn(differences, versions, isDecided, base !== null);
  const comparator = mergedComparator(copies.mine, copies.theirs, base);
  return { base, copies, differences, parts, removals, sets, tangled, comparator };
};
