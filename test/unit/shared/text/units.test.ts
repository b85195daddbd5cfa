import { expect, test } from 'vitest';
import { formatFigureGiven, withUnit } from '../../../../shared/text/units.ts';

test.each([
  [45, 'minutes', '45 minutes'],
  [12, '% of lists', '12% of lists'],
  [12.5, '%', '12.5%'],
  [1200, '£ a head', '£1,200 a head'],
  [0.5, '£ a head', '£0.50 a head'],
  [-1200, '£', '−£1,200'],
  [3, '', '3'],
  [3, '£000', '3 £000'],
])('%s in %j reads %j', (figure, unit, words) => {
  expect(withUnit(figure, unit)).toBe(words);
});

test('a figure keeps the decimals that were given, six at most', () => {
  expect(formatFigureGiven(1234.5)).toBe('1,234.5');
  expect(formatFigureGiven(1 / 3)).toBe('0.333333');
});
