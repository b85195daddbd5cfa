/** A stretch of a text that the other text has too, or has not. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Words with the white space behind them: joined, they are the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.trim() === other.trim();

/** Pairs of words beyond which the middle of two long texts differs as a whole. */
const mostPairs = 160_000;

/** Which words of each belong to the longest run of words, in order, that both have. */
const shared = (
  left: readonly string[],
  right: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] => {
  const [ofLeft, ofRight] = [new Set<number>(), new Set<number>()];
  if (left.length * right.length > mostPairs) return [ofLeft, ofRight];
  const width = right.length + 1;
  // At [i, j]: how many words the rests of both, from i and from j, have in common.
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = isSame(left[i], right[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (isSame(left[i], right[j])) {
      ofLeft.add(i);
      ofRight.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [ofLeft, ofRight];
};

const stretches = (words: readonly string[], differs: (at: number) => boolean): readonly Stretch[] => {
  const found: { text: string; differs: boolean }[] = [];
  words.forEach((word, at) => {
    const last = found.at(-1);
    if (last && last.differs === differs(at)) last.text += word;
    else found.push({ text: word, differs: differs(at) });
  });
  return found;
};

/** Two texts, each in stretches of whole words that the other has too, or has not. */
export const differing = (one: string, other: string): readonly [readonly Stretch[], readonly Stretch[]] => {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shortest = Math.min(left.length, right.length);
  let start = 0;
  while (start < shortest && isSame(left[start], right[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isSame(left[left.length - 1 - end], right[right.length - 1 - end]))
    end += 1;
  const middles = [left, right].map((words) => words.slice(start, words.length - end));
  const kept = shared(middles[0] ?? [], middles[1] ?? []);
  const of = (words: readonly string[], same: ReadonlySet<number>): readonly Stretch[] =>
    stretches(words, (at) => at >= start && at < words.length - end && !same.has(at - start));
  return [of(left, kept[0]), of(right, kept[1])];
};
