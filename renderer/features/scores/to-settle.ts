import type { Analysis, Disagreement } from '../../../shared/analysis/analysis.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';

/** Group means this far apart, in points, mark a cell as one that people disagree on. */
export const contestedSpread = 20;

/** What keeps a cell from being settled. */
export interface Unsettled {
  readonly option: string;
  readonly criterion: string;
  /** An agreed score without a reason. */
  readonly noReason: boolean;
  readonly contested: Disagreement | null;
}

/** By cell name `option criterion`. */
export type UnsettledCells = ReadonlyMap<string, Unsettled>;

/** The name of a cell in `UnsettledCells`. */
export const unsettledKey = (option: string, criterion: string): string => `${option} ${criterion}`;

/** Cells without a reason, and cells whose group means lie 20 points or more apart, in reading order. */
export const cellsToSettle = (appraisal: Appraisal, analysis: Analysis): UnsettledCells => {
  const contested = new Map(
    analysis.scores.disagreements
      .filter(({ spread }) => spread >= contestedSpread - 1e-9)
      .map((one) => [unsettledKey(one.option, one.criterion), one]),
  );
  const cells = new Map<string, Unsettled>();
  for (const { id: criterion } of analysis.criteria) {
    for (const { id: option } of analysis.options) {
      const key = unsettledKey(option, criterion);
      const agreed = appraisal.score.get(scoreId(option, criterion, agreedAssessor));
      const noReason = agreed !== undefined && agreed.value !== null && agreed.reason.trim() === '';
      const split = contested.get(key) ?? null;
      if (noReason || split) cells.set(key, { option, criterion, noReason, contested: split });
    }
  }
  return cells;
};

/** The next cell to settle after the given one in reading order, going round; null when there is none. */
export const nextToSettle = (
  cells: UnsettledCells,
  analysis: Pick<Analysis, 'options' | 'criteria'>,
  from: { readonly option: string; readonly criterion: string } | null,
  by: 1 | -1 = 1,
): Unsettled | null => {
  const place = ({ option, criterion }: { readonly option: string; readonly criterion: string }): number =>
    analysis.criteria.findIndex(({ id }) => id === criterion) * analysis.options.length +
    analysis.options.findIndex(({ id }) => id === option);
  const all = [...cells.values()];
  if (by === 1) {
    const at = from ? place(from) : -1;
    return all.find((cell) => place(cell) > at) ?? all[0] ?? null;
  }
  const at = from ? place(from) : Number.POSITIVE_INFINITY;
  return all.findLast((cell) => place(cell) < at) ?? all.at(-1) ?? null;
};
