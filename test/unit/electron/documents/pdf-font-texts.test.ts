import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCharacterMap, writeCharacterMap } from '../../../../electron/documents/pdf-font-texts.ts';

test('a map with single codes, a range and a list is read', () => {
  const map = readCharacterMap(`2 beginbfchar
<0003> <0020> <0024> <D83DDE00>
endbfchar 2 beginbfrange
<0041> <0043> <0061>
<0050> <0051> [<0078> <00660069>]
endbfrange`);
  expect([...map]).toEqual([
    [3, ' '],
    [0x24, '\u{1f600}'],
    [0x41, 'a'],
    [0x42, 'b'],
    [0x43, 'c'],
    [0x50, 'x'],
    [0x51, 'fi'],
  ]);
});

test('a map that is written is read as it was', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(0xffff), fc.string({ minLength: 1, unit: 'grapheme' })), {
        selector: ([code]) => code,
        maxLength: 250,
      }),
      (entries) => {
        expect([...readCharacterMap(writeCharacterMap(new Map(entries)))]).toEqual(entries);
      },
    ),
  );
});
