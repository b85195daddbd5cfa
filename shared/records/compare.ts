import type { Appraisal } from './aggregate.ts';
import { canonicalJson } from './canonical-json.ts';
import { describeRecord } from './describe.ts';
import { type Saying, sayings, valueWords } from './field-words.ts';
import { type AnyRecord, type RecordKey, type RecordType, recordTypes } from './record.ts';
import type { RecordTable } from './record-table.ts';

/** One field before and after, in words; null where the record, or that part of it, was not there. */
export interface FieldDifference {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A record that one of two appraisals has, or both have differently. */
export interface RecordDifference {
  readonly key: RecordKey;
  /** For people: "Score of D on Access (agreed)". */
  readonly name: string;
  /** What differs; of a record that came or went, nothing. */
  readonly fields: readonly FieldDifference[];
}

/** What differs among the records of one type. */
export interface TypeDifference {
  readonly type: RecordType;
  readonly added: readonly RecordDifference[];
  readonly removed: readonly RecordDifference[];
  readonly changed: readonly RecordDifference[];
}

/** Longest text that is shown whole; of a longer one, what is around the first difference. */
const longest = 160;
/** How much of what is the same stands before the difference. */
const lead = 40;

/** A pair of texts cut to where they differ, so that a changed last word can be seen. */
const excerpts = (before: string | null, after: string | null): readonly (string | null)[] => {
  const texts = [before, after].map((text) => text?.replaceAll(/\s*\n\s*/g, ' ¶ ') ?? null);
  const [one, other] = texts;
  let same = 0;
  if (one && other) while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - lead);
  return texts.map((text) => {
    if (text === null || text.length <= longest) return text;
    const part = text.slice(from, from + longest);
    return `${from > 0 ? '…' : ''}${part}${from + longest < text.length ? '…' : ''}`;
  });
};

const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));

/**
 * The fields in which two versions of a record differ. Of a version that is null, every field of the other is told that
 * says something.
 *
 * @param was the appraisal in which the earlier version stood: what it names is called as it was called there
 * @param is the one in which the later version stands
 */
export const fieldDifferences = (
  before: AnyRecord | null,
  after: AnyRecord | null,
  was: Appraisal,
  is: Appraisal,
): readonly FieldDifference[] => {
  const type = (after ?? before)?.type;
  if (type === undefined) return [];
  const said = new Map((before ? sayings(before, was) : []).map((saying) => [saying.field, saying]));
  const says = new Map((after ? sayings(after, is) : []).map((saying) => [saying.field, saying]));
  const worded = (saying: Saying | undefined, appraisal: Appraisal): string | null =>
    saying ? valueWords(type, saying.reads, saying.value, appraisal) : null;
  const isWhole = before === null || after === null;
  return [...new Map([...says, ...said]).values()].flatMap(({ field, label }) => {
    const [one, other] = [said.get(field), says.get(field)];
    if (same(one?.value, other?.value)) return [];
    if (isWhole && (inner.has(field) || isSilent((one ?? other)?.value))) return [];
    const [from = null, to = null] = excerpts(worded(one, was), worded(other, is));
    return [{ field, label, before: from, after: to }];
  });
};

/** Fields that say nothing to people of a record that came or went. */
const inner: ReadonlySet<string> = new Set(['order', 'model', 'lineage']);

/** True of what a new record holds before anybody has said anything. */
const isSilent = (value: unknown): boolean =>
  value === null || value === '' || value === 'unstated' || (Array.isArray(value) && value.length === 0);

const isSameRecord = (one: AnyRecord, other: AnyRecord): boolean =>
  one === other ||
  JSON.stringify(one) === JSON.stringify(other) ||
  canonicalJson(one) === canonicalJson(other);

/**
 * What changed between two states of an appraisal, by type in the order in which an appraisal is made; types in which
 * nothing differs are left out, and so are snapshots, which are about the whole.
 */
export const compareAppraisals = (before: Appraisal, after: Appraisal): readonly TypeDifference[] =>
  recordTypes.flatMap((type): readonly TypeDifference[] => {
    if (type === 'snapshot') return [];
    const was = before[type] as RecordTable<AnyRecord>;
    const is = after[type] as RecordTable<AnyRecord>;
    if (was === is) return [];
    const added: RecordDifference[] = [];
    const removed: RecordDifference[] = [];
    const changed: RecordDifference[] = [];
    is.each((record) => {
      const key = { type, id: record.id };
      const earlier = was.get(record.id);
      if (!earlier) added.push({ key, name: describeRecord(record, after), fields: [] });
      else if (!isSameRecord(earlier, record)) {
        const fields = fieldDifferences(earlier, record, before, after);
        changed.push({ key, name: describeRecord(record, after), fields });
      }
    });
    was.each((record) => {
      if (is.get(record.id)) return;
      removed.push({ key: { type, id: record.id }, name: describeRecord(record, before), fields: [] });
    });
    if (added.length + removed.length + changed.length === 0) return [];
    const byName = (one: RecordDifference, other: RecordDifference): number =>
      one.name.localeCompare(other.name, 'en-GB', { numeric: true });
    for (const list of [added, removed, changed]) list.sort(byName);
    return [{ type, added, removed, changed }];
  });
