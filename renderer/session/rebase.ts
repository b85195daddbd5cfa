import { type Appraisal, findRecord } from '../../shared/records/aggregate.ts';
import { canonicalJson } from '../../shared/records/canonical-json.ts';
import type { Edit } from '../../shared/records/edits.ts';
import type { AnyRecord } from '../../shared/records/record.ts';

type Fields = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));

/**
 * A put record with only the fields that its edit changed; all others are as the record has them now. A record that
 * was new, or that is no longer there, is put as a whole: it has no other fields to fall back on.
 *
 * @param from the record as it stood when the edit was made
 * @param now the record as it stands without what was taken back
 */
const rebasedRecord = (
  put: AnyRecord,
  from: AnyRecord | undefined,
  now: AnyRecord | undefined,
): AnyRecord => {
  if (!from || !now || from === now) return put;
  const [wanted, before, present] = [put as Fields, from as Fields, now as Fields];
  const names = [...new Set([...Object.keys(present), ...Object.keys(wanted)])];
  const fields = names.flatMap((name): readonly (readonly [string, unknown])[] => {
    const source = same(wanted[name], before[name]) ? present : wanted;
    return name in source ? [[name, source[name]]] : [];
  });
  return Object.fromEntries(fields) as unknown as AnyRecord;
};

/** What each record that an edit puts was when the edit was made; undefined for a new one. */
export type Ground = readonly (AnyRecord | undefined)[];

/** The ground of an edit made on this appraisal. */
export const groundOf = (appraisal: Appraisal, edit: Edit): Ground =>
  edit.put.map((record) => findRecord(appraisal, record));

/**
 * The same edit on other ground. An edit carries whole records, and with them every field as it was shown when the
 * edit was made: also those of an earlier edit that has since been refused or undone.
 */
export const rebase = (made: Edit, ground: Ground, appraisal: Appraisal): Edit => ({
  ...made,
  put: made.put.map((record, at) => rebasedRecord(record, ground[at], findRecord(appraisal, record))),
});
