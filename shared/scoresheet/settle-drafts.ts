import type { Appraisal } from '../records/aggregate.ts';
import { supposing } from '../records/edits.ts';
import { type AnyRecord, anyRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { editProblems } from '../records/rules.ts';
import type { SheetDraft } from './sheet-draft.ts';

const keyOf = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type} ${id}`;

/** Why a record is none, by its schema; null where it is one. */
const misfit = (record: AnyRecord): string | null => {
  const parsed = anyRecord.safeParse(record);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'It does not fit.');
};

/** The draft with everything in it refused for one reason. */
const refusedWhole = ({ items }: SheetDraft, why: string): SheetDraft => ({
  items: items.map((item) => (item.outcome === 'refused' ? item : { ...item, outcome: 'refused', why })),
  taken: null,
  withHeld: null,
});

const recordsIn = (drafts: readonly SheetDraft[], which: 'taken' | 'withHeld'): readonly AnyRecord[] =>
  drafts.flatMap((draft) => draft[which] ?? []);

/** A record that nothing is said of is there for others: without one that names it, it goes. */
const withoutIdle = (drafts: readonly SheetDraft[]): readonly SheetDraft[] => {
  const named = (which: 'taken' | 'withHeld'): ReadonlySet<string> =>
    new Set(recordsIn(drafts, which).flatMap((record) => referencesOf(record).map(keyOf)));
  const [byTaken, byAll] = [named('taken'), named('withHeld')];
  return drafts.map((draft) =>
    draft.items.length > 0
      ? draft
      : {
          items: [],
          taken: draft.taken && byTaken.has(keyOf(draft.taken)) ? draft.taken : null,
          withHeld: draft.withHeld && byAll.has(keyOf(draft.withHeld)) ? draft.withHeld : null,
        },
  );
};

/**
 * Holds what a sheet would put against the schemas and the hard rules, as the edit would be, and refuses what would not
 * stand: an edit made of what is left is never refused.
 *
 * @returns the drafts, or why none of them can be taken
 */
export const settleDrafts = (
  appraisal: Appraisal,
  given: readonly SheetDraft[],
): { readonly drafts: readonly SheetDraft[] } | { readonly refusal: string } => {
  let drafts = given.map((draft) => {
    const why = draft.withHeld && misfit(draft.withHeld);
    return why ? refusedWhole(draft, why) : draft;
  });
  for (const which of ['withHeld', 'taken'] as const) {
    for (;;) {
      const edit = { put: [...recordsIn(drafts, which)], remove: [] };
      if (edit.put.length === 0) break;
      const problems = editProblems(supposing(appraisal, edit.put), edit, appraisal);
      if (problems.length === 0) break;
      const put = new Set(edit.put.map(keyOf));
      const bad = new Map(
        problems.flatMap(({ record, sentence }) =>
          record && put.has(keyOf(record)) ? [[keyOf(record), sentence] as const] : [],
        ),
      );
      // What is wrong with none of these records is wrong with all of them together.
      if (bad.size === 0) return { refusal: problems[0]?.sentence ?? 'Nothing of it can be taken.' };
      drafts = drafts.map((draft) => {
        const why = draft[which] && bad.get(keyOf(draft[which]));
        return why ? refusedWhole(draft, why) : draft;
      });
    }
  }
  return { drafts: withoutIdle(drafts) };
};
