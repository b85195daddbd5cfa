import { describe, expect, it } from 'vitest';
import { gridFinding, registerFinding } from '../../../../shared/analysis/people-words.ts';
import { riskBand, riskExposure, riskGrid, riskRegister } from '../../../../shared/analysis/risks.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newRisk, type RiskRecord } from '../../../../shared/records/risk.ts';
import { given, option, ownRecord } from './build.ts';

const risk = (id: string, order: number, changes: Partial<RiskRecord> = {}): RiskRecord => ({
  ...newRisk({ id, order, name: id }),
  ...changes,
});

const rated = (
  id: string,
  order: number,
  [likelihood, impact]: readonly [number, number],
  [residualLikelihood, residualImpact]: readonly [number | null, number | null],
  options: RiskRecord['options'] = 'all',
): RiskRecord => risk(id, order, { likelihood, impact, residualLikelihood, residualImpact, options });

const registerOf = (...risks: readonly RiskRecord[]) =>
  riskRegister(appraisalFrom([ownRecord(), option('A'), option('B'), option('C'), ...risks]));

describe('the bands of the NPSA matrix', () => {
  it('put each of the fourteen products of 1 to 5 where the matrix has it', () => {
    const products = [1, 2, 3, 4, 5].flatMap((one) => [1, 2, 3, 4, 5].map((other) => one * other));
    const bands = Object.fromEntries([...new Set(products)].map((product) => [product, riskBand(product)]));
    expect(bands).toEqual({
      1: 'low',
      2: 'low',
      3: 'low',
      4: 'moderate',
      5: 'moderate',
      6: 'moderate',
      8: 'high',
      9: 'high',
      10: 'high',
      12: 'high',
      15: 'extreme',
      16: 'extreme',
      20: 'extreme',
      25: 'extreme',
    });
  });
});

describe('the risk register', () => {
  it('numbers the risks in the order of the user and names the options by letter', () => {
    const register = registerOf(
      risk('second', 2, { options: ['C', 'A'] }),
      risk('first', 1),
      risk('third', 3, { options: [] }),
    );
    expect(register.map(({ number, risk: { id }, letters }) => [number, id, letters])).toEqual([
      [1, 'first', 'all'],
      [2, 'second', ['A', 'C']],
      [3, 'third', []],
    ]);
  });

  it('has no rating where likelihood or impact is not judged', () => {
    const [half] = registerOf(risk('half', 1, { likelihood: 4 }));
    expect(half?.inherent).toBeNull();
    expect(half?.residual).toBeNull();
  });
});

describe('the 5 by 5 grid', () => {
  const register = registerOf(
    rated('a', 1, [4, 5], [2, 5]),
    rated('b', 2, [4, 5], [null, 5]),
    risk('c', 3, { impact: 2 }),
  );

  it('has 25 places from the top left to the bottom right, each risk on one of them by its number', () => {
    const { cells, unrated } = riskGrid(register, 'inherent');
    expect(cells).toHaveLength(25);
    expect(cells[0]).toMatchObject({ impact: 5, likelihood: 1, rating: 5, band: 'moderate' });
    expect(cells[24]).toMatchObject({ impact: 1, likelihood: 5 });
    const filled = cells.filter(({ risks }) => risks.length > 0);
    expect(filled).toHaveLength(1);
    expect(filled[0]).toMatchObject({ likelihood: 4, impact: 5, band: 'extreme' });
    expect(filled[0]?.risks.map(({ number }) => number)).toEqual([1, 2]);
    expect(unrated.map(({ number }) => number)).toEqual([3]);
  });

  it('names risks without a rating with mitigation apart, and never takes the other rating for it', () => {
    const { cells, unrated } = riskGrid(register, 'residual');
    expect(cells.flatMap(({ risks }) => risks).map(({ number }) => number)).toEqual([1]);
    expect(unrated.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('keeps the numbers of the register when it shows one option', () => {
    const lines = registerOf(
      rated('a', 1, [1, 1], [1, 1], ['A']),
      rated('b', 2, [1, 1], [1, 1], ['B']),
    ).filter(({ risk: { options } }) => options.includes('B'));
    expect(riskGrid(lines, 'inherent').cells.flatMap(({ risks }) => risks)).toMatchObject([{ number: 2 }]);
  });
});

describe('exposure', () => {
  it('counts a risk in full for every option that carries it, and unrated ones apart', () => {
    const register = registerOf(
      rated('of all', 1, [4, 5], [2, 3]),
      rated('of B', 2, [3, 3], [null, null], ['B']),
      risk('of B, unrated', 3, { options: ['B'] }),
    );
    const [a, b] = riskExposure(register, [{ id: 'A' }, { id: 'B' }]);
    expect(given(a)).toEqual({
      option: 'A',
      risks: 1,
      inherent: { bands: { low: 0, moderate: 0, high: 0, extreme: 1 }, sum: 20, unrated: 0 },
      residual: { bands: { low: 0, moderate: 1, high: 0, extreme: 0 }, sum: 6, unrated: 0 },
    });
    expect(given(b)).toEqual({
      option: 'B',
      risks: 3,
      inherent: { bands: { low: 0, moderate: 0, high: 1, extreme: 1 }, sum: 29, unrated: 1 },
      residual: { bands: { low: 0, moderate: 1, high: 0, extreme: 0 }, sum: 6, unrated: 2 },
    });
  });
});

describe('what the register says', () => {
  it('is how many are extreme before and with mitigation', () => {
    const register = registerOf(rated('a', 1, [5, 5], [3, 5]), rated('b', 2, [5, 4], [1, 1]), risk('c', 3));
    expect(registerFinding(register)).toBe(
      '3 risks, 1 not rated: two extreme before mitigation, one with it',
    );
    expect(gridFinding(register, 'inherent')).toBe('Two of 2 rated risks are extreme before mitigation');
  });

  it('speaks of high risks where none is extreme, and says so where none is either', () => {
    const high = registerOf(rated('a', 1, [2, 4], [1, 2]));
    expect(registerFinding(high)).toBe('1 risk: one high before mitigation, 0 with it');
    expect(gridFinding(high, 'inherent')).toBe('One of 1 rated risk is high before mitigation');
    expect(gridFinding(high, 'residual')).toBe('None of 1 rated risk is high or extreme with mitigation');
  });

  it('does not call an unrated register safe', () => {
    const bare = registerOf(risk('a', 1), risk('b', 2));
    expect(registerFinding(bare)).toBe('2 risks, none rated yet');
    expect(gridFinding(bare, 'residual')).toBe('No risk is rated with mitigation yet');
  });

  it('does not call risks mitigated that nobody has rated with their mitigation', () => {
    expect(registerFinding(registerOf(rated('a', 1, [5, 5], [null, null])))).toBe(
      '1 risk: one extreme before mitigation, none rated with mitigation yet',
    );
  });
});
