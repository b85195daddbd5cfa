import type { Appraisal } from '../records/aggregate.ts';
import { describeRecord } from '../records/describe.ts';
import { type Saying, sayings, valueWords } from '../records/field-words.ts';
import type { AnyRecord } from '../records/record.ts';
import { nounOf } from '../records/stages.ts';
import { count, joinNames } from '../text/lists.ts';
import { mainFields, type Part, reasonFieldOf } from './parts.ts';
import { isSame } from './same.ts';

/** A record in the copy that has it: what it names is called as it is called there. */
export interface Placed {
  readonly record: AnyRecord | null;
  readonly appraisal: Appraisal | null;
}

/** Longest text that is told whole; of a longer one, what is around the first difference. */
const longest = 1500;
const lead = 60;

/** Texts cut to where they begin to differ. */
export const excerpts = (texts: readonly (string | null)[]): readonly (string | null)[] => {
  const [first = '', ...others] = texts.filter((text) => text !== null);
  let same = 0;
  while (same < first.length && others.every((other) => other[same] === first[same])) same += 1;
  const from = texts.some((text) => (text?.length ?? 0) > longest) ? Math.max(0, same - lead) : 0;
  return texts.map((text) => {
    if (text === null || text.length <= longest) return text;
    const part = text.slice(from, from + longest);
    return `${from > 0 ? '…' : ''}${part}${from + longest < text.length ? '…' : ''}`;
  });
};

/** What a record says in the fields of a part, by field; of one that is not there, nothing. */
const sayingsIn = ({ record, appraisal }: Placed, part: Part): readonly Saying[] =>
  record && appraisal
    ? sayings(record, appraisal).filter(({ field }) => part.fields.includes(field.split(' ')[0] ?? field))
    : [];

/**
 * What a record says in one of its parts, beside others that say it differently: what differs among them, and what a
 * judgement of its kind comes down to. The reason is told apart. Null of a record that is not there.
 */
export const partWords = (placed: Placed, part: Part, others: readonly Placed[]): string | null => {
  const { record, appraisal } = placed;
  if (!record || !appraisal) return null;
  const said = sayingsIn(placed, part);
  const beside = others
    .filter((other) => other.record !== null)
    .map((other) => new Map(sayingsIn(other, part).map(({ field, value }) => [field, value])));
  const main = part.label === null ? (mainFields[record.type] ?? []) : [];
  const reason = reasonFieldOf(record.type, part);
  const shown = said.filter(
    ({ field, value }) =>
      field !== reason &&
      (main.includes(field) || beside.some((values) => !isSame(values.get(field), value))),
  );
  const words = ({ reads, value }: Saying): string => valueWords(record.type, reads, value, appraisal);
  const [only] = shown;
  if (shown.length === 1 && only && part.fields.length === 1 && only.field === part.name) return words(only);
  if (shown.length > 0) return shown.map((saying) => `${saying.label}: ${words(saying)}`).join('; ');
  // All that differs is what the others say beyond it, or the reason.
  return said.length === 0 ? 'nothing' : 'the same, but for the reason';
};

/** What a judgement comes down to, in words; null of a record that is none. */
export const mainWords = ({ record, appraisal }: Placed): string | null => {
  const main = record ? (mainFields[record.type] ?? []) : [];
  if (!record || !appraisal || main.length === 0) return null;
  const said = sayings(record, appraisal).filter(({ field }) => main.includes(field));
  return said.length === 0
    ? null
    : said
        .map(({ label, reads, value }) => `${label}: ${valueWords(record.type, reads, value, appraisal)}`)
        .join('; ');
};

/** The reason that stands beside what a record says; for a weight, that of its set. */
export const reasonOf = ({ record, appraisal }: Placed, part: Part | null): string => {
  if (!record || !appraisal) return '';
  if (record.type === 'weight') return appraisal.weightSet.get(record.weightSet)?.reason ?? '';
  const field = reasonFieldOf(record.type, part);
  const value = field === null ? '' : (record as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : '';
};

/** A record's name, out of the first of the copies that has it. */
export const nameOf = (...placed: readonly Placed[]): string => {
  for (const { record, appraisal } of placed)
    if (record && appraisal) return describeRecord(record, appraisal);
  return '';
};

const plurals: Readonly<Record<string, string>> = { criterion: 'criteria', funding: 'sources of funding' };

/** "3 scores and 1 cost line". */
export const countedTypes = (records: readonly AnyRecord[]): string => {
  const counts = new Map<AnyRecord['type'], number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return joinNames(
    [...counts].map(([type, number]) => count(number, nounOf(type), plurals[type] ?? `${nounOf(type)}s`)),
  );
};
