import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { breakEvenPerYear } from '../../../../shared/analysis/break-even.ts';
import { discountFactors } from '../../../../shared/analysis/discounting.ts';
import { newVolume, type VolumeRecord } from '../../../../shared/records/funding.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { appraisalOfScores, costLine, option } from './build.ts';

const k = 100_000;
const net = (letter: string, thousands: readonly number[]) =>
  costLine(
    letter,
    thousands.map((each) => each * k),
    { id: `net${letter}`, kind: 'recurring', name: 'Net' },
  );
const admissions: VolumeRecord = {
  ...newVolume({ id: 'adm', order: 1, name: 'avoided admissions' }),
  unitValue: 1_700_00,
  annualVolume: 1566,
};

/** Net costs of the worked sample's options by year, in £000, with A as the comparator. */
const sampleNets = (more: readonly AnyRecord[] = []) =>
  analyse(
    appraisalOfScores({
      scores: { A: [55.65], B: [53.7], C: [45.55], D: [60.05] },
      weights: [1],
      more: [
        option('A', { comparator: true }),
        net('A', [105, 45, 45, 45, 45]),
        net('B', [590, 267, 127, 27, 27]),
        net('C', [720, 780, 320, 320, 320]),
        net('D', [655, 336, 176, 76, 76]),
        ...more,
      ],
    }),
  );

describe('the break-even of D against A in the worked sample', () => {
  const { costs, findings } = sampleNets([admissions]);
  const of = (letter: string) => costs.breakEven.find((entry) => entry.option === letter);

  it('is 127 avoided admissions a year at £1,700, or 162 if from the second year', () => {
    expect(of('D')).toMatchObject({
      comparator: 'A',
      fromFirstYear: { count: 127 },
      fromSecondYear: { count: 162 },
      complete: true,
    });
    expect(of('D')?.fromFirstYear?.share?.toFixed(3)).toBe('0.081');
    expect(of('D')?.fromSecondYear?.share?.toFixed(3)).toBe('0.103');
  });

  it('is told, and not claimed as a saving', () => {
    expect(findings.find(({ id }) => id === 'break-even-D-adm')).toMatchObject({
      importance: 'notable',
      sentence:
        'D would cost no more than A with 127 avoided admissions a year from 2009/10 (8.1% of those there are) at £1,700 each, or 162 (10.3% of those there are) if from 2010/11. This is not claimed as a saving.',
    });
    expect(findings.find(({ id }) => id === 'break-even-B-adm')?.importance).toBe('detail');
  });

  it('changes no other figure', () => {
    const without = sampleNets().costs;
    expect({ ...costs, breakEven: [] }).toEqual(without);
  });

  it('is beside what each option costs more than the comparator', () => {
    expect(
      costs.incremental.map(({ option: letter, financial }) => `${letter} ${Math.round(financial / k)}`),
    ).toEqual(['B 744', 'C 2070', 'D 1008']);
  });
});

describe('a break-even', () => {
  const own = { horizonYears: 5, discountRates: [{ fromYear: 0, rate: 0.035 }] };

  it('is rounded up, and not pushed up by the noise of discounting', () => {
    const flat = { horizonYears: 3, discountRates: [{ fromYear: 0, rate: 0 }] };
    expect(breakEvenPerYear(300, 10, flat, 0)).toBe(10);
    expect(breakEvenPerYear(300.1, 10, flat, 0)).toBe(11);
    expect(breakEvenPerYear(0.1 + 0.2, 0.1, { ...flat, horizonYears: 1 }, 0)).toBe(3);
  });

  it('is one for a penny beside a fortune, and a plain nought for what is left over where amounts cancel out', () => {
    const own = { horizonYears: 5, discountRates: [{ fromYear: 1, rate: 0.035 }] };
    expect(breakEvenPerYear(1, 1e14, own, 0)).toBe(1);
    expect(breakEvenPerYear(3e-11, 1700_00, own, 0)).toBe(0);
  });

  it('is none where nothing is to be made up, and impossible where no year is left', () => {
    expect(breakEvenPerYear(-5, 10, own, 0)).toBe(0);
    expect(breakEvenPerYear(5, 10, { ...own, horizonYears: 1 }, 1)).toBeNull();
  });

  it('makes up for the cost, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e11 }),
        fc.integer({ min: 100, max: 1e7 }),
        fc.constantFrom(0, 1),
        (cost, unitValue, skip) => {
          const count = breakEvenPerYear(cost, unitValue, own, skip) ?? Number.NaN;
          const worth = discountFactors(5, own.discountRates)
            .slice(skip)
            .reduce((sum, factor) => sum + factor * unitValue, 0);
          expect(count * worth).toBeGreaterThanOrEqual(cost * (1 - 1e-8));
          expect((count - 1) * worth).toBeLessThan(cost);
        },
      ),
    );
  });

  it('needs a value above nothing, a comparator and a known cost', () => {
    for (const unitValue of [null, 0, -5]) {
      expect(sampleNets([{ ...admissions, unitValue }]).costs.breakEven).toEqual([]);
    }
    expect(sampleNets([admissions, option('A')]).costs).toMatchObject({
      breakEven: [],
      incremental: [],
      comparator: null,
    });
    const unknown = costLine('B', [], { id: 'netB', kind: 'recurring', state: 'unknown' });
    expect(sampleNets([admissions, unknown]).costs.breakEven.map((entry) => entry.option)).toEqual([
      'C',
      'D',
    ]);
  });

  it('gives no share of a volume that nobody has counted', () => {
    const [first] = sampleNets([{ ...admissions, annualVolume: null }]).costs.breakEven;
    expect(first?.fromFirstYear?.share).toBeNull();
  });

  it('gives no share of next to nothing, which no percentage could say', () => {
    const { costs, findings } = sampleNets([{ ...admissions, annualVolume: 1e-306 }]);
    expect(costs.breakEven.every(({ fromFirstYear }) => fromFirstYear?.share === null)).toBe(true);
    expect(findings.filter(({ sentence }) => /Infinity|NaN/.test(sentence))).toEqual([]);
  });

  it('holds on the costs known so far where a line is unknown, and says so', () => {
    const open = costLine('D', [], { id: 'more', kind: 'recurring', state: 'unknown' });
    const { costs, findings } = sampleNets([admissions, open]);
    expect(costs.breakEven.find((entry) => entry.option === 'D')?.complete).toBe(false);
    expect(findings.find(({ id }) => id === 'break-even-D-adm')?.sentence).toContain(
      'On the costs known so far, D would cost no more than A with 127',
    );
  });
});
