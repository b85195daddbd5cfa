import { type AppraisalRecord, appraisalRecordId } from './appraisal.ts';
import { type AnyRecord, type RecordKey, type RecordOf, type RecordType, recordTypes } from './record.ts';
import { type RecordTable, recordTable } from './record-table.ts';

/** All records of one appraisal, by type. Immutable: an edit makes a new one that shares what did not change. */
export type Appraisal = { readonly [T in RecordType]: RecordTable<RecordOf<T>> };

/** An appraisal holding exactly the given records; of two with the same type and id the later one stays. */
export const appraisalFrom = (records: Iterable<AnyRecord>): Appraisal => {
  const byType = new Map<RecordType, AnyRecord[]>(recordTypes.map((type) => [type, []]));
  for (const record of records) byType.get(record.type)?.push(record);
  return Object.fromEntries(
    recordTypes.map((type) => [type, recordTable(byType.get(type) ?? [])]),
  ) as unknown as Appraisal;
};

/** Every record, by type in the order of `recordTypes`, then by id. */
export const allRecords = (appraisal: Appraisal): readonly AnyRecord[] =>
  recordTypes.flatMap((type) =>
    [...(appraisal[type] as RecordTable<AnyRecord>).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );

/** The record under a key, or undefined. */
export const findRecord = (appraisal: Appraisal, key: RecordKey): AnyRecord | undefined =>
  appraisal[key.type].get(key.id);

/**
 * The appraisal's own record.
 *
 * @throws {Error} when there is none: every way of making or opening an appraisal puts one in
 */
export const appraisalOf = (appraisal: Appraisal): AppraisalRecord => {
  const own = appraisal.appraisal.get(appraisalRecordId);
  if (!own) throw new Error('An appraisal without its own record cannot be opened');
  return own;
};

type Ordered = { readonly id: string; readonly order: number };
const byOrder = (a: Ordered, b: Ordered): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** Types whose records carry a place among their siblings. */
export type OrderedType = {
  [T in RecordType]: RecordOf<T> extends { readonly order: number } ? T : never;
}[RecordType];

/** All records of a type in the order the user gave them. */
export const inOrder = <T extends OrderedType>(appraisal: Appraisal, type: T): readonly RecordOf<T>[] =>
  ([...appraisal[type].values()] as (RecordOf<T> & Ordered)[]).sort(byOrder);

/** The order key that puts a new record of the type last. */
export const lastOrder = (appraisal: Appraisal, type: OrderedType): number =>
  inOrder(appraisal, type).reduce((last, record) => Math.max(last, (record as Ordered).order), 0) + 1;

/** The first capital letter that no option has; null when all 26 are taken. */
export const freeLetter = (appraisal: Appraisal): string | null => {
  const taken = new Set([...appraisal.option.values()].map((option) => option.letter));
  for (let code = 65; code <= 90; code += 1) {
    const letter = String.fromCharCode(code);
    if (!taken.has(letter)) return letter;
  }
  return null;
};

/** Criteria that have no part of their own, in table order: a depth-first walk of the tree. Only these are scored. */
export const leafCriteria = (appraisal: Appraisal): readonly RecordOf<'criterion'>[] => {
  const all = inOrder(appraisal, 'criterion');
  const children = new Map<string | null, RecordOf<'criterion'>[]>();
  for (const criterion of all) {
    const siblings = children.get(criterion.parent);
    if (siblings) siblings.push(criterion);
    else children.set(criterion.parent, [criterion]);
  }
  const walk = (criterion: RecordOf<'criterion'>): readonly RecordOf<'criterion'>[] =>
    children.get(criterion.id)?.flatMap(walk) ?? [criterion];
  return (children.get(null) ?? []).flatMap(walk);
};

/** Patients on the lists that an option rests on: its own practices, or all that take part. */
export const populationOf = (appraisal: Appraisal, option: RecordOf<'option'>): number => {
  let sum = 0;
  for (const practice of appraisal.practice.values()) {
    const counts = option.practices === 'all' ? practice.takesPart : option.practices.includes(practice.id);
    if (counts) sum += practice.listSize;
  }
  return sum;
};
