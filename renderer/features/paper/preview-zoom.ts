/** How large the pages are shown: as wide as there is room, a whole page at a time, or at a scale (1 is 100%). */
export type Zoom = 'width' | 'page' | number;

/** CSS px around the pages. */
export const margin = 10;

/**
 * CSS px of each side margin that are left out where pages are fitted to the width: on screen they would only make the
 * words smaller. The paper's margins are 64 px.
 */
export const trimmed = 40;

/** Larger than this, a line that fits the width is longer than the eye follows. */
const widest = 1.5;

export const smallest = 0.25;
export const largest = 4;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The scale of the pages.
 *
 * @param page the largest of them, in CSS px at 100%
 * @param room that they are shown in
 */
export const scaleOf = (zoom: Zoom, page: Size, room: Size): number => {
  if (typeof zoom === 'number') return zoom;
  const trim = zoom === 'width' ? 2 * trimmed : 0;
  const around = zoom === 'width' ? 0 : 2 * margin;
  const wide = (room.width - around) / (page.width - trim);
  const high = (room.height - 2 * margin) / page.height;
  const wanted = zoom === 'width' ? Math.min(widest, wide) : Math.min(wide, high);
  return Math.min(largest, Math.max(smallest, wanted));
};

/** The next larger scale than the one shown. */
export const larger = (scale: number): number => steps.find((step) => step > scale * 1.01) ?? largest;

/** The next smaller one. */
export const smaller = (scale: number): number => steps.findLast((step) => step < scale * 0.99) ?? smallest;

/** More dots than this some machines cannot draw. */
const mostDots = 16_000_000;

/** Letters set on whole dots stand too close or too far apart: on a coarse screen they are drawn finer, then shrunk. */
const fewestDots = 2;

/** Dots of a canvas to a CSS px of its page: at least as many as the screen has, while the canvas stays within bounds. */
export const dotsFor = (page: Size, scale: number, screen: number): number => {
  const area = page.width * page.height * scale * scale;
  return Math.min(Math.max(fewestDots, screen), Math.sqrt(mostDots / area));
};
