import type { SpreadCell } from '../../shared/paper/paper-model.ts';

/** Where one cell's plot stands in the drawing, in px. */
export interface SpreadPlot {
  readonly cell: SpreadCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Ends of the 0-100 axis. */
  readonly left: number;
  readonly right: number;
  /** Top and bottom of the rows of groups. */
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
}

export interface SpreadLayout {
  readonly plots: readonly SpreadPlot[];
  readonly height: number;
}

/** Narrower than this, plots stand under one another. */
const twoColumns = 640;
const betweenColumns = 40;
/** Above the rows: the cell's name, then the agreed score's. */
const headHeight = 40;
/** Below the rows: the figures of the axis. */
const tickHeight = 20;
const figureWidth = 40;
/** A letter of a name, and the number of people behind it with the gap to the axis. */
export const letterWidth = 5.6;
export const besideName = 32;

/** Room for the names of groups in print, where no pointer shows the rest of one: up to half of a plot. */
const namesWidth = (cells: readonly SpreadCell[], plotWidth: number): number => {
  const longest = Math.max(
    0,
    ...cells.flatMap(({ groups }) => groups.map(({ group }) => Array.from(group).length)),
  );
  return Math.min(plotWidth / 2, Math.max(70, longest * letterWidth + besideName));
};

/**
 * Plots in reading order, two across where there is room; plots side by side start on one line.
 *
 * @param dense as in print: lower rows, closer together
 */
export const layoutSpread = (cells: readonly SpreadCell[], width: number, dense: boolean): SpreadLayout => {
  const [rowHeight, betweenRows] = dense ? [16, 10] : [30, 22];
  const columns = width >= twoColumns && cells.length > 1 ? 2 : 1;
  const plotWidth = (width - betweenColumns * (columns - 1)) / columns;
  const names = dense ? namesWidth(cells, plotWidth) : Math.min(104, plotWidth * 0.26);
  const plots: SpreadPlot[] = [];
  let y = 0;
  for (let first = 0; first < cells.length; first += columns) {
    const inRow = cells.slice(first, first + columns);
    for (const [column, cell] of inRow.entries()) {
      const x = column * (plotWidth + betweenColumns);
      plots.push({
        cell,
        x,
        y,
        width: plotWidth,
        left: x + names,
        right: x + plotWidth - figureWidth,
        top: y + headHeight,
        bottom: y + headHeight + rowHeight * cell.groups.length,
        rowHeight,
      });
    }
    const rows = Math.max(...inRow.map(({ groups }) => groups.length));
    y += headHeight + rows * rowHeight + tickHeight + betweenRows;
  }
  return { plots, height: Math.max(0, y - betweenRows) };
};

/** Where a score of 0-100 stands on a plot's axis. */
export const spreadPlace = ({ left, right }: SpreadPlot, score: number): number =>
  left + ((right - left) * score) / 100;
