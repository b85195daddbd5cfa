import type { Analysis } from '../analysis/analysis.ts';
import type { Robustness, RobustnessStanding } from '../analysis/analysis-robustness.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { ordinal } from '../text/ordinals.ts';
import { chartOption } from './charts.ts';
import type { StandingName } from './figures.ts';
import type { ChartData } from './paper-model.ts';

export type AcceptabilityData = Extract<ChartData, { readonly kind: 'acceptability' }>;

/**
 * Whether no run had any weight to rank by, as without the cost criteria where they have all the weight: the options
 * then tie in every run, which says nothing of them.
 */
export const isWithoutWeight = ({ centralWeights }: RobustnessStanding): boolean =>
  centralWeights.every((weights) => weights === null);

/**
 * Rank acceptabilities of a random test (SMAA-2), the option that comes first most often on top; between equals the
 * better mean rank, then the user's order. Null before the first run, without options and without weight.
 *
 * @param analysis of the appraisal that was tested: its options name the rows
 */
export const acceptabilityChart = (
  analysis: Analysis,
  test: Robustness,
  standing: StandingName = 'withCost',
): AcceptabilityData | null => {
  const { rankAcceptability, rankAcceptabilityError, expectedRank } = test[standing];
  const rows = analysis.options.flatMap(({ id }, place) => {
    const option = chartOption(analysis, id);
    const shares = rankAcceptability[place];
    const errors = rankAcceptabilityError[place];
    if (!option || !shares || !errors) return [];
    return [
      { bar: { option, shares, errors }, first: shares[0] ?? 0, rank: expectedRank[place] ?? 0, place },
    ];
  });
  if (rows.length === 0 || test.runs === 0 || isWithoutWeight(test[standing])) return null;
  rows.sort((a, b) => b.first - a.first || a.rank - b.rank || a.place - b.place);
  return { kind: 'acceptability', runs: test.runs, bars: rows.map(({ bar }) => bar) };
};

/** Shares of runs by rank; from the given rank on as one. */
export interface RankSteps {
  /** "First", "Second" … "Fourth or lower". */
  readonly names: readonly string[];
  /** By bar, then by step. */
  readonly shares: readonly (readonly number[])[];
  /** Standard errors of the same. A step of several ranks is one outcome of a run like any other: √(p(1−p)/runs). */
  readonly errors: readonly (readonly number[])[];
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The ranks in no more than so many steps, the last of them for all the ranks that are left. */
export const rankSteps = ({ bars, runs }: AcceptabilityData, most: number): RankSteps => {
  const ranks = bars.length;
  const steps = Math.min(ranks, most);
  const grouped = ranks > steps;
  const last = steps - 1;
  const restOf = (shares: readonly number[]): number =>
    Math.min(
      1,
      shares.slice(last).reduce((sum, share) => sum + share, 0),
    );
  const whole = Array.from({ length: grouped ? last : steps }, (_, rank) => rank);
  return {
    names: [
      ...whole.map((rank) => capital(ordinal(rank + 1))),
      ...(grouped ? [`${capital(ordinal(steps))} or lower`] : []),
    ],
    shares: bars.map(({ shares }) => [
      ...whole.map((rank) => shares[rank] ?? 0),
      ...(grouped ? [restOf(shares)] : []),
    ]),
    errors: bars.map(({ shares, errors }) => {
      const rest = restOf(shares);
      return [
        ...whole.map((rank) => errors[rank] ?? 0),
        ...(grouped ? [Math.sqrt((rest * (1 - rest)) / runs)] : []),
      ];
    }),
  };
};

/** "86% of runs"; what rounds to all or to nothing without being it says so. */
export const shareOfRuns = (share: number): string => {
  if (share >= 1) return 'every run';
  if (share <= 0) return 'no run';
  return share >= 0.995 ? 'more than 99% of runs' : `${formatPercent(share)} of runs`;
};

/** A standard error as printed: with one more decimal where it would print as nothing. */
export const plusMinus = (error: number, decimals: number): string => {
  if (error === 0) return '';
  const finest = 10 ** -(decimals + 1);
  if (error < finest / 2) return ` ±<${formatNumber(finest, decimals + 1)}`;
  return ` ±${formatNumber(error, error < 5 * finest ? decimals + 1 : decimals)}`;
};

/** "86.2% ±0.3": a share with its standard error in percentage points; nothing rounds to none or all that is not. */
export const shareWithError = (share: number, error: number): string => {
  if (share <= 0 || share >= 1) return formatPercent(share);
  const printed = share < 0.0005 ? '<0.1%' : share >= 0.9995 ? '>99.9%' : formatPercent(share, 1);
  return `${printed}${plusMinus(error * 100, 1)}`;
};

/** The same picture in words: "D: first 86%, second 14%; A: …". Ranks that never come are left out. */
export const acceptabilityAlt = (data: AcceptabilityData): string =>
  data.bars
    .map(({ option, shares }) => {
      const said = shares.flatMap((share, rank) =>
        share > 0 ? [`${ordinal(rank + 1)} ${formatPercent(share)}`] : [],
      );
      return `${option.letter}: ${said.join(', ')}`;
    })
    .join('; ');
