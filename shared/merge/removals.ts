import type { AnyRecord, RecordKey, RecordType } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import {
  type Difference,
  type Differences,
  isChangedBy,
  keyName,
  onlySideOf,
  otherSide,
} from './differences.ts';
import type { MergeSide } from './merge-report.ts';

/** A record that one copy has removed while the other went on with it: whether it goes is for a person to decide. */
export interface AskedRemoval {
  readonly key: RecordKey;
  readonly removedBy: MergeSide;
  /** What the other copy has made or changed that rests on it, and goes with it. */
  readonly goes: readonly AnyRecord[];
  /** What the other copy has moved under it: that stays, where its own copy has it. */
  readonly moved: readonly AnyRecord[];
}

/** What one copy has and the other has not, where that hangs together. */
export interface Removals {
  /** By the name of the key, which is the conflict's id. */
  readonly asked: ReadonlyMap<string, AskedRemoval>;
  /** Whether a record is there, once the removals have their answers. Of one that both copies have it says true. */
  readonly stays: (answerOf: (conflict: string) => MergeSide) => (key: RecordKey) => boolean;
}

/** Types whose records can be moved to another ground: of the others, both copies have what both versions rest on. */
const movable: ReadonlySet<RecordType> = new Set(['criterion', 'costLine', 'comment']);

const groundsOf = (record: AnyRecord): readonly RecordKey[] =>
  referencesOf(record).filter(({ mention }) => !mention);

const nothing: ReadonlySet<string> = new Set();

/**
 * Works out what was removed, and what of it the other copy went on with. A removal takes along all that rests on the
 * record (`removalOf`); so of all that one copy has lost, only the topmost are removals of their own, and each is either
 * undisputed or one question: does it go, with all that the other copy did on it since, or does it stay, with all of it?
 *
 * @param versions what a record that both have may come to, whatever is answered
 * @param isDecided true of a weight that comes or goes with its whole set
 * @param isKnown whether it is known where the copies parted: if not, what only one has may be what the other removed
 */
export const removalsIn = (
  differences: Differences,
  versions: (difference: Difference) => readonly AnyRecord[],
  isDecided: (key: RecordKey) => boolean,
  isKnown: boolean,
): Removals => {
  const known = new Map<string, ReadonlySet<string>>();
  /** The removals that a record falls by: itself, or what it rests on. */
  const rootsOf = (key: RecordKey): ReadonlySet<string> => {
    const name = keyName(key);
    const before = known.get(name);
    if (before) return before;
    const difference = differences.get(name);
    const side = difference ? onlySideOf(difference) : null;
    const record = side && difference?.[side];
    if (!record) return nothing;
    known.set(name, nothing);
    const roots = new Set(groundsOf(record).flatMap((ground) => [...rootsOf(ground)]));
    const wasThere = difference.base !== null || !isKnown;
    if (roots.size === 0 && wasThere && !isDecided(key)) roots.add(name);
    known.set(name, roots);
    return roots;
  };

  const asked = new Map<
    string,
    { key: RecordKey; removedBy: MergeSide; goes: AnyRecord[]; moved: AnyRecord[] }
  >();
  const ask = (root: string, record: AnyRecord, list: 'goes' | 'moved'): void => {
    const difference = differences.get(root);
    const side = difference && onlySideOf(difference);
    if (!side) return;
    const held = asked.get(root) ?? { key: difference.key, removedBy: otherSide(side), goes: [], moved: [] };
    asked.set(root, held);
    if (keyName(record) !== root && !held[list].some((known) => keyName(known) === keyName(record))) {
      held[list].push(record);
    }
  };
  for (const difference of differences.values()) {
    const side = onlySideOf(difference);
    const record = side && difference[side];
    if (side && record) {
      if (!isChangedBy(difference, side)) continue;
      for (const root of rootsOf(record)) ask(root, record, 'goes');
    } else if (movable.has(difference.key.type)) {
      for (const version of versions(difference)) {
        for (const ground of groundsOf(version))
          for (const root of rootsOf(ground)) ask(root, version, 'moved');
      }
    }
  }

  return {
    asked,
    stays: (answerOf) => {
      const answered = new Map<string, boolean>();
      const stays = (key: RecordKey): boolean => {
        const name = keyName(key);
        const before = answered.get(name);
        if (before !== undefined) return before;
        const difference = differences.get(name);
        const side = difference ? onlySideOf(difference) : null;
        const record = side && difference?.[side];
        if (!record) return true;
        answered.set(name, true);
        const isRoot = rootsOf(key).has(name);
        const does = isRoot ? asked.has(name) && answerOf(name) === side : groundsOf(record).every(stays);
        answered.set(name, does);
        return does;
      };
      return stays;
    },
  };
};
