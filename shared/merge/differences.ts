import type { AnyRecord, RecordKey } from '../records/record.ts';
import type { MergeSide } from './merge-report.ts';
import { isSame } from './same.ts';

/** A record that the two copies do not have alike; null where it is not there. */
export interface Difference {
  readonly key: RecordKey;
  readonly base: AnyRecord | null;
  readonly mine: AnyRecord | null;
  readonly theirs: AnyRecord | null;
}

/** Every difference, by the name of its key. */
export type Differences = ReadonlyMap<string, Difference>;

/** A key as one text. */
export const keyName = ({ type, id }: RecordKey): string => `${type} ${id}`;

/** The other one of the two copies. */
export const otherSide = (side: MergeSide): MergeSide => (side === 'mine' ? 'theirs' : 'mine');

/** The one copy that has the record; null where both do. */
export const onlySideOf = ({ mine, theirs }: Difference): MergeSide | null =>
  mine === null ? 'theirs' : theirs === null ? 'mine' : null;

/** Whether a copy has made or changed the record since they parted; a record that it removed is not meant. */
export const isChangedBy = (difference: Difference, side: MergeSide): boolean =>
  difference[side] !== null && !isSame(difference.base, difference[side]);

const byKey = (records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> => {
  const found = new Map<string, AnyRecord>();
  // A copy's snapshots stay with it: what they froze is in its own file.
  for (const record of records) if (record.type !== 'snapshot') found.set(keyName(record), record);
  return found;
};

/**
 * What the two copies do not have alike, snapshots left out.
 *
 * @param base null where nothing shows where they parted
 */
export const differencesOf = (copies: {
  readonly base: readonly AnyRecord[] | null;
  readonly mine: readonly AnyRecord[];
  readonly theirs: readonly AnyRecord[];
}): Differences => {
  const [base, mine, theirs] = [byKey(copies.base ?? []), byKey(copies.mine), byKey(copies.theirs)];
  const differences = new Map<string, Difference>();
  const note = (name: string, one: AnyRecord | null, other: AnyRecord | null): void => {
    const key = one ?? other;
    if (!key || isSame(one, other)) return;
    const was = base.get(name) ?? null;
    differences.set(name, { key: { type: key.type, id: key.id }, base: was, mine: one, theirs: other });
  };
  for (const [name, record] of mine) note(name, record, theirs.get(name) ?? null);
  for (const [name, record] of theirs) if (!mine.has(name)) note(name, null, record);
  return differences;
};
