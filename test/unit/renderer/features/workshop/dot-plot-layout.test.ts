import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPlot, plotPlace } from '../../../../../renderer/features/workshop/dot-plot-layout.ts';
import { layoutEntry } from '../../../../../renderer/features/workshop/entry-layout.ts';
import { newOption } from '../../../../../shared/records/option.ts';
import type { CellSpread, SpreadDot } from '../../../../../shared/workshop/spread.ts';

const option = newOption({ id: 'optA', order: 1, letter: 'A', name: 'Option A' });
const spreadOf = (groups: readonly (readonly SpreadDot[])[]): CellSpread => ({
  option,
  mean: 50,
  width: 0,
  inside: 0,
  groups: groups.map((dots, at) => ({ group: `Group ${at}`, mean: 50, people: dots.length, dots })),
});
const dots = (...values: readonly number[]): readonly SpreadDot[] =>
  values.map((value) => ({ value, people: 1 }));
const box = { width: 760, height: 400, unit: 1 };

describe('where the dots stand', () => {
  it('is on an axis from 0 to 100 with equal steps', () => {
    const layout = layoutPlot(spreadOf([dots(0, 25, 100)]), box);
    const [row] = layout.rows;
    expect(row?.dots.map(({ x }) => x)).toEqual([0, 25, 100].map((value) => plotPlace(layout, value)));
    expect(plotPlace(layout, 50)).toBe((layout.left + layout.right) / 2);
  });

  it('is beside each other for equal scores, so that every scorer is a dot', () => {
    const layout = layoutPlot(spreadOf([dots(30, 30, 30, 40)]), box);
    const places = layout.rows[0]?.dots.map(({ x, y }) => `${x} ${y}`) ?? [];
    expect(new Set(places).size).toBe(4);
  });

  it('is where the value is for people who score as one too, however the dots stack', () => {
    const mixed = [
      { value: 20, people: 1 },
      { value: 20, people: 12 },
      { value: 60, people: 3 },
    ];
    const layout = layoutPlot(spreadOf([mixed]), box);
    expect(layout.rows[0]?.dots.map(({ x, people }) => [x, people])).toEqual([
      [plotPlace(layout, 20), 1],
      [plotPlace(layout, 20), 12],
      [plotPlace(layout, 60), 3],
    ]);
  });

  it('never leaves its row, and rows follow each other without overlap, at any size of the window', () => {
    const group = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
    const size = fc.record({
      width: fc.integer({ min: 300, max: 3000 }),
      height: fc.integer({ min: 100, max: 1600 }),
      unit: fc.double({ min: 1, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), size, (groups, given) => {
        const spread = spreadOf(
          groups.map((values) => dots(...values.map((v) => v * 5).sort((a, b) => a - b))),
        );
        const layout = layoutPlot(spread, given);
        for (const [nth, { middle, dots: placed }] of layout.rows.entries()) {
          expect(middle).toBeCloseTo(layout.top + layout.rowHeight * (nth + 0.5), 6);
          for (const { x, y } of placed) {
            expect(Math.abs(y - middle)).toBeLessThanOrEqual(layout.rowHeight / 2 + 1e-6);
            expect(x).toBeGreaterThanOrEqual(layout.left - 1e-6);
            expect(x).toBeLessThanOrEqual(layout.right + 1e-6);
          }
        }
        expect(layout.bottom).toBeCloseTo(layout.top + layout.rowHeight * groups.length, 6);
        expect(layout.height).toBeGreaterThan(layout.bottom);
      }),
    );
  });

  it('fits what it is given with six groups beside a finding of two lines at 1280 × 720', () => {
    const six = layoutPlot(spreadOf(new Array(6).fill(dots(10, 20))), { width: 756, height: 320, unit: 1 });
    expect(six.height).toBeLessThanOrEqual(320);
  });
});

describe('the boxes that scores are typed into', () => {
  it('stand in two columns of people up to six options, and in one with more', () => {
    expect([4, 6, 7, 12].map((options) => layoutEntry(18, 4, options).columns)).toEqual([2, 2, 1, 1]);
  });

  it('hold 20 scorers in 5 groups without scrolling, and are never too low to hit', () => {
    const { columns, row } = layoutEntry(20, 5, 6);
    expect((20 * row + 5 * 30) / columns).toBeLessThanOrEqual(422);
    for (const people of [1, 18, 40, 100]) {
      const laid = layoutEntry(people, 4, 4).row;
      expect(laid).toBeGreaterThanOrEqual(34);
      expect(laid).toBeLessThanOrEqual(44);
    }
  });
});
