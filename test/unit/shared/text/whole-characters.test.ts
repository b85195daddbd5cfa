import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText, wholeCharacters } from '../../../../shared/text/whole-characters.ts';

/** Any text that a program can hold: halves of surrogate pairs too. */
const anyUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

it('a text of whole characters is what UTF-8 brings back, and otherwise as it was', () => {
  expect(wholeCharacters('a\ud83d\u{1f600}\ude00 é')).toBe('a\ufffd\u{1f600}\ufffd é');
  fc.assert(
    fc.property(anyUnits, (text) => {
      expect(wholeCharacters(text)).toBe(Buffer.from(text).toString('utf8'));
    }),
  );
});

it('a text is cut before the character that would be halved, and only where it is too long', () => {
  expect(cutText('ab\u{1f600}', 3)).toBe('ab');
  expect(cutText('ab\u{1f600}', 4)).toBe('ab\u{1f600}');
  expect(cutText('abcd', 3)).toBe('abc');
});
