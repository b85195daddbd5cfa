import type { Failure } from '../../shared/contract/result.ts';
import type { SheetItem, SheetReport } from '../../shared/scoresheet/sheet-report.ts';

/** A filled scoresheet on its way into the appraisal. */
export type Sheet = {
  /** Names it in the calls about it. */
  readonly id: string;
  /** The file's name. */
  readonly file: string;
} & (
  | { readonly state: 'waiting' | 'reading' }
  /** The file could not be read at all. */
  | { readonly state: 'unread'; readonly failure: Failure }
  /** Checked; `wanted` until somebody leaves it out. `failure`: why it was not taken when that was tried. */
  | {
      readonly state: 'read';
      readonly report: SheetReport;
      readonly wanted: boolean;
      readonly failure: Failure | null;
    }
  /** `held`: with what had been judged on older wording. */
  | { readonly state: 'taken'; readonly report: SheetReport; readonly held: boolean }
  /** Taken, and taken back. */
  | { readonly state: 'undone'; readonly report: SheetReport }
);

/** The sheet's report, where it has one. */
export const reportOf = (sheet: Sheet): SheetReport | null => ('report' in sheet ? sheet.report : null);

/** Whether taking the sheet would change anything. */
export const holdsAnything = ({ refusal, counts }: SheetReport, held: boolean): boolean =>
  refusal === null && counts.new + counts.changed + (held ? counts.held : 0) > 0;

/** Whether the sheet is one of those that are taken next. */
export const isToTake = (sheet: Sheet, held: boolean): sheet is Extract<Sheet, { state: 'read' }> =>
  sheet.state === 'read' && sheet.wanted && holdsAnything(sheet.report, held);

/** Whether somebody should look at it: something was refused, or left out unless one says otherwise. */
export const needsLooking = (sheet: Sheet): boolean => {
  if (sheet.state === 'unread') return true;
  if (sheet.state === 'read' && sheet.failure !== null) return true;
  const report = reportOf(sheet);
  return report !== null && (report.refusal !== null || report.counts.refused > 0 || report.counts.held > 0);
};

const rank = (sheet: Sheet): number => {
  const report = reportOf(sheet);
  if (sheet.state === 'unread' || (report !== null && report.refusal !== null)) return 0;
  if (sheet.state === 'read' && sheet.failure !== null) return 1;
  if (report === null) return 5;
  return report.counts.refused > 0 ? 2 : report.counts.held > 0 ? 3 : 4;
};

/** What was refused first; otherwise as they came. */
export const refusalsFirst = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets
    .map((sheet, at) => [rank(sheet), at, sheet] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
    .map(([, , sheet]) => sheet);

const itemOrder: Readonly<Record<SheetItem['outcome'], number>> = {
  refused: 0,
  held: 1,
  changed: 2,
  new: 3,
  unchanged: 4,
};

/** Entries with what needs looking at first; otherwise as the sheet has them. */
export const itemsInOrder = (items: readonly SheetItem[]): readonly SheetItem[] =>
  items
    .map((item, at) => [itemOrder[item.outcome], at, item] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
    .map(([, , item]) => item);
