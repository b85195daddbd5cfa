import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  fillDownPlan,
  type GridMode,
  type GridState,
  keyIntent,
  nextChoice,
} from '../../../../renderer/components/grid/grid-navigation.ts';

const shape = { rows: 10, columns: 4 };
const stateAt = (row: number, column: number, mode: GridMode = 'move'): GridState => ({
  active: { row, column },
  anchor: { row, column },
  mode,
});

/** Reads "Ctrl+Shift+End". */
const press = (keys: string) => {
  const parts = keys.split('+');
  const key = keys.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  return {
    key,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
};
const intent = (keys: string, state: GridState, within = shape) => keyIntent(press(keys), state, within);

describe('moving about', () => {
  it.each([
    ['ArrowUp', 3, 2],
    ['ArrowDown', 5, 2],
    ['ArrowLeft', 4, 1],
    ['ArrowRight', 4, 3],
    ['Home', 4, 0],
    ['End', 4, 3],
    ['Ctrl+Home', 0, 0],
    ['Ctrl+End', 9, 3],
    ['Ctrl+ArrowUp', 0, 2],
    ['Ctrl+ArrowDown', 9, 2],
    ['Ctrl+ArrowLeft', 4, 0],
    ['Ctrl+ArrowRight', 4, 3],
    ['PageUp', 0, 2],
    ['PageDown', 9, 2],
    ['Enter', 5, 2],
    ['Shift+Enter', 3, 2],
    ['Tab', 4, 3],
    ['Shift+Tab', 4, 1],
  ])('%s goes to the right cell and selects it alone', (keys, row, column) => {
    const to = { row, column };
    expect(intent(keys, stateAt(4, 2))).toEqual({ kind: 'go', active: to, anchor: to });
  });

  it('stops at the edges', () => {
    expect(intent('ArrowUp', stateAt(0, 0))).toMatchObject({ active: { row: 0, column: 0 } });
    expect(intent('ArrowRight', stateAt(9, 3))).toMatchObject({ active: { row: 9, column: 3 } });
    expect(intent('Enter', stateAt(9, 3))).toMatchObject({ active: { row: 9, column: 3 } });
  });

  it('lets Tab run on to the next row, and out of the grid at its last cell', () => {
    expect(intent('Tab', stateAt(4, 3))).toMatchObject({ active: { row: 5, column: 0 } });
    expect(intent('Shift+Tab', stateAt(4, 0))).toMatchObject({ active: { row: 3, column: 3 } });
    expect(intent('Tab', stateAt(9, 3))).toEqual({ kind: 'ignore' });
    expect(intent('Shift+Tab', stateAt(0, 0))).toEqual({ kind: 'ignore' });
  });

  it('keeps the anchor while Shift and arrows select', () => {
    const extended = intent('Shift+ArrowDown', stateAt(4, 2));
    expect(extended).toEqual({ kind: 'go', active: { row: 5, column: 2 }, anchor: { row: 4, column: 2 } });
    expect(intent('Ctrl+Shift+Home', stateAt(4, 2))).toEqual({
      kind: 'go',
      active: { row: 0, column: 0 },
      anchor: { row: 4, column: 2 },
    });
    expect(intent('Ctrl+a', stateAt(4, 2))).toMatchObject({
      active: { row: 9, column: 3 },
      anchor: { row: 0, column: 0 },
    });
  });

  it('gives up a selection with Escape, and with a second one closes the drawer', () => {
    const selected: GridState = { ...stateAt(4, 2), anchor: { row: 2, column: 0 } };
    expect(intent('Escape', selected)).toMatchObject({ kind: 'go', anchor: { row: 4, column: 2 } });
    expect(intent('Escape', stateAt(4, 2))).toEqual({ kind: 'close' });
  });
});

describe('keys that do something to cells', () => {
  it('starts editing with what is typed, any character', () => {
    for (const key of ['7', '-', '£', 'ä', ' ', '😀']) {
      expect(keyIntent({ key, ctrl: false, shift: false, alt: false }, stateAt(0, 0), shape)).toEqual({
        kind: 'type',
        text: key,
      });
    }
    expect(keyIntent({ key: '€', ctrl: true, shift: false, alt: true }, stateAt(0, 0), shape)).toMatchObject({
      kind: 'type',
    });
  });

  it.each([
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'clear' }],
    ['Ctrl+d', { kind: 'fill-down' }],
    ['Ctrl+D', { kind: 'fill-down' }],
    ['Alt+Enter', { kind: 'open' }],
  ])('%s', (keys, expected) => {
    expect(intent(keys, stateAt(1, 1))).toEqual(expected);
  });

  it.each([
    'Ctrl+c',
    'Ctrl+v',
    'Ctrl+z',
    'Ctrl+Shift+z',
    'F5',
    'Shift',
    'Alt+ArrowLeft',
    'Alt+x',
    'Ctrl+Tab',
    'Dead',
  ])('leaves %s to the browser and the app', (keys) => {
    expect(intent(keys, stateAt(1, 1))).toEqual({ kind: 'ignore' });
  });
});

