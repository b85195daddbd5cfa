import { describe, expect, it } from 'vitest';
import {
  clearing,
  copiedText,
  filling,
  sortEntries,
} from '../../../../renderer/components/grid/grid-entries.ts';
import {
  type GridCell,
  type GridColumn,
  type GridRow,
  sameCell,
} from '../../../../renderer/components/grid/grid-model.ts';
import { holdCell, placeState, restingState } from '../../../../renderer/components/grid/grid-place.ts';
import { plainWords, shortened } from '../../../../renderer/components/grid/plain-words.ts';
import { refusalSummary } from '../../../../renderer/components/grid/refusals.ts';

const columns: readonly GridColumn[] = ['a', 'b'].map((key) => ({ key, name: key, align: 'right' }));
const cell = (text: string, more: Partial<GridCell> = {}): GridCell => ({ text, fixed: null, ...more });
const row = (key: string, ...cells: readonly GridCell[]): GridRow => ({ key, lead: [], cells });
const rows = [
  row('one', cell('1'), cell('2')),
  row('two', cell('3'), cell('', { fixed: 'a sum is worked out' })),
  row('three', cell('5'), cell('costed', { choices: ['costed', 'nil'] })),
];
const whole = { active: { row: 2, column: 1 }, anchor: { row: 0, column: 0 } };

describe('where the active cell is', () => {
  const onTwo = holdCell({ row: 1, column: 1 }, rows, columns);

  it('goes with its row when rows come and go around it', () => {
    const held = { ...restingState, active: onTwo, anchor: onTwo };
    expect(placeState(held, [row('new', cell('')), ...rows], columns).active).toEqual({ row: 2, column: 1 });
  });

  it('falls to the cell in its place when its row is gone, and stops editing', () => {
    const held = { ...restingState, active: onTwo, anchor: onTwo, mode: 'edit' as const };
    const [one, , three] = rows;
    const placed = placeState(
      held,
      [one, three].filter((each) => each !== undefined),
      columns,
    );
    expect(placed).toEqual({ active: { row: 1, column: 1 }, anchor: { row: 1, column: 1 }, mode: 'move' });
  });

  it('is the first cell before anything was entered', () => {
    expect(placeState(restingState, rows, columns)).toMatchObject({
      active: { row: 0, column: 0 },
      mode: 'move',
    });
  });
});

describe('texts for cells', () => {
  it('parts what may be edited from what may not, with the reason', () => {
    const { free, fixed } = sortEntries(
      [
        { row: 0, column: 0, text: '7' },
        { row: 1, column: 1, text: '8' },
      ],
      rows,
      columns,
    );
    expect(free).toEqual([{ row: 'one', column: 'a', text: '7' }]);
    expect(fixed).toEqual([
      {
        row: 'two',
        column: 'b',
        sentence: 'Nothing was changed: a sum is worked out.',
        brief: 'a sum is worked out',
      },
    ]);
  });

  it('copies the selection, whichever corner it was begun at', () => {
    expect(copiedText(whole, rows)).toBe('1\t2\n3\t\n5\tcosted\n');
    expect(copiedText({ active: whole.anchor, anchor: whole.active }, rows)).toBe('1\t2\n3\t\n5\tcosted\n');
  });

  it('clears what holds a text, but not what must be one of a few words', () => {
    expect(clearing(whole, rows).map(({ row: at, column }) => `${at} ${column}`)).toEqual([
      '0 0',
      '0 1',
      '1 0',
      '2 0',
    ]);
  });

  it('fills down with the texts of the first row', () => {
    expect(filling({ active: { row: 2, column: 0 }, anchor: { row: 0, column: 0 } }, rows)).toEqual([
      { row: 1, column: 0, text: '1' },
      { row: 2, column: 0, text: '1' },
    ]);
  });
});

describe('telling of refused cells', () => {
  const refusal = (brief: string) => ({ row: 'one', column: 'a', sentence: '', brief });

  it('says how many of how many, and why', () => {
    expect(refusalSummary([refusal('140 is not a score'), refusal('140 is not a score')], 12)).toBe(
      '2 of 12 cells were not taken: 140 is not a score.',
    );
    expect(refusalSummary([refusal('x is not a score')], 1)).toBe(
      '1 of 1 cell was not taken: x is not a score.',
    );
  });

  it('counts what fell outside, names three reasons at most, and is silent when all were taken', () => {
    expect(refusalSummary([], 6, 4)).toBe('4 of 6 cells were not taken: 4 fell outside the table.');
    expect(refusalSummary(['a', 'b', 'c', 'd'].map(refusal), 9)).toBe(
      '4 of 9 cells were not taken: a; b; c; and others.',
    );
    expect(refusalSummary([], 12)).toBeNull();
  });
});

describe('cells that are the same', () => {
  it('compares everything that is drawn, read or edited', () => {
    const one = cell('5', {
      shown: '5.0',
      heat: 2,
      says: 'x',
      choices: ['p'],
      mark: { noReason: true, lowest: 3 },
    });
    expect(sameCell(one, { ...one, mark: { noReason: true, lowest: 3 }, choices: ['p'] })).toBe(true);
    for (const other of [
      { text: '6' },
      { shown: '6' },
      { heat: 3 as const },
      { says: 'y' },
      { choices: ['q'] },
      { fixed: 'locked' },
      { mark: { noReason: false, lowest: 3 } },
      { mark: { noReason: true } },
    ]) {
      expect(sameCell(one, { ...one, ...other })).toBe(false);
    }
  });
});

describe('words in a cell', () => {
  it('are one line without anything that cannot be printed', () => {
    expect(plainWords('  Legal,\r\n TUPE\u0000 and\u202e pensions ')).toBe('Legal, TUPE and pensions');
    expect(shortened('abcdef', 4)).toBe('abc…');
    expect(shortened('abcd', 4)).toBe('abcd');
  });
});
