import { z } from 'zod';
import { type Appraisal, allRecords, findRecord } from './aggregate.ts';
import { appraisalRecordId } from './appraisal.ts';
import { holdsScores } from './before-and-after.ts';
import { id, mostRecords, text } from './fields.ts';
import { type AnyRecord, anyRecord, type RecordKey, recordKey } from './record.ts';
import { overlaid, type RecordTable } from './record-table.ts';
import { referencesOf, withoutMentions } from './references.ts';
import { altersWhatIsWeighed } from './weighed.ts';

/** One change as the user sees it: what it is called in the history, and the records that it puts and removes. */
export const edit = z.strictObject({
  /** Made by whoever makes the edit; the same id sent twice is one edit. */
  id,
  /** Says what was done, for Undo and the history: "Score D on Access: 75". */
  label: text(300).min(1),
  put: z.array(anyRecord).max(mostRecords),
  remove: z.array(recordKey).max(mostRecords),
});

export type Edit = z.infer<typeof edit>;

/** An edit before it has an id. */
export type Change = Readonly<Pick<Edit, 'label'>> & {
  readonly put?: readonly AnyRecord[];
  readonly remove?: readonly RecordKey[];
};

type Effect = { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] };

/** The appraisal after an edit. Removing what is not there changes nothing. */
export const applyEdit = (appraisal: Appraisal, { put, remove }: Effect): Appraisal => {
  const touched = new Set([...put, ...remove].map(({ type }) => type));
  const next: Record<string, unknown> = { ...appraisal };
  for (const type of touched) {
    next[type] = (appraisal[type] as RecordTable<AnyRecord>).with(
      put.filter((record) => record.type === type),
      remove.filter((key) => key.type === type).map((key) => key.id),
    );
  }
  return next as unknown as Appraisal;
};

/**
 * The appraisal as it would be with records put, to be asked and let go: what is put costs, and not the tens of
 * thousands that may be there.
 */
export const supposing = (appraisal: Appraisal, put: readonly AnyRecord[]): Appraisal => {
  const next: Record<string, unknown> = { ...appraisal };
  for (const type of new Set(put.map((record) => record.type))) {
    next[type] = overlaid(
      appraisal[type] as RecordTable<AnyRecord>,
      put.filter((record) => record.type === type),
    );
  }
  return next as unknown as Appraisal;
};

/** What puts the appraisal back as it is now, once the edit has been applied. */
export const inverseOf = (appraisal: Appraisal, { put, remove }: Effect): Effect => {
  const before: AnyRecord[] = [];
  const gone: RecordKey[] = [];
  const seen = new Set<string>();
  for (const { type, id: recordId } of [...put, ...remove]) {
    if (seen.has(`${type} ${recordId}`)) continue;
    seen.add(`${type} ${recordId}`);
    const record = findRecord(appraisal, { type, id: recordId });
    if (record) before.push(record);
    else gone.push({ type, id: recordId });
  }
  return { put: before, remove: gone };
};

/**
 * The change, with the weights unlocked where it alters what they were judged on. The unlocking is in the same edit, so
 * that the history has it and Undo takes both back; a lock that is not there needs no opening, and the change comes back
 * as it was given.
 *
 * @param before the appraisal that the change is made to
 * @param at ISO instant, for the reason that is left where scores have been given
 */
export const reopensLock = (before: Appraisal, change: Change, at: string): Change => {
  const own = before.appraisal.get(appraisalRecordId);
  if (!own?.weightsLocked || !altersWhatIsWeighed(before, change)) return change;
  const put = change.put ?? [];
  const next = put.find((record) => record.type === 'appraisal') ?? own;
  return {
    ...change,
    put: [
      ...put.filter((record) => record.type !== 'appraisal'),
      {
        ...next,
        weightsLocked: false,
        unlockings: holdsScores(before)
          ? [...next.unlockings, { at, reason: `What is weighed was changed: ${change.label}` }]
          : next.unlockings,
      },
    ],
  };
};

/**
 * What removing a record takes with it: every record that cannot stand without it goes too; a record that only
 * mentions it (a score's evidence, an option's practices, the agreed weight set) stays without the mention.
 */
export const removalOf = (appraisal: Appraisal, keys: readonly RecordKey[]): Effect => {
  const removed = new Map<string, RecordKey>(keys.map((key) => [`${key.type} ${key.id}`, key]));
  const isRemoved = (key: RecordKey): boolean => removed.has(`${key.type} ${key.id}`);
  const everything = allRecords(appraisal);
  // Criteria nest, so whoever loses its ground may be the ground of another: go on until nothing new falls.
  for (let before = -1; before !== removed.size; ) {
    before = removed.size;
    for (const record of everything) {
      if (isRemoved(record)) continue;
      if (referencesOf(record).some((reference) => !reference.mention && isRemoved(reference))) {
        removed.set(`${record.type} ${record.id}`, { type: record.type, id: record.id });
      }
    }
  }
  const put = everything
    .filter((record) => !isRemoved(record) && referencesOf(record).some(isRemoved))
    .map((record) => withoutMentions(record, isRemoved));
  return { put, remove: [...removed.values()] };
};
