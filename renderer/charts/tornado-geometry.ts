import type { TornadoBar } from '../../shared/paper/paper-model.ts';
import { type TornadoChart, tornadoBarsDrawn, tornadoEnd } from '../../shared/paper/tornado-chart.ts';
import { textWidth } from './label-layout.ts';
import { niceTicks } from './ticks.ts';

export const sizeOfEnds = 11;
const gap = 5;

/** A part of a bar: from the lead of today to the lead at one end of the range. */
export interface TornadoPart {
  readonly end: 'low' | 'high';
  /** Left edge and width, in px. */
  readonly x: number;
  readonly width: number;
  /** Share of the bar's height where it starts, and that it takes: half where both parts lie on one side. */
  readonly from: number;
  readonly share: number;
  /** What lies beyond 0, where another option leads; width 0 where nothing does. */
  readonly lost: { readonly x: number; readonly width: number };
  readonly label: { readonly words: string; readonly x: number; readonly anchor: 'start' | 'end' };
}

export interface TornadoRowPlace {
  readonly bar: TornadoBar;
  readonly parts: readonly TornadoPart[];
}

export interface TornadoFrame {
  readonly left: number;
  readonly right: number;
  readonly x: (lead: number) => number;
  readonly ticks: readonly number[];
  readonly rows: readonly TornadoRowPlace[];
}

/**
 * Where the bars lie in the drawing, in px. The axis holds 0 and the lead of today; beyond the longest bars there is
 * room for the figures at their ends.
 *
 * @param left first px of the plot, after the names
 * @param right last px of the plot
 */
export const tornadoFrame = (chart: TornadoChart, left: number, right: number): TornadoFrame => {
  const bars = chart.bars.slice(0, tornadoBarsDrawn);
  const leads = bars.flatMap(({ leadAtLow, leadAtHigh }) => [leadAtLow, leadAtHigh]);
  const axis = niceTicks(Math.min(0, chart.lead, ...leads), Math.max(0, chart.lead, ...leads));
  const ends = bars.flatMap((bar) => [tornadoEnd(bar, bar.low), tornadoEnd(bar, bar.high)]);
  const room = gap + Math.max(0, ...ends.map((words) => textWidth(words, sizeOfEnds + 1)));
  const span = Math.max(1, right - left - 2 * room);
  const x = (lead: number): number => left + room + (span * (lead - axis.low)) / (axis.high - axis.low);
  return {
    left,
    right,
    x,
    ticks: axis.values,
    rows: bars.map((bar) => ({ bar, parts: partsOf(bar, chart.lead, x) })),
  };
};

const partsOf = (bar: TornadoBar, lead: number, x: (lead: number) => number): readonly TornadoPart[] => {
  const low = bar.leadAtLow - lead;
  const high = bar.leadAtHigh - lead;
  const together = low * high > 0;
  // An end that moves nothing stands opposite the other.
  const isLeft = (own: number, other: number, otherwise: boolean): boolean =>
    own === 0 ? (other === 0 ? otherwise : other > 0) : own < 0;
  const part = (end: 'low' | 'high', at: number, toLeft: boolean): TornadoPart => {
    const [start, stop] = [Math.min(at, lead), Math.max(at, lead)];
    const tip = x(at);
    return {
      end,
      x: x(start),
      width: x(stop) - x(start),
      from: together && end === 'high' ? 0.5 : 0,
      share: together ? 0.5 : 1,
      lost: { x: x(start), width: Math.max(0, x(Math.min(stop, 0)) - x(start)) },
      label: {
        words: tornadoEnd(bar, end === 'low' ? bar.low : bar.high),
        x: toLeft ? tip - gap : tip + gap,
        anchor: toLeft ? 'end' : 'start',
      },
    };
  };
  return [
    part('low', bar.leadAtLow, isLeft(low, high, true)),
    part('high', bar.leadAtHigh, isLeft(high, low, false)),
  ];
};
