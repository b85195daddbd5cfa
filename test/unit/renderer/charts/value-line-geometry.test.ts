import { describe, expect, it } from 'vitest';
import { letterRows, lineFrame, lineInWords } from '../../../../renderer/charts/value-line-geometry.ts';

describe('the frame of a value line', () => {
  it('holds every figure, and turns places into figures and back', () => {
    const frame = lineFrame([12, 57], 500, 260);
    expect(frame.low).toBeLessThanOrEqual(12);
    expect(frame.high).toBeGreaterThanOrEqual(57);
    expect(frame.figureAt(frame.x(33))).toBeCloseTo(33, 9);
    expect(frame.valueAt(frame.y(70))).toBeCloseTo(70, 9);
    expect(frame.y(100)).toBeLessThan(frame.y(0));
  });

  it('stays as it is while a point is dragged', () => {
    const before = lineFrame([0, 100], 500, 260);
    const during = lineFrame([0, 180], 500, 260, [before.low, before.high]);
    expect([during.low, during.high]).toEqual([before.low, before.high]);
  });
});

describe('letters under the axis', () => {
  it('stand in rows where they would touch', () => {
    expect(letterRows([10, 100, 15, 20])).toEqual([0, 0, 1, 2]);
  });
});

describe('a value line in words', () => {
  it('names every point, the direction and the ends', () => {
    expect(
      lineInWords(
        [
          { at: 20, value: 100 },
          { at: 60, value: 0 },
        ],
        'minutes',
        'lower',
        String,
      ),
    ).toBe(
      '20 minutes is worth 100, 60 is worth 0; lower is better. Straight lines run between, and a figure beyond the ends counts as the nearest end.',
    );
  });
});
