import type { AnyRecord, RecordKey } from '../records/record.ts';
import { keyName } from './differences.ts';
import { heldIn, partsOf } from './parts.ts';
import { isSame } from './same.ts';

/** What a merge did to one record of the copy that it was made in; null where the record was not there. */
export interface MergedBefore {
  readonly key: RecordKey;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** What the other copy said of a record when it was merged, as far as that shows in what the merge did. */
const asMerged = (base: AnyRecord | undefined, { before, after }: MergedBefore): AnyRecord | null => {
  if (!before || !after) return after;
  const parts = partsOf(after.type).filter((part) => !isSame(heldIn(before, part), heldIn(after, part)));
  // Both had made it, and what the other one said of it was chosen.
  if (!base) return parts.some(({ label }) => label === null) ? after : null;
  const taken = parts.filter(
    // A list to which both added came from neither copy.
    (part) => part.kind !== 'set' || isSame(heldIn(base, part), heldIn(before, part)),
  );
  const fields = new Set(taken.flatMap((part) => part.fields));
  const rest = Object.entries(base).filter(([field]) => !fields.has(field));
  return Object.assign(Object.fromEntries(rest), ...taken.map((part) => heldIn(after, part))) as AnyRecord;
};

/**
 * Where two copies parted, after an earlier state of the other one has been merged: what was taken from it then is what
 * both have known since, so that what either did to it afterwards is told apart from what was taken.
 *
 * @param base every record where the logs went apart
 * @param merges what each earlier merge of the other copy did, oldest first
 */
export const withTakenBefore = (
  base: readonly AnyRecord[],
  merges: readonly (readonly MergedBefore[])[],
): readonly AnyRecord[] => {
  if (merges.length === 0) return base;
  const known = new Map(base.map((record) => [keyName(record), record]));
  for (const effects of merges) {
    for (const effect of effects) {
      const name = keyName(effect.key);
      const was = known.get(name);
      const now = asMerged(was, effect);
      if (now) known.set(name, now);
      else known.delete(name);
    }
  }
  return [...known.values()];
};
