import type { ScoreChange, ScoreSensitivity } from './analysis-change.ts';
import { cellOf } from './grid.ts';
import { leaderAndOthers, type RankedOption, type RankedOptions } from './ranked-options.ts';
import { tolerance } from './tolerance.ts';
import { figureWorth, type ValuePoint } from './value-function.ts';

/**
 * One-way sensitivity of the ranking to each score. A total is linear in one of its scores, so the score at which two
 * options are level is solved exactly: today's score less the lead ÷ weight where the leader falls, plus what the option
 * is behind ÷ weight where a challenger rises. A score at which they would be level only at the very end of the scale
 * changes nothing, for nothing lies beyond it. Cells of options without a total, and cells under a weight of 0, are not
 * tried; while nobody leads alone there is no lead to lose.
 *
 * @param pointsOf by column, the value function of a measured criterion, or null on a judged one
 * @returns changes, smallest move first, equal moves in table order
 */
export const scoreSensitivityOf = (
  ranked: RankedOptions,
  pointsOf: (column: number) => readonly ValuePoint[] | null,
): ScoreSensitivity => {
  const { values, weights, criteria, standing } = ranked;
  const field = leaderAndOthers(standing.totals, standing.ranking);
  const { runnerUp, lead } = standing.ranking;
  if (!field || runnerUp === null || lead === null) return { changes: [], tried: 0 };
  const { leader, others } = field;
  const weighed = criteria.filter(({ column }) => (weights[column] ?? 0) > 0);

  const changeOf = (option: RankedOption, column: number, criterion: string): ScoreChange | null => {
    const value = cellOf(values, option.row, column);
    const weight = weights[column] ?? 0;
    const falls = option === leader;
    const at = falls ? value - lead / weight : value + (leader.total - option.total) / weight;
    if (falls ? at <= tolerance : at >= 100 - tolerance) return null;
    const points = pointsOf(column);
    return {
      option: option.id,
      criterion,
      value,
      at,
      direction: falls ? 'below' : 'above',
      to: falls ? runnerUp : option.id,
      figure: points && figureWorth(points, at),
    };
  };

  const inTableOrder = [leader, ...others].sort((a, b) => a.row - b.row);
  const changes = inTableOrder.flatMap((option) =>
    weighed.flatMap(({ id, column }) => changeOf(option, column, id) ?? []),
  );
  const move = ({ at, value }: ScoreChange): number => Math.abs(at - value);
  return { changes: changes.sort((a, b) => move(a) - move(b)), tried: inTableOrder.length * weighed.length };
};
