import type { Ranking } from '../../../shared/analysis/analysis.ts';
import { rankOptions } from '../../../shared/analysis/ranking.ts';
import { type Switching, totalAt } from '../../../shared/paper/switching-chart.ts';
import { frontWords, percent } from './what-if-words.ts';

/** The weight that is being tried. Kept out of React's own state, so that only what follows it is drawn again. */
export interface WeightDrag {
  /** 0-1, or null while nothing is being tried. */
  readonly tried: () => number | null;
  readonly tryAt: (weight: number | null) => void;
  /** @returns stops listening */
  readonly listen: (tell: () => void) => () => void;
}

/** Nothing is tried yet. */
export const createWeightDrag = (): WeightDrag => {
  let tried: number | null = null;
  const listeners = new Set<() => void>();
  return {
    tried: () => tried,
    tryAt: (weight) => {
      if (weight === tried) return;
      tried = weight;
      for (const tell of [...listeners]) tell();
    },
    listen: (tell) => {
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
      };
    },
  };
};

/** A thousandth of all weight: a pixel is worth about as much. */
export const toThousandth = (weight: number): number => Math.round(weight * 1000) / 1000;

/**
 * The weight that a key leads to, 0-1: arrows by one per cent, Page keys by five, to whole per cents; Home to nothing,
 * End to the most that is drawn. Null for a key that moves nothing.
 */
export const weightAfterKey = (key: string, weight: number, end: number): number | null => {
  const by = (percents: number): number => {
    const whole = weight * 100;
    // From 10.4%, one up is 11% and one down is 10%: a key ends on a whole per cent.
    const from = percents > 0 ? Math.floor(whole + 1e-9) : Math.ceil(whole - 1e-9);
    return Math.min(end, Math.max(0, (from + percents) / 100));
  };
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return by(1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-1);
    case 'PageUp':
      return by(5);
    case 'PageDown':
      return by(-5);
    case 'Home':
      return 0;
    case 'End':
      return end;
    default:
      return null;
  }
};

/** An option's place at a weight. */
export interface LivePlace {
  readonly line: Switching['lines'][number];
  readonly rank: number;
  readonly total: number;
}

/** Who leads at a weight, from the lines alone. */
export interface LiveRanking {
  readonly ranking: Ranking;
  /** Highest total first. */
  readonly places: readonly LivePlace[];
}

/**
 * The ranking at a weight: totals are straight lines in it, so nothing else is needed.
 *
 * @param margin lead, in points, under which it is too close to call
 */
export const rankingAt = (lines: Switching['lines'], weight: number, margin: number): LiveRanking => {
  const totals = lines.map((line) => ({ option: line.option.id, total: totalAt(line, weight) }));
  const ranking = rankOptions(totals, margin);
  const places = lines.map((line, place) => ({
    line,
    rank: ranking.ranks[place] ?? lines.length,
    total: totals[place]?.total ?? 0,
  }));
  return { ranking, places: places.sort((one, other) => one.rank - other.rank) };
};

/** "A leads, 1.7 ahead of D": who is in front at a weight. */
export const liveWords = ({ ranking, places }: LiveRanking): string =>
  frontWords(ranking, (id) => places.find(({ line }) => line.option.id === id)?.line.option.letter ?? '');

/** "25%: A leads, 1.7 ahead of D": what the handle says of itself. */
export const handleWords = (lines: Switching['lines'], weight: number, margin: number): string =>
  `${percent(weight)}: ${liveWords(rankingAt(lines, weight, margin))}`;
