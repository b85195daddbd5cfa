import { describe, expect, it } from 'vitest';
import {
  dotsFor,
  larger,
  largest,
  margin,
  scaleOf,
  smaller,
  smallest,
  trimmed,
} from '../../../../../renderer/features/paper/preview-zoom.ts';

const a4 = { width: 793.28, height: 1122.56 };

describe('the scale of the preview', () => {
  it('fills the width of the room with the page less a part of its margins', () => {
    const scale = scaleOf('width', a4, { width: 600, height: 400 });
    expect(scale * (a4.width - 2 * trimmed)).toBeCloseTo(600, 9);
  });

  it('stops growing where a line would be longer than the eye follows', () => {
    expect(scaleOf('width', a4, { width: 3000, height: 900 })).toBe(1.5);
  });

  it('shows the whole page in a wide room and in a high one', () => {
    const wide = scaleOf('page', a4, { width: 2000, height: 700 });
    expect(wide * a4.height).toBeCloseTo(700 - 2 * margin, 9);
    const high = scaleOf('page', a4, { width: 400, height: 2000 });
    expect(high * a4.width).toBeCloseTo(400 - 2 * margin, 9);
  });

  it('is never so small that nothing could be read, even in no room at all', () => {
    expect(scaleOf('width', a4, { width: 0, height: 0 })).toBe(smallest);
    expect(scaleOf('page', a4, { width: 10, height: 10 })).toBe(smallest);
  });

  it('is what was asked for where a scale was asked for', () => {
    expect(scaleOf(1, a4, { width: 100, height: 100 })).toBe(1);
  });
});

describe('the next scale', () => {
  it('goes up and down in steps that meet at 100%', () => {
    expect(larger(0.9)).toBe(1);
    expect(smaller(1.1)).toBe(1);
    expect(larger(0.697)).toBe(0.75);
    expect(smaller(0.697)).toBe(0.67);
  });

  it('ends at the largest and at the smallest', () => {
    expect(larger(largest)).toBe(largest);
    expect(smaller(smallest)).toBe(smallest);
  });
});

describe('the dots of a canvas', () => {
  it('are as many as the screen has, and two at least', () => {
    expect(dotsFor(a4, 1, 1)).toBe(2);
    expect(dotsFor(a4, 1, 3)).toBe(3);
  });

  it('are fewer where the canvas would be larger than machines can draw', () => {
    const dots = dotsFor(a4, 4, 3);
    expect(a4.width * a4.height * 16 * dots * dots).toBeLessThanOrEqual(16_000_001);
  });
});
