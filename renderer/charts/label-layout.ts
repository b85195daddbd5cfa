/**
 * Moves values on one axis apart until neighbours are `gap` away from each other, keeping their order and staying as
 * near as the span lets them. Pushes down from the top, then back up from the bottom.
 */
export const spreadApart = (
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): readonly number[] => {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const placed = order.map(({ at }) => Math.min(Math.max(at, low), high));
  for (let index = 1; index < placed.length; index += 1) {
    placed[index] = Math.max(placed[index] ?? 0, (placed[index - 1] ?? 0) + gap);
  }
  const overshoot = (placed[placed.length - 1] ?? high) - high;
  if (overshoot > 0) {
    placed[placed.length - 1] = high;
    for (let index = placed.length - 2; index >= 0; index -= 1) {
      placed[index] = Math.min(placed[index] ?? 0, (placed[index + 1] ?? 0) - gap);
    }
  }
  const result: number[] = wanted.map(() => 0);
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
};

/** Width of a label in px, near enough to tell whether two of them touch. */
export const textWidth = (text: string, size = 12): number => text.length * size * 0.47;

/**
 * Line for each label along one axis: 0 for the nearest line, 1 for the one above it, so that labels on the same line
 * do not touch.
 *
 * @param labels centre and width of each, in px
 */
export const stepUp = (
  labels: readonly { readonly centre: number; readonly width: number }[],
  gap = 5,
): readonly number[] => {
  const ends: number[] = [];
  return labels.map(({ centre, width }) => {
    const start = centre - width / 2;
    let line = ends.findIndex((end) => start >= end + gap);
    if (line < 0) line = ends.length;
    ends[line] = centre + width / 2;
    return line;
  });
};

/** Breaks a name into at most `lines` lines of about `longest` characters; what does not fit ends in an ellipsis. */
export const wrapName = (name: string, longest: number, lines = 2): readonly string[] => {
  const result: string[] = [''];
  for (const word of name.split(/\s+/).filter((part) => part !== '')) {
    const last = result[result.length - 1] ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (joined.length <= longest || last === '') result[result.length - 1] = joined;
    else result.push(word);
  }
  const kept = result.slice(0, lines);
  return kept.map((line, index) => {
    const isCut = index === kept.length - 1 && result.length > lines;
    const clipped = line.length > longest ? line.slice(0, longest - 1) : line;
    return isCut || clipped !== line ? `${clipped.replace(/[\s,;:]+$/, '')}…` : clipped;
  });
};

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** The first candidate that covers nothing in `taken` and lies inside `frame`; else the one that covers least. */
export const bestBox = (candidates: readonly Box[], taken: readonly Box[], frame: Box): Box | null => {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of candidates) {
    const outside = box.width * box.height - overlap(box, frame);
    const cost = outside * 4 + taken.reduce((sum, other) => sum + overlap(box, other), 0);
    if (cost < least - 1e-6) {
      best = box;
      least = cost;
    }
  }
  return best;
};
