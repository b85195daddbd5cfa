import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFrom } from '../../../../shared/analysis/grid.ts';
import {
  changesFrom,
  groupSensitivity,
  oneWaySensitivity,
  type TotalLine,
  upperEnvelope,
} from '../../../../shared/analysis/sensitivity.ts';
import { totalsOf } from '../../../../shared/analysis/totals.ts';
import { sharesOf } from '../../../../shared/analysis/weights.ts';
import { given } from './build.ts';
import { randomScores } from './random-appraisal.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
const at = (line: TotalLine, weight: number): number => line.at0 + weight * (line.at1 - line.at0);
const line = (option: string, at0: number, at1: number): TotalLine => ({ option, at0, at1 });
const end = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
const lineSets = fc
  .array(fc.tuple(end, end), { minLength: 1, maxLength: 8 })
  .map((ends) => ends.map(([at0, at1], place) => line(`o${place}`, at0, at1)));

describe('the upper envelope', () => {
  it('is solved where lines cross, and tells who leads in between', () => {
    expect(upperEnvelope([line('A', 80, 0), line('B', 60, 60), line('C', 0, 80)])).toEqual([
      { from: 0, to: 0.25, leaders: ['A'] },
      { from: 0.25, to: 0.75, leaders: ['B'] },
      { from: 0.75, to: 1, leaders: ['C'] },
    ]);
  });

  it('passes over an option that only touches it in one point', () => {
    expect(upperEnvelope([line('A', 100, 0), line('B', 50, 50), line('C', 0, 100)])).toEqual([
      { from: 0, to: 0.5, leaders: ['A'] },
      { from: 0.5, to: 1, leaders: ['C'] },
    ]);
  });

  it('names all options whose totals coincide', () => {
    expect(upperEnvelope([line('A', 50, 60), line('B', 10, 20), line('C', 50, 60)])).toEqual([
      { from: 0, to: 1, leaders: ['A', 'C'] },
    ]);
  });

  it('starts with whoever leads just above 0 and is empty without lines', () => {
    expect(upperEnvelope([line('A', 50, 0), line('B', 50, 80)])).toEqual([
      { from: 0, to: 1, leaders: ['B'] },
    ]);
    expect(upperEnvelope([])).toEqual([]);
  });

  it('is the highest line everywhere and joins up from 0 to 1', () => {
    fc.assert(
      fc.property(lineSets, fc.double({ min: 0, max: 1, noNaN: true }), (lines, weight) => {
        const stretches = upperEnvelope(lines);
        expect(stretches[0]?.from).toBe(0);
        expect(stretches.at(-1)?.to).toBe(1);
        for (const [place, { from }] of stretches.entries()) {
          if (place > 0) expect(from).toBe(stretches[place - 1]?.to);
        }
        const highest = Math.max(...lines.map((entry) => at(entry, weight)));
        const [here] = stretches.filter(({ from, to }) => from <= weight && weight <= to);
        for (const leader of given(here).leaders) {
          const led = given(lines.find(({ option }) => option === leader));
          expect(at(led, weight)).toBeGreaterThan(highest - 1e-6);
        }
      }),
    );
  });
});

