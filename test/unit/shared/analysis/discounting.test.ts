import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discountFactors,
  equivalentAnnual,
  netPresentValue,
} from '../../../../shared/analysis/discounting.ts';
import { greenBookRates } from '../../../../shared/records/appraisal.ts';

const flat = [{ fromYear: 0, rate: 0.1 }];
const flows = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 });

describe('discount factors', () => {
  it('leave the first year as it is, or discount it by half a year or a whole one', () => {
    expect(discountFactors(3, flat)).toEqual([1, 1 / 1.1, expect.closeTo(1 / 1.21, 12)]);
    expect(discountFactors(2, flat, 'end-of-year')).toEqual([1 / 1.1, expect.closeTo(1 / 1.21, 12)]);
    expect(discountFactors(1, flat, 'mid-year')).toEqual([expect.closeTo(1 / Math.sqrt(1.1), 12)]);
  });

  it('chain across the Green Book’s declining rates', () => {
    const factors = discountFactors(126, greenBookRates);
    const ofYear30 = 1.035 ** -30;
    expect(factors[30]).toBeCloseTo(ofYear30, 12);
    expect(factors[31]).toBeCloseTo(ofYear30 / 1.03, 12);
    expect(factors[75]).toBeCloseTo(ofYear30 / 1.03 ** 45, 12);
    expect(factors[76]).toBeCloseTo(ofYear30 / 1.03 ** 45 / 1.025, 12);
    expect(factors[125]).toBeCloseTo(ofYear30 / 1.03 ** 45 / 1.025 ** 50, 12);
  });

  it('read the bands in any order, and the first band where none has begun', () => {
    expect(discountFactors(40, [...greenBookRates].reverse())).toEqual(discountFactors(40, greenBookRates));
    expect(discountFactors(2, [{ fromYear: 5, rate: 0.1 }])[1]).toBe(1 / 1.1);
  });

  it('are all 1 at a rate of nothing', () => {
    expect(discountFactors(3, [{ fromYear: 0, rate: 0 }])).toEqual([1, 1, 1]);
  });
});

describe('net present value', () => {
  it('is linear in the flows', () => {
    fc.assert(
      fc.property(flows, flows, fc.integer({ min: -50, max: 50 }), (one, other, times) => {
        const years = Math.max(one.length, other.length);
        const mixed = Array.from(
          { length: years },
          (_, year) => (one[year] ?? 0) + times * (other[year] ?? 0),
        );
        const apart = netPresentValue(one, greenBookRates) + times * netPresentValue(other, greenBookRates);
        expect(Math.abs(netPresentValue(mixed, greenBookRates) - apart)).toBeLessThan(1e-2);
      }),
    );
  });

  it('of the equivalent annual amount is the same present value again', () => {
    fc.assert(
      fc.property(
        flows,
        fc.constantFrom('first-year-undiscounted', 'mid-year', 'end-of-year'),
        (stream, timing) => {
          const value = netPresentValue(stream, greenBookRates, timing);
          const level = equivalentAnnual(value, stream.length, greenBookRates, timing);
          const again = netPresentValue(
            stream.map(() => level),
            greenBookRates,
            timing,
          );
          expect(Math.abs(again - value)).toBeLessThan(1e-2);
        },
      ),
    );
  });

  it('spreads nothing over no years', () => {
    expect(equivalentAnnual(100, 0, flat)).toBe(0);
  });
});
