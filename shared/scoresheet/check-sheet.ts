import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import { type AssessorRecord, peopleIn } from '../records/assessor.ts';
import { nameIn } from '../records/describe.ts';
import type { AnyRecord } from '../records/record.ts';
import { formatDate } from '../text/dates.ts';
import { checkPerson } from './check-person.ts';
import { checkScores } from './check-scores.ts';
import { checkWeights } from './check-weights.ts';
import type { FilledSheet, SheetReading } from './filled-sheet.ts';
import { settleDrafts } from './settle-drafts.ts';
import { scoredCriteria } from './sheet-context.ts';
import { about, refusedItem, type SheetDraft, said } from './sheet-draft.ts';
import { sheetLayout } from './sheet-marks.ts';
import type { SheetItem, SheetReport } from './sheet-report.ts';
import { line, wordingMark } from './sheet-wording.ts';
import { shownValue } from './typed-cells.ts';

/** The records of an edit. */
interface Put {
  readonly put: readonly AnyRecord[];
}

/** A sheet held against the appraisal: what is told of it, and the edits that it comes to. Either may be empty. */
export interface CheckedSheet {
  readonly report: SheetReport;
  /** What is new or changed. */
  readonly taken: Put;
  /** The same with what is held. */
  readonly withHeld: Put;
}

const nothing: Put = { put: [] };
const noCounts = { new: 0, changed: 0, unchanged: 0, refused: 0, held: 0, blank: 0 } as const;

const named = ({ id, name, group }: AssessorRecord): SheetReport['assessor'] => ({
  id,
  name: line(name) || 'A scorer without a name',
  group: line(group),
});

/** Why nothing of a sheet can be taken; null where it can. */
const refusalOf = (
  appraisal: Appraisal,
  { stamp }: FilledSheet,
  seen: ReadonlySet<string>,
): string | null => {
  if (stamp.layout > sheetLayout) {
    return 'The scoresheet was made by a newer version of this app. Nothing of it was taken. Update the app, then read it again.';
  }
  if (stamp.lineage !== appraisalOf(appraisal).lineage) {
    return 'The scoresheet was made from another appraisal. Nothing of it was taken. Open that one to read it.';
  }
  const assessor = appraisal.assessor.get(stamp.assessor);
  if (!assessor) {
    return 'The scorer whose sheet this is has been taken out of the appraisal since. Nothing of it was taken. Put the scorer back (Undo does), then read it again.';
  }
  if (peopleIn(assessor) > 1) {
    return `A scoresheet is one person’s, and ${named(assessor)?.name} speaks for several. Nothing of it was taken. Enter what they say in the app.`;
  }
  return seen.has(stamp.assessor)
    ? `Another sheet of ${named(assessor)?.name} was read before this one, so nothing of this one was taken. Find out which of the two counts, and read that one alone.`
    : null;
};

/** Why what a sheet says of a criterion is held: the criterion was reworded since. */
const heldCriteria = (
  appraisal: Appraisal,
  { stamp }: FilledSheet,
): ((criterion: string) => string | null) => {
  const own = appraisalOf(appraisal);
  const why = new Map(
    stamp.criteria.flatMap(({ id, wording }) => {
      const criterion = appraisal.criterion.get(id);
      if (!criterion || wordingMark(own, criterion) === wording) return [];
      const day = formatDate(stamp.madeAt.slice(0, 10));
      return [
        [
          id,
          `${nameIn(appraisal, 'criterion', id)} was worded otherwise when the sheet was made, on ${day}: it may have been judged as something else.`,
        ] as const,
      ];
    }),
  );
  return (criterion) => why.get(criterion) ?? null;
};

const strayDrafts = (appraisal: Appraisal, { stray }: FilledSheet): readonly SheetDraft[] =>
  stray.map((cell) =>
    said(
      refusedItem(
        about(appraisal, 'other', cell, { name: 'Written outside the cells to fill in' }),
        shownValue(cell.value),
        'The sheet has no room for it there, so it is not read. Put it where it belongs, or enter it in the app.',
      ),
    ),
  );

const countsOf = (items: readonly SheetItem[], unchanged: number, blank: number): SheetReport['counts'] => {
  const of = (outcome: SheetItem['outcome']): number =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    new: of('new'),
    changed: of('changed'),
    unchanged,
    refused: of('refused'),
    held: of('held'),
    blank,
  };
};

/**
 * Holds a filled scoresheet against the appraisal as it is, cell by cell. Blank means not scored: it never takes away
 * what is there. What it comes to keeps every hard rule, so that an edit of it is never refused.
 *
 * @param reading of the file
 * @param given its file's name, and the scorers whose sheets were read before it in the same round
 */
export const checkSheet = (
  appraisal: Appraisal,
  reading: SheetReading,
  { file, seen }: { readonly file: string; readonly seen: ReadonlySet<string> },
): CheckedSheet => {
  const assessor = reading.ok ? appraisal.assessor.get(reading.sheet.stamp.assessor) : undefined;
  const isOurs = reading.ok && reading.sheet.stamp.lineage === appraisalOf(appraisal).lineage;
  const whose = assessor && isOurs ? named(assessor) : null;
  const refused = (refusal: string): CheckedSheet => ({
    report: { file, refusal, assessor: whose, counts: noCounts, items: [] },
    taken: nothing,
    withHeld: nothing,
  });
  if (!reading.ok) return refused(reading.refusal);
  const { sheet } = reading;
  const refusal = refusalOf(appraisal, sheet, seen);
  if (refusal !== null || !assessor) return refused(refusal ?? '');

  const whyHeld = heldCriteria(appraisal, sheet);
  const scored = new Set(scoredCriteria(appraisal).map(({ id }) => id));
  const scores = checkScores({ appraisal, assessor: assessor.id, scored, whyHeld }, sheet);
  const person = checkPerson(appraisal, assessor, sheet);
  const weights = checkWeights(appraisal, assessor, sheet, whyHeld);
  const settled = settleDrafts(appraisal, [
    ...scores.drafts,
    ...person.drafts,
    ...weights.drafts,
    ...strayDrafts(appraisal, sheet),
  ]);
  if ('refusal' in settled) return refused(settled.refusal);
  const items = settled.drafts.flatMap((draft) => draft.items);
  const unchanged = scores.unchanged + person.unchanged + weights.unchanged;
  return {
    report: {
      file,
      refusal: null,
      assessor: whose,
      counts: countsOf(items, unchanged, scores.blank),
      items,
    },
    taken: { put: settled.drafts.flatMap(({ taken }) => taken ?? []) },
    withHeld: { put: settled.drafts.flatMap(({ withHeld }) => withHeld ?? []) },
  };
};

/** What the edit of a sheet is called: "Scoresheet of GP 3". */
export const sheetLabel = (appraisal: Appraisal, { assessor }: SheetReport): string => {
  const record = assessor && appraisal.assessor.get(assessor.id);
  return `Scoresheet of ${(record ? named(record)?.name : assessor?.name) ?? 'a scorer'}`;
};
