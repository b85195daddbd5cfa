import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text } from '../../../../shared/records/fields.ts';
import { isPrintable, printable, printableLine } from '../../../../shared/text/printable.ts';

test('what comes along unseen in a paste is left out, and nothing else', () => {
  expect(printable('Path: \u202aC:\\Users\\Lead')).toBe('Path: C:\\Users\\Lead');
  expect(printable('Nil\u0000 and\u007f bell\u0007')).toBe('Nil and bell');
  expect(printable('Tab\tand\nline stay: £270,000 – “yes”')).toBe('Tab\tand\nline stay: £270,000 – “yes”');
});

test('line breaks of Word and of other systems are line feeds, and spaces in a text of one line', () => {
  expect(printable('one\u000btwo\u000cthree\r\nfour\rfive')).toBe('one\ntwo\nthree\nfour\nfive');
  expect(printableLine('one\u000btwo\r\n\r\nthree')).toBe('one two three');
});

test('whatever is pasted, the record takes what is left, and taking it again changes nothing', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  const control = fc.string({
    unit: fc.integer({ min: 0, max: 0x206f }).map((code) => String.fromCharCode(code)),
  });
  fc.assert(
    fc.property(fc.oneof(anything, control), (pasted) => {
      const left = printable(pasted);
      expect(isPrintable(left)).toBe(true);
      expect(text().safeParse(left).success).toBe(true);
      expect(printable(left)).toBe(left);
      expect(printableLine(pasted)).not.toContain('\n');
      if (isPrintable(pasted)) expect(left).toBe(pasted);
    }),
  );
});