describe('while a cell is edited', () => {
  it('commits and goes on with Enter and Tab', () => {
    for (const mode of ['type', 'edit'] as const) {
      const state = stateAt(4, 2, mode);
      expect(intent('Enter', state)).toEqual({ kind: 'commit', to: { row: 5, column: 2 }, thenOpen: false });
      expect(intent('Shift+Enter', state)).toMatchObject({ to: { row: 3, column: 2 } });
      expect(intent('Tab', state)).toMatchObject({ to: { row: 4, column: 3 } });
      expect(intent('Shift+Tab', state)).toMatchObject({ to: { row: 4, column: 1 } });
      expect(intent('Alt+Enter', state)).toMatchObject({ to: { row: 4, column: 2 }, thenOpen: true });
      expect(intent('Escape', state)).toEqual({ kind: 'cancel' });
    }
  });

  it('stays on the last cell when Tab commits there', () => {
    expect(intent('Tab', stateAt(9, 3, 'type'))).toMatchObject({ kind: 'commit', to: { row: 9, column: 3 } });
  });

  it('lets arrows commit after typing but move the caret after F2', () => {
    expect(intent('ArrowRight', stateAt(4, 2, 'type'))).toMatchObject({ to: { row: 4, column: 3 } });
    expect(intent('ArrowRight', stateAt(4, 2, 'edit'))).toEqual({ kind: 'ignore' });
    expect(intent('Shift+ArrowLeft', stateAt(4, 2, 'type'))).toEqual({ kind: 'ignore' });
  });

  it('leaves every other key to the field', () => {
    for (const key of [
      '7',
      'a',
      'Home',
      'End',
      'Delete',
      'Backspace',
      'Ctrl+a',
      'Ctrl+z',
      'F2',
      'PageDown',
    ]) {
      expect(intent(key, stateAt(4, 2, 'type'))).toEqual({ kind: 'ignore' });
    }
  });
});

describe('any key at all', () => {
  const keys = fc.constantFrom(
    ...[
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Enter',
      'Tab',
    ],
    ...['Escape', 'F2', 'Delete', 'a', 'd', '5', ' '],
  );
  it('never leads out of the grid', () => {
    fc.assert(
      fc.property(
        fc.record({ rows: fc.integer({ min: 0, max: 6 }), columns: fc.integer({ min: 0, max: 6 }) }),
        fc.array(fc.record({ key: keys, ctrl: fc.boolean(), shift: fc.boolean(), alt: fc.boolean() }), {
          maxLength: 30,
        }),
        fc.constantFrom<GridMode>('move', 'type', 'edit'),
        (within, presses, mode) => {
          let state = stateAt(0, 0, mode);
          for (const one of presses) {
            const next = keyIntent(one, state, within);
            if (next.kind === 'go') state = { ...state, active: next.active, anchor: next.anchor };
            if (next.kind === 'commit') state = { ...state, active: next.to, anchor: next.to };
            const { top, left, bottom, right } = blockOf(state);
            expect(top >= 0 && left >= 0).toBe(true);
            expect(bottom <= Math.max(0, within.rows - 1) && right <= Math.max(0, within.columns - 1)).toBe(
              true,
            );
          }
        },
      ),
    );
  });
});

describe('fill down', () => {
  it('copies the first row of a block into the rest of it', () => {
    expect(fillDownPlan({ top: 2, left: 1, bottom: 4, right: 2 })).toEqual([
      { from: { row: 2, column: 1 }, to: { row: 3, column: 1 } },
      { from: { row: 2, column: 2 }, to: { row: 3, column: 2 } },
      { from: { row: 2, column: 1 }, to: { row: 4, column: 1 } },
      { from: { row: 2, column: 2 }, to: { row: 4, column: 2 } },
    ]);
  });

  it('copies the cell above into a single row, and nothing into the first', () => {
    expect(fillDownPlan({ top: 2, left: 1, bottom: 2, right: 1 })).toEqual([
      { from: { row: 1, column: 1 }, to: { row: 2, column: 1 } },
    ]);
    expect(fillDownPlan({ top: 0, left: 1, bottom: 0, right: 1 })).toEqual([]);
  });
});

describe('choices', () => {
  const choices = ['costed', 'nil', 'unknown', 'unheard of'];
  it('finds the next one that begins with the letter, going round', () => {
    expect(nextChoice(choices, 'costed', 'u')).toBe('unknown');
    expect(nextChoice(choices, 'unknown', 'u')).toBe('unheard of');
    expect(nextChoice(choices, 'unheard of', 'U')).toBe('unknown');
    expect(nextChoice(choices, 'costed', 'x')).toBeNull();
  });

  it('takes the next one with space', () => {
    expect(nextChoice(choices, 'costed', ' ')).toBe('nil');
    expect(nextChoice(choices, 'unheard of', ' ')).toBe('costed');
  });
});
