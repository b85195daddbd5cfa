import { describe, expect, it } from 'vitest';
import { chartTable } from '../../../../shared/paper/table-of-chart.ts';

const option = (letter: string, colour: number) => ({
  id: `opt${letter}`,
  letter,
  name: `Name ${letter}`,
  colour,
});

describe('chartTable', () => {
  it('prints points half-up and calls a total with missing scores incomplete', () => {
    const table = chartTable({
      kind: 'contributions',
      criteria: [{ code: 'INT', name: 'Integration', isCost: false }],
      bars: [
        { option: option('D', 3), total: 60.05, segments: [11.25] },
        { option: option('A', 0), total: null, segments: [5.25] },
      ],
    });
    expect(table.columns).toEqual(['Criterion', 'D', 'A']);
    expect(table.rows).toEqual([
      { head: 'Integration', cells: ['11.3', '5.3'] },
      { head: 'Total', cells: ['60.1', 'incomplete'] },
    ]);
  });

  it('says who is on the frontier, at what price, and who is beaten by whom', () => {
    const table = chartTable({
      kind: 'costBenefit',
      points: [
        { option: option('A', 0), cost: 27034500, benefit: 52.4, dominatedBy: [] },
        { option: option('B', 1), cost: 101440000, benefit: 54.1, dominatedBy: [] },
        { option: option('C', 2), cost: 233980000, benefit: 49.5, dominatedBy: ['optA'] },
      ],
      frontier: ['optA', 'optB'],
      steps: [{ from: 'optA', to: 'optB', costPerPoint: 43200000, poor: true }],
    });
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['£270k', '52.4', 'on it'],
      ['£1,014k', '54.1', 'on it, £432k a point from A, a poor step'],
      ['£2,340k', '49.5', 'beaten by A'],
    ]);
  });
});
