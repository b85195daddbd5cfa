import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominanceAmong } from '../../../../shared/analysis/dominance.ts';
import { gridFrom } from '../../../../shared/analysis/grid.ts';

describe('dominance', () => {
  it('is weak with a draw on one criterion and strict with none', () => {
    const grid = gridFrom([
      [50, 50],
      [50, 40],
      [10, 10],
    ]);
    expect(dominanceAmong(['A', 'B', 'C'], grid, [0, 1])).toEqual([
      { option: 'A', over: 'B', strength: 'weak' },
      { option: 'A', over: 'C', strength: 'strict' },
      { option: 'B', over: 'C', strength: 'strict' },
    ]);
  });

  it('looks only at the criteria it is given', () => {
    const grid = gridFrom([
      [50, 10],
      [40, 90],
    ]);
    expect(dominanceAmong(['A', 'B'], grid, [0, 1])).toEqual([]);
    expect(dominanceAmong(['A', 'B'], grid, [0])).toEqual([{ option: 'A', over: 'B', strength: 'strict' }]);
  });

  it('is not claimed between equals, over no criteria, or where a score is missing', () => {
    expect(dominanceAmong(['A', 'B'], gridFrom([[5], [5]]), [0])).toEqual([]);
    expect(dominanceAmong(['A', 'B'], gridFrom([[5], [4]]), [])).toEqual([]);
    expect(
      dominanceAmong(
        ['A', 'B'],
        gridFrom([
          [5, 6],
          [4, null],
        ]),
        [0, 1],
      ),
    ).toEqual([]);
  });

  it('is transitive, and never runs both ways', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (values) => {
        const ids = values.map((_, row) => `o${row}`);
        const found = dominanceAmong(ids, gridFrom(values), [0, 1, 2]);
        const pairs = new Set(found.map(({ option, over }) => `${option}>${over}`));
        for (const first of found) {
          expect(pairs.has(`${first.over}>${first.option}`)).toBe(false);
          for (const second of found.filter(({ option }) => option === first.over)) {
            expect(pairs.has(`${first.option}>${second.over}`)).toBe(true);
          }
        }
      }),
    );
  });
});
