import type { Analysis, Disagreement } from '../../../shared/analysis/analysis.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { measureId } from '../../../shared/records/measure.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';
import { isArgued } from '../../../shared/workshop/spread.ts';

/** Whether group means lie far enough apart to be marked: what the room would argue about. */
export const isContested = ({ spread }: Disagreement): boolean => isArgued({ width: spread });

/** What is marked in a cell. */
export interface MarkedCell {
  readonly option: string;
  readonly criterion: string;
  /** An agreed score, or a measured figure, without a reason. */
  readonly noReason: boolean;
  /** People disagree; they go on to when the cell is settled. */
  readonly contested: Disagreement | null;
  /**
   * Nothing is left to do: a score without disagreement has its reason; one with it also says who sees it otherwise.
   */
  readonly settled: boolean;
}

/** By cell name `option criterion`. */
export type MarkedCells = ReadonlyMap<string, MarkedCell>;

/** The name of a cell in `MarkedCells`. */
export const unsettledKey = (option: string, criterion: string): string => `${option} ${criterion}`;

/** Cells without a reason, and cells whose group means lie 20 points or more apart, in reading order. */
export const markedCells = (appraisal: Appraisal, analysis: Analysis): MarkedCells => {
  const contested = new Map(
    analysis.scores.disagreements
      .filter(isContested)
      .map((one) => [unsettledKey(one.option, one.criterion), one]),
  );
  const cells = new Map<string, MarkedCell>();
  for (const { id: criterion } of analysis.criteria) {
    for (const { id: option } of analysis.options) {
      const key = unsettledKey(option, criterion);
      if (appraisal.criterion.get(criterion)?.scoring === 'measured') {
        const measure = appraisal.measure.get(measureId(option, criterion));
        // People do not disagree on a figure that nobody has scored.
        if (measure && measure.likely !== null && measure.reason.trim() === '') {
          cells.set(key, { option, criterion, noReason: true, contested: null, settled: false });
        }
        continue;
      }
      const agreed = appraisal.score.get(scoreId(option, criterion, agreedAssessor));
      const hasAgreed = agreed !== undefined && agreed.value !== null;
      const noReason = hasAgreed && agreed.reason.trim() === '';
      const split = contested.get(key) ?? null;
      const settled = hasAgreed && !noReason && (split === null || agreed.dissent.trim() !== '');
      if (noReason || split) cells.set(key, { option, criterion, noReason, contested: split, settled });
    }
  }
  return cells;
};

/** Those of the marked cells that something is left to do on. */
export const unsettledOf = (marked: MarkedCells): MarkedCells =>
  new Map([...marked].filter(([, { settled }]) => !settled));

/** The next cell to settle after the given one in reading order, going round; null when there is none. */
export const nextToSettle = (
  cells: MarkedCells,
  analysis: Pick<Analysis, 'options' | 'criteria'>,
  from: { readonly option: string; readonly criterion: string } | null,
  by: 1 | -1 = 1,
): MarkedCell | null => {
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
