import { describe, expect, it } from 'vitest';
import { countInWords } from '../../../../shared/text/count-words.ts';

describe('a count in a sentence', () => {
  it('is spelt out from one to ten', () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => countInWords(value));
    expect(counts.join(' ')).toBe('one two three four five six seven eight nine ten');
  });

  it('has a capital where it starts the sentence', () => {
    expect(countInWords(4, 'first')).toBe('Four');
    expect(countInWords(10, 'first')).toBe('Ten');
  });

  it('is in digits where there is nothing, more than ten or no whole number', () => {
    expect([0, 11, 1234, 2.5, -3].map((value) => countInWords(value, 'first'))).toEqual([
      '0',
      '11',
      '1,234',
      '3',
      '−3',
    ]);
  });
});
