import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureWorth, valueAt, valueRange } from '../../../../shared/analysis/value-function.ts';

const rising = [
  { at: 10, value: 0 },
  { at: 20, value: 80 },
  { at: 40, value: 100 },
];
const falling = [
  { at: 15, value: 100 },
  { at: 35, value: 0 },
];

describe('the value of a figure', () => {
  it('is that of a point at the point, and runs straight between two', () => {
    expect([10, 15, 20, 30, 40].map((figure) => valueAt(rising, figure).value)).toEqual([0, 40, 80, 90, 100]);
    expect(valueAt(falling, 20)).toEqual({ value: 75, clipped: false });
  });

  it('is that of the nearest end beyond the points, and says so', () => {
    expect(valueAt(rising, 9)).toEqual({ value: 0, clipped: true });
    expect(valueAt(rising, 41)).toEqual({ value: 100, clipped: true });
    expect(valueAt(falling, 14)).toEqual({ value: 100, clipped: true });
    expect(valueAt(rising, 40)).toEqual({ value: 100, clipped: false });
  });

  it('stays within the points and never goes against the direction', () => {
    const figure = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(valueAt(rising, low).value).toBeLessThanOrEqual(valueAt(rising, high).value);
        expect(valueAt(falling, low).value).toBeGreaterThanOrEqual(valueAt(falling, high).value);
        expect(valueAt(rising, a).value).toBeGreaterThanOrEqual(0);
        expect(valueAt(rising, a).value).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('cannot be told without a point', () => {
    expect(() => valueAt([], 1)).toThrow(RangeError);
  });
});

describe('the values of a range of figures', () => {
  it('put the worst first, which is the high figure where lower is better', () => {
    expect(valueRange(rising, { low: 10, likely: 20, high: 30 })).toEqual({ low: 0, likely: 80, high: 90 });
    expect(valueRange(falling, { low: 15, likely: 20, high: 35 })).toEqual({ low: 0, likely: 75, high: 100 });
  });

  it('are the likely value where an end is not given, and none without a likely figure', () => {
    expect(valueRange(rising, { low: null, likely: 20, high: null })).toEqual({
      low: 80,
      likely: 80,
      high: 80,
    });
    expect(valueRange(rising, { low: 10, likely: null, high: 20 })).toBeNull();
    expect(valueRange([], { low: null, likely: 20, high: null })).toBeNull();
  });
});

describe('the figure that is worth a value', () => {
  it('is the one that has it, on a rising and on a falling function', () => {
    expect(figureWorth(rising, 80)).toBe(20);
    expect(figureWorth(falling, 75)).toBe(20);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 99.999, noNaN: true }), (value) => {
        for (const points of [rising, falling]) {
          const figure = figureWorth(points, value);
          if (figure !== null) expect(valueAt(points, figure).value).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  it('is none where several have it, where none has it, and without points', () => {
    const level = [
      { at: 0, value: 10 },
      { at: 1, value: 50 },
      { at: 2, value: 50 },
      { at: 3, value: 90 },
    ];
    expect(figureWorth(level, 50)).toBeNull();
    expect(figureWorth(level, 70)).toBeCloseTo(2.5, 12);
    // Every figure beyond an end is worth what the end is worth.
    expect([10, 90, 5, 95].map((value) => figureWorth(level, value))).toEqual([null, null, null, null]);
    expect(figureWorth([{ at: 1, value: 50 }], 50)).toBeNull();
    expect(figureWorth([], 50)).toBeNull();
  });
});
