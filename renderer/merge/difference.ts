/** A text in three parts: what stands before the difference, the difference itself, what stands after it. */
export type Parts = readonly [before: string, differing: string, after: string];

/** Words with the white space behind them: joined, they are the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];

const sameWord = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.trim() === other.trim();

/**
 * Where two texts differ, by whole words from both ends: for each the part that the other has not. Texts that are the
 * same have no such part.
 */
export const differing = (one: string, other: string): readonly [Parts, Parts] => {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shortest = Math.min(left.length, right.length);
  let start = 0;
  while (start < shortest && sameWord(left[start], right[start])) start += 1;
  let end = 0;
  while (end < shortest - start && sameWord(left[left.length - 1 - end], right[right.length - 1 - end])) {
    end += 1;
  }
  const parts = (words: readonly string[]): Parts => [
    words.slice(0, start).join(''),
    words.slice(start, words.length - end).join(''),
    words.slice(words.length - end).join(''),
  ];
  return [parts(left), parts(right)];
};
