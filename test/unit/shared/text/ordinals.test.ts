import { expect, it } from 'vitest';
import { ordinal } from '../../../../shared/text/ordinals.ts';

it('a place in an order is a word up to the sixth and a figure with its ending after it', () => {
  expect([1, 2, 3, 6, 7, 11, 12, 13, 21, 22, 23, 26, 111].map(ordinal)).toEqual([
    'first',
    'second',
    'third',
    'sixth',
    '7th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '23rd',
    '26th',
    '111th',
  ]);
});
