import { describe, expect, it } from 'vitest';
import { amountToday, readAmounts } from '../../../../../renderer/features/results/supposed-amounts.ts';
import { type CostLineRecord, newCostLine } from '../../../../../shared/records/cost-line.ts';

const line = (held: Partial<CostLineRecord>): CostLineRecord => ({
  ...newCostLine({ id: 'cost1', order: 1, option: 'optA', name: 'Charge' }),
  ...held,
});
const costed = line({ state: 'costed', amounts: [1_000_000, 2_000_000, null], kind: 'recurring' });

describe('amounts that are supposed of a cost line', () => {
  it('are read as people write them; an empty year stays as it is', () => {
    expect(readAmounts(costed, ['', '30k', '−£5,000'], 2009)).toEqual({
      ok: true,
      amounts: [1_000_000, 3_000_000, -500_000],
    });
  });

  it('are asked for in a year that nobody knows', () => {
    expect(readAmounts(costed, ['5', '', ''], 2009)).toEqual({
      ok: false,
      place: 2,
      sentence: 'Give an amount for 2011/12 too: it is not known today.',
    });
  });

  it('are nothing where a one-off line does not reach', () => {
    const once = line({ state: 'costed', kind: 'one-off', amounts: [1_000_000] });
    expect(readAmounts(once, ['', '7', ''], 2009)).toEqual({ ok: true, amounts: [1_000_000, 700, 0] });
    expect([0, 1].map((place) => amountToday(once, place))).toEqual(['£10,000', '£0']);
    expect(amountToday(costed, 2)).toBe('not known');
  });

  it('are refused with the year and what was typed', () => {
    expect(readAmounts(costed, ['', 'some', ''], 2009)).toEqual({
      ok: false,
      place: 1,
      sentence: '2010/11: Write an amount in pounds, such as 270,000 or 270k. “some” was not supposed.',
    });
    expect(readAmounts(costed, ['', ' ', ''], 2009)).toEqual({
      ok: false,
      place: 0,
      sentence: 'Give the amount of one year at least.',
    });
  });
});
