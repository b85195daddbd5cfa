import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readPosition,
  stakeholderChange,
} from '../../../../../renderer/features/stakeholders/stakeholder-edits.ts';
import {
  mostOpposed,
  optionColumn,
  sideRows,
  stakeholderColumns,
  stakeholderRows,
} from '../../../../../renderer/features/stakeholders/stakeholder-rows.ts';
import { positionValues, positionWord, signedPosition } from '../../../../../shared/analysis/positions.ts';
import { type Appraisal, appraisalFrom, inOrder } from '../../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../../shared/records/edits.ts';
import { newPosition, newStakeholder, positionId } from '../../../../../shared/records/stakeholder.ts';
import { option, ownRecord } from '../../../shared/analysis/build.ts';

const start = appraisalFrom([
  ownRecord(),
  option('A'),
  option('B'),
  { ...newStakeholder({ id: 'gps', order: 1, name: 'GPs' }), influence: 5, size: 1200 },
  newStakeholder({ id: 'lmc', order: 2, name: 'LMC' }),
  newPosition('A', 'gps', 2),
  { ...newPosition('B', 'gps', -1), note: 'Said in January' },
]);

const typed = (row: string, column: string, text: string, appraisal: Appraisal = start) =>
  stakeholderChange(appraisal, [{ row, column, text }], 'type');
const withTyped = (row: string, column: string, text: string): Appraisal => {
  const { change } = typed(row, column, text);
  return change
    ? applyEdit(start, { put: [...(change.put ?? [])], remove: [...(change.remove ?? [])] })
    : start;
};
const valueOn = (appraisal: Appraisal, on: string, group: string) =>
  appraisal.position.get(positionId(on, group))?.value;

describe('a typed position', () => {
  it.each([
    ['+2', 2],
    ['2', 2],
    ['−1', -1],
    ['-2', -2],
    ['-0', 0],
    ['wary', -1],
    ['Strongly for', 2],
    ['in fav', 1],
    ['opp', -2],
    ['', null],
    ['?', null],
    ['-', null],
  ])('%j is read as %j', (text, value) => {
    const read = readPosition(text);
    expect(read).toEqual({ value });
    expect('value' in read && Object.is(read.value, -0)).toBe(false);
  });

  it.each(['3', '-3', '1.5', '50%', '2k', 'perhaps'])('%j is refused with the reason', (text) => {
    expect(readPosition(text)).toMatchObject({
      refused: {
        sentence: `Positions run from −2, opposed, to +2, strongly for. ${text} was not kept.`,
      },
    });
  });

  it('comes back from what its cell shows and from its word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...positionValues), (value) => {
        expect(readPosition(signedPosition(value))).toEqual({ value });
        expect(readPosition(positionWord(value))).toEqual({ value });
        expect(readPosition(`${value}`)).toEqual({ value });
      }),
    );
  });

  it('makes a position, changes it, and keeps its note', () => {
    expect(valueOn(withTyped('lmc', optionColumn('A'), '-1'), 'A', 'lmc')).toBe(-1);
    expect(typed('lmc', optionColumn('A'), '-1').change?.label).toBe('Position of LMC on A: −1, wary');
    const changed = withTyped('gps', optionColumn('B'), '0');
    expect(changed.position.get(positionId('B', 'gps'))).toMatchObject({
      value: 0,
      note: 'Said in January',
    });
  });

  it('that is cleared goes, but not the note that was left with it', () => {
    expect(withTyped('gps', optionColumn('A'), '').position.get(positionId('A', 'gps'))).toBeUndefined();
    expect(withTyped('gps', optionColumn('B'), '').position.get(positionId('B', 'gps'))).toMatchObject({
      value: null,
      note: 'Said in January',
    });
  });

  it('that is the same makes no edit', () => {
    expect(typed('gps', optionColumn('A'), '+2')).toEqual({ change: null, refusals: [] });
    expect(typed('lmc', optionColumn('A'), '')).toEqual({ change: null, refusals: [] });
  });
});

describe('other cells of the stakeholder table', () => {
  it('take influence from 1 to 5 and whole sizes', () => {
    expect(withTyped('lmc', 'influence', '4').stakeholder.get('lmc')?.influence).toBe(4);
    expect(withTyped('gps', 'size', '1,250').stakeholder.get('gps')?.size).toBe(1250);
    expect(withTyped('gps', 'size', '').stakeholder.get('gps')?.size).toBeNull();
    expect(typed('gps', 'influence', '6').refusals).toMatchObject([
      { sentence: 'Influence is a whole number from 1 to 5. 6 was not kept.' },
    ]);
    expect(typed('gps', 'size', '2.5').refusals).toHaveLength(1);
  });

  it('are one edit when pasted together, of which the history tells the number', () => {
    const { change, refusals } = stakeholderChange(
      start,
      [
        { row: 'lmc', column: 'name', text: 'Local medical committee' },
        { row: 'lmc', column: 'size', text: '12' },
        { row: 'lmc', column: 'influence', text: 'much' },
        { row: 'lmc', column: optionColumn('A'), text: '+1' },
        { row: 'gone', column: 'name', text: 'x' },
      ],
      'paste',
    );
    expect(change?.label).toBe('Paste 3 cells of the stakeholder table');
    expect(change?.put).toHaveLength(2);
    expect(change?.put).toContainEqual(
      expect.objectContaining({ id: 'lmc', name: 'Local medical committee', size: 12, influence: null }),
    );
    expect(refusals.map(({ column }) => column)).toEqual(['influence']);
  });
});

describe('the stakeholder table', () => {
  const options = inOrder(start, 'option');

  it('shows a position by sign and says its word and whether there is a note', () => {
    const [gps] = stakeholderRows(start, options);
    expect(stakeholderColumns(options).map(({ key }) => key)).toEqual([
      'name',
      'size',
      'influence',
      'option A',
      'option B',
    ]);
    expect(gps?.cells.map(({ shown, text }) => shown ?? text)).toEqual(['GPs', '1,200', '5', '+2', '−1']);
    expect(gps?.cells[4]?.says).toBe('wary, with a note');
    expect(stakeholderRows(start, options)[1]?.cells[3]?.says).toBe('not known');
  });

  it('counts the groups by side under each option', () => {
    expect(
      sideRows(start, options).map(({ side, counts }) => [side, ...counts.map(({ groups }) => groups)]),
    ).toEqual([
      ['for', 1, 0],
      ['neutral', 0, 0],
      ['against', 0, 1],
      ['unknown', 1, 1],
    ]);
  });

  it('maps first the option that most groups of influence are against', () => {
    expect(mostOpposed(start, options)).toBe('B');
    expect(mostOpposed(start, [])).toBeNull();
  });
});
