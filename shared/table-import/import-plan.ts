import { canonicalJson } from '../records/canonical-json.ts';
import type { Change } from '../records/edits.ts';
import type { AnyRecord } from '../records/record.ts';
import { count } from '../text/lists.ts';

export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'refused';

/** What becomes of one row of a table; of one score, where a row holds several. */
export interface PlannedItem {
  /** Which line of the table it is, from 1, heads counted. */
  readonly line: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** What it says, or why it is not taken: sentences. */
  readonly says: string;
}

/** What a table would do to an appraisal. */
export interface ImportPlan {
  readonly items: readonly PlannedItem[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  /** The one edit that takes all that is new or changed; null where nothing is. */
  readonly change: Change | null;
}

/** One record as a row of the table would have it: beside what is there, or why it cannot be had. */
export type Proposed =
  | {
      readonly line: number;
      readonly name: string;
      readonly says: string;
      readonly before: AnyRecord | null;
      readonly record: AnyRecord;
    }
  | { readonly line: number; readonly name: string; readonly why: readonly string[] };

/**
 * The plan of a table, of what its rows come to. Of two rows about one record the second is refused: which of the two is
 * right, the table does not say.
 *
 * @param nouns what the table holds, for the label: "practice", "practices"
 */
export const planOf = (
  proposals: readonly Proposed[],
  nouns: readonly [one: string, many: string],
): ImportPlan => {
  const firstLine = new Map<string, number>();
  const put: AnyRecord[] = [];
  const items = proposals.map((proposed): PlannedItem => {
    const { line, name } = proposed;
    if ('why' in proposed) return { line, name, outcome: 'refused', says: proposed.why.join(' ') };
    const { before, record, says } = proposed;
    const key = `${record.type} ${record.id}`;
    const earlier = firstLine.get(key);
    if (earlier !== undefined) {
      return {
        line,
        name,
        outcome: 'refused',
        says: `Line ${earlier} is about the same. Leave one of them out.`,
      };
    }
    firstLine.set(key, line);
    if (before && canonicalJson(before) === canonicalJson(record))
      return { line, name, outcome: 'unchanged', says };
    put.push(record);
    return { line, name, outcome: before ? 'changed' : 'new', says };
  });
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  const change =
    put.length === 0 ? null : { label: `Import ${count(put.length, ...nouns)} from a table`, put };
  return { items, counts, change };
};
