import { formatNumber } from './numbers.ts';

const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * A count of things inside a sentence: one to ten in words, nothing and more than ten in digits. 4 → "four",
 * 15 → "15".
 *
 * @param value a count; a number that is not whole or is negative comes back in digits
 * @param place "first" when it starts the sentence: 4 → "Four"
 */
export const countInWords = (value: number, place: 'first' | 'within' = 'within'): string => {
  const word = words[value] || undefined;
  if (word === undefined) return formatNumber(value);
  return place === 'first' ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
};
