import { expect, test } from 'vitest';
import { changedWhen } from '../../../../renderer/features/library/changed-when.ts';

const now = '2009-02-13T09:00:00Z';

test.each([
  ['2009-02-13T08:20:00Z', 'Today, 08:20'],
  ['2009-02-12T23:05:00Z', 'Yesterday, 23:05'],
  ['2009-02-10T12:00:00Z', 'Tue 10 Feb'],
  ['2008-12-31T12:00:00Z', 'Wed 31 Dec 2008'],
])('%s was %s', (instant, words) => {
  expect(changedWhen(instant, now)).toBe(words);
});

test('midnight is the reader’s own', () => {
  expect(changedWhen('2009-02-12T23:30:00Z', now, 60)).toBe('Today, 00:30');
});
