import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../../shared/analysis/figure.ts';
import {
  formatDate,
  formatFinancialYear,
  formatLongDate,
  formatTime,
  parseIsoDate,
} from '../../../../shared/text/dates.ts';
import { count, joinNames } from '../../../../shared/text/lists.ts';
import { formatMoney, formatMoneyThousands, formatThousands } from '../../../../shared/text/money.ts';
import {
  formatMeasured,
  formatNumber,
  formatPercent,
  formatScore,
  roundHalfUp,
} from '../../../../shared/text/numbers.ts';

describe('rounding', () => {
  it('rounds halves up even when binary floating point holds a little less', () => {
    const weights = [0.1, 0.15, 0.1, 0.15, 0.12, 0.1, 0.1, 0.06, 0.06, 0.06];
    const scores = [30, 50, 45, 35, 75, 85, 95, 60, 50, 30];
    const total = weights.reduce((sum, weight, index) => sum + weight * (scores[index] ?? 0), 0);
    expect(formatScore(total)).toBe('55.7');
    expect([45.55, 60.05, 53.7, 1.005 * 100].map(formatScore)).toEqual(['45.6', '60.1', '53.7', '100.5']);
  });

  it('rounds negative halves away from zero and never prints minus nothing', () => {
    expect(formatNumber(-0.05, 1)).toBe('−0.1');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
  });

  it('is never further than half a unit from the value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const distance = Math.abs(roundHalfUp(value, decimals) - value);
          expect(distance).toBeLessThanOrEqual(0.5001 / 10 ** decimals + 1e-9);
        },
      ),
    );
  });
});

describe('numbers in text', () => {
  it('separates thousands with commas and keeps trailing zeros', () => {
    expect(formatNumber(1234567.5, 2)).toBe('1,234,567.50');
  });

  it('prints a measurement with the decimals that it has, four at most, and none that arithmetic made', () => {
    expect([13.3, 12, 1566, 0.25, 1 / 3, 0.1 + 0.2, -4.5].map(formatMeasured)).toEqual([
      '13.3',
      '12',
      '1,566',
      '0.25',
      '0.3333',
      '0.3',
      '−4.5',
    ]);
  });

  it('prints a position with its sign', () => {
    expect([-2, 0, 1].map((value) => formatFigure({ value, format: 'signed' }))).toEqual(['−2', '0', '+1']);
  });

  it('prints a share under one per cent as less than one', () => {
    expect([0, 0.004, 0.01, 0.855].map((share) => formatPercent(share))).toEqual(['0%', '<1%', '1%', '86%']);
  });
});

describe('money in text', () => {
  it('uses pounds, thousands and millions as a reader expects', () => {
    expect([0, 999_900, 27_034_500, 100_840_000, -200].map(formatMoney)).toEqual([
      '£0',
      '£9,999',
      '£270k',
      '£1.01m',
      '−£2',
    ]);
  });

  it('does not print one thousand thousands', () => {
    expect(formatMoney(99_960_000)).toBe('£1.00m');
  });

  it('decides on the sign after rounding: nothing is never less than nothing', () => {
    expect([-10_000, -49_999, -50_000].map(formatMoneyThousands)).toEqual(['£0k', '£0k', '−£1k']);
    expect([-40, -49, -50].map(formatMoney)).toEqual(['£0', '£0', '−£1']);
  });

  it('prints thousands for columns and beside them', () => {
    expect(formatThousands(101_440_000)).toBe('1,014');
    expect(formatMoneyThousands(-8_000_000)).toBe('−£80k');
  });
});

describe('dates in text', () => {
  it('writes the exec date with its weekday', () => {
    expect(formatLongDate('2009-02-26')).toBe('Thursday 26 February 2009');
  });

  it('knows days that do not exist', () => {
    expect(parseIsoDate('2009-02-30')).toBeNull();
    expect(formatDate('soon')).toBe('soon');
  });

  it('writes financial years across a century', () => {
    expect([2009, 1999].map(formatFinancialYear)).toEqual(['2009/10', '1999/00']);
  });

  it('shows the time of a save in local time', () => {
    expect(formatTime('2009-02-26T13:02:30.000Z', 60)).toBe('14:02');
  });
});

describe('lists in text', () => {
  it('joins names as in a sentence and counts with the right noun', () => {
    expect(joinNames(['A', 'B', 'C'])).toBe('A, B and C');
    expect([count(1, 'line'), count(2, 'line'), count(2, 'is', 'are')]).toEqual([
      '1 line',
      '2 lines',
      '2 are',
    ]);
  });
});
