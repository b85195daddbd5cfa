import { expect, test } from 'vitest';
import { axisWords, formatAxisMoney } from '../../../../renderer/charts/cost-benefit.tsx';

const bare = { kind: 'costBenefit', points: [], frontier: [], steps: [] } as const;

test('the cost axis names the years, the year of present values and the price base', () => {
  expect(axisWords({ ...bare, basis: { years: 5, priceBaseYear: 2008, presentValueYear: 2009 } })).toBe(
    'Net present cost over five years, in 2009/10 at 2008/09 prices',
  );
  expect(axisWords({ ...bare, basis: { years: 1, priceBaseYear: 2008, presentValueYear: 2008 } })).toContain(
    'over one year,',
  );
});

test('the cost axis says no more than it knows', () => {
  expect(axisWords(bare)).toBe('Net present cost');
});

test('the ticks of the cost axis drop zeros that say nothing', () => {
  expect([50_000_000, 100_000_000, 25_000_000, -150_000_000].map(formatAxisMoney)).toEqual([
    '£0.5m',
    '£1m',
    '£250k',
    '−£1.5m',
  ]);
});
