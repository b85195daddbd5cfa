import { z } from 'zod';
import { id } from '../records/fields.ts';
import { count } from '../text/lists.ts';

/**
 * What becomes of one cell of a filled sheet. `new`, `changed` and `unchanged` are beside the appraisal as it is;
 * `refused` cannot be taken; `held` could be, and is left out unless somebody says otherwise: what it was judged on has
 * been reworded since the sheet was made.
 */
export const cellOutcome = z.enum(['new', 'changed', 'unchanged', 'refused', 'held']);
export type CellOutcome = z.infer<typeof cellOutcome>;

/** One thing that a sheet says. */
const sheetItem = z.strictObject({
  /** A `reason` is one that stands in a score's row without the score. */
  kind: z.enum(['score', 'reason', 'interest', 'choice', 'weight', 'other']),
  outcome: cellOutcome,
  /** Where in the file: "Scores, D12". */
  place: z.string(),
  /** What it is about, for people: "D on Access". */
  name: z.string(),
  option: id.nullable(),
  criterion: id.nullable(),
  /** In words; null for nothing there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Why it is refused or held, or what to mind of what is taken: a sentence. */
  why: z.string().nullable(),
});
export type SheetItem = Readonly<z.infer<typeof sheetItem>>;

/** Whether it is a reason that can be taken without a score: among what is new, changed or held it is no score. */
export const isBareReason = ({ kind, outcome }: SheetItem): boolean =>
  kind === 'reason' && outcome !== 'refused';

/** "1 reason without a score". */
export const bareReasons = (number: number): string =>
  count(number, 'reason without a score', 'reasons without a score');

/** What a filled scoresheet holds beside the appraisal as it is. */
export const sheetReport = z.strictObject({
  /** The file's name, as it came. */
  file: z.string(),
  /** Why nothing of it can be taken, as a sentence; null where something can, or nothing is in it. */
  refusal: z.string().nullable(),
  /** Whose sheet it is; null where it does not say. */
  assessor: z.strictObject({ id, name: z.string(), group: z.string() }).nullable(),
  counts: z.strictObject({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    held: z.number().int(),
    /** Rows of scores in which nothing was written: not scored. */
    blank: z.number().int(),
  }),
  /** In the order of the sheet; what is unchanged is counted and not listed. */
  items: z.array(sheetItem),
});
export type SheetReport = Readonly<z.infer<typeof sheetReport>>;
