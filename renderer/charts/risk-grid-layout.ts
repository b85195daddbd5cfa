import type { RiskCell, RiskGridData } from '../../shared/analysis/risks.ts';

/** Side of the square in which a risk's number stands: large enough to be pressed. */
export const chipSize = 24;

/** Room at the left for the words of the impacts. */
export const axisWidth = 92;
const axisHeight = 52;
const keyLine = 20;
/** Under this width the four bands stand in two lines. */
const keyInOne = 440;
const topRoom = 18;
/** Above the numbers in a cell: the cell's own rating. */
const labelHeight = 18;
const leastHeight = 46;
/** In print the numbers stand beside the cell's own rating, and a row is as high as they are. */
const denseLabel = { width: 24, height: 3, least: 30 } as const;

/** A cell with its place in px. */
export interface PlacedCell {
  readonly cell: RiskCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A risk's number with its middle in px. */
export interface PlacedChip {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly cell: RiskCell;
  readonly x: number;
  readonly y: number;
}

/** Where everything on the grid stands, in px. */
export interface RiskGridLayout {
  readonly height: number;
  readonly cells: readonly PlacedCell[];
  readonly chips: readonly PlacedChip[];
  /** Under the lowest row. */
  readonly bottom: number;
  /** Where the four bands are explained, in the order of `riskBands`. */
  readonly keys: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Lays the 5×5 grid out. A row is as high as its fullest cell needs: no number is ever left out or drawn over another.
 *
 * @param width whole width in px, axis included
 * @param dense as in print: lower
 */
export const layoutRiskGrid = ({ cells }: RiskGridData, width: number, dense = false): RiskGridLayout => {
  const cellWidth = Math.floor((width - axisWidth - 1) / 5);
  const isWide = cellWidth >= denseLabel.width + 2 * chipSize;
  const label = dense && isWide ? denseLabel : { width: 0, height: labelHeight, least: leastHeight };
  const perLine = Math.max(1, Math.floor((cellWidth - 2 - label.width) / chipSize));
  const placed: PlacedCell[] = [];
  const chips: PlacedChip[] = [];
  let y = topRoom;
  for (const impact of [5, 4, 3, 2, 1]) {
    const row = cells.filter((cell) => cell.impact === impact);
    const lines = Math.max(...row.map(({ risks }) => Math.ceil(risks.length / perLine)), 0);
    const height = Math.max(label.least, label.height + lines * chipSize + 4);
    for (const cell of row) {
      const x = axisWidth + (cell.likelihood - 1) * cellWidth;
      placed.push({ cell, x, y, width: cellWidth, height });
      for (const [place, { id, number, name }] of cell.risks.entries()) {
        const line = Math.floor(place / perLine);
        const onLine = Math.min(perLine, cell.risks.length - line * perLine);
        const start = x + (label.width + cellWidth - onLine * chipSize) / 2;
        chips.push({
          id,
          number,
          name,
          cell,
          x: start + ((place % perLine) + 0.5) * chipSize,
          y: y + label.height + (line + 0.5) * chipSize,
        });
      }
    }
    y += height;
  }
  const perKeyLine = width < keyInOne ? 2 : 4;
  const keys = [0, 1, 2, 3].map((place) => ({
    x: (place % perKeyLine) * (width / perKeyLine),
    y: y + axisHeight + Math.floor(place / perKeyLine) * keyLine,
  }));
  return { height: y + axisHeight + (4 / perKeyLine) * keyLine, cells: placed, chips, bottom: y, keys };
};
