import { expect, test } from 'vitest';
import { undoKey } from '../../../../renderer/frame/shortcuts.ts';

const press = (key: string, held: string) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('cmd'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

test.each([
  ['z', 'ctrl', false, 'undo'],
  ['y', 'ctrl', false, 'redo'],
  ['Z', 'ctrl shift', false, 'redo'],
  ['z', 'cmd', true, 'undo'],
  ['Z', 'cmd shift', true, 'redo'],
  ['z', 'ctrl', true, null],
  ['z', 'cmd', false, null],
  ['y', 'cmd', true, null],
  ['z', 'ctrl alt', false, null],
  ['z', '', false, null],
  ['x', 'ctrl', false, null],
] as const)('%s with %s on a Mac %s asks for %s', (key, held, mac, wanted) => {
  expect(undoKey(press(key, held), mac)).toBe(wanted);
});
