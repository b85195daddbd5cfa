import { describe, expect, it } from 'vitest';
import { stacked } from '../../../../renderer/charts/dots.ts';
import { layoutSpread, spreadPlace } from '../../../../renderer/charts/spread-layout.ts';
import type { SpreadCell } from '../../../../shared/paper/paper-model.ts';
import { chartTable } from '../../../../shared/paper/table-of-chart.ts';

const cell = (letter: string, groups: number, scores: readonly number[] = [20, 30]): SpreadCell => ({
  option: { id: letter, letter, name: letter, colour: 0 },
  criterion: { code: 'WORK', name: 'Workforce' },
  agreed: letter === 'A' ? 30 : null,
  low: null,
  high: null,
  groups: Array.from({ length: groups }, (_, n) => ({ group: `G${n}`, people: 2, mean: 27.25, scores })),
});

describe('stacked dots', () => {
  it('make every person a dot: equal values stand above and below one another', () => {
    expect(stacked([30, 20, 30, 30], 30)).toEqual([
      { value: 20, offset: 0 },
      { value: 30, offset: 0 },
      { value: 30, offset: -10 },
      { value: 30, offset: 10 },
    ]);
  });

  it('close up rather than leave their row', () => {
    const offsets = stacked(
      Array.from({ length: 12 }, () => 50),
      28,
    ).map(({ offset }) => offset);
    expect(new Set(offsets).size).toBe(12);
    expect(Math.max(...offsets.map(Math.abs)) + 4.5).toBeLessThanOrEqual(14.5);
    expect(stacked([], 28)).toEqual([]);
  });
});

describe('the layout of plots of spread', () => {
  it('puts two across where there is room, side by side on one line, none over another', () => {
    const { plots, height } = layoutSpread([cell('A', 4), cell('B', 2), cell('C', 3)], 800, false);
    expect(plots.map(({ y }) => y === 0)).toEqual([true, true, false]);
    const [first, second, third] = plots;
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
    expect(third?.y).toBeGreaterThan(first?.bottom ?? 0);
    expect(height).toBeGreaterThan(third?.bottom ?? 0);
    for (const plot of plots) {
      expect(spreadPlace(plot, 0)).toBe(plot.left);
      expect(spreadPlace(plot, 100)).toBe(plot.right);
      expect(plot.right).toBeLessThan(plot.x + plot.width);
    }
  });

  it('puts them under one another where it is narrow', () => {
    const { plots } = layoutSpread([cell('A', 4), cell('B', 2)], 500, false);
    expect(plots.map(({ x }) => x)).toEqual([0, 0]);
    expect(layoutSpread([], 500, false).height).toBe(0);
  });
});

describe('the table of spread', () => {
  it('has a row for every group, and single scores where they are shown', () => {
    const table = chartTable({ kind: 'spread', average: 'mean', cells: [cell('A', 1), cell('B', 1)] });
    expect(table.columns).toEqual(['Score and group', 'People', 'Mean', 'Scores', 'Agreed']);
    expect(table.rows.map(({ head, cells }) => [head, ...cells])).toEqual([
      ['Workforce for A: G0', '2', '27.3', '20, 30', '30'],
      ['Workforce for B: G0', '2', '27.3', '20, 30', 'not agreed'],
    ]);
    const printed = chartTable({ kind: 'spread', average: 'median', cells: [cell('A', 1, [])] });
    expect(printed.columns).toEqual(['Score and group', 'People', 'Median', 'Agreed']);
    expect(printed.rows[0]?.cells).toEqual(['2', '27.3', '30']);
  });
});