describe('changes of leader', () => {
  const envelope = upperEnvelope([line('A', 80, 0), line('B', 60, 60), line('C', 0, 80)]);

  it('are met nearest first on each side of the weight of today', () => {
    expect(changesFrom(envelope, 0.1)).toEqual([
      { at: 0.25, direction: 'above', from: 'A', to: 'B' },
      { at: 0.75, direction: 'above', from: 'B', to: 'C' },
    ]);
    expect(changesFrom(envelope, 0.9)).toEqual([
      { at: 0.75, direction: 'below', from: 'C', to: 'B' },
      { at: 0.25, direction: 'below', from: 'B', to: 'A' },
    ]);
  });

  it('do not count the point on which today’s weight lies', () => {
    expect(changesFrom(envelope, 0.25)).toEqual([{ at: 0.75, direction: 'above', from: 'B', to: 'C' }]);
  });

  it('really are changes of leader: totals just before and just after say so', () => {
    fc.assert(
      fc.property(randomScores(), ({ rows, raw }) => {
        const ids = letters.slice(0, rows.length);
        const grid = gridFrom(rows);
        const weights = given(sharesOf(raw));
        const criteria = raw.map((_, column) => ({ id: `c${column}`, column }));
        for (const [column, entry] of oneWaySensitivity(ids, grid, weights, criteria).entries()) {
          const others = sharesOf(raw.map((value, place) => (place === column ? 0 : value)));
          const totalsAt = (weight: number) => {
            const shares = raw.map((_, place) => {
              const rest = others ? (others[place] ?? 0) : 1 / (raw.length - 1);
              return place === column ? weight : (1 - weight) * rest;
            });
            return new Map(totalsOf(ids, grid, shares).map(({ option, total }) => [option, given(total)]));
          };
          for (const change of entry.changes) {
            const step = (change.direction === 'above' ? 1 : -1) * 1e-7;
            const [before, after] = [totalsAt(change.at - step), totalsAt(change.at + step)];
            const lead = (totals: ReadonlyMap<string, number>) =>
              (totals.get(change.to) ?? 0) - (totals.get(change.from) ?? 0);
            expect(lead(before)).toBeLessThan(lead(after));
            expect(lead(after)).toBeGreaterThan(-1e-6);
            expect(lead(before)).toBeLessThan(1e-6);
            expect(after.get(change.to)).toBeGreaterThan(Math.max(...after.values()) - 1e-4);
            expect(before.get(change.from)).toBeGreaterThan(Math.max(...before.values()) - 1e-4);
          }
        }
      }),
    );
  });
});

describe('one-way sensitivity', () => {
  const grid = gridFrom([
    [100, 0, 50],
    [0, 100, 50],
  ]);
  const criteria = ['x', 'y', 'z'].map((id, column) => ({ id, column }));

  it('moves the other weights pro rata', () => {
    const [x] = oneWaySensitivity(['A', 'B'], grid, [0.5, 0.4, 0.1], criteria);
    expect(x?.lines).toEqual([
      { option: 'A', at0: 0.2 * 50, at1: 100 },
      { option: 'B', at0: 0.8 * 100 + 0.2 * 50, at1: 0 },
    ]);
    expect(x?.weight).toBe(0.5);
    expect(x?.changes).toEqual([{ at: expect.closeTo(4 / 9, 12), direction: 'below', from: 'A', to: 'B' }]);
  });

  it('shares equally among the others when today’s weight is the whole', () => {
    const [x] = oneWaySensitivity(['A', 'B'], grid, [1, 0, 0], criteria);
    expect(x?.lines.map(({ at0 }) => at0)).toEqual([25, 75]);
  });

  it('has nothing to say with one criterion', () => {
    expect(oneWaySensitivity(['A'], gridFrom([[1]]), [1], [{ id: 'x', column: 0 }])).toEqual([]);
  });

  it('leaves an option without a total out, and claims nothing where a ranked option could be anywhere', () => {
    const holed = gridFrom([
      [100, null, 50],
      [0, 100, 50],
    ]);
    const [x] = oneWaySensitivity(['A', 'B'], holed, [0.5, 0.4, 0.1], criteria);
    expect(x?.lines[0]).toEqual({ option: 'A', at0: null, at1: 100 });
    expect(x?.envelope).toEqual([{ from: 0, to: 1, leaders: ['B'] }]);
    const [, y] = oneWaySensitivity(['A', 'B'], holed, [0.5, 0, 0.5], criteria);
    expect(y).toMatchObject({ weight: 0, envelope: [], changes: [] });
  });

  it('moves the criteria of a family together, in their own proportions', () => {
    const entry = groupSensitivity(['A', 'B'], grid, [0.3, 0.1, 0.6], [0, 1]);
    expect(entry.weight).toBeCloseTo(0.4, 12);
    expect(entry.lines).toEqual([
      { option: 'A', at0: 50, at1: expect.closeTo(75, 12) },
      { option: 'B', at0: 50, at1: expect.closeTo(25, 12) },
    ]);
  });
});
