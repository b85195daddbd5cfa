import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks } from '../../../../renderer/charts/ticks.ts';

describe('niceTicks', () => {
  it('starts a bar at zero and goes up in round steps', () => {
    expect(niceTicks(0, 60.05, 5).values).toEqual([0, 20, 40, 60, 80]);
  });

  it('prints decimals without floating-point dust', () => {
    expect(niceTicks(0, 0.3).values).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('makes an axis for a single value', () => {
    const { values } = niceTicks(5, 5);
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(values[0]).toBeLessThanOrEqual(5);
  });

  it('makes one for values that only rounding holds apart', () => {
    for (const low of [49.99999999999999, 0, 99.99999999999999, 1e7]) {
      const { low: from, high, values } = niceTicks(low, low + low * 2e-16 + 1e-14);
      expect(high).toBeGreaterThan(from);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('holds every value in at most six rising ticks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.1, max: 1e9, noNaN: true }),
        (low, span) => {
          const ticks = niceTicks(low, low + span);
          expect(ticks.values.length).toBeLessThanOrEqual(6);
          expect(ticks.low).toBeLessThanOrEqual(low + span * 1e-6 + 1e-6);
          expect(ticks.high).toBeGreaterThanOrEqual(low + span - span * 1e-6 - 1e-6);
          expect([...ticks.values].sort((a, b) => a - b)).toEqual(ticks.values);
        },
      ),
    );
  });
});
