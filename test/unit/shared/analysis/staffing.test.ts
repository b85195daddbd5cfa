import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowanceLeft, costOf } from '../../../../shared/analysis/costs.ts';
import { knownPence, lineYear } from '../../../../shared/analysis/line-year.ts';
import { annualStaffCost, staffGroupCost } from '../../../../shared/analysis/staffing.ts';
import { unknownYears } from '../../../../shared/analysis/unknown-years.ts';
import { newStaffGroup } from '../../../../shared/records/staff-group.ts';
import { costLine } from './build.ts';

const flat = { firstYear: 2009, horizonYears: 3, discountRates: [{ fromYear: 0, rate: 0 }] };
const team = { band: '6' as const, wte: 2, annualPay: 28_378_00, onCostPercent: 22 };
const yearly = 69_242_32;

describe('what staff cost in a year', () => {
  // The mid-points of 2008/09 with 22% on-cost, to the pound.
  it.each([
    [16_283, 19_865],
    [19_067, 23_262],
    [23_174, 28_272],
    [28_378, 34_621],
    [33_722, 41_141],
    [40_817, 49_797],
  ])('is £%i a year with 22%% on-cost: £%i', (pay, cost) => {
    expect(Math.round(annualStaffCost({ wte: 1, annualPay: pay * 100, onCostPercent: 22 }) / 100)).toBe(cost);
  });

  it('is in whole pence, rounded half up', () => {
    expect(annualStaffCost({ wte: 0.5, annualPay: 101, onCostPercent: 0 })).toBe(51);
    expect(annualStaffCost({ wte: 1 / 3, annualPay: 100, onCostPercent: 22 })).toBe(41);
  });

  it('is never less than the pay', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.integer({ min: 0, max: 1e8 }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (wte, annualPay, onCostPercent) => {
          const cost = annualStaffCost({ wte, annualPay, onCostPercent });
          expect(Number.isInteger(cost)).toBe(true);
          expect(cost).toBeGreaterThanOrEqual(Math.floor(wte * annualPay));
        },
      ),
    );
  });

  it('of a group is what finance says, else worked out, else not known', () => {
    const group = newStaffGroup({ id: 'hv', order: 1, name: 'Health visitors' });
    expect(staffGroupCost(group)).toBeNull();
    const known = { ...group, wte: 19.5, annualPay: 28_378_00 };
    expect(staffGroupCost(known)).toBe(
      annualStaffCost({ wte: 19.5, annualPay: 28_378_00, onCostPercent: 22 }),
    );
    expect(staffGroupCost({ ...known, annualCost: 675_000_00 })).toBe(675_000_00);
    expect(staffGroupCost({ ...group, annualCost: 675_000_00 })).toBe(675_000_00);
  });
});

describe('a line worked out from staff', () => {
  const line = costLine('A', [], { kind: 'recurring', staffing: team });

  it('costs as much in every year without an amount of its own', () => {
    expect(costOf('A', [line], flat)).toMatchObject({
      known: true,
      complete: true,
      financial: { byYear: [yearly, yearly, yearly] },
    });
    const overridden = { ...line, amounts: [null, 50_000_00] };
    expect(costOf('A', [overridden], flat).financial.byYear).toEqual([yearly, 50_000_00, yearly]);
    expect(lineYear(overridden, 1)).toEqual({ kind: 'amount', pence: 50_000_00, fromStaff: false });
    expect(lineYear(overridden, 0)).toEqual({ kind: 'amount', pence: yearly, fromStaff: true });
    expect(unknownYears(overridden, 3)).toEqual([]);
  });

  it('can be nothing in a year', () => {
    expect(costOf('A', [{ ...line, amounts: [0] }], flat).financial.byYear).toEqual([0, yearly, yearly]);
  });

  it('is unknown or nil as its state says, whatever its staff', () => {
    const unknown = costLine('A', [], { kind: 'recurring', staffing: team, state: 'unknown' });
    expect(costOf('A', [unknown], flat)).toMatchObject({ known: false, unknown: ['Line'] });
    const nil = { ...unknown, state: 'nil' as const };
    expect(costOf('A', [nil], flat)).toMatchObject({ known: true, financial: { sum: 0 } });
  });
});

describe('what a line says of a year', () => {
  it('is nothing beyond a one-off line, unknown beyond a recurring one and where it is marked so', () => {
    expect(lineYear(costLine('A', [5]), 1)).toEqual({ kind: 'nothing' });
    expect(lineYear(costLine('A', [5], { kind: 'recurring' }), 1)).toEqual({ kind: 'unknown' });
    expect(lineYear(costLine('A', [null]), 0)).toEqual({ kind: 'unknown' });
    expect([0, 1].map((place) => knownPence(costLine('A', [5], { kind: 'recurring' }), place))).toEqual([
      5, 0,
    ]);
  });
});

describe('an allowance for optimism that has been managed away in part', () => {
  it('is what is left of it', () => {
    expect(allowanceLeft({ optimismBiasPercent: 24, mitigationPercent: 25 })).toBe(18);
    expect(allowanceLeft({ optimismBiasPercent: 24, mitigationPercent: 100 })).toBe(0);
    const line = costLine('A', [1000, -1180], { optimismBiasPercent: 24, mitigationPercent: 25 });
    expect(costOf('A', [line], flat).financial.byYear).toEqual([1180, -1000, 0]);
  });
});
