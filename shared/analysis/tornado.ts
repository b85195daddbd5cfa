import type { Sensitivity } from './analysis.ts';
import type { TornadoRow } from './analysis-change.ts';
import { cellOf } from './grid.ts';
import { leaderAndOthers, type RankedOption, type RankedOptions } from './ranked-options.ts';
import type { ScoreBounds } from './robustness/score-bounds.ts';
import { above, same } from './tolerance.ts';

/** The part of a weight that it is moved by, down and up. */
const swingOfWeight = 0.5;

/**
 * What moving one score or one weight to its ends does to the lead: points of today's leader less those of the best
 * other option, everything else as it is. A score goes to the ends that its author gave it (a measured one to the values
 * of its low and high figures), a weight to half as much less and half as much more, at most all of it, the others pro
 * rata. What leaves the lead as it is at both ends is left out: a score of an option that is far behind, a weight of 0.
 *
 * @param bounds by cell, 0-100: see `scoreBounds` of kind "ranges"
 * @param sensitivity of the same standing: its lines give every total at every weight
 * @returns rows, biggest swing first (from the lead of today to the end or ends that move it), equal swings in table
 *   order, scores before weights; none while nobody leads alone
 */
export const tornadoOf = (
  ranked: RankedOptions,
  bounds: ScoreBounds,
  sensitivity: readonly Pick<Sensitivity, 'criterion' | 'weight' | 'lines'>[],
): TornadoRow[] => {
  const field = leaderAndOthers(ranked.standing.totals, ranked.standing.ranking);
  if (!field) return [];
  const now = leadOf(field, ({ total }) => total);
  const rows = [...scoreRows(ranked, field, bounds), ...weightRows(field, sensitivity)];
  const moves = ({ leadAtLow, leadAtHigh }: TornadoRow): boolean =>
    !(same(leadAtLow, now) && same(leadAtHigh, now));
  const swing = ({ leadAtLow, leadAtHigh }: TornadoRow): number =>
    Math.max(now, leadAtLow, leadAtHigh) - Math.min(now, leadAtLow, leadAtHigh);
  return rows.filter(moves).sort((a, b) => swing(b) - swing(a));
};

interface Field {
  readonly leader: RankedOption;
  readonly others: readonly RankedOption[];
}

const leadOf = ({ leader, others }: Field, totalOf: (option: RankedOption) => number): number => {
  const lead = totalOf(leader) - Math.max(...others.map(totalOf));
  return same(lead, 0) ? 0 : lead;
};

const rowOf = (
  given: Pick<TornadoRow, 'kind' | 'option' | 'criterion' | 'low' | 'high'>,
  leadAt: (end: number) => number,
): TornadoRow => {
  const [leadAtLow, leadAtHigh] = [leadAt(given.low), leadAt(given.high)];
  return { ...given, leadAtLow, leadAtHigh, changesLeader: leadAtLow < 0 || leadAtHigh < 0 };
};

const scoreRows = (
  { values, weights, criteria }: RankedOptions,
  field: Field,
  bounds: ScoreBounds,
): readonly TornadoRow[] =>
  [field.leader, ...field.others]
    .sort((a, b) => a.row - b.row)
    .flatMap((option) =>
      criteria.flatMap(({ id, column }) => {
        const cell = option.row * values.columns + column;
        const [low, high] = [bounds.low[cell] ?? 0, bounds.high[cell] ?? 0];
        const value = cellOf(values, option.row, column);
        const weight = weights[column] ?? 0;
        if (weight === 0 || Number.isNaN(value) || !above(high, low)) return [];
        const leadAt = (end: number): number =>
          leadOf(field, (other) => other.total + (other === option ? weight * (end - value) : 0));
        return [rowOf({ kind: 'score', option: option.id, criterion: id, low, high }, leadAt)];
      }),
    );

const weightRows = (
  field: Field,
  sensitivity: readonly Pick<Sensitivity, 'criterion' | 'weight' | 'lines'>[],
): readonly TornadoRow[] =>
  sensitivity.flatMap(({ criterion, weight, lines }) => {
    const lineOf = new Map(lines.map((line) => [line.option, line]));
    const ends = [field.leader, ...field.others].map(({ id }) => lineOf.get(id));
    // Where the others have to take over and a score is missing under all of them, nothing is known.
    if (weight === 0 || ends.some((line) => !line || line.at0 === null || line.at1 === null)) return [];
    const leadAt = (share: number): number =>
      leadOf(field, ({ id }) => {
        const { at0, at1 } = lineOf.get(id) ?? { at0: null, at1: null };
        return (at0 ?? 0) + share * ((at1 ?? 0) - (at0 ?? 0));
      });
    const [low, high] = [weight * (1 - swingOfWeight), Math.min(1, weight * (1 + swingOfWeight))];
    return [rowOf({ kind: 'weight', option: null, criterion, low, high }, leadAt)];
  });
