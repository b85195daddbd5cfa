import type { ChartOption } from '../../shared/paper/paper-model.ts';
import { levelAt, type Switching, totalAt } from '../../shared/paper/switching-chart.ts';

const ends = [0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/**
 * How far to the right the weight is drawn: past today's weight and past every change of leader, with some room.
 *
 * @param reach a weight (0-1) that is drawn in any case
 */
export const weightShown = ({ weight, changes }: Switching, reach = 0): number => {
  const furthest = Math.max(weight * 1.6, reach, ...changes.map(({ at }) => at * 1.12));
  return ends.find((end) => end >= furthest - 1e-9) ?? 1;
};

/** A stretch of the weight with the option that leads there. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly leader: ChartOption;
  /** The leader and whoever is level with it all along. */
  readonly level: readonly ChartOption[];
}

/** Stretches from 0 to `end`, cut at every change of leader; neighbours with one leader are joined. */
export const stretches = ({ changes, lines }: Switching, end: number): readonly Stretch[] => {
  const cuts = [0, ...changes.map(({ at }) => at).filter((at) => at > 0 && at < end), end].sort(
    (a, b) => a - b,
  );
  const result: Stretch[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined || to <= from) continue;
    const level = levelAt(lines, (from + to) / 2);
    const [leader] = level;
    const last = result[result.length - 1];
    if (!leader) continue;
    if (last && last.leader.id === leader.id) result[result.length - 1] = { ...last, to };
    else result.push({ from, to, leader, level });
  }
  return result;
};

/** Weights under `end` at which two options swap places without a change of leader, with the total they share there. */
export const otherCrossings = (
  { changes, lines }: Switching,
  end: number,
): readonly { readonly at: number; readonly total: number; readonly key: string }[] =>
  lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const slope = one.at1 - one.at0 - (other.at1 - other.at0);
      const at = slope === 0 ? Number.NaN : (other.at0 - one.at0) / slope;
      const isChange = changes.some((change) => Math.abs(change.at - at) < 1e-6);
      return at > 0.005 && at < end - 0.005 && !isChange
        ? [{ at, total: totalAt(one, at), key: `${one.option.id} ${other.option.id}` }]
        : [];
    }),
  );
