import { describe, expect, it } from 'vitest';
import { costOf, withOptimismBias } from '../../../../shared/analysis/costs.ts';
import { costLine } from './build.ts';

const flat = { horizonYears: 3, discountRates: [{ fromYear: 0, rate: 0.1 }] };

describe('the cost of an option', () => {
  it('adds its lines by year and discounts all but the first year', () => {
    const { financial } = costOf('A', [costLine('A', [1000, 1100]), costLine('A', [0, 1100, 1210])], flat);
    expect(financial.byYear).toEqual([1000, 2200, 1210]);
    expect(financial.sum).toBe(4410);
    expect(financial.netPresentCost).toBeCloseTo(1000 + 2000 + 1000, 9);
    expect(financial.equivalentAnnualCost).toBeCloseTo(4000 / (1 + 1 / 1.1 + 1 / 1.21), 9);
  });

  it('leaves transfers out of the economic view only', () => {
    const cost = costOf('A', [costLine('A', [100]), costLine('A', [20], { transfer: true })], flat);
    expect([cost.financial.sum, cost.economic.sum]).toEqual([120, 100]);
  });

  it('shows memo lines and never adds them', () => {
    const cost = costOf('A', [costLine('A', [100]), costLine('A', [620, 540], { memo: true })], flat);
    expect(cost.memoByYear).toEqual([620, 540, 0]);
    expect(cost.financial.sum).toBe(100);
    expect(cost.lines).toBe(1);
  });

  it('names lines that are not known and adds them no more than nil ones', () => {
    const unknown = costLine('A', [500], { state: 'unknown', name: 'Redundancy' });
    const nil = costLine('A', [700], { state: 'nil' });
    expect(costOf('A', [unknown], flat)).toMatchObject({ known: false, unknown: ['Redundancy'], lines: 1 });
    const costed = costOf('A', [unknown, nil, costLine('A', [100])], flat);
    expect(costed).toMatchObject({ known: true, complete: false, unknown: ['Redundancy'], lines: 3 });
    expect(costed.financial.sum).toBe(100);
    expect(costOf('A', [], flat)).toMatchObject({ known: false, unknown: [], lines: 0 });
  });

  it('is unknown, not nothing, with nil lines beside unknown ones, and nothing with nil lines alone', () => {
    const unknown = costLine('A', [], { id: 'one', state: 'unknown' });
    const nil = costLine('A', [], { id: 'two', state: 'nil' });
    expect(costOf('A', [unknown, nil], flat)).toMatchObject({ known: false, complete: false });
    expect(costOf('A', [nil], flat)).toMatchObject({ known: true, complete: true });
  });

  it('leaves out years beyond the horizon', () => {
    expect(costOf('A', [costLine('A', [1, 1, 1, 1, 1])], flat).financial.byYear).toEqual([1, 1, 1]);
  });

  it('is not known from a memo line alone', () => {
    expect(costOf('A', [costLine('A', [620], { memo: true })], flat).known).toBe(false);
  });
});

describe('the allowance for optimism', () => {
  it('raises a cost and never a saving', () => {
    expect(withOptimismBias(1000, 24)).toBe(1240);
    expect(withOptimismBias(-1000, 24)).toBe(-1000);
    expect(withOptimismBias(0, 24)).toBe(0);
  });

  it('applies year by year where a line has costs and savings', () => {
    const { financial } = costOf('A', [costLine('A', [100, -100], { optimismBiasPercent: 50 })], flat);
    expect(financial.byYear).toEqual([150, -100, 0]);
  });
});
