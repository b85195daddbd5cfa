const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const ending = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10) % 10, value % 10];
  if (tens === 1) return 'th';
  return ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
};

/**
 * A place in an order: the first six in words, the others in digits. 1 → "first", 12 → "12th".
 *
 * @param value 1 or more, whole
 */
export const ordinal = (value: number): string => words[value - 1] ?? `${value}${ending(value)}`;
