import { describe, expect, it } from 'vitest';
import { otherCrossings, stretches, weightShown } from '../../../../renderer/charts/switching-geometry.ts';
import { overtakenAt, type Switching } from '../../../../shared/paper/switching-chart.ts';
import { chartTable } from '../../../../shared/paper/table-of-chart.ts';

const option = (letter: string, colour: number) => ({ id: `opt${letter}`, letter, name: letter, colour });
const [a, c, d] = [option('A', 0), option('C', 2), option('D', 3)];

/** Governance in the worked sample: D leads to 34.7%, A to 37.5%, then C. */
const governance: Switching = {
  kind: 'switching',
  criterion: { code: 'GOV', name: 'Governance' },
  weight: 0.06,
  lines: [
    { option: a, at0: (55.65 - 0.06 * 60) / 0.94, at1: 60 },
    { option: c, at0: (45.55 - 0.06 * 80) / 0.94, at1: 80 },
    { option: d, at0: (60.05 - 0.06 * 50) / 0.94, at1: 50 },
  ],
  changes: [
    { at: 0.3472222222, to: a, direction: 'above' },
    { at: 0.3754152824, to: c, direction: 'above' },
  ],
};

describe('a chart of switching weights', () => {
  it('cuts the axis into stretches with who leads in each', () => {
    expect(stretches(governance, 1).map(({ leader }) => leader.letter)).toEqual(['D', 'A', 'C']);
    expect(stretches(governance, 1).map(({ level }) => level.length)).toEqual([1, 1, 1]);
  });

  it('names every option that is level all along a stretch', () => {
    const [line] = governance.lines;
    if (!line) throw new Error('There is no line');
    const twin = { ...line, option: { ...line.option, id: 'twin', letter: 'T' } };
    const [stretch] = stretches({ ...governance, changes: [], lines: [line, twin] }, 1);
    expect(stretch?.level.map(({ letter }) => letter)).toEqual([line.option.letter, 'T']);
  });

  it('names the option that is overtaken at each change', () => {
    expect(governance.changes.map((change) => overtakenAt(governance, change)?.letter)).toEqual(['D', 'A']);
  });

  it('shows the axis past the furthest change, and past a heavy weight of today', () => {
    expect(weightShown(governance)).toBe(0.5);
    expect(weightShown({ ...governance, changes: [], weight: 0.5 })).toBe(0.8);
    expect(weightShown({ ...governance, changes: [], weight: 0.9 })).toBe(1);
  });

  it('finds where others swap places without a change of leader', () => {
    const crossings = otherCrossings(governance, 1);
    expect(crossings.map(({ key }) => key)).toEqual(['optC optD']);
  });

  it('says the same as its table', () => {
    const table = chartTable(governance);
    expect(table.rows.map(({ cells }) => cells[3])).toEqual([
      'above 34.7%, ahead of D',
      'above 37.5%, ahead of A',
      '',
    ]);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['55.7', '45.6', '60.1']);
  });
});
