import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing, type Stretch } from '../../../../renderer/merge/difference.ts';

/** What differs between square brackets. */
const marked = (text: readonly Stretch[]): string =>
  text.map(({ text: words, differs }) => (differs ? `[${words}]` : words)).join('');

test.each([
  ['60 (50 to 70)', '55 (50 to 70)', '[60 ](50 to 70)', '[55 ](50 to 70)'],
  ['30 (20 to 40), medium', '25 (20 to 40), low', '[30 ](20 to 40), [medium]', '[25 ](20 to 40), [low]'],
  ['one team', 'one good team', 'one team', 'one [good ]team'],
  ['same', 'same', 'same', 'same'],
  ['', 'new', '', '[new]'],
])('of %j and %j the words that differ are told apart', (one, other, left, right) => {
  expect(differing(one, other).map(marked)).toEqual([left, right]);
});

test('two long texts that share no more than their ends differ as a whole between them', () => {
  const long = (word: string): string => `Start ${`${word} `.repeat(600)}end`;
  const [one] = differing(long('a'), long('b'));
  expect(one.map(({ differs }) => differs)).toEqual([false, true, false]);
});

const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'cd', '  '), { maxLength: 12 });
const joined = (stretches: readonly Stretch[], some: (stretch: Stretch) => boolean = () => true): string =>
  stretches
    .filter(some)
    .map(({ text: words }) => words)
    .join('');

test('the stretches of a text are always the whole text, and what both have is the same words', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [one, other] = [left.join(''), right.join('')];
      const [first, second] = differing(one, other);
      expect(joined(first)).toBe(one);
      expect(joined(second)).toBe(other);
      const common = (of: readonly Stretch[]): readonly string[] =>
        joined(of, ({ differs }) => !differs)
          .split(/\s+/)
          .filter(Boolean);
      expect(common(first).join(' ')).toBe(common(second).join(' '));
      if (one === other) expect([...first, ...second].some(({ differs }) => differs)).toBe(false);
    }),
  );
});
