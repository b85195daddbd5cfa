import { type MappedGroup, positionValues } from '../../shared/analysis/positions.ts';
import { textWidth, wrapName } from './label-layout.ts';

/** Room at the left for the influence. */
export const influenceWidth = 76;
/** Room above for the positions. */
export const positionsHeight = 24;
const lineHeight = 14;
const sidePadding = 7;
const roomy = { gap: 5, padding: 7, leastHeight: 40, lines: 3 } as const;
/** In print no pointer shows the rest of a name: it has one more line. */
const tight = { gap: 1, padding: 4, leastHeight: 28, lines: 4 } as const;
/** A mark and the space behind it. */
export const markWidth = 16;
const textSize = 12;

/** A group with its mark and its name, in px. */
export interface PlacedGroup {
  readonly group: MappedGroup;
  /** Middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** The name, broken into lines that fit the column; baselines are `lineHeight` apart from the first. */
  readonly lines: readonly { readonly words: string; readonly x: number; readonly y: number }[];
  /** Ground that the name covers. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Where everything on the map stands, in px. */
export interface StakeholderMapLayout {
  readonly columnWidth: number;
  readonly rows: readonly { readonly influence: number; readonly y: number; readonly height: number }[];
  readonly groups: readonly PlacedGroup[];
  readonly bottom: number;
}

/**
 * Lays the map out. Influence and position are whole numbers, so groups share places: within a place they stand under
 * each other, and a row is as high as its fullest place. No name covers another, and none is left out.
 *
 * @param width whole width in px, axis included
 * @param dense as in print: lower
 */
export const layoutStakeholderMap = (
  placed: readonly MappedGroup[],
  width: number,
  dense = false,
): StakeholderMapLayout => {
  const { gap, padding, leastHeight, lines } = dense ? tight : roomy;
  const columnWidth = Math.floor((width - influenceWidth - 1) / positionValues.length);
  const longest = Math.max(
    6,
    Math.floor((columnWidth - markWidth - 2 * sidePadding) / textWidth('m', textSize)),
  );
  const rows: { influence: number; y: number; height: number }[] = [];
  const groups: PlacedGroup[] = [];
  let y = positionsHeight;
  for (const influence of [5, 4, 3, 2, 1]) {
    let height: number = leastHeight;
    for (const [column, value] of positionValues.entries()) {
      let top = y + padding;
      for (const group of placed) {
        if (group.influence !== influence || group.value !== value) continue;
        const names = wrapName(group.name || 'Unnamed group', longest, lines);
        const left = influenceWidth + column * columnWidth + sidePadding;
        const widest = Math.max(...names.map((name) => textWidth(name, textSize)));
        const first = top;
        groups.push({
          group,
          x: left + 5,
          y: first + lineHeight / 2,
          lines: names.map((words, line) => ({
            words,
            x: left + markWidth,
            y: first + 11 + line * lineHeight,
          })),
          box: { x: left + markWidth - 2, y: first, width: widest + 6, height: names.length * lineHeight },
        });
        top += names.length * lineHeight + gap;
      }
      height = Math.max(height, top - gap + padding - y);
    }
    rows.push({ influence, y, height });
    y += height;
  }
  return { columnWidth, rows, groups, bottom: y };
};
