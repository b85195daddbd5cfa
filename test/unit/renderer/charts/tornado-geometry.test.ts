import { describe, expect, it } from 'vitest';
import { tornadoFrame } from '../../../../renderer/charts/tornado-geometry.ts';
import type { TornadoBar } from '../../../../shared/paper/paper-model.ts';
import { chartTable } from '../../../../shared/paper/table-of-chart.ts';
import { tornadoBarsDrawn } from '../../../../shared/paper/tornado-chart.ts';

const option = (letter: string) => ({ id: `opt${letter}`, letter, name: `Name ${letter}`, colour: 3 });

const bar = (leadAtLow: number, leadAtHigh: number, moved: string | null = null): TornadoBar => ({
  option: moved === null ? null : option(moved),
  criterion: { code: 'INT', name: 'Integration' },
  low: moved === null ? 0.075 : 20,
  high: moved === null ? 0.225 : 60,
  leadAtLow,
  leadAtHigh,
  changesLeader: leadAtLow < 0 || leadAtHigh < 0,
});

const chart = (bars: readonly TornadoBar[]) =>
  ({ kind: 'tornado', leader: option('D'), lead: 4, bars }) as const;

const partsOf = (given: TornadoBar) => {
  const frame = tornadoFrame(chart([given]), 200, 700);
  return { frame, parts: frame.rows[0]?.parts ?? [] };
};

describe('the bars of a tornado', () => {
  it('run from the lead of today to the lead at each end', () => {
    const { frame, parts } = partsOf(bar(1, 6));
    const [low, high] = parts;
    expect(low?.x).toBeCloseTo(frame.x(1), 9);
    expect((low?.x ?? 0) + (low?.width ?? 0)).toBeCloseTo(frame.x(4), 9);
    expect(high?.x).toBeCloseTo(frame.x(4), 9);
    expect((high?.x ?? 0) + (high?.width ?? 0)).toBeCloseTo(frame.x(6), 9);
    expect(parts.map(({ label }) => [label.words, label.anchor])).toEqual([
      ['7.5%', 'end'],
      ['22.5%', 'start'],
    ]);
    expect(parts.map(({ lost }) => lost.width)).toEqual([0, 0]);
  });

  it('mark what lies beyond 0', () => {
    const { frame, parts } = partsOf(bar(7, -2, 'A'));
    const high = parts[1];
    expect(high?.lost.x).toBeCloseTo(frame.x(-2), 9);
    expect(high?.lost.width).toBeCloseTo(frame.x(0) - frame.x(-2), 9);
    expect(high?.label.words).toBe('60');
  });

  it('share the height where both ends lie on one side of today', () => {
    const { parts } = partsOf(bar(1, 3));
    expect(parts.map(({ from, share }) => [from, share])).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
    expect(parts.map(({ label }) => label.anchor)).toEqual(['end', 'end']);
  });

  it('stand opposite each other where one end moves nothing', () => {
    expect(partsOf(bar(4, 1)).parts.map(({ label }) => label.anchor)).toEqual(['start', 'end']);
    expect(partsOf(bar(4, 4)).parts.map(({ label }) => label.anchor)).toEqual(['end', 'start']);
  });

  it('stay inside the plot, with 0 and the lead of today always on the axis', () => {
    const bars = Array.from({ length: 30 }, (_, place) => bar(4 - place, 4 + place));
    const frame = tornadoFrame(chart(bars), 200, 700);
    expect(frame.rows).toHaveLength(tornadoBarsDrawn);
    for (const { parts } of frame.rows) {
      for (const { x, width } of parts) {
        expect(x).toBeGreaterThanOrEqual(200);
        expect(x + width).toBeLessThanOrEqual(700);
      }
    }
    expect(partsOf(bar(3, 5)).frame.ticks).toContain(0);
    expect(chartTable(chart(bars)).rows).toHaveLength(30);
  });

  it('say in the table at which end another option leads', () => {
    const { columns, rows } = chartTable(chart([bar(7, -2, 'A'), bar(-1, -3), bar(3, 5)]));
    expect(columns.at(-1)).toBe('D behind');
    expect(rows.map(({ head, cells }) => [head, ...cells])).toEqual([
      ['A on Integration', '20', '60', '7.0', '−2.0', 'at 60'],
      ['Weight of Integration', '7.5%', '22.5%', '−1.0', '−3.0', 'at 7.5% and at 22.5%'],
      ['Weight of Integration', '7.5%', '22.5%', '3.0', '5.0', ''],
    ]);
    const kept = chartTable(chart([bar(3, 5)]));
    expect(kept.columns.at(-1)).toBe('Lead at high');
    expect(kept.rows[0]?.cells).toHaveLength(kept.columns.length - 1);
  });
});
