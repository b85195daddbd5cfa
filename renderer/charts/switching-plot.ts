import { type Switching, totalAt } from '../../shared/paper/switching-chart.ts';
import { spreadApart } from './label-layout.ts';
import { weightShown } from './switching-geometry.ts';
import { niceTicks, type Ticks } from './ticks.ts';

/** Room around the lines, in px: leaders above, end values at the right, the weight's scale under them. */
export const plotMargin = { top: 22, right: 66, bottom: 42, left: 30 } as const;

/** Where the lines of a switching chart lie in the picture: what is laid over it must meet them. */
export interface SwitchingPlot {
  readonly height: number;
  /** The largest weight drawn, 0-1. */
  readonly end: number;
  /** Scale of the totals. */
  readonly y: Ticks;
  /** Edges of the part that the lines are drawn in, in px. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Place of a weight and of a total, in px. */
  readonly xOf: (weight: number) => number;
  readonly yOf: (total: number) => number;
  /** Weight at a place, kept between 0 and `end`. */
  readonly weightAt: (x: number) => number;
  /** Height of the words at each line's end, in px, in the order of the lines: apart, so that all can be read. */
  readonly endPlaces: readonly number[];
}

/** Room that the words at one line's end take, in px. */
const endRow = 15;

/** Part of the height that the words over a change of leader need above it. */
const wordsAbove = 0.22;

/** One more step of the scale, without a mark, where the words over a change of leader would run into the head. */
const withHeadroom = (scale: Ticks, data: Switching, end: number): Ticks => {
  const { low, high, values } = scale;
  const step = (values[1] ?? high) - (values[0] ?? low);
  const top = Math.max(
    ...data.changes
      .filter(({ at }) => at <= end)
      .flatMap(({ at }) => data.lines.map((line) => totalAt(line, at))),
  );
  return (high - top) / (high - low) < wordsAbove ? { ...scale, high: high + step } : scale;
};

/**
 * Lays a switching chart out at a width in px.
 *
 * @param reach a weight (0-1) that must be in the picture besides today's and the changes of leader
 */
export const switchingPlot = (data: Switching, width: number, dense = false, reach = 0): SwitchingPlot => {
  const end = weightShown(data, reach);
  const totals = data.lines.flatMap((line) => [totalAt(line, 0), totalAt(line, end)]);
  const y = withHeadroom(niceTicks(Math.min(100, ...totals), Math.max(0, ...totals)), data, end);
  // High enough for one row of words a line.
  const rows = endRow * (data.lines.length - 1);
  const height = Math.max(dense ? 204 : 290, plotMargin.top + rows + plotMargin.bottom);
  const [left, right] = [plotMargin.left, width - plotMargin.right];
  const [top, bottom] = [plotMargin.top, height - plotMargin.bottom];
  const xOf = (weight: number): number => left + ((right - left) * weight) / end;
  const yOf = (total: number): number => bottom - ((bottom - top) * (total - y.low)) / (y.high - y.low);
  const ends = data.lines.map((line) => yOf(totalAt(line, end)));
  return {
    height,
    end,
    y,
    left,
    right,
    top,
    bottom,
    xOf,
    yOf,
    weightAt: (x) => Math.min(end, Math.max(0, (end * (x - left)) / Math.max(1, right - left))),
    endPlaces: spreadApart(ends, endRow, top, Math.max(Math.max(...ends) + 20, top + rows)),
  };
};
