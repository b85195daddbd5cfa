import type { ChartData, ChartOption } from './paper-model.ts';

export type Switching = Extract<ChartData, { kind: 'switching' }>;
type Line = Switching['lines'][number];

/** Total of an option when the criterion's weight is `weight` (0-1): a straight line between its two ends. */
export const totalAt = ({ at0, at1 }: Line, weight: number): number => at0 + (at1 - at0) * weight;

/** Totals that are nearer than this are equal but for rounding. */
const alike = 1e-9;

/** The options that share the highest total at a weight. */
export const levelAt = (lines: readonly Line[], weight: number): readonly ChartOption[] => {
  const highest = Math.max(...lines.map((line) => totalAt(line, weight)));
  return lines.filter((line) => totalAt(line, weight) > highest - alike).map(({ option }) => option);
};

/** The option with the highest total at a weight; the first of several. */
const leaderAt = (lines: readonly Line[], weight: number): ChartOption | null =>
  levelAt(lines, weight)[0] ?? null;

/** The option that is overtaken at a change: whoever leads before it, coming from today's weight. */
export const overtakenAt = (data: Switching, change: Switching['changes'][number]): ChartOption | null => {
  const between = data.changes
    .map(({ at }) => at)
    .filter((at) =>
      change.direction === 'above' ? at < change.at && at > data.weight : at > change.at && at < data.weight,
    );
  const before =
    change.direction === 'above' ? Math.max(data.weight, ...between) : Math.min(data.weight, ...between);
  return leaderAt(data.lines, (before + change.at) / 2);
};
