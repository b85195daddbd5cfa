import type { CellSpread } from '../../../shared/workshop/spread.ts';
import { stacked } from '../../charts/dots.ts';
import type { Box } from './use-box.ts';

/** A dot in its place, and how many people it stands for. */
export interface PlacedDot {
  readonly x: number;
  readonly y: number;
  readonly people: number;
}

/** One group's row. */
export interface PlotRow {
  readonly group: string;
  readonly people: number;
  readonly mean: number;
  readonly middle: number;
  readonly dots: readonly PlacedDot[];
}

/** Where everything stands in the drawing, in px. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  /** Ends of the 0-100 axis. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  readonly rows: readonly PlotRow[];
}

/** In units: room for the names, the means, the line above the rows and the figures under them. */
const names = 176;
const means = 64;
const above = 34;
const under = 32;
/** A row is never lower: more groups than there is room for are scrolled. */
const lowestRow = 40;
const highestRow = 112;

/** Size of a dot with its gap, in units. */
const dotSize = 20;

/** Where a score of 0-100 stands on the axis. */
export const plotPlace = ({ left, right }: Pick<PlotLayout, 'left' | 'right'>, score: number): number =>
  left + ((right - left) * score) / 100;

/** Lays one cell out in the room that it has: as many rows as groups, each dot in its place. */
export const layoutPlot = (
  { groups }: Pick<CellSpread, 'groups'>,
  { width, height, unit }: Box,
): PlotLayout => {
  const left = names * unit;
  const right = Math.max(left + 100 * unit, width - means * unit);
  const free = (height - (above + under) * unit) / Math.max(1, groups.length);
  const rowHeight = Math.min(highestRow * unit, Math.max(lowestRow * unit, free));
  const top = above * unit;
  const bottom = top + rowHeight * Math.max(1, groups.length);
  const rows = groups.map(({ group, people, mean, dots }, at): PlotRow => {
    const middle = top + rowHeight * (at + 0.5);
    // Both are in rising order of the values, so that the nth of one is the nth of the other.
    const places = stacked(
      dots.map(({ value }) => value),
      rowHeight - 4 * unit,
      dotSize * unit,
    );
    return {
      group,
      people,
      mean,
      middle,
      dots: places.map(({ value, offset }, nth) => ({
        x: plotPlace({ left, right }, value),
        y: middle + offset,
        people: dots[nth]?.people ?? 1,
      })),
    };
  });
  return { width, height: bottom + under * unit, left, right, top, bottom, rowHeight, rows };
};
