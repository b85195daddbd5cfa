import { describe, expect, it } from 'vitest';
import { lowerHalf, unitOfHalf, upperHalf } from '../../../../../shared/analysis/robustness/draw-scores.ts';
import { exponentialOf } from '../../../../../shared/analysis/robustness/exponential.ts';
import {
  fillWithDraws,
  seededGenerator,
  unitOf,
} from '../../../../../shared/analysis/robustness/generator.ts';
import { given } from '../build.ts';

const drawn = (seed: number, count: number): Int32Array => {
  const draws = new Int32Array(count);
  fillWithDraws(seededGenerator(seed), draws);
  return draws;
};

describe('random numbers', () => {
  it('begin with the same numbers for the same seed for good: those of sfc32 after sixteen rounds', () => {
    // As computed by a plain C program with 32-bit words.
    expect([...drawn(1, 6)]).toEqual([2026416846, 1661539736, -1565906575, -138657870, 708380479, 671125420]);
    expect([...drawn(0, 6)]).toEqual([947923937, -1803388442, -330567207, 2091952393, -86461272, 1017427976]);
    expect([...drawn(4_294_967_295, 6)]).toEqual([
      -2079625816, 276468999, -1297195355, -623722384, 7133818, -867744684,
    ]);
  });

  it('are the same however many are asked for at a time', () => {
    const generator = seededGenerator(7);
    const pieces = [3, 1, 0, 6].flatMap((count) => {
      const piece = new Int32Array(count);
      fillWithDraws(generator, piece);
      return [...piece];
    });
    expect(pieces).toEqual([...drawn(7, 10)]);
  });

  it('become numbers between 0 and 1 that never reach either, whole and in halves', () => {
    expect(unitOf(-(2 ** 31))).toBe(0.5 / 2 ** 32);
    expect(unitOf(2 ** 31 - 1)).toBe(1 - 0.5 / 2 ** 32);
    expect(unitOfHalf(-(2 ** 15))).toBe(0.5 / 2 ** 16);
    expect(unitOfHalf(2 ** 15 - 1)).toBe(1 - 0.5 / 2 ** 16);
    expect(upperHalf(0x1234_8765)).toBe(0x1234);
    expect(lowerHalf(0x1234_8765)).toBe(0x8765 - 2 ** 16);
  });

  it('fill every sixteenth of the range alike, in both halves, and the halves do not go together', () => {
    const draws = drawn(3, 160_000);
    const cells = new Uint32Array(256);
    for (const draw of draws) {
      const cell =
        Math.floor(unitOfHalf(upperHalf(draw)) * 16) * 16 + Math.floor(unitOfHalf(lowerHalf(draw)) * 16);
      cells[cell] = given(cells[cell]) + 1;
    }
    const expected = draws.length / 256;
    const chiSquare = cells.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
    // 255 degrees of freedom: 1 in 1,000 lies above 330.5, and 1 in 1,000 below 190.
    expect(chiSquare).toBeGreaterThan(190);
    expect(chiSquare).toBeLessThan(330.5);
  });

  it('become exponentials that agree with the logarithm to ten places, at the ends too', () => {
    const edges = [
      0,
      1,
      2,
      3,
      -1,
      -2,
      2 ** 31 - 1,
      -(2 ** 31),
      ...Array.from({ length: 32 }, (_, bit) => 1 << bit),
    ];
    for (const draw of [...edges, ...drawn(5, 20_000)]) {
      expect(Math.abs(exponentialOf(draw) + Math.log(((draw >>> 0) + 0.5) / 2 ** 32))).toBeLessThan(1e-10);
      expect(exponentialOf(draw)).toBeGreaterThan(0);
    }
  });
});
