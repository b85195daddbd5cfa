import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFrom } from '../../../../shared/analysis/grid.ts';
import { totalsOf } from '../../../../shared/analysis/totals.ts';
import { sharesOf } from '../../../../shared/analysis/weights.ts';
import { randomScores } from './random-appraisal.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

describe('totals', () => {
  it('are the sum of weight × score, with each part', () => {
    expect(totalsOf(['A'], gridFrom([[40, 80]]), [0.25, 0.75])).toEqual([
      { option: 'A', total: 70, low: 70, high: 70, contributions: [10, 60] },
    ]);
  });

  it('are missing with a missing score, which leaves a range from 0 to 100 for it', () => {
    expect(totalsOf(['A'], gridFrom([[40, null]]), [0.25, 0.75])).toEqual([
      { option: 'A', total: null, low: 10, high: 85, contributions: [10, null] },
    ]);
  });

  it('do not wait for a score that carries no weight', () => {
    expect(totalsOf(['A'], gridFrom([[40, null]]), [1, 0])[0]).toMatchObject({
      total: 40,
      low: 40,
      high: 40,
    });
  });

  it('are not known without weights', () => {
    expect(totalsOf(['A'], gridFrom([[40, 50]]), null)).toEqual([
      { option: 'A', total: null, low: 0, high: 100, contributions: [null, null] },
    ]);
  });

  it('lie between the lowest and the highest score of their option', () => {
    fc.assert(
      fc.property(randomScores(), ({ rows, raw }) => {
        const totals = totalsOf(letters.slice(0, rows.length), gridFrom(rows), sharesOf(raw));
        for (const [row, { total }] of totals.entries()) {
          expect(total).toBeGreaterThanOrEqual(Math.min(...(rows[row] ?? [])) - 1e-9);
          expect(total).toBeLessThanOrEqual(Math.max(...(rows[row] ?? [])) + 1e-9);
        }
      }),
    );
  });

  it('fall inside the range that was shown while scores were missing', () => {
    fc.assert(
      fc.property(randomScores(), fc.nat(), ({ rows, raw }, hole) => {
        const columns = raw.length;
        const holed = rows.map((row) =>
          row.map((value, column) => (column === hole % columns ? null : value)),
        );
        const ids = letters.slice(0, rows.length);
        const full = totalsOf(ids, gridFrom(rows), sharesOf(raw));
        for (const [row, { low, high }] of totalsOf(ids, gridFrom(holed), sharesOf(raw)).entries()) {
          expect(full[row]?.total).toBeGreaterThanOrEqual(low - 1e-9);
          expect(full[row]?.total).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });
});
