import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing } from '../../../../renderer/merge/difference.ts';

test.each([
  ['60 (50 to 70)', '55 (50 to 70)', ['', '60 ', '(50 to 70)'], ['', '55 ', '(50 to 70)']],
  ['one team', 'one good team', ['one ', '', 'team'], ['one ', 'good ', 'team']],
  ['same', 'same', ['same', '', ''], ['same', '', '']],
  ['', 'new', ['', '', ''], ['', 'new', '']],
])('of %j and %j the words that differ are told apart', (one, other, left, right) => {
  expect(differing(one, other)).toEqual([left, right]);
});

test('the parts of a text are always the whole text, and what is told apart differs', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'cd', '  '), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [one, other] = [left.join(''), right.join('')];
      const [first, second] = differing(one, other);
      expect(first.join('')).toBe(one);
      expect(second.join('')).toBe(other);
      if (one === other) expect([first[1], second[1]]).toEqual(['', '']);
    }),
  );
});
