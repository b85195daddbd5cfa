import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { CellAgreement } from '../../../shared/analysis/analysis-people.ts';
import { above } from '../../../shared/analysis/tolerance.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { unsettledKey } from './to-settle.ts';

/** By which spread the cells stand: of all people, or between the groups' averages. */
export type DividedOrder = 'people' | 'groups';

/** A cell on which people differ. */
export interface DividedCell {
  readonly key: string;
  readonly option: string;
  readonly letter: string;
  readonly optionName: string;
  readonly colour: number;
  readonly criterion: string;
  readonly criterionName: string;
  /** Per cent, as shown; null while there are no agreed weights. */
  readonly weight: number | null;
  readonly people: number;
  readonly low: number;
  readonly high: number;
  readonly deviation: number;
  /** Points between the lowest and the highest average of a group; 0 where one group alone has scored. */
  readonly gap: number;
  readonly agreed: number | null;
  readonly hasReason: boolean;
  readonly hasDissent: boolean;
}

/** The cells that people differ on, widest first; equal ones in table order. */
export const dividedCells = (
  appraisal: Appraisal,
  { options, criteria, agreement, scores, weights }: Analysis,
  order: DividedOrder,
): readonly DividedCell[] => {
  const gaps = new Map(
    scores.disagreements.map(({ option, criterion, spread }) => [unsettledKey(option, criterion), spread]),
  );
  const shown = weights.sets.find(({ weightSet }) => weightSet === weights.agreed)?.shown ?? null;
  const cells = agreement.cells.flatMap((cell): DividedCell[] => {
    const option = options.find(({ id }) => id === cell.option);
    const column = criteria.findIndex(({ id }) => id === cell.criterion);
    const criterion = criteria[column];
    if (!option || !criterion || !above(cell.high, cell.low)) return [];
    const agreed = appraisal.score.get(scoreId(option.id, criterion.id, agreedAssessor));
    const key = unsettledKey(option.id, criterion.id);
    return [
      {
        key,
        option: option.id,
        letter: option.letter,
        optionName: option.shortName,
        colour: option.colour,
        criterion: criterion.id,
        criterionName: criterion.name,
        weight: shown?.[column] ?? null,
        ...spreadIn(cell),
        gap: gaps.get(key) ?? 0,
        agreed: agreed?.value ?? null,
        hasReason: (agreed?.reason ?? '').trim() !== '',
        hasDissent: (agreed?.dissent ?? '').trim() !== '',
      },
    ];
  });
  return order === 'people' ? cells : cells.sort((a, b) => b.gap - a.gap);
};

const spreadIn = ({ people, low, high, deviation }: CellAgreement) => ({ people, low, high, deviation });

/** Whether the cell, settled otherwise, could change who leads. */
export interface LeaderEffect {
  /** True where a score that would change the leader lies within what people gave. */
  readonly couldChange: boolean;
  readonly sentence: string;
}

/**
 * Whether settling a cell otherwise could change the leader, by the scores at which it changes (see `scoreSensitivityOf`):
 * within what people gave, only beyond it, or nowhere from 0 to 100.
 *
 * @returns null while nobody leads alone, and for a cell that is not weighed or whose option has no total
 */
export const leaderEffect = (
  { withCost, scoreSensitivity, options, weights, criteria }: Analysis,
  { option, criterion, low, high }: DividedCell,
): LeaderEffect | null => {
  const { leader, runnerUp } = withCost.ranking;
  const weight =
    weights.sets.find(({ weightSet }) => weightSet === weights.agreed)?.weights?.[
      criteria.findIndex(({ id }) => id === criterion)
    ] ?? 0;
  const total = withCost.totals.find((row) => row.option === option)?.total ?? null;
  if (leader === null || runnerUp === null || total === null || weight <= 0) return null;
  const change = scoreSensitivity.withCost.changes.find(
    (one) => one.option === option && one.criterion === criterion,
  );
  if (!change) return { couldChange: false, sentence: 'No: no score from 0 to 100 does.' };
  const letter = options.find(({ id }) => id === change.to)?.letter ?? '';
  const at = `${change.direction} ${formatScore(change.at)}`;
  const couldChange = change.direction === 'below' ? above(change.at, low) : above(high, change.at);
  const side = change.direction === 'below' ? 'less' : 'more';
  return couldChange
    ? { couldChange, sentence: `Yes: ${letter} leads ${at}, and somebody gave ${side}.` }
    : { couldChange, sentence: `${letter} leads only ${at}: nobody gave ${side}.` };
};
