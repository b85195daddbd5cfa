import type { Appraisal } from '../records/aggregate.ts';
import type { RecordOf } from '../records/record.ts';
import type { MergedPart } from './merge-record.ts';

/** The id of the conflict about the option that the others are compared with. */
export const comparatorConflict = 'appraisal appraisal comparator';
/** The id of the conflict about which criterion is part of which. */
export const arrangementConflict = 'appraisal appraisal arrangement';

/** The option that the others are compared with, by id; null for none. */
export const comparatorOf = (appraisal: Appraisal): string | null =>
  [...appraisal.option.values()]
    .filter(({ comparator }) => comparator)
    .map(({ id }) => id)
    .sort()[0] ?? null;

/** What both copies come to, or that a person decides. */
export type Chosen = { readonly option: string | null } | 'asked';

/**
 * The option that the others are compared with, of two copies: at most one can be it, so it is merged as one choice and
 * not option by option.
 */
export const mergedComparator = (mine: Appraisal, theirs: Appraisal, base: Appraisal | null): Chosen => {
  const [one, other] = [comparatorOf(mine), comparatorOf(theirs)];
  if (one === other) return { option: one };
  if (!base) return 'asked';
  const was = comparatorOf(base);
  return was === other ? { option: one } : was === one ? { option: other } : 'asked';
};

/** The parents that a criterion may come to have. */
const parentsIn = (parts: readonly MergedPart[]): readonly unknown[] => {
  const part = parts.find(({ part: { name } }) => name === 'parent');
  if (!part) return [];
  return part.settled ? [part.settled['parent']] : [part.mine['parent'], part.theirs['parent']];
};

/**
 * Whether the moves of both copies could put a criterion inside itself: each may have put one of two under the other.
 *
 * @param partsOf the merged parts of a criterion that the two copies do not have alike
 */
export const isTangled = (
  mine: Appraisal,
  theirs: Appraisal,
  partsOf: (criterion: string) => readonly MergedPart[] | undefined,
): boolean => {
  const ids = new Set([...mine.criterion.values(), ...theirs.criterion.values()].map(({ id }) => id));
  const parents = new Map<string, readonly unknown[]>();
  for (const id of ids) {
    const parts = partsOf(id);
    const own = mine.criterion.get(id) ?? theirs.criterion.get(id);
    parents.set(id, parts ? parentsIn(parts) : [own?.parent]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const turns = (id: string): boolean => {
    const seen = state.get(id);
    if (seen) return seen === 'open';
    state.set(id, 'open');
    const found = (parents.get(id) ?? []).some((parent) => typeof parent === 'string' && turns(parent));
    state.set(id, 'done');
    return found;
  };
  return [...ids].some(turns);
};

/** A criterion that stands inside itself, and comes first by id of those in its circle; null where none does. */
export const firstInCircle = (appraisal: Appraisal): RecordOf<'criterion'> | null => {
  for (const criterion of [...appraisal.criterion.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const seen = new Set<string>();
    let at = criterion.parent;
    while (at !== null && at !== criterion.id && !seen.has(at)) {
      seen.add(at);
      at = appraisal.criterion.get(at)?.parent ?? null;
    }
    if (at === criterion.id) return criterion;
  }
  return null;
};

/** An option that gets another letter, because an option of the other copy has its own. */
export interface Relettered {
  readonly option: RecordOf<'option'>;
  readonly letter: string;
  /** The option that keeps the letter. */
  readonly keeps: RecordOf<'option'>;
}

/**
 * Letters for options of which two have the same. The one that had the letter when the copies parted keeps it; otherwise
 * the one whose id comes first. Where all letters are taken, an option keeps its own, and the rules will refuse it.
 */
export const relettered = (merged: Appraisal, base: Appraisal | null): readonly Relettered[] => {
  const hadIt = ({ id, letter }: RecordOf<'option'>): boolean => base?.option.get(id)?.letter === letter;
  const options = [...merged.option.values()].sort(
    (a, b) => Number(hadIt(b)) - Number(hadIt(a)) || (a.id < b.id ? -1 : 1),
  );
  const holders = new Map<string, RecordOf<'option'>>();
  for (const option of options) if (!holders.has(option.letter)) holders.set(option.letter, option);
  const taken = new Set(holders.keys());
  return options.flatMap((option) => {
    const keeps = holders.get(option.letter);
    if (!keeps || keeps.id === option.id) return [];
    const letter = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((free) => !taken.has(free));
    if (letter === undefined) return [];
    taken.add(letter);
    return [{ option, letter, keeps }];
  });
};
